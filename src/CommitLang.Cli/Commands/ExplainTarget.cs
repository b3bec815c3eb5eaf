using System.Globalization;
using CommitLang.Cli.Input;

namespace CommitLang.Cli.Commands;

/// <summary>What <c>explain</c> is asked about: a kind of diagnostic, a finding, or a line of a file.</summary>
internal abstract record ExplainTarget
{
    private const int FingerprintLength = 16;

    /// <summary>A line of a file, counted from one.</summary>
    public sealed record Line(string File, int Number) : ExplainTarget;

    /// <summary>A finding, by its fingerprint.</summary>
    public sealed record Finding(string Fingerprint) : ExplainTarget;

    /// <summary>A kind of diagnostic, or something that is none.</summary>
    public sealed record Id(string Text) : ExplainTarget;

    /// <summary>Reads "CL3001", "1f0c8ae2b4d60375", "promises.commit:12" or "promises.commit:12:5".</summary>
    public static ExplainTarget Of(string text)
    {
        if (text.Length == FingerprintLength && text.All(char.IsAsciiHexDigit))
        {
            return new Finding(text.ToLowerInvariant());
        }

        // A place as reports print it has a column too, which a line does without.
        return LineOf(text) is { } line ? LineOf(line.File) ?? line : new Id(text);
    }

    /// <summary>How a line is called in output.</summary>
    public static string Name(string file, int line) => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}");

    private static Line? LineOf(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Line(text[..colon], number)
            : null;
    }

    /// <summary>The files to read for it; the one that the line is in always comes with the others.</summary>
    public static string[] PathsOf(ExplainTarget target, string[] given) => target is Line line ? [line.File, .. given] : given;

    /// <summary>What is wrong with the paths that were given with it; null when nothing is.</summary>
    public static ToolProblem? Problem(ExplainTarget target, string[] paths) => (target, paths.Length) switch
    {
        (Id, > 0) => ToolProblem.Create(ToolDiagnostics.Usage, ("problem", "Paths go with a line or with the fingerprint of a finding, not with an id")),
        (Finding, 0) => ToolProblem.Create(ToolDiagnostics.Usage, ("problem", "A path is missing: the fingerprint of a finding says nothing without the files it was found in")),
        _ => null,
    };
}
