using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Asks the grammar what could come after certain tokens at a place of the parse. Used for messages and guesses only, so
/// it is written for clarity and walks the grammar's automaton anew each time.
/// </summary>
internal sealed class Lookahead(ATN atn)
{
    /// <summary>Tokens that rules begin with.</summary>
    public IntervalSet FirstOf(int rule) => atn.NextTokens(atn.ruleToStartState[rule]);

    /// <summary>Tokens that can come at a state without leaving its rule; holds epsilon when the rule may end there.</summary>
    public IntervalSet At(int state) => atn.NextTokens(atn.states[state]);

    /// <summary>Tokens that can come at a state of the parse after others have come.</summary>
    public IntervalSet After(int state, RuleContext context, params IEnumerable<int> types)
    {
        var places = Close([new Place(atn.states[state], CallersOf(context))]);
        foreach (var type in types)
        {
            places = Close(Step(places, type));
        }

        var expected = new IntervalSet();
        foreach (var transition in places.SelectMany(place => place.State.TransitionsArray).Where(transition => !transition.IsEpsilon))
        {
            expected.AddAll(transition.Label);
        }

        return expected;
    }

    private static IEnumerable<Place> Step(IEnumerable<Place> places, int type) =>
        from place in places
        from transition in place.State.TransitionsArray
        where !transition.IsEpsilon && transition.Label.Contains(type)
        select place with { State = transition.target };

    /// <summary>The places that can be reached without a token.</summary>
    private static HashSet<Place> Close(IEnumerable<Place> places)
    {
        var reached = new HashSet<Place>();
        var open = new Stack<Place>(places);
        while (open.TryPop(out var place))
        {
            if (!reached.Add(place))
            {
                continue;
            }

            if (place.State is RuleStopState)
            {
                if (place.Callers is { } callers)
                {
                    open.Push(new Place(callers.Return, callers.Outer));
                }

                continue;
            }

            foreach (var transition in place.State.TransitionsArray.Where(transition => transition.IsEpsilon))
            {
                open.Push(transition is RuleTransition call
                    ? new Place(call.target, new Callers(call.followState, place.Callers))
                    : place with { State = transition.target });
            }
        }

        return reached;
    }

    private Callers? CallersOf(RuleContext? context)
    {
        var returns = new List<ATNState>();
        for (; context is { Parent: not null, invokingState: >= 0 }; context = context.Parent)
        {
            returns.Add(((RuleTransition)atn.states[context.invokingState].Transition(0)).followState);
        }

        Callers? callers = null;
        for (var i = returns.Count - 1; i >= 0; i--)
        {
            callers = new Callers(returns[i], callers);
        }

        return callers;
    }

    /// <summary>Where a rule returns to; compared by identity below the top, which the grammar's lack of left recursion allows.</summary>
    private sealed class Callers(ATNState state, Callers? outer) : IEquatable<Callers>
    {
        public ATNState Return => state;

        public Callers? Outer => outer;

        public bool Equals(Callers? other) => other is not null && other.Return == state && ReferenceEquals(other.Outer, outer);

        public override bool Equals(object? obj) => Equals(obj as Callers);

        public override int GetHashCode() => state.stateNumber;
    }

    private readonly record struct Place(ATNState State, Callers? Callers);
}
