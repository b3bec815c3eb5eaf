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

    /// <summary>The rules that settled nothing so far; a clause that stands for many rules settles something when one of them does.</summary>
    public IEnumerable<Prevalence> Idle => _rules.Where(rule => !Circles.Contains(rule) && !_used.Any(used => used.Location.Equals(rule.Location)))
        .DistinctBy(rule => rule.Location);

    /// <summary>Remembers what settled something elsewhere.</summary>
    public void AddUsed(PrecedenceOrder other) => _used.UnionWith(other._used);

    /// <summary>Remembers that rules were called upon.</summary>
    public void Use(IEnumerable<Prevalence> rules) => _used.UnionWith(rules);

    /// <summary>The rules by which one norm prevails over another, one after the other; none when it does not.</summary>
    public IReadOnlyList<Prevalence> Chain(GroundNorm winner, GroundNorm loser) =>
        Claim(winner, loser) is { } path && NotDisplaced(path, loser) is [] ? path : [];

    /// <summary>The rules that would settle it, and to whom the loser is owed all the same: both bind. Null when there are none.</summary>
    public (IReadOnlyList<Prevalence> Rules, IReadOnlyList<string> Toward)? BothBind(GroundNorm winner, GroundNorm loser) =>
        Claim(winner, loser) is { } path && NotDisplaced(path, loser) is { Count: > 0 } toward ? (path, toward) : null;

    private List<Prevalence>? Claim(GroundNorm winner, GroundNorm loser) => winner.Written.Statement != loser.Written.Statement
        && Path(winner.Written.Statement, loser.Written.Statement) is { } path && Path(loser.Written.Statement, winner.Written.Statement) is null
        && path.TrueForAll(rule => rule.Bearer is not { } party || winner.Norm.Bearer.Members.Any(member => member.Name == party))
        ? path
        : null;

    /// <summary>The creditors of a norm who are not party to what claims to prevail.</summary>
    private static List<string> NotDisplaced(List<Prevalence> path, GroundNorm loser) =>
        [.. (loser.Norm.Beneficiaries ?? []).Where(creditor => path.Exists(rule => rule.Among is { } among && !among.Contains(creditor)))];

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
