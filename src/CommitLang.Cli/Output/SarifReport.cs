using System.Text.Json;
using CommitLang.Checker;
using CommitLang.Cli.Commands;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>SARIF 2.1.0, as code-scanning services read it.</summary>
internal sealed class SarifReport : IReportFormat<CheckReport>
{
    public const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public void Write(CheckReport report, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(new SarifLog(Schema, "2.1.0", [Run(report)]), ReportJson.Indented.SarifLog));

    private static SarifRun Run(CheckReport report)
    {
        var rules = new SarifRules(report);
        var places = new SarifPlaces(report.Files);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return new SarifRun(
            new SarifTool(new SarifDriver(ToolVersion.Name, ToolVersion.Text, rules.Entries)),
            "utf16CodeUnits",
            new SortedDictionary<string, SarifUriBase>(StringComparer.Ordinal)
            {
                [SarifPlaces.BaseId] = new(new SarifMessage("The folder in which commitlang was run.")),
            },
            places.Artifacts,
            [
                .. report.Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)
                    .Select(diagnostic => Of(diagnostic, rules, places, seen)),
                .. report.Findings.Where(finding => finding.Severity != DiagnosticSeverity.Hidden)
                    .Select(finding => Of(finding, rules, places)),
                .. report.Acknowledged.Select(known => Of(known.Finding, rules, places) with
                {
                    Suppressions = [new("external", known.Acknowledgement.Reason)],
                }),
            ]);
    }

    private static SarifResult Of(Diagnostic diagnostic, SarifRules rules, SarifPlaces places, Dictionary<string, int> seen) => new()
    {
        RuleId = diagnostic.Id,
        RuleIndex = rules.IndexOf(diagnostic.Descriptor),
        Level = SarifRules.Level(diagnostic.Severity),
        Message = new(diagnostic.Message),
        Locations = [new(places.Of(diagnostic.Location))],
        RelatedLocations = NullIfEmpty(diagnostic.RelatedLocations.Select((related, i) =>
            new SarifLocation(places.Of(related.Location), i + 1, new(related.Message)))),
        PartialFingerprints = Fingerprint(SarifFingerprint.Of(diagnostic, seen)),
    };

    private static SarifResult Of(Finding finding, SarifRules rules, SarifPlaces places) => new()
    {
        RuleId = finding.Id,
        RuleIndex = rules.IndexOf(finding.Descriptor),
        Level = SarifRules.Level(finding.Severity),
        Message = new(FindingTitles.Sentence(finding)),
        Locations = [.. finding.Clauses.Take(1).Select(clause => Of(clause, places, null))],
        RelatedLocations = NullIfEmpty(finding.Clauses.Skip(1).Select((clause, i) => Of(clause, places, i + 1))),
        CodeFlows = Scenario(finding, places),
        PartialFingerprints = Fingerprint(finding.Fingerprint),
        Properties = new(finding.Certainty.ToString().ToLowerInvariant(), finding.Instances),
    };

    private static SarifLocation Of(FindingClause clause, SarifPlaces places, int? id) =>
        new(places.Of(clause.Location), id, (clause.Sentence, clause.Label) switch
        {
            ("", "") => null,
            ("", var label) => new(label),
            var (sentence, _) => new(sentence),
        });

    /// <summary>The dated scenario as steps to walk through; each leads to the clause that the finding is shown at.</summary>
    private static List<SarifCodeFlow>? Scenario(Finding finding, SarifPlaces places)
    {
        if (finding.Timeline.IsEmpty || finding.Clauses.IsEmpty)
        {
            return null;
        }

        var place = places.Of(finding.Clauses[0].Location);
        var steps = finding.Timeline.Select(entry => new SarifThreadFlowLocation(
            new(place, null, new($"{entry.Day} {entry.Text}{(entry.IsFact ? " (known)" : "")}"))));
        return [new(new("The shortest scenario in which it bites."), [new([.. steps])])];
    }

    private static SortedDictionary<string, string> Fingerprint(string value) =>
        new(StringComparer.Ordinal) { ["commitlang/v1"] = value };

    private static List<SarifLocation>? NullIfEmpty(IEnumerable<SarifLocation> locations) =>
        locations.ToList() is { Count: > 0 } list ? list : null;
}
