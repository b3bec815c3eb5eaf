namespace CommitLang.Checker.Tests.Oracles;

/// <summary>Sets of clauses, a bit for each: those that contradict, and of which no part does.</summary>
internal static class LeastSets
{
    public static IEnumerable<int> Of(IReadOnlyList<bool> clashing) => Enumerable.Range(1, clashing.Count - 1)
        .Where(set => clashing[set] && !Enumerable.Range(1, set - 1).Any(part => (part & set) == part && clashing[part]));

    /// <summary>The names of a set, in order: "X Y".</summary>
    public static string NameOf(int set, IEnumerable<string> names) =>
        string.Join(" ", names.Where((_, i) => (set >> i & 1) != 0).Order(StringComparer.Ordinal));

    /// <summary>The names of the least sets of some clauses that clash.</summary>
    public static SortedSet<string> Names<T>(IReadOnlyList<T> clauses, Func<T, string> name, Func<List<T>, bool> clash) =>
        new(Chosen(clauses, clash).Select(set => string.Join(" ", set.Select(name).Order(StringComparer.Ordinal))), StringComparer.Ordinal);

    /// <summary>The least sets of some clauses that clash.</summary>
    public static IEnumerable<List<T>> Chosen<T>(IReadOnlyList<T> clauses, Func<List<T>, bool> clash)
    {
        return Of([.. Enumerable.Range(0, 1 << clauses.Count).Select(set => set != 0 && clash(In(set)))]).Select(In);

        List<T> In(int set) => [.. clauses.Where((_, i) => (set >> i & 1) != 0)];
    }
}
