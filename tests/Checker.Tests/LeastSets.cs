namespace CommitLang.Checker.Tests.Oracles;

/// <summary>Sets of clauses, a bit for each: those that contradict, and of which no part does.</summary>
internal static class LeastSets
{
    public static IEnumerable<int> Of(IReadOnlyList<bool> clashing) => Enumerable.Range(1, clashing.Count - 1)
        .Where(set => clashing[set] && !Enumerable.Range(1, set - 1).Any(part => (part & set) == part && clashing[part]));

    /// <summary>
    /// The least sets that clash in some course of events: in which first, and whether in each in which all of them come into force.
    /// </summary>
    /// <param name="courses">The courses of events.</param>
    /// <param name="names">The names of the clauses.</param>
    /// <param name="known">What is known to happen.</param>
    /// <param name="ask">In a course, which clauses come into force, a bit for each, and whether a set can be kept.</param>
    public static IReadOnlyList<ClashingSet> Clashing(
        IEnumerable<Course> courses, string[] names, IReadOnlyCollection<string> known, Func<Course, (int InForce, Func<int, bool> CanComply)> ask)
    {
        var first = new Course?[1 << names.Length];
        var isKept = new bool[first.Length];
        foreach (var course in courses.OrderBy(course => course.Place))
        {
            var (inForce, canComply) = ask(course);
            for (var set = 1; set < first.Length; set++)
            {
                if (first[set] is not null && (isKept[set] || (set & inForce) != set))
                {
                    continue;
                }

                if (canComply(set))
                {
                    isKept[set] |= (set & inForce) == set;
                }
                else
                {
                    first[set] ??= course;
                }
            }
        }

        return [.. Of([.. first.Select(course => course is not null)])
            .Select(set => new ClashingSet(NameOf(set, names), !isKept[set], first[set]?.Text(known) ?? ""))];
    }

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
