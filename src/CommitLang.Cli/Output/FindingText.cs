using System.Collections.Immutable;
using CommitLang.Checker;
using CommitLang.Cli.Terminal;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>A finding as a frame: its sentence, the clauses, and beneath them the scenario, the sources and what else there is to say.</summary>
internal static class FindingText
{
    private const int MostOthers = 5;

    public static RenderedMessage Of(Finding finding, Palette palette, Verbosity verbosity) => new(
        finding.Severity,
        finding.Id,
        OneLine.Of(finding.Message),
        [.. finding.Clauses.Select((clause, i) => new LabelledSpan(clause.Location, OneLine.Of(clause.Label), i == 0))],
        [
            .. Scenario(finding, palette),
            .. ToPaste(finding),
            .. verbosity == Verbosity.Detailed ? Sentences(finding) : [],
            .. Sources(finding),
            .. Notes(finding).Select(OneLine.Of),
            .. OtherInstances(finding),
            .. verbosity == Verbosity.Detailed ? [$"fingerprint: {finding.Fingerprint}"] : ImmutableArray<string>.Empty,
        ]);

    private static IEnumerable<string> Scenario(Finding finding, Palette palette)
    {
        if (finding.Timeline.IsEmpty)
        {
            return finding.Certainty == Certainty.Depends && finding.Readings.Length == 0 ? ["it depends on what is left undecided"] : [];
        }

        var width = finding.Timeline.Max(entry => entry.IsFact ? entry.Text.Length : 0);
        return [Block(FindingTitles.Scenario(finding), finding.Timeline.Select(entry =>
            $"{palette.Date(entry.Day.ToString())}  {(entry.IsFact ? $"{OneLine.Of(entry.Text).PadRight(width)}  (known)" : OneLine.Of(entry.Text))}"))];
    }

    /// <summary>Under which readings it is so stands above the scenario where there is one.</summary>
    private static IEnumerable<string> Notes(Finding finding) =>
        finding.Timeline.IsEmpty ? finding.Notes : finding.Notes.Where(note => note != finding.Readings);

    private static IEnumerable<string> ToPaste(Finding finding) => finding.Block.Length == 0
        ? []
        : [Block("as a scenario to paste:", finding.Block.TrimEnd('\n').Split('\n').Select(OneLine.Of))];

    private static IEnumerable<string> Sentences(Finding finding)
    {
        var sentences = finding.Clauses.Where(clause => clause.Sentence.Length > 0)
            .Select(clause => $"{clause.Statement}: {OneLine.Of(clause.Sentence)}").Distinct().ToList();
        return sentences.Count == 0 ? [] : [Block("in plain words:", sentences)];
    }

    private static IEnumerable<string> Sources(Finding finding)
    {
        var sources = finding.Clauses.Where(clause => clause.Source.Length > 0)
            .Select(clause => (clause.Statement, Source: OneLine.Of(clause.Source))).Distinct().ToList();
        if (sources.Count == 0)
        {
            return [];
        }

        var width = sources.Max(source => source.Statement.Length);
        return [Block("sources:", sources.Select(source => $"{source.Statement.PadRight(width)}  {source.Source}"))];
    }

    private static IEnumerable<string> OtherInstances(Finding finding)
    {
        var others = finding.Instances - 1;
        if (others <= 0)
        {
            return [];
        }

        var title = $"also: {Plural.Of(others, "more instance")}";
        if (finding.OtherInstances.IsEmpty)
        {
            return [title];
        }

        var hidden = others - Math.Min(finding.OtherInstances.Length, MostOthers);
        return [Block($"{title}:", finding.OtherInstances.Take(MostOthers).Select(OneLine.Of).Concat(hidden > 0 ? [$"and {hidden} more"] : []))];
    }

    private static string Block(string title, IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(line => $"  {line}").Prepend(title));
}
