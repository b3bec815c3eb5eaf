using System.Collections.Immutable;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;

namespace CommitLang.Checker.Readings;

/// <summary>Makes one result of those that a test has under each way of reading the terms: it has to hold under all.</summary>
internal static class ReadingTests
{
    private const string NotAll = "not all ways of reading the terms together were tried";

    public static ImmutableArray<TestResult> Merge(ReadingFamily family, IReadOnlyList<ImmutableArray<TestResult>> results) =>
    [
        .. results.SelectMany((ofChoice, choice) => ofChoice.Select(result => (Choice: choice, Result: result)))
            .GroupBy(pair => pair.Result.Location)
            .OrderBy(same => same.Key.Path, StringComparer.Ordinal)
            .ThenBy(same => same.Key.Span.Start)
            .Select(same => One(family, [.. same])),
    ];

    private static TestResult One(ReadingFamily family, List<(int Choice, TestResult Result)> same)
    {
        var among = same.Select(pair => pair.Choice).ToList();
        var outcome = Worst(same.ConvertAll(pair => pair.Result.Outcome));
        var like = same.FindAll(pair => pair.Result.Outcome == outcome);
        var findings = ReadingVerdicts.Merge(family, like.SelectMany(pair => pair.Result.Findings.Select(finding => (pair.Choice, finding))), among);
        return like[0].Result with
        {
            Findings = [.. FindingGroups.InOrder(findings, finding => finding)],
            Notes =
            [
                .. new[] { TestOutcome.Failed, TestOutcome.Undecided, TestOutcome.Empty }.Select(bad => Under(family, same, bad, among)).OfType<string>(),
                .. same.SelectMany(pair => pair.Result.Notes.Select(note => (pair.Choice, Note: note))).GroupBy(pair => pair.Note, StringComparer.Ordinal)
                    .Select(said => (said.Key, Readings: family.Describe([.. said.Select(pair => pair.Choice)], among)))
                    .Select(said => said.Readings.Length == 0 ? said.Key : $"{said.Readings}: {said.Key}"),
                .. family.IsComplete ? [] : new[] { NotAll },
            ],
        };
    }

    private static TestOutcome Worst(List<TestOutcome> outcomes) =>
        outcomes.Contains(TestOutcome.Failed) ? TestOutcome.Failed
        : outcomes.Contains(TestOutcome.Undecided) ? TestOutcome.Undecided
        : outcomes.Contains(TestOutcome.Passed) ? TestOutcome.Passed
        : TestOutcome.Empty;

    /// <summary>"fails under reading Wide of Attack"; null when it is so under all readings or under none.</summary>
    private static string? Under(ReadingFamily family, List<(int Choice, TestResult Result)> same, TestOutcome outcome, IReadOnlyCollection<int> among)
    {
        var readings = family.Describe([.. same.Where(pair => pair.Result.Outcome == outcome).Select(pair => pair.Choice)], among);
        var word = outcome switch
        {
            TestOutcome.Failed => "fails",
            TestOutcome.Undecided => "is not settled",
            _ => "says nothing",
        };
        return readings.Length == 0 ? null : $"{word} {readings}";
    }
}
