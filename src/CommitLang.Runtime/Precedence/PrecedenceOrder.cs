namespace CommitLang.Runtime;

/// <summary>
/// Which norm prevails over which: transitive, from the top; a circle settles nothing (language 2.8). Remembers what it has
/// found: not for several threads at once.
/// </summary>
/// <typeparam name="TRule">What is known of a rule.</typeparam>
/// <param name="rules">The rules.</param>
public sealed class PrecedenceOrder<TRule>(IReadOnlyList<TRule> rules)
    where TRule : Precedence
{
    private readonly Dictionary<(string, string), IReadOnlyList<TRule>> _paths = [];

    /// <summary>The rules.</summary>
    public IReadOnlyList<TRule> Rules => rules;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => rules.Count == 0;

    /// <summary>The rules that speak of a statement or of what is around it.</summary>
    public IEnumerable<TRule> About(string statement) =>
        rules.Where(rule => Precedence.Covers(rule.Winner, statement) || Precedence.Covers(rule.Loser, statement));

    /// <summary>The rules by which one norm prevails over another, one after the other; none when it does not.</summary>
    public IReadOnlyList<TRule> Chain(Norm winner, Norm loser)
    {
        var path = Claim(winner, loser);
        return NotDisplaced(path, loser).Count == 0 ? path : [];
    }

    /// <summary>The rules by which one norm claims to prevail over another, whoever that one is owed to; none when it does not.</summary>
    public IReadOnlyList<TRule> Claim(Norm winner, Norm loser)
    {
        var path = Path(winner.Statement, loser.Statement);
        var claims = path.Count > 0 && winner.Statement != loser.Statement && Path(loser.Statement, winner.Statement).Count == 0
            && path.All(rule => rule.Bearer is not { } party || winner.Bearer.Members.Any(member => member.Name == party));
        return claims ? path : [];
    }

    /// <summary>The creditors of a norm who are not party to what claims to prevail over it (VCLT art. 30 (4)).</summary>
    public IReadOnlyList<string> NotDisplaced(IReadOnlyList<TRule> claim, Norm loser) =>
        [.. (loser.Beneficiaries ?? []).Where(creditor => claim.Any(rule => rule.Among is { } among && !among.Contains(creditor)))];

    /// <summary>The shortest chain of rules from a winner to a loser; a rule about a treaty is one about its articles.</summary>
    public IReadOnlyList<TRule> Path(string from, string to)
    {
        if (rules.Count == 0)
        {
            return [];
        }

        if (!_paths.TryGetValue((from, to), out var path))
        {
            _paths[(from, to)] = path = Find(from, to);
        }

        return path;
    }

    private List<TRule> Find(string from, string to)
    {
        var queue = new Queue<List<TRule>>(rules.Where(rule => Precedence.Covers(rule.Winner, from)).Select(rule => new List<TRule> { rule }));
        var seen = new HashSet<TRule>();
        while (queue.Count > 0)
        {
            var path = queue.Dequeue();
            var last = path[path.Count - 1];
            if (Precedence.Covers(last.Loser, to))
            {
                return path;
            }

            foreach (var next in rules.Where(rule => Precedence.Covers(rule.Winner, last.Loser) && seen.Add(rule)))
            {
                queue.Enqueue([.. path, next]);
            }
        }

        return [];
    }
}
