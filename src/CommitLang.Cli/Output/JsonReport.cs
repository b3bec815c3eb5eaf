using CommitLang.Checker;
using CommitLang.Cli.Commands;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>One JSON object, described by <c>check-report.schema.json</c>.</summary>
internal sealed class JsonReport : IReportFormat<CheckReport>
{
    /// <summary>Raised with every change of the schema that a reader could stumble over.</summary>
    public const int FormatVersion = 1;

    public void Write(CheckReport report, TextWriter output) =>
        JsonText.Write(output, Document(report), ReportJson.Indented.ReportDocument);

    private static ReportDocument Document(CheckReport report) => new()
    {
        Version = FormatVersion,
        Tool = new(ToolVersion.Name, ToolVersion.Text),
        Files = [.. report.Files],
        Complete = report.IsComplete,
        Summary = new(
            report.Count(DiagnosticSeverity.Error), report.Count(DiagnosticSeverity.Warning), report.Count(DiagnosticSeverity.Info)),
        Diagnostics = [.. report.Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).Select(Of)],
        Findings = report.Findings.Where(finding => finding.Severity != DiagnosticSeverity.Hidden).Select(Of),
        Acknowledged = report.Acknowledged.IsEmpty ? null :
        [
            .. report.Acknowledged.Select(known => new AcknowledgedEntry(
                known.Finding.Id, known.Finding.Fingerprint, known.Acknowledgement.Reason,
                known.Acknowledgement.Until.IsNever ? null : known.Acknowledgement.Until.ToString())),
        ],
        Baseline = report.KnownBefore + report.Gone == 0 ? null : new(report.KnownBefore, report.Gone),
    };

    public static DiagnosticEntry Of(Diagnostic diagnostic) => new()
    {
        Id = diagnostic.Id,
        Title = diagnostic.Descriptor.Title,
        Severity = diagnostic.Severity.ToCanonicalString(),
        Message = diagnostic.Message,
        Location = Of(diagnostic.Location),
        Related = [.. diagnostic.RelatedLocations.Select(related => new RelatedEntry(related.Message, Of(related.Location)))],
        Fix = diagnostic.SuggestedFix is { } fix
            ? new FixEntry(fix.Title, Of(new Location(diagnostic.Location.Text, fix.Span)), fix.NewText)
            : null,
    };

    public static FindingEntry Of(Finding finding) => new()
    {
        Id = finding.Id,
        Title = finding.Descriptor.Title,
        Severity = finding.Severity.ToCanonicalString(),
        Certainty = finding.Certainty.ToString().ToLowerInvariant(),
        Message = finding.Message,
        Fingerprint = finding.Fingerprint,
        Clauses =
        [
            .. finding.Clauses.Select(clause =>
                new ClauseEntry(clause.Statement, clause.Label, clause.Sentence, clause.Source, Of(clause.Location))),
        ],
        Scenario = [.. finding.Timeline.Select(entry => new ScenarioEntry(entry.Day.ToString(), entry.Text, entry.IsFact))],
        Block = finding.Block.Length > 0 ? finding.Block : null,
        Notes = finding.Notes,
        Instances = finding.Instances,
        OtherInstances = finding.OtherInstances,
    };

    public static LocationEntry Of(Location location)
    {
        var place = location.GetLinePosition();
        return new(
            location.Path,
            new(place.Start.Line + 1, place.Start.Character + 1, location.Span.Start),
            new(place.End.Line + 1, place.End.Character + 1, location.Span.End));
    }
}
