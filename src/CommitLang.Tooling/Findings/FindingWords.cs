using System.Text;
using CommitLang.Checker;

namespace CommitLang.Tooling.Findings;

/// <summary>Findings in words, for where an editor shows them.</summary>
public static class FindingWords
{
    /// <summary>What a list of problems shows: the sentence, and beneath it the scenario, a line each.</summary>
    public static string Message(Finding finding)
    {
        var text = new StringBuilder(Sentence(finding));
        if (!finding.Timeline.IsEmpty)
        {
            text.Append('\n').Append(FindingTitles.Scenario(finding));
            foreach (var entry in finding.Timeline)
            {
                text.Append('\n').Append(entry.Day).Append("  ").Append(Line(entry));
            }
        }

        return text.ToString();
    }

    /// <summary>All that is known of a finding, in Markdown.</summary>
    public static string Markdown(Finding finding)
    {
        var text = new StringBuilder();
        text.Append("**").Append(Sentence(finding)).Append("** (").Append(finding.Id).Append(")\n");
        if (!finding.Timeline.IsEmpty)
        {
            text.Append('\n').Append(Capitalised(FindingTitles.Scenario(finding))).Append("\n\n| day | what happens |\n| --- | --- |\n");
            foreach (var entry in finding.Timeline)
            {
                text.Append("| ").Append(entry.Day).Append(" | ").Append(InCell(Line(entry))).Append(" |\n");
            }
        }

        Section(text, "The clauses", finding.Clauses.Select(clause =>
            $"`{clause.Statement}` ({clause.Location}): {(clause.Sentence.Length > 0 ? clause.Sentence : clause.Label)}{(clause.Source.Length > 0 ? $" ({clause.Source})" : "")}"));
        Section(text, "Besides", finding.Notes.Where(note => note != finding.Readings));
        Section(text, $"Also, in {finding.Instances - 1} more", finding.OtherInstances);
        if (finding.Block.Length > 0)
        {
            text.Append("\nAs a scenario to paste:\n\n```commit\n").Append(finding.Block.TrimEnd('\n')).Append("\n```\n");
        }

        text.Append("\nFingerprint: `").Append(finding.Fingerprint).Append("`\n");
        return text.ToString();
    }

    /// <summary>The sentence, and under which readings it is so.</summary>
    public static string Sentence(Finding finding) => OneLine(FindingTitles.Sentence(finding));

    private static string Line(TimelineEntry entry) => OneLine(entry.IsFact ? $"{entry.Text} (known)" : entry.Text);

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var any = false;
        foreach (var line in lines)
        {
            text.Append(any ? "" : $"\n{title}:\n\n").Append("- ").Append(OneLine(line)).Append('\n');
            any = true;
        }
    }

    private static string InCell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
