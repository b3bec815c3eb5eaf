using System.Collections.Immutable;

namespace CommitLang.Benchmarks.Clashes;

/// <summary>One commitment of a set: a duty that goes on, or a ban.</summary>
internal sealed record Clause(int Party, bool IsDuty, int Act, int Area, int From, int Through, StateFormula While);

/// <summary>
/// Commitments of which it is known by construction which contradict each other. Those of one party and one family of acts have
/// two states in common, guards: common duties bind while the first holds and the second does not, common bans while the first
/// does not, and the pairs that are to clash while both do. Each such pair of a family has days of its own.
/// </summary>
internal sealed class ClashingSet
{
    public const int Acts = 40;
    public const int Areas = 60;
    public const int States = 200;
    private const int Days = 3_600;
    private const int PerParty = 100;

    private readonly Numbers _numbers = new(7);
    private readonly int _width;
    private readonly Dictionary<(int Party, int Family), int> _planted = [];

    /// <param name="clauses">How many commitments.</param>
    /// <param name="parties">How many parties; 0 for one to a hundred commitments.</param>
    /// <param name="width">How many states a condition speaks of at the most, its guards apart.</param>
    public ClashingSet(int clauses, int parties, int width)
    {
        _width = width;
        Parties = parties > 0 ? parties : Math.Max(4, clauses / PerParty);
        Planted = Math.Max(1, clauses / 100);
        var all = new List<Clause>(clauses);
        for (var i = 0; i < Planted; i++)
        {
            PlantPair(all);
        }

        while (all.Count < clauses)
        {
            all.Add(Common());
        }

        Shuffle(all);
        Clauses = [.. all];
    }

    public int Parties { get; }

    /// <summary>How many pairs contradict each other.</summary>
    public int Planted { get; }

    public ImmutableArray<Clause> Clauses { get; }

    /// <summary>The act that an act is a kind of; -1 when of none.</summary>
    public static int KindOf(int act) => act < 4 ? -1 : (act - 4) / 3;

    /// <summary>The area that an area is a part of; -1 when of none.</summary>
    public static int PartOf(int area) => area < 6 ? -1 : (area - 6) / 3;

    /// <summary>Whether what fulfils a duty always breaks a ban, and some day is one of both.</summary>
    public static bool Meet(Clause duty, Clause ban) => duty.Party == ban.Party && IsWithin(duty.Act, ban.Act, KindOf) && IsWithin(duty.Area, ban.Area, PartOf)
        && duty.From <= ban.Through && ban.From <= duty.Through;

    /// <summary>The pairs of duty and ban that meet, by their places.</summary>
    public IEnumerable<(int Duty, int Ban)> Pairs()
    {
        var bans = Enumerable.Range(0, Clauses.Length).Where(i => !Clauses[i].IsDuty).ToLookup(i => (Clauses[i].Party, Root(Clauses[i].Act)));
        for (var i = 0; i < Clauses.Length; i++)
        {
            foreach (var ban in Clauses[i].IsDuty ? bans[(Clauses[i].Party, Root(Clauses[i].Act))] : [])
            {
                if (Meet(Clauses[i], Clauses[ban]))
                {
                    yield return (i, ban);
                }
            }
        }
    }

    private static bool IsWithin(int inner, int outer, Func<int, int> around)
    {
        while (inner > outer)
        {
            inner = around(inner);
        }

        return inner == outer;
    }

    private static int Root(int act) => KindOf(act) is var kind and >= 0 ? Root(kind) : act;

    private Clause Common()
    {
        var (party, act, isDuty) = (_numbers.Below(Parties), _numbers.Below(Acts), _numbers.Below(2) == 0);
        var (first, second) = Guards(party, Root(act));
        var (from, area) = (_numbers.Below(Days), _numbers.Below(Areas));
        if (!isDuty)
        {
            // Wide bans come across many duties, and clash with none of them.
            (act, area) = (Above(act, KindOf), Above(area, PartOf));
        }

        return new Clause(party, isDuty, act, area, from, from + 30 + _numbers.Below(Days / 3), isDuty
            ? StateFormula.All(Condition(0, 2), first, new StateFormula.Not(second))
            : StateFormula.All(Condition(0, 2), new StateFormula.Not(first)));
    }

    private void PlantPair(List<Clause> all)
    {
        var (party, act, area) = (_numbers.Below(Parties), _numbers.Below(Acts), _numbers.Below(Areas));
        var (first, second) = Guards(party, Root(act));
        var from = 2 * Days + 10 * (_planted[(party, Root(act))] = _planted.GetValueOrDefault((party, Root(act))) + 1);
        // Halves of the states: what both ask for can be so together.
        all.Add(new Clause(party, true, act, area, from, from + 5, StateFormula.All(Condition(0, 1), first, second)));
        all.Add(new Clause(party, false, Above(act, KindOf), Above(area, PartOf), from + 3, from + 9, StateFormula.All(Condition(1, 1), first, second)));
    }

    private int Above(int inner, Func<int, int> around) => _numbers.Below(6) == 0 || around(inner) < 0 ? inner : Above(around(inner), around);

    // The last of the states are guards: a family may share its own with others, of other parties or other acts.
    private static (StateFormula First, StateFormula Second) Guards(int party, int family)
    {
        var place = States - 2 - 2 * ((party * 4 + family) % 20);
        return (new StateFormula.Is(place), new StateFormula.Is(place + 1));
    }

    private StateFormula Condition(int half, int halves)
    {
        var most = States - 40;
        var states = new HashSet<int>();
        for (var count = 1 + _numbers.Below(_width); states.Count < count;)
        {
            states.Add(halves == 2 ? _numbers.Below(most) : half * most / 2 + _numbers.Below(most / 2));
        }

        return StateFormula.Over([.. states.Order()], _numbers);
    }

    private void Shuffle(List<Clause> all)
    {
        for (var i = all.Count - 1; i > 0; i--)
        {
            var other = _numbers.Below(i + 1);
            (all[i], all[other]) = (all[other], all[i]);
        }
    }
}
