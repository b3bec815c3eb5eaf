using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Solving;

/// <summary>Which of two scenarios is shown: fewest happenings first, then the earliest days, then names (language 2.8).</summary>
internal sealed class CanonicalOrder : IComparer<Scenario>
{
    public static CanonicalOrder Instance { get; } = new();

    public int Compare(Scenario? x, Scenario? y)
    {
        var (left, right) = (Moves(x), Moves(y));
        var order = left.Count.CompareTo(right.Count);
        for (var i = 0; order == 0 && i < left.Count; i++)
        {
            order = left[i].Day.CompareTo(right[i].Day);
        }

        for (var i = 0; order == 0 && i < left.Count; i++)
        {
            order = left[i].Atom.CompareTo(right[i].Atom);
        }

        return order;
    }

    private static List<(Day Day, Atom Atom)> Moves(Scenario? scenario) =>
        [.. (scenario ?? Scenario.Empty).Entries.SelectMany(Moves).OrderBy(move => move.Day).ThenBy(move => move.Atom)];

    private static IEnumerable<(Day Day, Atom Atom)> Moves(ScenarioEntry entry) => entry.Atom.Kind == FactKind.State && !entry.End.IsNever
        ? [(entry.From, entry.Atom), (entry.End, entry.Atom)]
        : [(entry.From, entry.Atom)];
}
