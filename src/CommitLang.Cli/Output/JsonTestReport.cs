using CommitLang.Checker;
using CommitLang.Cli.Commands;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>One JSON object, described by <c>test-report.schema.json</c>.</summary>
internal sealed class JsonTestReport : IReportFormat<TestReport>
{
    /// <summary>Raised with every change of the schema that a reader could stumble over.</summary>
    public const int FormatVersion = 1;

    public void Write(TestReport report, TextWriter output) =>
        JsonText.Write(output, Document(report), ReportJson.Indented.TestDocument);

    private static TestDocument Document(TestReport report) => new()
    {
        Version = FormatVersion,
        Tool = new(ToolVersion.Name, ToolVersion.Text),
        Complete = report.IsComplete,
        Summary = new(
            report.Results.Length + report.NotRun, report.Results.Length, report.Count(TestOutcome.Passed), report.Count(TestOutcome.Failed),
            report.Count(TestOutcome.Empty), report.Count(TestOutcome.Undecided), report.NotRun),
        Files = [.. report.Files],
        Diagnostics = [.. report.Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).Select(JsonReport.Of)],
        Tests = [.. report.Results.Select(Of)],
    };

    private static TestEntry Of(TestResult result) => new()
    {
        Name = result.Name,
        Kind = result.Test.Kind.ToString().ToLowerInvariant(),
        Outcome = result.Outcome.ToString().ToLowerInvariant(),
        Location = JsonReport.Of(result.Location),
        Notes = [.. result.Notes],
        Findings = [.. result.Findings.Select(JsonReport.Of)],
    };
}

/// <summary>The shape of the JSON report of a run of tests.</summary>
internal sealed record TestDocument
{
    public required int Version { get; init; }

    public required ToolEntry Tool { get; init; }

    public required bool Complete { get; init; }

    public required TestSummaryEntry Summary { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public required IReadOnlyList<DiagnosticEntry> Diagnostics { get; init; }

    public required IReadOnlyList<TestEntry> Tests { get; init; }
}

/// <summary>Counted under the names that TRX files use: a test that says nothing is a warning, an unsettled one inconclusive.</summary>
internal sealed record TestSummaryEntry(int Total, int Executed, int Passed, int Failed, int Warning, int Inconclusive, int NotExecuted);

internal sealed record TestEntry
{
    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string Outcome { get; init; }

    public required LocationEntry Location { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required IReadOnlyList<FindingEntry> Findings { get; init; }
}
