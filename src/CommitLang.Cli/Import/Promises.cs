using CommitLang.Runtime;

namespace CommitLang.Cli.Import;

/// <summary>
/// Whom each state has promised not to fight, and whom to fight for, in all alliances together: the states that its other
/// duties have to tell apart. All the rest stand together as one other state.
/// </summary>
internal sealed class Promises
{
    private readonly SortedDictionary<int, SortedDictionary<int, List<DaySet>>> _peace = [];
    private readonly SortedDictionary<int, SortedSet<int>> _aid = [];

    public Promises(IEnumerable<Phase> phases)
    {
        foreach (var bearing in phases.SelectMany(phase => phase.Bearings))
        {
            SpeakOfAttacks |= bearing.Defense is not null || bearing.Neutrality is { OnlyWhenAttacked: true };
            foreach (var (partner, days) in bearing.Partners)
            {
                if (bearing.Neutrality is not null || bearing.IsNonaggression)
                {
                    Peace(bearing.State, partner).Add(days);
                }

                if (bearing.IsAid)
                {
                    Aid(bearing.State).Add(partner);
                }
            }
        }
    }

    /// <summary>Whether any of them depends on who strikes first.</summary>
    public bool SpeakOfAttacks { get; }

    /// <summary>The states that a state promised, on some day, not to fight.</summary>
    public IEnumerable<int> NotToBeFought(int state) => _peace.TryGetValue(state, out var promises) ? promises.Keys : [];

    /// <summary>The states that a state promised, on some day, to fight for.</summary>
    public IEnumerable<int> ToBeAided(int state) => _aid.TryGetValue(state, out var partners) ? partners : [];

    /// <summary>
    /// The days of a duty against a state that is a member on other days; none where it can meet no promise not to fight that
    /// state. An unlimited pact is not read as covering attacks among its own members, so that the days of the membership are
    /// left out, and those of a promise that reaches into it: that one is not met. Only where it overlaps one that is met, the
    /// days cannot tell the two apart, and it is met as well. All other days stay, though no promise binds on them: whether a
    /// clash is bound to happen depends on all days of the duty.
    /// </summary>
    /// <param name="state">Who bears the duty.</param>
    /// <param name="foe">The state that is a member on other days.</param>
    /// <param name="duty">The days of the duty.</param>
    /// <param name="membership">The days on which the foe is a member.</param>
    public DaySet DaysAgainst(int state, int foe, DaySet duty, DaySet membership)
    {
        if (!_peace.TryGetValue(state, out var promises) || !promises.TryGetValue(foe, out var days))
        {
            return DaySet.Empty;
        }

        var common = days.Select(promise => promise.Intersect(duty)).Where(promise => !promise.IsEmpty)
            .ToLookup(promise => promise.Intersect(membership).IsEmpty);
        var met = Together(common[true]);
        var notMet = Together(common[false].Where(promise => promise.Intersect(met).IsEmpty));
        return met.IsEmpty ? met : duty.Except(membership).Except(notMet);
    }

    private static DaySet Together(IEnumerable<DaySet> promises) =>
        promises.Aggregate(DaySet.Empty, (all, promise) => all.Union(promise));

    private List<DaySet> Peace(int state, int partner)
    {
        if (!_peace.TryGetValue(state, out var promises))
        {
            _peace[state] = promises = [];
        }

        return promises.TryGetValue(partner, out var days) ? days : promises[partner] = [];
    }

    private SortedSet<int> Aid(int state) => _aid.TryGetValue(state, out var partners) ? partners : _aid[state] = [];
}
