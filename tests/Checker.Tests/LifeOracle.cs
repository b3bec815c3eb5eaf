using System.Globalization;

namespace CommitLang.Checker.Tests.Oracles;

/// <summary>What a clause of a life asks.</summary>
internal enum LifeKind
{
    Duty,
    Continuous,
    Ban,
}

/// <summary>Until when it is to be done.</summary>
internal enum LifeLimit
{
    None,
    AtOnce,
    Within,
    By,
    ByAlarm,
    WithinOfAlarm,
}

/// <summary>One clause of one statement with a life of its own; days count from 1 January 2000, which is day 0.</summary>
internal sealed record LifeClause(string Name, LifeKind Kind, Doing Act)
{
    public Term? When { get; init; }
    public Term? Unless { get; init; }
    public bool EntersWithPeace { get; init; }
    public int? From { get; init; }
    public int? Until { get; init; }
    public int? Expires { get; init; }
    public int? Renewed { get; init; }
    public int? Survives { get; init; }
    public int? Withdrawn { get; init; }
    public bool WithdrawnOnAlarm { get; init; }
    public (int Day, int Notice)? Denounced { get; init; }
    public (int From, int Until)? Suspended { get; init; }
    public LifeLimit Limit { get; init; }
    public int Count { get; init; }
    public int? For { get; init; }
    public int? Every { get; init; }
    public int? NoEarlier { get; init; }

    /// <summary>The first day without, by what runs out.</summary>
    public int RunsOut => Math.Min(Until ?? Course.Never, Expires is { } last ? last + 1 + (Renewed ?? 0) + (Survives ?? 0) : Course.Never);

    /// <summary>The day on which it is called off, by dates.</summary>
    public int CalledOff => Math.Min(Withdrawn ?? Course.Never, Denounced is var (day, notice) ? day + notice : Course.Never) is var off && off < Course.Never
        ? off + (Survives ?? 0)
        : Course.Never;

    public bool HasEnd => Expires is not null || Withdrawn is not null || WithdrawnOnAlarm || Denounced is not null;

    public override string ToString()
    {
        var verb = Kind switch { LifeKind.Duty => "shall", LifeKind.Continuous => "shall continuously", _ => "shall not" };
        var life = Join(
            EntersWithPeace ? "in force from Peace" : "", On("expires on", Expires), Days("renewed for", Renewed), Days("survives for", Survives),
            On("withdrawn on", Withdrawn), WithdrawnOnAlarm ? "withdrawn on Alarm" : "",
            Denounced is var (denounced, notice) ? $"denounced by A on {Date(denounced)} with {Number(notice)} days notice" : "",
            Suspended is var (from, until) ? $"suspended from {Date(from)} until {Date(until)}" : "");
        var clauses = Join(
            When is null ? "" : $"when {When}", Unless is null ? "" : $"unless {Unless}", On("from", From), On("until", Until),
            On("no earlier than", NoEarlier), Days("for", For), Days("every", Every),
            Limit switch
            {
                LifeLimit.AtOnce => "at once",
                LifeLimit.Within => $"within {Number(Count)} days",
                LifeLimit.By => $"by {Date(Count)}",
                LifeLimit.ByAlarm => "by Alarm",
                LifeLimit.WithinOfAlarm => $"within {Number(Count)} days of Alarm",
                _ => "",
            });
        return $"commitment {Name} {{ {Join(life, $"A {verb} {Clause.TextOf(Act)}", clauses)} }}";
    }

    private static string Join(params string[] parts) => string.Join(" ", parts.Where(part => part.Length > 0));

    private static string On(string words, int? day) => day is { } number ? $"{words} {Date(number)}" : "";

    private static string Days(string words, int? count) => count is { } number ? $"{words} {Number(number)} days" : "";

    private static string Date(int day) => new DateOnly(2000, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// Decides which clauses contradict each other by following what is done day by day, from the words of language 2.3 to 2.6 on
/// entry into force, ends, suspension, deadlines, duration and recurrence.
/// </summary>
/// <param name="clauses">The clauses, all of one bearer.</param>
/// <param name="horizon">How many days there are on which something may happen.</param>
/// <param name="rest">Nothing changes so long after them: a suspension, a notice, a survival and a duration.</param>
internal sealed class LifeOracle(IReadOnlyList<LifeClause> clauses, int horizon, int rest)
{
    private static readonly Doing?[] Ways = [null, Doing.Help, Doing.Arm, Doing.Quit];

    private readonly int _last = horizon + rest;
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    public IReadOnlyList<ClashingSet> ClashingSets() => LeastSets.Clashing(Course.All(string.Join("\n", clauses), horizon), [.. clauses.Select(clause => clause.Name)], [], course =>
    {
        var claims = clauses.Select(clause => ClaimOf(clause, course)).ToList();
        return (claims.Select((claim, i) => claim.IsInForce ? 1 << i : 0).Sum(), set => CanComply([.. claims.Where((_, i) => (set >> i & 1) != 0)]));
    });

    private Claim ClaimOf(LifeClause clause, Course course)
    {
        var begin = Math.Max(clause.From ?? 0, clause.EntersWithPeace ? course.Peace : 0);
        var ready = Days(day => IsValid(day) && clause.When?.Holds(course, day, begin) is not false);
        if (clause.Kind != LifeKind.Duty)
        {
            var latched = FirstOf(ready);
            var last = Math.Min(LastDay(latched), clause.For is { } length ? latched + length - 1 : Course.Never);
            var force = Days(day => IsValid(day) && day >= latched && day <= last && day >= (clause.NoEarlier ?? 0) && !IsOff(day) && !IsSuspended(day));
            return new Claim(clause, [], force);
        }

        var triggers = Days(day => IsIn(ready, day) && !IsOff(day) && !IsSuspended(day));
        return new Claim(clause, [.. clause.Every is { } period ? Recurring(period) : Single(FirstOf(triggers))], 0);

        IEnumerable<Owed> Recurring(int period)
        {
            for (var from = begin; from + period <= Math.Min(clause.RunsOut, _last); from += period)
            {
                if (IsIn(triggers, from))
                {
                    yield return OwedFrom(from, Moved(from + period - 1));
                }
            }
        }

        IEnumerable<Owed> Single(int trigger) => trigger < Course.Never && Moved(LastDay(trigger)) is var last && last >= trigger ? [OwedFrom(trigger, last)] : [];

        Owed OwedFrom(int trigger, int last) => new(
            Math.Max(trigger, clause.NoEarlier ?? 0), last, FirstOf(Days(day => day >= trigger && (IsOff(day) || day >= clause.CalledOff))));

        bool IsValid(int day) => day >= begin && day < clause.RunsOut && day < clause.CalledOff;

        bool IsOff(int day) => clause.Unless?.Holds(course, day, 0) is true || clause.WithdrawnOnAlarm && course.Alarm < Course.Never && day >= course.Alarm + (clause.Survives ?? 0);

        bool IsSuspended(int day) => clause.Suspended is var (from, until) && day >= from && day < until;

        int Moved(int last) => IsSuspended(last) ? clause.Suspended?.Until ?? last : last;

        int LastDay(int from) => clause.Limit switch
        {
            LifeLimit.AtOnce => from,
            LifeLimit.Within => from + clause.Count,
            LifeLimit.By => clause.Count,
            LifeLimit.ByAlarm => course.Alarm,
            LifeLimit.WithinOfAlarm => course.Alarm == Course.Never ? Course.Never : course.Alarm + clause.Count,
            _ => clause is { Kind: LifeKind.Duty, RunsOut: < Course.Never } ? clause.RunsOut - 1 : Course.Never,
        };
    }

    private UInt128 Days(Func<int, bool> isSo) => Enumerable.Range(0, _last + 1).Aggregate(UInt128.Zero, (days, day) => isSo(day) ? days | UInt128.One << day : days);

    private static int FirstOf(UInt128 days) => days == 0 ? Course.Never : (int)UInt128.TrailingZeroCount(days);

    private static bool IsIn(UInt128 days, int day) => (days >> day & 1) != 0;

    /// <summary>Whether some behaviour keeps all: what is done on each day, and how long each duty has been performed in a row.</summary>
    private bool CanComply(List<Claim> claims)
    {
        var key = string.Join(";", claims);
        if (!_known.TryGetValue(key, out var known))
        {
            _known[key] = known = Search(claims);
        }

        return known;
    }

    private bool Search(List<Claim> claims)
    {
        // What lapses before it must have been performed asks for nothing.
        var owed = claims.SelectMany(claim => claim.Owed.Where(duty => duty.CalledOff == Course.Never || duty.CalledOff > duty.Last).Select(duty => (claim.Clause, Duty: duty))).ToList();
        HashSet<string> states = [string.Join(",", owed.Select(_ => 0))];
        for (var day = 0; day <= _last; day++)
        {
            var next = new HashSet<string>();
            foreach (var state in states)
            {
                var rows = state.Length == 0 ? [] : state.Split(',').Select(row => int.Parse(row, CultureInfo.InvariantCulture)).ToArray();
                foreach (var way in Ways.Where(way => claims.TrueForAll(claim => claim.Allows(way, day))))
                {
                    var after = owed.Select((each, i) => Row(each.Clause, each.Duty, rows[i], way, day)).ToList();
                    if (!after.Contains(Failed))
                    {
                        next.Add(string.Join(",", after));
                    }
                }
            }

            states = next;
        }

        return states.Any(state => state.Split(',').All(row => row.Length == 0 || row == Done.ToString(CultureInfo.InvariantCulture)));
    }

    private const int Done = 99;
    private const int Failed = -1;

    /// <summary>How many days in a row a duty has been performed after one more day.</summary>
    private static int Row(LifeClause clause, Owed duty, int before, Doing? way, int day)
    {
        if (before == Done || day < duty.First && day <= duty.Last)
        {
            return before;
        }

        // What is called off under way lapses.
        if (before > 0 && day >= duty.CalledOff)
        {
            return Done;
        }

        var row = Performs(way, clause.Act) ? before + 1 : 0;
        return day - row + 1 > duty.Last ? Failed
            : row >= (clause.For ?? 1) ? Done
            : row;
    }

    private static bool Performs(Doing? way, Doing act) => way == act || way == Doing.Arm && act == Doing.Help;

    /// <summary>A duty that fell due: on which days it can begin to be performed, and the day it is called off.</summary>
    private sealed record Owed(int First, int Last, int CalledOff);

    /// <summary>What a clause asks in one course of events: duties, or something on each of some days.</summary>
    private sealed record Claim(LifeClause Clause, IReadOnlyList<Owed> Owed, UInt128 Force)
    {
        public bool IsInForce => Owed.Count > 0 || Force != 0;

        public bool Allows(Doing? way, int day) => !IsIn(Force, day) || Performs(way, Clause.Act) == (Clause.Kind == LifeKind.Continuous);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Clause.Name} {Force} {string.Join(" ", Owed)}");
    }
}
