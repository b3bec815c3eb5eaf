using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>The last line of the report for people: "3 errors, 2 warnings, 4 notes in 2 files".</summary>
internal static class ReportSummary
{
    public static string Of(CheckReport report)
    {
        var parts = new List<string>();
        Add(DiagnosticSeverity.Error, "error");
        Add(DiagnosticSeverity.Warning, "warning");
        Add(DiagnosticSeverity.Info, "note");
        var files = Plural.Of(report.Files.Length, "file");
        return parts.Count == 0 ? $"Nothing to report in {files}." : $"{string.Join(", ", parts)} in {files}.";

        void Add(DiagnosticSeverity severity, string word)
        {
            var count = report.Count(severity);
            if (count > 0)
            {
                parts.Add(Plural.Of(count, word));
            }
        }
    }
}
