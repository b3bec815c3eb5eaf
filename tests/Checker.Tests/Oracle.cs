using System.Numerics;

namespace CommitLang.Checker.Tests.Oracles;

/// <summary>
/// Decides by trying everything which sets of clauses contradict each other, from the words of language 2.2 to 2.6 alone.
/// Nothing changes after the last day on which something can happen, so the days after it stand for ever.
/// </summary>
internal sealed class Oracle
{
    private const int LongestDuration = 3;

    private static readonly int Doings = Enum.GetValues<Doing>().Length;

    private readonly IReadOnlyList<Clause> _clauses;
    private readonly IReadOnlyList<Bind> _binds;
    private readonly int _horizon;
    private readonly int _last;
    private readonly bool _excludesArmOnly;

    /// <param name="clauses">The clauses, all of one bearer.</param>
    /// <param name="horizon">How many days there are on which something may happen.</param>
    /// <param name="binds">What is known of all that can happen.</param>
    /// <param name="excludesArmOnly">Whether Quit excludes Arm and no other Help.</param>
    public Oracle(IReadOnlyList<Clause> clauses, int horizon, IReadOnlyList<Bind>? binds = null, bool excludesArmOnly = false)
    {
        (_clauses, _binds, _excludesArmOnly) = (clauses, binds ?? [], excludesArmOnly);
        _horizon = horizon;
        _last = horizon + 2 * LongestDuration + 4;
    }

    /// <summary>The sets that contradict and of which no part does, each as names in order: "X Y".</summary>
    public SortedSet<string> MinimalSets() => new(ClashingSets().Select(set => set.Name), StringComparer.Ordinal);

    /// <summary>The sets that contradict and of which no part does.</summary>
    public IReadOnlyList<ClashingSet> ClashingSets()
    {
        var known = _binds.OfType<Bind.Known>().Select(bind => $"{bind.Event}").Concat(_binds.OfType<Bind.KnownWar>().Select(_ => "War")).ToList();
        return LeastSets.Clashing(Courses(), [.. _clauses.Select(clause => clause.Name)], known, course =>
        {
            var (windows, bans) = (Windows(course), Bans(course));
            return (InForce(course), set => CanComply(set, windows, bans));
        });
    }

    /// <summary>The clauses that come into force, a bit for each: a duty that is triggered, called off later or not.</summary>
    public int InForce(Course course)
    {
        var owed = Owed(course);
        return _clauses.Select((clause, i) => (clause is { IsDuty: true, IsContinuous: false, IsFreedom: false } ? owed[i] : Force(clause, course)) != 0 ? 1 << i : 0).Sum();
    }

    /// <summary>
    /// Whether in some course all clauses but the last can be kept and the last, which is asserted, is not: a duty is broken by
    /// nothing that performs it on any day of its window, a ban by doing it on one of its days.
    /// </summary>
    /// <param name="settle">What gives way, given the windows of duties and the days of bans in a course.</param>
    public bool CanBreakLast(Action<int[], int[][]>? settle = null)
    {
        var asserted = _clauses[^1];
        var opposite = new Oracle([.. _clauses.SkipLast(1), asserted with { IsDuty = !asserted.IsDuty }], _horizon);
        return Courses().Any(course =>
        {
            var days = asserted.IsDuty ? Window(asserted, course) : Force(asserted, course);
            var (windows, bans) = (Windows(course), Bans(course));
            settle?.Invoke(windows, bans);
            windows[^1] = asserted.IsDuty ? 0 : days;
            bans[^1] = asserted.IsDuty ? opposite.Barred(opposite._clauses[^1], days) : new int[Doings];
            return days != 0 && opposite.CanComply((1 << _clauses.Count) - 1, windows, bans);
        });
    }

    /// <summary>Whether in some course of which something is so all clauses but the last, which is asserted, can be kept.</summary>
    public bool CanKeepOthers(Func<Course, bool> isSo) =>
        Courses().Any(course => isSo(course) && CanComply((1 << _clauses.Count - 1) - 1, Windows(course), Bans(course)));

    /// <summary>The days on one of which each duty is to be done, or on all of which if it is continuous.</summary>
    public int[] Windows(Course course) => [.. _clauses.Select(clause => clause is not { IsDuty: true, IsFreedom: false } ? 0
        : clause.IsContinuous ? Force(clause, course) : Window(clause, course))];

    /// <summary>The days on which each ban forbids each of the acts.</summary>
    public int[][] Bans(Course course) =>
        [.. _clauses.Select(clause => clause is { IsDuty: false, IsFreedom: false } ? Barred(clause, Force(clause, course)) : new int[Doings])];

    /// <summary>The days on which each freedom allows each of the acts, or releases from it.</summary>
    public int[][] Freedoms(Course course) => [.. _clauses.Select(clause => clause.IsFreedom ? Barred(clause, Force(clause, course)) : new int[Doings])];

    /// <summary>The names of a set, in order.</summary>
    public string NameOf(int set) => LeastSets.NameOf(set, _clauses.Select(clause => clause.Name));

    private int[] Barred(Clause ban, int days) => [.. Enum.GetValues<Doing>().Select(way => Forbids(ban, way) ? days : 0)];

    /// <summary>All that can happen.</summary>
    public IEnumerable<Course> Courses() => Course.All(string.Join("\n", _clauses.Concat<object>(_binds)), _horizon)
        .Where(course => _binds.All(bind => bind.Allows(course, _last)));

    /// <summary>The days on which a ban is in force: `when` latches on the first valid day on which it holds.</summary>
    private int Force(Clause ban, Course course)
    {
        var (start, end) = Validity(ban);
        var (force, hasCome) = (0, false);
        for (var day = start; day < end; day++)
        {
            hasCome = hasCome || ban.When?.Holds(course, day, start) is not false;
            if (hasCome && IsOn(ban, course, day))
            {
                force |= 1 << day;
            }
        }

        return force;
    }

    /// <summary>The days on which each duty is owed, be it called off in the end or not.</summary>
    public int[] Owed(Course course) => [.. _clauses.Select(clause => clause is { IsDuty: true, IsFreedom: false } ? Owed(clause, course).Days : 0)];

    /// <summary>The days on one of which a duty is to be done; none when nothing is owed in the end.</summary>
    private int Window(Clause duty, Course course) => Owed(duty, course) is (var days, false) ? days : 0;

    private (int Days, bool IsCalledOff) Owed(Clause duty, Course course)
    {
        var (start, end) = Validity(duty);
        for (var day = start; day < end; day++)
        {
            if (duty.When?.Holds(course, day, start) is not false && IsOn(duty, course, day))
            {
                return Owed(duty, course, day);
            }
        }

        return (0, false);
    }

    private (int Days, bool IsCalledOff) Owed(Clause duty, Course course, int trigger)
    {
        var deadline = duty.Limit switch
        {
            Limit.AtOnce => trigger,
            Limit.Within => trigger + duty.Count,
            Limit.By => duty.Count,
            _ => duty.Until - 1 ?? _last,
        };
        var window = 0;
        for (var day = trigger; day <= deadline; day++)
        {
            if (day >= duty.Withdrawn || !IsOn(duty, course, day))
            {
                return (window, true);
            }

            window |= 1 << day;
        }

        return (window, false);
    }

    private (int Start, int End) Validity(Clause clause) =>
        (clause.From ?? 0, Math.Min(clause.Until ?? _last + 1, clause.Withdrawn ?? _last + 1));

    private static bool IsOn(Clause clause, Course course, int day) =>
        clause.While?.Holds(course, day, 0) is not false && clause.Unless?.Holds(course, day, 0) is not true;

    /// <summary>
    /// Whether some behaviour keeps the set. Nobody needs to do more than each duty once, in some way, and what it requires:
    /// doing less breaks no ban.
    /// </summary>
    public bool CanComply(int set, int[] windows, int[][] bans)
    {
        List<(Doing Act, int Day)> done = [];
        return Complete(0);

        bool Complete(int index)
        {
            if (index == _clauses.Count)
            {
                return true;
            }

            if ((set >> index & 1) == 0 || windows[index] == 0)
            {
                return Complete(index + 1);
            }

            if (_clauses[index].IsContinuous)
            {
                return CompleteAllDays(index);
            }

            foreach (var way in Ways(_clauses[index]))
            {
                for (var days = windows[index]; days != 0; days &= days - 1)
                {
                    var day = BitOperations.TrailingZeroCount(days);
                    if (!CanDo(way, day))
                    {
                        continue;
                    }

                    done.Add((way, day));
                    if (Complete(index + 1))
                    {
                        return true;
                    }

                    done.RemoveAt(done.Count - 1);
                }
            }

            return false;
        }

        // The first way on each day will do: no other excludes less.
        bool CompleteAllDays(int index)
        {
            var count = done.Count;
            for (var days = windows[index]; days != 0; days &= days - 1)
            {
                var day = BitOperations.TrailingZeroCount(days);
                var ways = Ways(_clauses[index]).Where(way => CanDo(way, day)).ToList();
                if (ways.Count == 0)
                {
                    done.RemoveRange(count, done.Count - count);
                    return false;
                }

                done.Add((ways[0], day));
            }

            var isComplete = Complete(index + 1);
            done.RemoveRange(count, done.Count - count);
            return isComplete;
        }

        bool CanDo(Doing way, int day) => IsFree(way, day) && !done.Any(other => other.Day == day && Exclude(other.Act, way))
            && (way != Doing.Ratify || Enumerable.Range(0, day).Any(earlier => IsFree(Doing.Sign, earlier)));

        bool IsFree(Doing way, int day)
        {
            for (var i = 0; i < bans.Length; i++)
            {
                if ((set >> i & 1) != 0 && (bans[i][(int)way] >> day & 1) != 0)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>What keeps a duty to do something.</summary>
    public static Doing[] Ways(Clause duty) => duty is { Act: Doing.Help, ExceptArm: false } ? [Doing.Help, Doing.Arm] : [duty.Act];

    private static bool Forbids(Clause ban, Doing way) =>
        ban.Act == way || ban.Act == Doing.Help && way == Doing.Arm && !ban.ExceptArm;

    private bool Exclude(Doing one, Doing other) => one == Doing.Quit && IsExcluded(other) || other == Doing.Quit && IsExcluded(one);

    private bool IsExcluded(Doing act) => act == Doing.Arm || act == Doing.Help && !_excludesArmOnly;
}
