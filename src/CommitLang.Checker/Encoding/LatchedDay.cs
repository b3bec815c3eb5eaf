using CommitLang.Checker.Solving;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// Two standing norms with <c>when</c> besides dates, <c>while</c> and <c>unless</c>: which happenings put both in force on one day.
/// Each comes into force on a day of its own, not after that on which both are in force; what is read on these three days, and
/// nothing else, tells. Every way in which the conditions can hold is looked at with every order of the days, each of them as
/// early as can be: no happening comes sooner by that a day comes later.
/// </summary>
internal sealed class LatchedDay
{
    private readonly ScenarioSpace _space;
    private readonly IReadOnlyList<PlainNeeds> _ways;

    private LatchedDay(ScenarioSpace space, IReadOnlyList<PlainNeeds> ways) => (_space, _ways) = (space, ways);

    /// <summary>The pair of a question of that shape; null when it has another.</summary>
    public static LatchedDay? Of(ScenarioSpace space) =>
        space.IsOfTwoAlone && space.Constraints.Count == 0 && !space.HasLaws
        && space.Norms.All(StandingNorms.IsOfItsDays)
        && !Relatives.AreAmong([.. space.Norms.SelectMany(ConditionReader.AtomsOf).Distinct()], space.Vocabulary)
        && NeedWays.OfStanding(space.Norms[0], space.Norms[1], space.Origin) is { } ways
            ? new LatchedDay(space, ways)
            : null;

    /// <summary>The canonical scenario in which both are in force on one day; null when there is none.</summary>
    public Scenario? Find()
    {
        var (first, second) = (_space.ValidityOf(_space.Norms[0]), _space.ValidityOf(_space.Norms[1]));
        var common = first.Intersect(second);
        if (common.IsEmpty)
        {
            return null;
        }

        var one = new ReadDay(Need.First, Need.NotFirst, first.First, first.End);
        var other = new ReadDay(Need.Second, Need.NotSecond, second.First, second.End);
        var both = new ReadDay(Need.Met, Need.NotMet, common.First, common.End);
        ReadDay[][] orders =
        [
            [one.And(other).And(both)],
            [one.And(other), both],
            [one, other.And(both)],
            [other, one.And(both)],
            [one, other, both],
            [other, one, both],
        ];
        Scenario? best = null;
        foreach (var way in _ways)
        {
            foreach (var order in orders)
            {
                if (Assign(way, order) is { } scenario && (best is null || CanonicalOrder.Instance.Compare(scenario, best) < 0))
                {
                    best = scenario;
                }
            }
        }

        return best;
    }

    /// <summary>Everything as early as it can be, on days that come one after the other; null when that cannot be.</summary>
    private static Scenario? Assign(PlainNeeds way, ReadDay[] order)
    {
        if (DaysFor(way, order) is not { } days)
        {
            return null;
        }

        var entries = new List<ScenarioEntry>(way.All.Count);
        foreach (var need in way.All)
        {
            if (!Add(need, order, days, entries))
            {
                return null;
            }
        }

        return new Scenario([.. entries.OrderBy(entry => entry.From).ThenBy(entry => entry.Atom)]);
    }

    private static Day[]? DaysFor(PlainNeeds way, ReadDay[] order)
    {
        var days = new Day[order.Length];
        for (var i = 0; i < days.Length; i++)
        {
            var day = i == 0 ? order[i].Earliest : Day.Max(order[i].Earliest, days[i - 1].AddDays(1));
            foreach (var need in way.All)
            {
                day = need.Wants(order[i].So) ? Day.Max(day, need.Floor) : day;
            }

            if (day >= order[i].End)
            {
                return null;
            }

            days[i] = day;
        }

        return days;
    }

    /// <summary>Adds when a happening comes, and goes if it must; false when it would have to come twice, or to unhappen.</summary>
    private static bool Add(PlainNeeds.Entry need, ReadDay[] order, Day[] days, List<ScenarioEntry> entries)
    {
        Day? lastWithout = null;
        Day? lastWith = null;
        var isOver = false;
        for (var i = 0; i < order.Length; i++)
        {
            var (isWanted, isUnwanted) = (need.Wants(order[i].So), need.Wants(order[i].NotSo));
            if (isWanted && (isUnwanted || isOver))
            {
                return false;
            }

            lastWith = isWanted ? days[i] : lastWith;
            lastWithout = isUnwanted && lastWith is null ? days[i] : lastWithout;
            isOver |= isUnwanted && lastWith is not null;
        }

        if (lastWith is not { } last)
        {
            return true;
        }

        if (isOver && need.Atom.Kind == FactKind.Event)
        {
            return false;
        }

        var from = lastWithout is { } day ? Day.Max(need.Floor, day.AddDays(1)) : need.Floor;
        entries.Add(new ScenarioEntry(need.Atom, from, isOver ? last.AddDays(1) : Day.Never));
        return true;
    }

    /// <summary>A day on which something is read.</summary>
    /// <param name="So">What is to be so on it.</param>
    /// <param name="NotSo">What is not to be so on it.</param>
    /// <param name="Earliest">The first day that it can be.</param>
    /// <param name="End">The first day that it cannot be any more.</param>
    private sealed record ReadDay(Need So, Need NotSo, Day Earliest, Day End)
    {
        /// <summary>The same day as another.</summary>
        public ReadDay And(ReadDay other) => new(So | other.So, NotSo | other.NotSo, Day.Max(Earliest, other.Earliest), Day.Min(End, other.End));
    }
}
