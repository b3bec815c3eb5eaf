using System.Numerics;

namespace CommitLang.Checker.Tests.Oracles;

/// <summary>Clauses and which of them prevails over which, each rule by the places of winner and loser.</summary>
internal sealed record RuledProgram(Clause[] Clauses, (int Winner, int Loser, bool IsClause)[] Rules)
{
    /// <summary>A rule is a note of its own, or a clause of what gives way.</summary>
    public override string ToString() => string.Join("\n", Clauses
        .Select((clause, i) => Rules.Where(rule => rule.IsClause && rule.Loser == i)
            .Aggregate($"{clause}", (text, rule) => $"{text[..text.LastIndexOf('}')]}subject to {Clauses[rule.Winner].Name} }}"))
        .Concat(Rules.Where(rule => !rule.IsClause).Select(rule => $"precedence {Clauses[rule.Winner].Name} prevails over {Clauses[rule.Loser].Name}")));
}

/// <summary>
/// Decides by trying everything what precedence makes of clauses, from the words of language 2.8 alone: in a scenario a clause is
/// set aside when no behaviour keeps both it and what prevails over it, a ban for the days and acts concerned; from the top. A ban
/// gives way to what permits, and a permission to what forbids, on the days on which both are in force.
/// </summary>
internal sealed class PrecedenceOracle
{
    private readonly RuledProgram _program;
    private readonly Oracle _oracle;
    private readonly int[] _winners;

    public PrecedenceOracle(RuledProgram program, int horizon)
    {
        (_program, _oracle) = (program, new Oracle(program.Clauses, horizon));
        _winners = [.. program.Clauses.Select((_, loser) => Bits(Enumerable.Range(0, program.Clauses.Length)
            .Where(winner => Reaches(winner, loser) && !Reaches(loser, winner))))];
    }

    /// <summary>The least sets that contradict when what gives way has given way, and the least that did so only before.</summary>
    public RuledSets Sets()
    {
        var count = 1 << _program.Clauses.Length;
        var (before, after) = (new bool[count], new bool[count]);
        var known = new Dictionary<string, bool[]>(StringComparer.Ordinal);
        var remaining = LeastSets.Clashing(_oracle.Courses(), [.. _program.Clauses.Select(clause => clause.Name)], [], course =>
        {
            var (windows, owed, bans, freedoms) = (_oracle.Windows(course), _oracle.Owed(course), _oracle.Bans(course), _oracle.Freedoms(course));
            var key = string.Join(",", windows.Concat(owed).Concat(bans.Concat(freedoms).SelectMany(days => days)));
            if (!known.TryGetValue(key, out var clashing))
            {
                Mark(before, windows, owed, bans, freedoms);
                SetAside(windows, bans, freedoms);
                known[key] = clashing = new bool[count];
                Mark(clashing, windows, owed, bans, freedoms);
                after = [.. after.Zip(clashing, (known, now) => known || now)];
            }

            return (_oracle.InForce(course), set => !clashing[set]);
        });
        return new RuledSets(remaining, Names(LeastSets.Of(before).Where(set => !after[set])));
    }

    /// <summary>Whether in some course what remains of all clauses but the last can be kept and the last, which is asserted, is not.</summary>
    public bool CanBreakLast() =>
        _oracle.CanBreakLast((windows, bans) => SetAside(windows, bans, [.. bans.Select(days => new int[days.Length])]));

    /// <summary>The duties to do something once that are owed in a course, and that give way in it.</summary>
    public IEnumerable<string> DutiesAside(Course course)
    {
        var (before, windows) = (_oracle.Windows(course), _oracle.Windows(course));
        SetAside(windows, _oracle.Bans(course), _oracle.Freedoms(course));
        return _program.Clauses.Where((clause, i) => !clause.IsContinuous && before[i] != 0 && windows[i] == 0).Select(clause => clause.Name);
    }

    /// <summary>The bans that something done on a day of a course breaks, but for those that give way to it.</summary>
    public IEnumerable<string> BansBroken(Course course, Doing act, int day)
    {
        var bans = _oracle.Bans(course);
        SetAside(_oracle.Windows(course), bans, _oracle.Freedoms(course));
        return _program.Clauses.Where((_, i) => (bans[i][(int)act] >> day & 1) != 0).Select(clause => clause.Name);
    }

    private SortedSet<string> Names(IEnumerable<int> sets) => new(sets.Select(_oracle.NameOf), StringComparer.Ordinal);

    private void Mark(bool[] clashing, int[] windows, int[] owed, int[][] bans, int[][] freedoms)
    {
        for (var set = 1; set < clashing.Length; set++)
        {
            clashing[set] = clashing[set] || !_oracle.CanComply(set, windows, bans) || Collide(set, owed, bans, freedoms);
        }
    }

    /// <summary>Whether on some day something is both permitted and forbidden, or owed and released from.</summary>
    private bool Collide(int set, int[] owed, int[][] bans, int[][] freedoms) => In(set).Any(freedom => In(set).Any(other =>
        _program.Clauses[freedom].IsDuty
            ? (freedoms[freedom][(int)_program.Clauses[other].Act] & owed[other]) != 0
            : freedoms[freedom].Zip(bans[other]).Any(days => (days.First & days.Second) != 0)));

    private IEnumerable<int> In(int set) => Enumerable.Range(0, _winners.Length).Where(clause => (set >> clause & 1) != 0);

    private void SetAside(int[] windows, int[][] bans, int[][] freedoms)
    {
        // Fewer prevail over what stands higher.
        foreach (var loser in Enumerable.Range(0, _winners.Length).OrderBy(clause => BitOperations.PopCount((uint)_winners[clause])))
        {
            var barring = Enumerable.Range(1, (1 << _winners.Length) - 1).Where(set => (set & _winners[loser]) == set
                && _oracle.CanComply(1 << loser, windows, bans)
                && _oracle.CanComply(set, windows, bans) && !_oracle.CanComply(set | 1 << loser, windows, bans)).ToList();
            foreach (var set in barring.Where(set => !barring.Exists(part => part != set && (part & set) == part)))
            {
                GiveWay(loser, set, windows, bans);
            }

            foreach (var winner in In(_winners[loser]))
            {
                Except(bans[loser], _program.Clauses[winner].IsDuty ? [] : freedoms[winner]);
                Except(freedoms[loser], _program.Clauses[loser].IsDuty ? [] : bans[winner]);
            }
        }
    }

    private static void Except(int[] days, int[] others)
    {
        for (var way = 0; way < others.Length; way++)
        {
            days[way] &= ~others[way];
        }
    }

    private void GiveWay(int loser, int winners, int[] windows, int[][] bans)
    {
        if (_program.Clauses[loser].IsDuty)
        {
            windows[loser] = 0;
            return;
        }

        for (var winner = 0; winner < _winners.Length; winner++)
        {
            var window = windows[winner];
            if ((winners >> winner & 1) == 0 || window == 0)
            {
                continue;
            }

            foreach (var way in Oracle.Ways(_program.Clauses[winner]))
            {
                bans[loser][(int)way] &= ~window;
            }

            if (_program.Clauses[winner].Act == Doing.Ratify)
            {
                bans[loser][(int)Doing.Sign] &= ~((1 << BitOperations.Log2((uint)window) + 1) - 1);
            }
        }
    }

    private bool Reaches(int winner, int loser)
    {
        var reached = new HashSet<int>();
        var queue = new Queue<int>([winner]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var rule in _program.Rules.Where(rule => rule.Winner == at && reached.Add(rule.Loser)))
            {
                queue.Enqueue(rule.Loser);
            }
        }

        return reached.Contains(loser);
    }

    private static int Bits(IEnumerable<int> places) => places.Aggregate(0, (bits, place) => bits | 1 << place);
}

/// <summary>The least sets that contradict when what gives way has given way, and the least that did so only before.</summary>
internal sealed record RuledSets(IReadOnlyList<ClashingSet> Remaining, SortedSet<string> Overridden)
{
    public SortedSet<string> NamesOfRemaining { get; } = new(Remaining.Select(set => set.Name), StringComparer.Ordinal);
}
