namespace CommitLang.Checker.Tests.Oracles;

/// <summary>
/// Decides by trying, day by day, everything that A can do which sets of clauses cannot be kept together, or bind on one day whatever
/// A does, where conditions read what A itself has done (language 2.3: on an earlier day; 2.4; 2.6: some scenario, every behaviour).
/// </summary>
/// <param name="clauses">The clauses, without `while` and `withdrawn`, that read Peace and A's own acts.</param>
/// <param name="horizon">The day before which Peace comes, or never.</param>
internal sealed class DeedOracle(IReadOnlyList<Clause> clauses, int horizon)
{
    private const int Dormant = 0;
    private const int Latched = 1;
    private const int Open = 2;
    private const int Seen = 1 << 8;
    private const int Came = 1 << 9;
    private const int Marks = Seen | Came;

    private static readonly Doing[] All = Enum.GetValues<Doing>();

    private readonly int _last = horizon + 6;

    /// <summary>
    /// The sets that contradict, or bind on one day whatever A does, and of which no part does: in which course first, and whether in
    /// each in which all come into force.
    /// </summary>
    public IReadOnlyList<ClashingSet> ClashingSets() => [.. LeastSets.Chosen(clauses, set => Courses.Any(peace => Clash(set, peace))).Select(set => new ClashingSet(
        string.Join(" ", set.Select(clause => clause.Name).Order(StringComparer.Ordinal)),
        !Courses.Any(peace => CanEscape(set, peace)),
        Courses.First(peace => Clash(set, peace)) is var first && first == Course.Never ? "" : $"{first}:Peace"))];

    private IEnumerable<int> Courses => Enumerable.Range(0, horizon).Prepend(Course.Never);

    private bool Clash(List<Clause> set, int peace) => !CanComply(set.FindAll(clause => !clause.IsFreedom), peace)
        || set.Exists(freedom => freedom.IsFreedom && set.Exists(other => AreAgainst(freedom, other) && !CanBeApart([freedom, other], peace)));

    /// <summary>Whether all can come into force and be kept; of a freedom and what is against it, come into force, and be apart as well.</summary>
    private bool CanEscape(List<Clause> set, int peace) => set.Exists(clause => clause.IsFreedom)
        ? CanBeApart(set, peace) && Reached(set, day => state => Whatever(set, state, day, peace)).Any(state => HaveCome([.. state.Split(',').Select(int.Parse)]))
        : Kept(set, peace).Any(HaveCome);

    private static bool HaveCome(int[] state) => state.Skip(1).All(at => (at & Came) != 0);

    /// <summary>Whether something is both free and asked for or forbidden.</summary>
    private static bool AreAgainst(Clause freedom, Clause other) => !other.IsFreedom && other.IsDuty == freedom.IsDuty && (freedom.IsDuty
        ? Does(1 << (int)other.Act, freedom.Act)
        : All.Any(act => Does(1 << (int)act, freedom.Act) && Does(1 << (int)act, other.Act) && !(other.ExceptArm && act == Doing.Arm)));

    /// <summary>Whether A can do, or leave undone, what keeps clauses from binding on one day.</summary>
    private bool CanBeApart(List<Clause> set, int peace) => Reached(set, day => state => Apart(set, state, day, peace)).Count > 0;

    private bool CanComply(List<Clause> set, int peace) => Kept(set, peace).Any();

    /// <summary>What comes of all that A can do that keeps the clauses.</summary>
    private IEnumerable<int[]> Kept(List<Clause> set, int peace) => Reached(set, day => state => Next(set, state, day, peace))
        .Select(state => state.Split(',').Select(int.Parse).ToArray())
        .Where(state => state.Skip(1).All(at => (at & ~Marks) < Open));

    private HashSet<string> Reached(List<Clause> set, Func<int, Func<int[], IEnumerable<string>>> next)
    {
        // What has been done so far, and for each clause where it stands: latched or done, open until which day, what it counts seen.
        HashSet<string> states = [string.Join(",", Enumerable.Repeat(0, set.Count + 1))];
        for (var day = 0; day <= _last; day++)
        {
            var on = next(day);
            states = [.. states.SelectMany(state => on([.. state.Split(',').Select(int.Parse)]))];
        }

        return states;
    }

    /// <summary>What can come of a day on which not all of the clauses bind.</summary>
    private IEnumerable<string> Apart(List<Clause> set, int[] state, int day, int peace) =>
        set.Index().All(item => Stand(item.Item, state[0], state[item.Index + 1], day, peace).IsInForce) ? [] : Whatever(set, state, day, peace);

    /// <summary>What can come of a day, whatever A does.</summary>
    private IEnumerable<string> Whatever(List<Clause> set, int[] state, int day, int peace)
    {
        var stands = set.Select((clause, i) => Stand(clause, state[0], state[i + 1], day, peace).Stand).ToList();
        return Enumerable.Range(0, 1 << All.Length).Where(done => IsPossible(done, state[0]))
            .Select(done => string.Join(",", set.Select((clause, i) => After(clause, stands[i], done, day)).Prepend(state[0] | done)));
    }

    /// <summary>Where a clause stands after a day, whether what it asks for is done or not.</summary>
    private static int After(Clause clause, int stand, int done, int day)
    {
        var at = (stand & ~Marks) == Open + day ? stand & Marks | Latched : stand;
        return clause.When is { } when && day >= (clause.From ?? 0) && Counts(when, done) ? at | Seen : at;
    }

    private IEnumerable<string> Next(List<Clause> set, int[] state, int day, int peace)
    {
        var stands = new int[set.Count];
        var isInForce = new bool[set.Count];
        for (var i = 0; i < set.Count; i++)
        {
            (stands[i], isInForce[i]) = Stand(set[i], state[0], state[i + 1], day, peace);
        }

        for (var done = 0; done < 1 << All.Length; done++)
        {
            if (!IsPossible(done, state[0]))
            {
                continue;
            }

            int[] next = [state[0] | done, .. stands];
            var isKept = true;
            for (var i = 0; i < set.Count && isKept; i++)
            {
                var isDone = Does(done, set[i].Act) && !(set[i].ExceptArm && !Has(done, Doing.Help));
                next[i + 1] = set[i].When is { } when && day >= (set[i].From ?? 0) && Counts(when, done) ? next[i + 1] | Seen : next[i + 1];
                if (!set[i].IsDuty)
                {
                    isKept = !isInForce[i] || !isDone;
                }
                else if (isInForce[i])
                {
                    isKept = isDone || (next[i + 1] & ~Marks) != Open + day;
                    next[i + 1] = isDone ? next[i + 1] & Marks | Latched : next[i + 1];
                }
            }

            if (isKept)
            {
                yield return string.Join(",", next);
            }
        }
    }

    /// <summary>Where a clause stands on a day before anything is done, and whether it binds.</summary>
    private (int Stand, bool IsInForce) Stand(Clause clause, int done, int stand, int day, int peace)
    {
        var (at, seen, came) = (stand & ~Marks, stand & Seen, stand & Came);
        var isValid = day >= (clause.From ?? 0) && (clause.Until is not { } until || day < until);
        var isOff = clause.Unless is { } unless && Holds(unless, day, 0, peace, done, done);
        var isCome = clause.When is not { } when || Holds(when, day, clause.From ?? 0, peace, done, seen != 0 ? done : 0);
        if (!clause.IsDuty)
        {
            at = isValid && isCome ? Latched : at;
            var isInForce = at == Latched && isValid && !isOff;
            return (at | seen | (isInForce ? Came : came), isInForce);
        }

        if (at == Dormant && isValid && isCome && !isOff)
        {
            var deadline = clause.Limit switch
            {
                Limit.AtOnce => day,
                Limit.Within => day + clause.Count,
                Limit.By => clause.Count,
                _ => clause.Until - 1 ?? _last + 1,
            };
            at = deadline < day ? Latched : Open + deadline;
        }
        else if (at >= Open && isOff)
        {
            at = Latched;
        }

        return (at | seen | (at >= Open ? Came : came), at >= Open);
    }

    private static bool Holds(Term term, int day, int since, int peace, int done, int counted) => term switch
    {
        Term.Did did => Does(counted, did.Act),
        Term.Not not => !Holds(not.Inner, day, 0, peace, done, done),
        Term.Both both => Holds(both.Left, day, since, peace, done, counted) && Holds(both.Right, day, since, peace, done, counted),
        _ => term.Holds(new Course(peace, Course.Never, Course.Never, Course.Never), day, since),
    };

    /// <summary>Whether something that was done is what a `when` reads: it reads one act at most that is not denied.</summary>
    private static bool Counts(Term term, int done) => term switch
    {
        Term.Did did => Does(done, did.Act),
        Term.Both both => Counts(both.Left, done) || Counts(both.Right, done),
        _ => false,
    };

    private static bool IsPossible(int done, int before) => !(Has(done, Doing.Quit) && (Has(done, Doing.Help) || Has(done, Doing.Arm)))
        && (!Has(done, Doing.Ratify) || Has(before, Doing.Sign));

    private static bool Does(int done, Doing act) => Has(done, act) || act == Doing.Help && Has(done, Doing.Arm);

    private static bool Has(int done, Doing act) => (done >> (int)act & 1) != 0;
}
