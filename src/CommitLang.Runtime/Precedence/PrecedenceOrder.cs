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
    private readonly Dictionary<(string From, string To, string Bearer), IReadOnlyList<TRule>> _paths = [];
    private readonly bool _areOfAll = rules.All(rule => rule.Bearer is null);
    private readonly bool _areAmongAll = rules.All(rule => rule.Among is null);

    /// <summary>The rules.</summary>
    public IReadOnlyList<TRule> Rules => rules;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => rules.Count == 0;

    /// <summary>The rules that speak of a statement or of what is around it.</summary>
    public IEnumerable<TRule> About(string statement) =>
        rules.Where(rule => Precedence.Covers(rule.Winner, statement) || Precedence.Covers(rule.Loser, statement));

    /// <summary>The rules by which one norm prevails over another on some day, one after the other; none when it does on none.</summary>
    public IReadOnlyList<TRule> Chain(Norm winner, Norm loser)
    {
        var path = Claim(winner, loser);
        return path.Count == 0 || DaysOf(path, loser).IsEmpty ? [] : path;
    }

    /// <summary>The rules by which one norm claims to prevail over another, whoever that one is owed to; none when it does not.</summary>
    public IReadOnlyList<TRule> Claim(Norm winner, Norm loser)
    {
        var path = _areOfAll ? Path(winner.Statement, loser.Statement)
            : Path(winner.Statement, loser.Statement, $"{winner.Bearer}", rule => rule.Bearer is not { } party || winner.Bearer.Members.Any(member => member.Name == party));
        var claims = path.Count > 0 && winner.Statement != loser.Statement && Path(loser.Statement, winner.Statement).Count == 0;
        return claims ? path : [];
    }

    /// <summary>
    /// The days on which a norm is owed to one of its creditors who is not party then to what claims to prevail over it (VCLT art. 30 (4)).
    /// </summary>
    /// <param name="claim">The rules by which it is claimed.</param>
    /// <param name="loser">The norm.</param>
    /// <param name="creditor">The place of the creditor among its beneficiaries.</param>
    public DaySet NotDisplacedOn(IReadOnlyList<TRule> claim, Norm loser, int creditor)
    {
        var days = DaySet.Empty;
        if (loser.Beneficiaries is not { } creditors)
        {
            return days;
        }

        foreach (var rule in claim.Where(rule => rule.Among is not null))
        {
            days = days.Union(loser.DaysToward(creditor).Except(rule.DaysToward(creditors[creditor])));
        }

        return days;
    }

    /// <summary>The days on which what claims to prevail over a norm does: all to whom it is owed then are party to that.</summary>
    public DaySet DaysOf(IReadOnlyList<TRule> claim, Norm loser)
    {
        var days = DaySet.All;
        if (claim.Any(rule => rule.Among is not null))
        {
            for (var creditor = 0; creditor < (loser.Beneficiaries?.Count ?? 0) && !days.IsEmpty; creditor++)
            {
                days = days.Except(NotDisplacedOn(claim, loser, creditor));
            }
        }

        return days;
    }

    /// <summary>
    /// The shortest chain of rules from a winner to a loser, if there is one of rules that hold toward everybody, of these; a rule about
    /// a treaty is one about its articles.
    /// </summary>
    public IReadOnlyList<TRule> Path(string from, string to) => Path(from, to, "", rule => true);

    /// <summary>The same by some of the rules, those that concern a bearer.</summary>
    private IReadOnlyList<TRule> Path(string from, string to, string bearer, Func<TRule, bool> isMeant)
    {
        if (rules.Count == 0)
        {
            return [];
        }

        if (!_paths.TryGetValue((from, to, bearer), out var path))
        {
            path = _areAmongAll ? [] : Find(from, to, [.. rules.Where(rule => rule.Among is null && isMeant(rule))]);
            _paths[(from, to, bearer)] = path = path.Count > 0 ? path : Find(from, to, [.. rules.Where(isMeant)]);
        }

        return path;
    }

    private static List<TRule> Find(string from, string to, List<TRule> rules)
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
