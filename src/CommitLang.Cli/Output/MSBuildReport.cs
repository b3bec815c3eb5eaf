using CommitLang.Checker;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>One line for each: <c>path(line,column,line,column): error CL3001: sentence</c>, as MSBuild and editors read it.</summary>
internal sealed class MSBuildReport : IReportFormat<CheckReport>
{
    public void Write(CheckReport report, TextWriter output)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            WriteLine(output, diagnostic);
        }

        foreach (var finding in report.Findings)
        {
            WriteLine(output, finding.Clauses is [var first, ..] ? first.Location : null, finding.Severity, finding.Id, Text(finding));
        }
    }

    /// <summary>The line of one diagnostic.</summary>
    public static void WriteLine(TextWriter output, Diagnostic diagnostic) =>
        WriteLine(output, diagnostic.Location, diagnostic.Severity, diagnostic.Id, diagnostic.Message);

    private static string Text(Finding finding)
    {
        var others = finding.Clauses.Skip(1).Select(clause => $"{clause.Location}").Distinct().ToList();
        return others.Count == 0 ? FindingTitles.Sentence(finding) : $"{FindingTitles.Sentence(finding)} See also {string.Join(" and ", others)}.";
    }

    private static void WriteLine(TextWriter output, Location? location, DiagnosticSeverity severity, string id, string message)
    {
        if (severity == DiagnosticSeverity.Hidden)
        {
            return;
        }

        // MSBuild knows errors, warnings and messages; what is only worth knowing is a message.
        var word = severity == DiagnosticSeverity.Info ? "message" : severity.ToCanonicalString();
        var origin = location?.GetLinePosition().ToCanonicalString() ?? "commitlang";
        output.Write(origin);
        output.Write($": {word} {id}: ");
        output.WriteLine(OneLine.Of(message));
    }
}
