using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>Which acts begin and end which states, and by which of them a party can do so (language 2.5).</summary>
internal sealed class StateActs(NormProgram program)
{
    // What is spoken of tells values apart; all others are as good as one another.
    private const int MostValues = 8;

    private readonly Dictionary<(string Actor, GroundTerm State, bool IsBegun), IReadOnlyList<Deed>> _ways = [];
    private readonly HashSet<string> _names = [.. program.StateActs.Select(act => act.State.Name)];
    private readonly Dictionary<Norm, bool> _readBy = new(ReferenceEqualityComparer.Instance);
    private HashSet<string>? _spokenOf;

    private Vocabulary Vocabulary => program.Vocabulary;

    /// <summary>Whether some act begins or ends states of a name.</summary>
    public bool Concern(string state) => _names.Contains(state);

    /// <summary>Whether a norm reads a state that some act begins or ends.</summary>
    public bool AreReadBy(Norm norm)
    {
        if (_names.Count == 0)
        {
            return false;
        }

        if (!_readBy.TryGetValue(norm, out var isRead))
        {
            _readBy[norm] = isRead = ConditionReader.ReadsState(norm, state => _names.Contains(state.Name));
        }

        return isRead;
    }

    /// <summary>The names of the acts that begin, or end, states of a name.</summary>
    public IEnumerable<string> NamesOf(string state, bool isBegun) =>
        program.StateActs.Where(act => act.State.Name == state && act.IsBegun == isBegun).Select(act => act.Act).Distinct();

    /// <summary>Whether doing something begins, or ends, a state: also in an area within, or with the area around.</summary>
    public bool Changes(Deed deed, GroundTerm state, bool isBegun)
    {
        if (_names.Count == 0)
        {
            return false;
        }

        foreach (var change in Vocabulary.ChangesOf(deed))
        {
            if (change.IsBegun == isBegun && change.State.Name == state.Name
                && (isBegun ? Vocabulary.InAreasAround(change.State).Contains(state) : Vocabulary.InAreasAround(state).Contains(change.State)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether doing something begins or ends a state.</summary>
    public bool Changes(Deed deed, GroundTerm state) => Changes(deed, state, isBegun: true) || Changes(deed, state, isBegun: false);

    /// <summary>What a party can do to begin or end a state.</summary>
    public IEnumerable<Deed> WaysOf(string actor, GroundTerm state) => WaysOf(actor, state, isBegun: true).Concat(WaysOf(actor, state, isBegun: false));

    /// <summary>What a party can do to begin, or end, a state: of acts that differ in what does not matter, a few.</summary>
    public IReadOnlyList<Deed> WaysOf(string actor, GroundTerm state, bool isBegun)
    {
        if (!_names.Contains(state.Name))
        {
            return [];
        }

        if (!_ways.TryGetValue((actor, state, isBegun), out var ways))
        {
            _ways[(actor, state, isBegun)] = ways =
            [
                .. program.StateActs.Where(act => act.IsBegun == isBegun && act.State.Name == state.Name)
                    .SelectMany(act => Ground(act, actor, state)).Distinct().Where(deed => Changes(deed, state, isBegun)),
            ];
        }

        return ways;
    }

    private IEnumerable<Deed> Ground(StateAct act, string actor, GroundTerm state)
    {
        IEnumerable<Argument[]> all = [[]];
        foreach (var parameter in act.Parameters)
        {
            var slots = act.State.Slots.Where(slot => slot.Source == SlotSource.Parameter && slot.Text == parameter.Name).ToList();
            var values = slots.Count > 0 ? slots.Select(slot => state[slot.Parameter]).OfType<string>().Distinct().ToList() : Few(parameter, actor);
            all = all.SelectMany(before => values.Select(value => (Argument[])[.. before, new Argument(parameter.Name, value)])).ToList();
        }

        return all.Select(arguments => new Deed(actor, new GroundTerm(act.Act, arguments)));
    }

    /// <summary>The values that norms speak of, and one that none does.</summary>
    private List<string> Few(StateActParameter parameter, string actor)
    {
        var values = parameter.Values.Where(value => value != actor).ToList();
        if (values.Count == 0)
        {
            return ["1"];
        }

        if (values.Count <= MostValues)
        {
            return values;
        }

        _spokenOf ??= program.Norms.SelectMany(norm => norm.Norm.Exceptions.Concat(Witnesses.Conduct.ActsOf(norm.Norm)))
            .SelectMany(act => act.Arguments).Select(argument => argument.Value).ToHashSet(StringComparer.Ordinal);
        return [.. values.Where(_spokenOf.Contains).Take(MostValues), .. values.Where(value => !_spokenOf.Contains(value)).Take(1)];
    }
}
