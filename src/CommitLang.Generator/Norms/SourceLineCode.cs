using CommitLang.Diagnostics;
using CommitLang.Generator.Text;
using CommitLang.Runtime;

namespace CommitLang.Generator.Norms;

/// <summary>Lines of source texts as expressions.</summary>
internal static class SourceLineCode
{
    public static string Of(Location location)
    {
        var line = Line(location);
        return FormattableString.Invariant($"new SourceLine({CSharpText.Literal(line.File)}, {line.Number})");
    }

    /// <summary>The line that a location begins on. Of a path that depends on the machine only the file name is kept.</summary>
    public static SourceLine Line(Location location)
    {
        var path = location.Path.Replace('\\', '/');
        var isAbsolute = path.StartsWith('/') || (path.Length > 1 && path[1] == ':');
        return new SourceLine(isAbsolute ? path[(path.LastIndexOf('/') + 1)..] : path, location.GetLinePosition().Start.Line + 1);
    }
}
