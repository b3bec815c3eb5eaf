using System.Globalization;
using CommitLang.Checker;
using CommitLang.Cli.Terminal;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>The run for people: a line for each test, then what went wrong, framed, then the sum.</summary>
internal sealed class TextTestReport(Palette palette) : IReportFormat<TestReport>
{
    private readonly DiagnosticRenderer _renderer = new(palette.IsOn);

    public void Write(TestReport report, TextWriter output)
    {
        if (!report.IsComplete)
        {
            WriteErrors(report, output);
            return;
        }

        foreach (var result in report.Results)
        {
            output.WriteLine($"{Outcome(result.Outcome)}  {OneLine.Of(result.Test.Title)}{Place(result)}");
            foreach (var note in result.Notes)
            {
                output.WriteLine($"           {OneLine.Of(note)}");
            }
        }

        output.Write(report.Results.IsEmpty ? "" : "\n");
        foreach (var finding in report.Results.SelectMany(result => result.Findings))
        {
            _renderer.Render(FindingText.Of(finding, palette, Verbosity.Normal), output);
            output.WriteLine();
        }

        output.WriteLine(palette.Strong(Sum(report)));
    }

    /// <summary>"3 passed, 1 failed, 1 empty.".</summary>
    public static string Sum(TestReport report)
    {
        if (report.Results.IsEmpty)
        {
            return $"There are no tests in {Plural.Of(report.Files.Length, "file")}.";
        }

        var parts = new List<string>
        {
            Part(report.Count(TestOutcome.Passed), "passed"),
            Part(report.Count(TestOutcome.Failed), "failed"),
            Part(report.Count(TestOutcome.Empty), "empty"),
        };
        if (report.Count(TestOutcome.Undecided) is var undecided and > 0)
        {
            parts.Add(Part(undecided, "undecided"));
        }

        if (report.NotRun > 0)
        {
            parts.Add(Part(report.NotRun, "not run"));
        }

        return $"{string.Join(", ", parts)}.";
    }

    private static string Part(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}");

    private string Outcome(TestOutcome outcome)
    {
        var word = outcome.ToString().ToLowerInvariant().PadRight(9);
        return outcome switch
        {
            TestOutcome.Failed => palette.Severity(DiagnosticSeverity.Error, word),
            TestOutcome.Passed => palette.Severity(DiagnosticSeverity.Info, word),
            _ => palette.Severity(DiagnosticSeverity.Warning, word),
        };
    }

    private string Place(TestResult result) => palette.Faint($"  {result.Location}");

    private void WriteErrors(TestReport report, TextWriter output)
    {
        foreach (var diagnostic in report.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning))
        {
            var message = RenderedMessage.From(diagnostic);
            _renderer.Render(message with { Headline = OneLine.Of(message.Headline) }, output);
            output.WriteLine();
        }

        output.WriteLine(palette.Strong("Tests are run once these errors are mended."));
    }
}
