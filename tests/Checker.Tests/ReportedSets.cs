using System.Globalization;
using CommitLang.Checker.Tests.Oracles;
using CommitLang.Runtime;

namespace CommitLang.Checker.Tests;

/// <summary>Holds the sets of clauses that were reported against those that an oracle found.</summary>
internal static class ReportedSets
{
    private const int AlwaysReported = 3;

    public static void AssertAgree(SortedSet<string> expected, IReadOnlyCollection<Finding> findings) =>
        Assert.True(IsSame(expected, findings), $"oracle: {Text(expected)}\nchecker: {Text(Found(findings))}\nopen: {Text(Open(findings))}");

    /// <summary>Asserts that just these are reported, each as bound to happen: nothing that may happen or not is spoken of.</summary>
    public static void AssertBound(SortedSet<string> expected, IReadOnlyCollection<Finding> findings) =>
        AssertAgree([.. expected.Select(set => new ClashingSet(set, true, ""))], findings);

    /// <summary>Asserts that just the sets of an oracle are reported, which looks at more days where it does not agree at once.</summary>
    public static void AssertAgree(Func<int, IReadOnlyList<ClashingSet>> sets, int horizon, int wideHorizon, IReadOnlyCollection<Finding> findings)
    {
        if (!IsSame(sets(horizon), findings))
        {
            AssertAgree(sets(wideHorizon), findings);
        }
    }

    /// <summary>Whether just these sets are reported, each as certain as it is and with its canonical scenario.</summary>
    public static bool IsSame(IReadOnlyList<ClashingSet> expected, IReadOnlyCollection<Finding> findings) =>
        IsSame(NamesOf(expected), findings) && Details(findings).IsSubsetOf(expected.Select(Detail));

    public static void AssertAgree(IReadOnlyList<ClashingSet> expected, IReadOnlyCollection<Finding> findings)
    {
        AssertAgree(NamesOf(expected), findings);
        Assert.True(IsSame(expected, findings), $"oracle: {string.Join(", ", expected.Select(Detail))}\nchecker: {string.Join(", ", Details(findings))}");
    }

    /// <summary>
    /// All sets of up to three are reported; of the larger, one for each clause that is in none (language 2.8). What the
    /// checker says it has not settled may be anything, and so may what holds that set and more.
    /// </summary>
    public static bool IsSame(SortedSet<string> expected, IReadOnlyCollection<Finding> findings)
    {
        var (found, open) = (Found(findings), Open(findings));
        var settled = expected.Where(set => !open.Any(unsettled => Names(unsettled).All(Names(set).Contains))).ToList();
        var small = settled.Where(set => Names(set).Length <= AlwaysReported);
        return small.All(found.Contains)
            && found.All(set => expected.Contains(set) || open.Any(unsettled => Names(unsettled).All(Names(set).Contains)))
            && settled.All(set => found.Contains(set) || Names(set).All(name => found.Any(other => Names(other).Contains(name))));
    }

    /// <summary>Whether just these were reported to be overridden; sets of four may be missing.</summary>
    public static bool AreOverridden(SortedSet<string> expected, IReadOnlyCollection<Finding> findings)
    {
        var found = Overridden(findings);
        return found.All(expected.Contains) && expected.Where(set => Names(set).Length <= AlwaysReported).All(found.Contains);
    }

    public static void AssertOverridden(SortedSet<string> expected, IReadOnlyCollection<Finding> findings) =>
        Assert.True(AreOverridden(expected, findings), $"overridden by the oracle: {Text(expected)}\nby the checker: {Text(Overridden(findings))}");

    private static SortedSet<string> Overridden(IEnumerable<Finding> findings) => Sets(findings.Where(finding => finding.Id == "CL3020"));

    private static SortedSet<string> Found(IEnumerable<Finding> findings) => Sets(findings.Where(IsContradiction));

    private static bool IsContradiction(Finding finding) =>
        string.CompareOrdinal(finding.Id, "CL3000") > 0 && string.CompareOrdinal(finding.Id, "CL3010") < 0;

    private static SortedSet<string> Open(IEnumerable<Finding> findings) => Sets(findings.Where(finding => finding.Id == "CL3090"));

    private static SortedSet<string> Sets(IEnumerable<Finding> findings) => new(findings.Select(NameOf), StringComparer.Ordinal);

    private static SortedSet<string> NamesOf(IEnumerable<ClashingSet> sets) => new(sets.Select(set => set.Name), StringComparer.Ordinal);

    private static string NameOf(Finding finding) =>
        string.Join(" ", finding.Clauses.Select(clause => clause.Statement).Distinct().Order(StringComparer.Ordinal));

    private static HashSet<string> Details(IEnumerable<Finding> findings) =>
        [.. findings.Where(IsContradiction).Select(finding => Detail(NameOf(finding), finding.Certainty == Certainty.Inevitable, string.Join(" ", finding.Scenario.SelectMany(Moves)
            .OrderBy(move => move.Day).ThenBy(move => move.Name, StringComparer.Ordinal).Select(move => string.Create(CultureInfo.InvariantCulture, $"{move.Day}:{move.Name}")))))];

    private static string Detail(ClashingSet set) => Detail(set.Name, set.IsInevitable, set.Scenario);

    private static string Detail(string name, bool isInevitable, string scenario) => $"{name}{(isInevitable ? "!" : "")} [{scenario}]";

    private static IEnumerable<(int Day, string Name)> Moves(Fact fact)
    {
        var name = fact switch
        {
            Fact.Event happened => happened.Term.Text,
            Fact.State held => held.Term.Text,
            _ => $"{fact}",
        };
        yield return (fact.From.Number - Day.Of(2000, 1, 1).Number, name);
        if (fact is Fact.State { Until.IsNever: false } span)
        {
            yield return (span.Until.Number - Day.Of(2000, 1, 1).Number, name);
        }
    }

    private static string Text(SortedSet<string> sets) => string.Join(", ", sets);

    private static string[] Names(string set) => set.Split(' ');
}
