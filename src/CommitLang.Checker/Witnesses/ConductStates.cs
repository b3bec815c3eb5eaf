using CommitLang.Checker.Encoding;
using CommitLang.Runtime;
using Google.OrTools.Sat;

namespace CommitLang.Checker.Witnesses;

/// <summary>A state that norms ask to ensure.</summary>
/// <param name="State">The state.</param>
/// <param name="Ways">What the side can do to begin it.</param>
/// <param name="Begun">The days on which others begin it, or it begins otherwise.</param>
internal sealed record KeptState(GroundTerm State, IReadOnlyList<Deed> Ways, IReadOnlyList<Day> Begun)
{
    public static KeptState Of(GroundTerm state, ScenarioSpace space, FactLog log)
    {
        var begun = log.Facts.SelectMany(fact => fact switch
        {
            Fact.State span when space.Vocabulary.InAreasAround(span.Term).Contains(state) => [span.First],
            Fact.Act act when !space.Side.Contains(act.Deed.Actor) && space.StateActs.Changes(act.Deed, state, isBegun: true) => [act.First],
            _ => (Day[])[],
        });
        return new KeptState(state, [.. space.WaysTo(state, isBegun: true)], [.. begun.Distinct().Order()]);
    }
}

/// <summary>
/// What acts make of states, slot by slot. That others refuse or undo something makes no contradiction (language 2.5): a state
/// that no act of the side begins is taken to hold, and one that it has begun goes on until it ends it itself.
/// </summary>
internal sealed class ConductStates(Performances performances, ScenarioSpace space)
{
    private CpModel Model => performances.Model;

    public void Add(IReadOnlyList<KeptState> kept, IReadOnlyList<(GroundTerm State, DaySet Days)> read)
    {
        foreach (var state in kept)
        {
            AddKept(state);
        }

        foreach (var (state, days) in read)
        {
            AddRead(state, days);
        }
    }

    /// <summary>A state is kept up on a day only if it was the day before or is begun on it, and nothing the side does ends it.</summary>
    private void AddKept(KeptState state)
    {
        var begins = Changing(state.State, isBegun: true);
        var ends = Changing(state.State, isBegun: false);
        var asked = Enumerable.Range(0, performances.Deeds.Count).Where(deed => space.Vocabulary.InAreasAround(performances.Deeds[deed].Act).Contains(state.State)
            && performances.Deeds[deed].Act.Name == state.State.Name).ToList();
        ILiteral before = state.Ways.Count == 0 ? Model.TrueLiteral() : Model.FalseLiteral();
        for (var slot = 0; slot < performances.Slots.Count; slot++)
        {
            foreach (var onFirst in performances.Slots[slot].Parts)
            {
                var holds = Model.NewBoolVar("");
                if (!onFirst || !state.Begun.Contains(performances.Slots[slot].From))
                {
                    Model.AddBoolOr([holds.Not(), before, .. begins.Select(deed => performances.IsDone(deed, slot, onFirst))]);
                }

                foreach (var deed in ends)
                {
                    Model.AddBoolOr([holds.Not(), performances.IsDone(deed, slot, onFirst).Not()]);
                }

                foreach (var deed in asked)
                {
                    Model.AddImplication(performances.IsDone(deed, slot, onFirst), holds);
                }

                before = holds;
            }
        }
    }

    /// <summary>Conditions read states as they were assumed: nothing may be done that would change that.</summary>
    private void AddRead(GroundTerm state, DaySet days)
    {
        var begins = Changing(state, isBegun: true);
        var ends = Changing(state, isBegun: false);
        for (var slot = 0; slot < performances.Slots.Count; slot++)
        {
            foreach (var onFirst in performances.Slots[slot].Parts)
            {
                foreach (var deed in performances.Slots[slot].IsIn(days) ? ends : begins)
                {
                    Model.AddBoolOr([performances.IsDone(deed, slot, onFirst).Not(),
                        .. performances.Slots[slot].IsIn(days) ? [] : ends.Select(end => performances.IsDone(end, slot, onFirst))]);
                }
            }
        }
    }

    private List<int> Changing(GroundTerm state, bool isBegun) =>
        [.. Enumerable.Range(0, performances.Deeds.Count).Where(deed => space.StateActs.Changes(performances.Deeds[deed], state, isBegun))];
}
