using System.Collections.Immutable;
using CommitLang.Compiler;

namespace CommitLang.Checker.Families;

/// <summary>Which statement prevails over which: transitive, from the top; a circle settles nothing (language 2.8).</summary>
internal sealed class PrecedenceOrder
{
    private readonly ImmutableArray<Prevalence> _rules;
    private readonly HashSet<Prevalence> _used = [];

    public PrecedenceOrder(ImmutableArray<Prevalence> rules)
    {
        _rules = rules;
        Circles = [.. rules.Where(rule => Reaches(rule.Loser, rule.Winner))];
    }

    /// <summary>Whether there are no rules.</summary>
    public bool IsEmpty => _rules.IsEmpty;

    /// <summary>The rules that lie on a circle.</summary>
    public ImmutableArray<Prevalence> Circles { get; }

    /// <summary>The rules that settled something so far.</summary>
    public IEnumerable<Prevalence> Idle => _rules.Where(rule => !_used.Contains(rule) && !Circles.Contains(rule));

    /// <summary>The rule by which one statement prevails over another, or null; the rules used are remembered.</summary>
    public Prevalence? Rule(string winner, string loser)
    {
        if (Path(winner, loser) is not { } path || Path(loser, winner) is not null)
        {
            return null;
        }

        _used.UnionWith(path);
        return path[0];
    }

    /// <summary>Remembers what settled something elsewhere.</summary>
    public void AddUsed(PrecedenceOrder other) => _used.UnionWith(other._used);

    /// <summary>The rules by which one statement prevails over another, one after the other; none when it does not.</summary>
    public IReadOnlyList<Prevalence> Chain(string winner, string loser) =>
        Path(winner, loser) is { } path && Path(loser, winner) is null ? path : [];

    /// <summary>The rules that speak of a statement or of what is around it.</summary>
    public IEnumerable<Prevalence> RulesAbout(string statement) =>
        _rules.Where(rule => Covers(rule.Winner, statement) || Covers(rule.Loser, statement));

    /// <summary>The statements on the circle through a rule.</summary>
    public IEnumerable<string> CircleOf(Prevalence rule) =>
        (Path(rule.Loser, rule.Winner) ?? []).Select(step => step.Winner).Prepend(rule.Winner).Append(rule.Winner);

    private bool Reaches(string from, string to) => Path(from, to) is not null;

    /// <summary>The shortest chain of rules from a winner to a loser; a rule about a treaty is one about its articles.</summary>
    private List<Prevalence>? Path(string from, string to)
    {
        if (_rules.IsEmpty)
        {
            return null;
        }

        var queue = new Queue<List<Prevalence>>(_rules.Where(rule => Covers(rule.Winner, from)).Select(rule => new List<Prevalence> { rule }));
        var seen = new HashSet<Prevalence>();
        while (queue.TryDequeue(out var path))
        {
            if (Covers(path[^1].Loser, to))
            {
                return path;
            }

            foreach (var next in _rules.Where(rule => Covers(rule.Winner, path[^1].Loser) && seen.Add(rule)))
            {
                queue.Enqueue([.. path, next]);
            }
        }

        return null;
    }

    /// <summary>Whether a statement is another or the treaty or article around it.</summary>
    public static bool Covers(string statement, string inner) =>
        inner == statement || inner.StartsWith(statement, StringComparison.Ordinal) && inner[statement.Length] == '.';
}
