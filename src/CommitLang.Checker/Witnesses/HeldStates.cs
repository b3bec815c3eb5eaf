using CommitLang.Checker.Encoding;
using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>
/// The days on which the states that the side changes and conditions read hold in a course of events, and those on which what
/// norms ask to ensure is kept up: on these it would hold if nobody else refused it or undid it (language 2.5).
/// </summary>
internal sealed class HeldStates
{
    private readonly ScenarioSpace _space;
    private readonly List<(GroundTerm State, DaySet Held, DaySet Ended, DaySet Kept)> _states;

    private HeldStates(ScenarioSpace space, FactLog log)
    {
        _space = space;
        _states = [.. space.OwnStates.Select(state => (state, log.StateDays(state), EndedBy(log, state), !space.Ensured.Contains(state) ? DaySet.Empty
            : space.FollowsStates ? log.StateDays(state) : KeptUp(state, log)))];
    }

    public static HeldStates Of(ScenarioSpace space, FactLog log) => new(space, log);

    /// <summary>The days on which one of them changes.</summary>
    public IEnumerable<Day> Edges => _states.SelectMany(state => state.Held.Spans.Concat(state.Kept.Spans)).SelectMany(span => new[] { span.From, span.End });

    /// <summary>Whether doing something on a day makes one of them another than it is.</summary>
    public bool IsChangedBy(Deed deed, Day day)
    {
        var days = DaySet.Span(day, day.AddDays(1));
        return Ends(deed, days) || BegunBy(deed, days).Any();
    }

    /// <summary>Whether doing something ends one of them that holds, or that is kept up.</summary>
    public bool Ends(Deed deed, DaySet days) => _states.Exists(known =>
        _space.StateActs.Changes(deed, known.State, isBegun: false) && !days.Intersect(known.Held.Union(known.Kept)).IsEmpty);

    /// <summary>Those that doing something begins, by days on which they neither hold nor are ended; none by what ends them too.</summary>
    public IEnumerable<(GroundTerm State, DaySet Days)> BegunBy(Deed deed, DaySet days) => _states
        .Where(known => _space.StateActs.Changes(deed, known.State, isBegun: true) && !_space.StateActs.Changes(deed, known.State, isBegun: false))
        .Select(known => (known.State, days.Except(known.Held.Union(known.Ended)))).Where(begun => !begun.Item2.IsEmpty);

    /// <summary>Whether what a norm asks to ensure is kept up as long as it must; true of what no condition reads.</summary>
    public bool Keep(DutyTask task)
    {
        var days = DaySet.Empty;
        foreach (var state in Conduct.ActsOf(task.Norm))
        {
            if (!_space.OwnStates.Contains(state))
            {
                return true;
            }

            days = days.Union(_states.Find(known => known.State.Equals(state)).Kept);
        }

        return task.Bearer.Members.Count(member => Keeps(task, days.Intersect(member.Days))) >= task.Bearer.Needed;
    }

    private static bool Keeps(DutyTask task, DaySet days) => task.Duty is { } duty
        ? days.Intersect(task.Days).Spans.Any(span => duty.DaysOfPerformance(span.From).Except(days).IsEmpty)
        : task.Days.Except(days).IsEmpty;

    private DaySet EndedBy(FactLog log, GroundTerm state) => log.Facts.OfType<Fact.Act>()
        .Where(act => _space.StateActs.Changes(act.Deed, state, isBegun: false))
        .Aggregate(DaySet.Empty, (days, act) => days.Union(DaySet.Span(act.First, act.Until)));

    private DaySet KeptUp(GroundTerm state, FactLog log)
    {
        var begun = DaySet.Empty;
        var ended = DaySet.Empty;
        foreach (var fact in log.Facts)
        {
            switch (fact)
            {
                case Fact.State span when _space.Vocabulary.InAreasAround(span.Term).Contains(state):
                    begun = begun.Union(DaySet.Span(span.First, span.First.AddDays(1)));
                    break;
                case Fact.Act act when _space.Side.Contains(act.Deed.Actor) && _space.StateActs.Changes(act.Deed, state, isBegun: false):
                    ended = ended.Union(DaySet.Span(act.First, act.Until));
                    break;
                case Fact.Act act when _space.StateActs.Changes(act.Deed, state, isBegun: true):
                    begun = begun.Union(DaySet.Span(act.First, act.Until));
                    break;
            }
        }

        begun = begun.Union(_space.WaysTo(state, isBegun: true).Any() ? DaySet.Empty : DaySet.Span(_space.Origin, _space.Origin.AddDays(1)));
        var kept = DaySet.Empty;
        foreach (var (from, end) in begun.Except(ended).Spans)
        {
            kept = kept.Union(DaySet.Span(from, Day.Max(end, ended.FirstOnOrAfter(end))));
        }

        return kept;
    }
}
