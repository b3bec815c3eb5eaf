using System.Globalization;

namespace CommitLang.Text;

/// <summary>A stretch of a file by its lines.</summary>
/// <param name="Path">How the file is called in output.</param>
/// <param name="Start">Where the stretch begins.</param>
/// <param name="End">Behind its last character.</param>
public sealed record FileLinePosition(string Path, LinePosition Start, LinePosition End)
{
    /// <summary>The form MSBuild reads, <c>path(line,column,line,column)</c> counted from one.</summary>
    public string ToCanonicalString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Path}({Start.Line + 1},{Start.Character + 1},{End.Line + 1},{End.Character + 1})");

    /// <summary>The form a terminal makes a link of, <c>path:line:column</c> counted from one.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}:{Start.Line + 1}:{Start.Character + 1}");
}
