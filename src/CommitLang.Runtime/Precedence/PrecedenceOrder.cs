namespace CommitLang.Runtime;

/// <summary>Which norm prevails over which: transitive, from the top; a circle settles nothing (language 2.8).</summary>
internal sealed class PrecedenceOrder(IReadOnlyList<Precedence> rules)
{
    private readonly Dictionary<(string, string), IReadOnlyList<Precedence>> _paths = [];

    public bool IsEmpty => rules.Count == 0;

    /// <summary>Whether a rule speaks of a statement or of what is around it.</summary>
    public bool Concerns(string statement) => rules.Any(rule => Covers(rule.Winner, statement) || Covers(rule.Loser, statement));

    /// <summary>The rules by which one norm prevails over another; none when it does not.</summary>
    public IReadOnlyList<Precedence> Chain(Norm winner, Norm loser)
    {
        var path = Path(winner.Statement, loser.Statement);
        var settles = path.Count > 0 && winner.Statement != loser.Statement && Path(loser.Statement, winner.Statement).Count == 0
            && path.All(rule => rule.Bearer is not { } party || winner.Bearer.Members.Any(member => member.Name == party))
            && (loser.Beneficiaries ?? []).All(creditor => path.All(rule => rule.Among?.Contains(creditor) ?? true));
        return settles ? path : [];
    }

    /// <summary>The shortest chain of rules from a winner to a loser; a rule about a treaty is one about its articles.</summary>
    private IReadOnlyList<Precedence> Path(string from, string to)
    {
        if (!_paths.TryGetValue((from, to), out var path))
        {
            _paths[(from, to)] = path = Find(from, to);
        }

        return path;
    }

    private List<Precedence> Find(string from, string to)
    {
        var queue = new Queue<List<Precedence>>(rules.Where(rule => Covers(rule.Winner, from)).Select(rule => new List<Precedence> { rule }));
        var seen = new HashSet<Precedence>();
        while (queue.Count > 0)
        {
            var path = queue.Dequeue();
            var last = path[path.Count - 1];
            if (Covers(last.Loser, to))
            {
                return path;
            }

            foreach (var next in rules.Where(rule => Covers(rule.Winner, last.Loser) && seen.Add(rule)))
            {
                queue.Enqueue([.. path, next]);
            }
        }

        return [];
    }

    private static bool Covers(string statement, string inner) =>
        inner == statement || inner.StartsWith(statement, StringComparison.Ordinal) && inner[statement.Length] == '.';
}
