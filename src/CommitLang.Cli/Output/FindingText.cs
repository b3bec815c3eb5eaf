using System.Collections.Immutable;
using System.Text;
using CommitLang.Checker;
using CommitLang.Cli.Terminal;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>
/// A finding as a frame: its sentence, the clauses, and beneath them the scenario, the sources and what else there is to say.
/// There can be very many findings, so that notes are put together without a text for each of their lines.
/// </summary>
internal static class FindingText
{
    private const int MostOthers = 5;

    public static RenderedMessage Of(Finding finding, Palette palette, Verbosity verbosity)
    {
        var spans = ImmutableArray.CreateBuilder<LabelledSpan>(finding.Clauses.Length);
        foreach (var clause in finding.Clauses)
        {
            spans.Add(new LabelledSpan(clause.Location, OneLine.Of(clause.Label), spans.Count == 0));
        }

        return new RenderedMessage(
            finding.Severity, finding.Id, OneLine.Of(finding.Message), spans.MoveToImmutable(), [.. Notes(finding, palette, verbosity).OfType<string>()]);
    }

    private static IEnumerable<string?> Notes(Finding finding, Palette palette, Verbosity verbosity)
    {
        yield return Scenario(finding, palette);
        yield return ToPaste(finding);
        yield return verbosity == Verbosity.Detailed ? Sentences(finding) : null;
        yield return Sources(finding);
        foreach (var note in finding.Notes)
        {
            // Under which readings it is so stands above the scenario where there is one.
            yield return finding.Timeline.IsEmpty || note != finding.Readings ? OneLine.Of(note) : null;
        }

        yield return OtherInstances(finding);
        yield return verbosity == Verbosity.Detailed ? $"fingerprint: {finding.Fingerprint}" : null;
    }

    private static string? Scenario(Finding finding, Palette palette)
    {
        if (finding.Timeline.IsEmpty)
        {
            return finding.Certainty == Certainty.Depends && finding.Readings.Length == 0 ? "it depends on what is left undecided" : null;
        }

        var width = finding.Timeline.Max(entry => entry.IsFact ? entry.Text.Length : 0);
        var block = new StringBuilder(FindingTitles.Scenario(finding));
        foreach (var entry in finding.Timeline)
        {
            var text = OneLine.Of(entry.Text);
            Line(block).Append(palette.Date(entry.Day.ToString())).Append("  ").Append(text);
            if (entry.IsFact)
            {
                block.Append(' ', Math.Max(0, width - text.Length)).Append("  (known)");
            }
        }

        return block.ToString();
    }

    private static string? ToPaste(Finding finding) => finding.Block.Length == 0
        ? null
        : Block("as a scenario to paste:", finding.Block.TrimEnd('\n').Split('\n').Select(OneLine.Of));

    private static string? Sentences(Finding finding)
    {
        var sentences = finding.Clauses.Where(clause => clause.Sentence.Length > 0)
            .Select(clause => $"{clause.Statement}: {OneLine.Of(clause.Sentence)}").Distinct().ToList();
        return sentences.Count == 0 ? null : Block("in plain words:", sentences);
    }

    private static string? Sources(Finding finding)
    {
        var sources = finding.Clauses.Where(clause => clause.Source.Length > 0)
            .Select(clause => (clause.Statement, Source: OneLine.Of(clause.Source))).Distinct().ToList();
        if (sources.Count == 0)
        {
            return null;
        }

        var width = sources.Max(source => source.Statement.Length);
        var block = new StringBuilder("sources:");
        foreach (var (statement, source) in sources)
        {
            Line(block).Append(statement).Append(' ', width - statement.Length).Append("  ").Append(source);
        }

        return block.ToString();
    }

    private static string? OtherInstances(Finding finding)
    {
        var others = finding.Instances - 1;
        if (others <= 0)
        {
            return null;
        }

        var title = $"also: {Plural.Of(others, "more instance")}";
        if (finding.OtherInstances.IsEmpty)
        {
            return title;
        }

        var hidden = others - Math.Min(finding.OtherInstances.Length, MostOthers);
        return Block($"{title}:", finding.OtherInstances.Take(MostOthers).Select(OneLine.Of).Concat(hidden > 0 ? [$"and {hidden} more"] : []));
    }

    private static string Block(string title, IEnumerable<string> lines)
    {
        var block = new StringBuilder(title);
        foreach (var line in lines)
        {
            Line(block).Append(line);
        }

        return block.ToString();
    }

    /// <summary>Begins a line beneath a title.</summary>
    private static StringBuilder Line(StringBuilder block) => block.Append("\n  ");
}
