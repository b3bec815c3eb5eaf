using System.Collections.Immutable;
using CommitLang.Runtime;

namespace CommitLang.Cli.Input;

/// <summary>A finding that somebody has looked at and lets stand.</summary>
/// <param name="Fingerprint">The finding.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The first day on which that has to be looked at again; <see cref="Day.Never"/> when it need not be.</param>
internal sealed record Acknowledgement(string Fingerprint, string Reason, Day Until);

/// <summary>
/// A file of acknowledgements, a line each: <c>1f0c… until 2031-01-01: agreed with the legal service</c>. A line that begins
/// with <c>#</c> is a comment.
/// </summary>
internal static class Acknowledgements
{
    /// <exception cref="ToolException">The file cannot be read, or a line is no acknowledgement.</exception>
    public static ImmutableArray<Acknowledgement> Read(string path, string currentDirectory)
    {
        var lines = KnownFile.Read(path, currentDirectory).Split('\n');
        var read = ImmutableArray.CreateBuilder<Acknowledgement>();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length > 0 && !line.StartsWith('#'))
            {
                read.Add(Parse(line) ?? throw new ToolException(ToolProblem.Create(ToolDiagnostics.NoAcknowledgement,
                    ("path", path), ("line", FormattableString.Invariant($"{i + 1}")), ("text", line))));
            }
        }

        return read.ToImmutable();
    }

    private static Acknowledgement? Parse(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var reason = colon < 0 ? "" : line[(colon + 1)..].Trim();
        var head = (colon < 0 ? line : line[..colon]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (head, reason.Length) switch
        {
            (_, 0) => null,
            ([var fingerprint], _) when IsFingerprint(fingerprint) => new Acknowledgement(fingerprint, reason, Day.Never),
            ([var fingerprint, "until", var date], _) when IsFingerprint(fingerprint) && Day.TryParse(date, out var day) =>
                new Acknowledgement(fingerprint, reason, day),
            _ => null,
        };
    }

    private static bool IsFingerprint(string text) => text.Length == 16 && text.All(char.IsAsciiHexDigitLower);
}
