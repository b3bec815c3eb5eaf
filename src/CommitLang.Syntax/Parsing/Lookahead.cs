using System.Runtime.CompilerServices;
using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Asks the grammar what could come after certain tokens at a place of the parse. Used after mistakes only; answers are
/// kept, because a text with many mistakes has the same ones again and again.
/// </summary>
internal sealed class Lookahead(ATN atn)
{
    private readonly Dictionary<Callers, Callers> _callers = [];
    private readonly Dictionary<(Place Place, int Type), IntervalSet> _after = [];

    /// <summary>Tokens that rules begin with.</summary>
    public IntervalSet FirstOf(int rule) => atn.NextTokens(atn.ruleToStartState[rule]);

    /// <summary>Tokens that can come at a state without leaving its rule; holds epsilon when the rule may end there.</summary>
    public IntervalSet At(int state) => atn.NextTokens(atn.states[state]);

    /// <summary>Tokens that can come at a state of the parse.</summary>
    public IntervalSet At(int state, RuleContext context) => Expected(Close([PlaceOf(state, context)]));

    /// <summary>Tokens that can come at a state of the parse after another has come.</summary>
    public IntervalSet After(int state, RuleContext context, int type)
    {
        var key = (PlaceOf(state, context), type);
        return _after.TryGetValue(key, out var known) ? known : _after[key] = After(state, context, [type]);
    }

    /// <summary>Tokens that can come at a state of the parse after others have come.</summary>
    public IntervalSet After(int state, RuleContext context, IEnumerable<int> types) =>
        Expected(types.Aggregate(Close([PlaceOf(state, context)]), (places, type) => Close(Step(places, type))));

    /// <summary>
    /// Tokens that can come after others from the beginning of a rule, each with the rules it would stand in, the innermost
    /// first. A token that cannot come is taken to follow upon rules that were broken off, or is passed over.
    /// </summary>
    public IEnumerable<(int Type, IEnumerable<int> Rules)> Follow(int rule, IEnumerable<int> types)
    {
        var places = types.Aggregate(Close([new Place(atn.ruleToStartState[rule], null)]), Advance);
        return
            from place in places
            where !RuleKinds.MakesNames(place.State.ruleIndex)
            from transition in place.State.TransitionsArray
            where !transition.IsEpsilon
            from type in transition.Label.ToArray()
            where type > 0
            select (type, Around(place));
    }

    private static IEnumerable<int> Around(Place place)
    {
        yield return place.State.ruleIndex;
        for (var callers = place.Callers; callers is not null; callers = callers.Outer)
        {
            yield return callers.Return.ruleIndex;
        }
    }

    private HashSet<Place> Advance(HashSet<Place> places, int type)
    {
        if (Close(Step(places, type)) is { Count: > 0 } next)
        {
            return next;
        }

        var outer = new List<Place>();
        foreach (var place in places)
        {
            for (var callers = place.Callers; callers is not null; callers = callers.Outer)
            {
                outer.Add(new Place(callers.Return, callers.Outer));
            }
        }

        return Close(Step(Close(outer), type)) is { Count: > 0 } resumed ? resumed : places;
    }

    private static IntervalSet Expected(HashSet<Place> places)
    {
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
    private HashSet<Place> Close(IEnumerable<Place> places)
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
                    ? new Place(call.target, Intern(new Callers(call.followState, place.Callers)))
                    : place with { State = transition.target });
            }
        }

        return reached;
    }

    private Place PlaceOf(int state, RuleContext context)
    {
        var returns = new Stack<ATNState>();
        for (RuleContext? rule = context; rule is { Parent: not null, invokingState: >= 0 }; rule = rule.Parent)
        {
            returns.Push(((RuleTransition)atn.states[rule.invokingState].Transition(0)).followState);
        }

        Callers? callers = null;
        while (returns.TryPop(out var follow))
        {
            callers = Intern(new Callers(follow, callers));
        }

        return new Place(atn.states[state], callers);
    }

    private Callers Intern(Callers callers)
    {
        if (_callers.TryGetValue(callers, out var known))
        {
            return known;
        }

        _callers.Add(callers, callers);
        return callers;
    }

    /// <summary>Where a rule returns to, and the rule around it; interned, so that equal ones below the top are the same.</summary>
    private sealed class Callers(ATNState state, Callers? outer) : IEquatable<Callers>
    {
        public ATNState Return => state;

        public Callers? Outer => outer;

        public bool Equals(Callers? other) => other is not null && other.Return == state && ReferenceEquals(other.Outer, outer);

        public override bool Equals(object? obj) => Equals(obj as Callers);

        public override int GetHashCode() => HashCode.Combine(state.stateNumber, RuntimeHelpers.GetHashCode(outer));
    }

    private readonly record struct Place(ATNState State, Callers? Callers);
}
