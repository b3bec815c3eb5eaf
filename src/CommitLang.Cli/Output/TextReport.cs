using CommitLang.Checker;
using CommitLang.Cli.Input;
using CommitLang.Cli.Terminal;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>The report for people: what weighs first, framed; what is only worth knowing after it, a line each; then the sum.</summary>
internal sealed class TextReport(Palette palette, Verbosity verbosity, int? maxFindings) : IReportFormat<CheckReport>
{
    private readonly DiagnosticRenderer _renderer = new(palette.IsOn);

    public void Write(CheckReport report, TextWriter output)
    {
        if (verbosity == Verbosity.Quiet)
        {
            WriteLines(report, DiagnosticSeverity.Warning, output);
            return;
        }

        var least = verbosity == Verbosity.Detailed ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
        foreach (var diagnostic in report.Diagnostics.Where(diagnostic => diagnostic.Severity >= least))
        {
            var message = RenderedMessage.From(diagnostic);
            _renderer.Render(message with { Headline = OneLine.Of(message.Headline) }, output);
            output.WriteLine();
        }

        WriteFindings([.. report.Findings.Where(finding => finding.Severity >= least)], output);
        if (verbosity == Verbosity.Normal && report.Count(DiagnosticSeverity.Info) > 0)
        {
            output.WriteLine(palette.Strong("Worth knowing:"));
            WriteLines(report, DiagnosticSeverity.Info, output, atMost: DiagnosticSeverity.Info);
            output.WriteLine();
        }

        WriteKnown(report, output);
        output.WriteLine(palette.Strong(ReportSummary.Of(report)));
        if (!report.IsComplete)
        {
            output.WriteLine("Contradictions are looked for once these errors are mended.");
        }
    }

    private void WriteKnown(CheckReport report, TextWriter output)
    {
        var lines = report.Acknowledged.Select(known =>
                $"{known.Finding.Clauses[0].Location}: {known.Finding.Id} {OneLine.Of(known.Finding.Message)} ({OneLine.Of(known.Acknowledgement.Reason)}{Until(known.Acknowledgement)})")
            .Concat(report.Lapsed.Select(item => $"{item.Fingerprint}: run out on {item.Until} ({OneLine.Of(item.Reason)})"))
            .Concat(report.Idle.Select(item => $"{item.Fingerprint}: not found any more ({OneLine.Of(item.Reason)})"))
            .Concat(report.KnownBefore > 0 ? [$"{Plural.Of(report.KnownBefore, "finding")} of the baseline, still there"] : [])
            .Concat(report.Gone > 0 ? [$"{Plural.Of(report.Gone, "finding")} of the baseline, gone"] : []).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        output.WriteLine(palette.Strong("Known already:"));
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }

        output.WriteLine();

        static string Until(Acknowledgement acknowledgement) => acknowledgement.Until.IsNever ? "" : $"; until {acknowledgement.Until}";
    }

    private void WriteFindings(List<Finding> findings, TextWriter output)
    {
        PartsOfText.Write(findings[..Math.Min(maxFindings ?? int.MaxValue, findings.Count)], output, (finding, text) =>
        {
            _renderer.Render(FindingText.Of(finding, palette, verbosity), text);
            text.WriteLine();
        });
        if (maxFindings < findings.Count)
        {
            output.WriteLine($"{Plural.Of(findings.Count - maxFindings.Value, "finding")} more, left out by --max-findings.");
            output.WriteLine();
        }
    }

    private void WriteLines(
        CheckReport report, DiagnosticSeverity least, TextWriter output, DiagnosticSeverity atMost = DiagnosticSeverity.Error)
    {
        foreach (var diagnostic in report.Diagnostics.Where(diagnostic => diagnostic.Severity >= least && diagnostic.Severity <= atMost))
        {
            WriteLine($"{diagnostic.Location}: ", diagnostic.Severity, diagnostic.Id, diagnostic.Message, output);
        }

        PartsOfText.Write([.. report.Findings.Where(finding => finding.Severity >= least && finding.Severity <= atMost)], output, (finding, text) =>
        {
            var place = finding.Clauses is [var first, ..] ? $"{first.Location}: " : "";
            WriteLine(place, finding.Severity, finding.Id, FindingTitles.Sentence(finding), text);
        });
    }

    private void WriteLine(string place, DiagnosticSeverity severity, string id, string message, TextWriter output) =>
        output.WriteLine($"{place}{palette.Severity(severity, $"{severity.ToCanonicalString()} {id}")}: {OneLine.Of(message)}");
}
