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
    /// The days on which a duty against a state that is a member on other days can meet a promise not to fight it. A promise
    /// that reaches into the state's membership is not met: an unlimited pact is not read as covering attacks among its own
    /// members. Where that leaves a promise no day, it keeps all of its own.
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
        var reachesIn = common[false].Aggregate(DaySet.Empty, (all, promise) => all.Union(promise));
        return common[true].Aggregate(DaySet.Empty, (all, promise) =>
            all.Union(promise.Except(reachesIn) is { IsEmpty: false } free ? free : promise));
    }

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
