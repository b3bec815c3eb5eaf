namespace CommitLang.Runtime;

/// <summary>
/// What follows from doing something: which acts an act is a kind of, which areas lie around an area, which acts are
/// mutual, and what an act requires or excludes (language 2.5). Filled once, then only read.
/// </summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, AreaDefinition> _areas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActDefinition> _acts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitDefinition> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HappeningDefinition> _happenings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parties = new(StringComparer.Ordinal);
    private readonly HashSet<GroundTerm> _neverHappens = [];
    private readonly HashSet<Deed> _neverDone = [];
    private readonly List<Capacity> _capacities = [];

    /// <summary>Adds an area or thing; a later one of the same name replaces the earlier.</summary>
    public Vocabulary With(AreaDefinition area)
    {
        _areas[area.Name] = area;
        return this;
    }

    /// <summary>Adds an act; a later one of the same name replaces the earlier.</summary>
    public Vocabulary With(ActDefinition act)
    {
        _acts[act.Name] = act;
        HasStateActs |= act.Begins.Count > 0 || act.Ends.Count > 0;
        return this;
    }

    /// <summary>Adds a unit; a later one of the same name replaces the earlier.</summary>
    public Vocabulary With(UnitDefinition unit)
    {
        _units[unit.Name] = unit;
        return this;
    }

    /// <summary>Adds what a party can do at most.</summary>
    public Vocabulary With(Capacity capacity)
    {
        _capacities.Add(capacity);
        return this;
    }

    /// <summary>Declares an event or state; a later one of the same name replaces the earlier.</summary>
    public Vocabulary With(HappeningDefinition happening)
    {
        _happenings[happening.Name] = happening;
        return this;
    }

    /// <summary>Declares parties.</summary>
    public Vocabulary WithParties(params string[] names)
    {
        _parties.UnionWith(names);
        return this;
    }

    /// <summary>Declares that an event never happens, or that a state never holds (<c>fact never</c>).</summary>
    public Vocabulary WithNever(GroundTerm term)
    {
        _neverHappens.Add(term);
        return this;
    }

    /// <summary>Declares that something is never done (<c>fact never</c>).</summary>
    public Vocabulary WithNever(Deed deed)
    {
        _neverDone.Add(deed);
        return this;
    }

    /// <summary>Whether events, states and parties are declared, so that another name is a mistake.</summary>
    public bool HasDeclarations => _parties.Count > 0 || _happenings.Count > 0;

    /// <summary>Whether anything is declared never to happen.</summary>
    public bool HasNever => _neverHappens.Count > 0 || _neverDone.Count > 0;

    /// <summary>The definition of an event or state, or null when it was never declared.</summary>
    public HappeningDefinition? HappeningOf(string name) => _happenings.GetValueOrDefault(name);

    /// <summary>Whether a name was declared as that of a party.</summary>
    public bool IsParty(string name) => _parties.Contains(name);

    /// <summary>Whether an event is declared never to happen, or a state never to hold.</summary>
    public bool IsNever(GroundTerm term) => _neverHappens.Contains(term);

    /// <summary>Whether something is declared never to be done.</summary>
    public bool IsNever(Deed deed) => _neverDone.Contains(deed);

    /// <summary>What parties can do at most, in the order in which it was added.</summary>
    public IReadOnlyList<Capacity> Capacities => _capacities;

    /// <summary>The definition of a unit, or null when it was never declared.</summary>
    public UnitDefinition? UnitOf(string name) => _units.GetValueOrDefault(name);

    /// <summary>The least that tells of an act: a step of its unit, or 1 when it is not measured.</summary>
    public decimal StepOf(GroundTerm act) => ActOf(act.Name)?.Unit is { } unit && UnitOf(unit) is { } known ? known.Step : 1;

    /// <summary>Whether any act can be done once only, or for one value only once.</summary>
    public bool HasSinglePerformances => _acts.Values.Any(act => act.IsOnce || act.ExclusivePer is not null);

    /// <summary>Whether any act excludes another.</summary>
    public bool HasExclusions => _acts.Values.Any(act => act.Excludes.Count > 0 || act.ExcludesForGood.Count > 0);

    /// <summary>Whether any act excludes another for good.</summary>
    public bool HasExclusionsForGood => _acts.Values.Any(act => act.ExcludesForGood.Count > 0);

    /// <summary>Whether any act requires another.</summary>
    public bool HasPrerequisites => _acts.Values.Any(act => act.Requires.Count > 0);

    /// <summary>Whether any act begins or ends a state.</summary>
    public bool HasStateActs { get; private set; }

    /// <summary>Whether any act is mutual: by doing it another does it too.</summary>
    public bool HasMutualActs => _acts.Values.Any(act => act.MutualWith is not null);

    /// <summary>Whether any act needs somebody's consent.</summary>
    public bool HasConsents => _acts.Values.Any(act => act.ConsentOf.Count > 0);

    /// <summary>Whether any act or area consists of its parts without rest.</summary>
    public bool HasParts => _acts.Values.Any(act => act.DividedInto.Count > 0) || _areas.Values.Any(area => area.DividedInto.Count > 0);

    /// <summary>The definition of an act, or null when it was never declared.</summary>
    public ActDefinition? ActOf(string name) => _acts.GetValueOrDefault(name);

    /// <summary>The definition of an area or thing, or null when the name is none.</summary>
    public AreaDefinition? AreaOf(string name) => _areas.GetValueOrDefault(name);

    /// <summary>The areas that are parts of several others, in ordinal order.</summary>
    public IReadOnlyList<string> SharedAreas =>
        [.. _areas.Values.Where(area => area.Around.Count > 1).Select(area => area.Name).OrderBy(name => name, StringComparer.Ordinal)];

    /// <summary>The term itself and the same term in every area around its areas (language 2.2).</summary>
    public IReadOnlyList<GroundTerm> InAreasAround(GroundTerm term)
    {
        var found = new List<GroundTerm> { term };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var wider in Around(found[i]))
            {
                if (!found.Contains(wider))
                {
                    found.Add(wider);
                }
            }
        }

        return found;
    }

    /// <summary>The deed itself and everything that is done by doing it.</summary>
    public IReadOnlyList<Deed> Performs(Deed deed) => Close(deed, withAreasAround: true);

    /// <summary>The deed itself and what it is a kind of, for the arguments written and not for areas around them.</summary>
    public IReadOnlyList<Deed> KindsOf(Deed deed) => Close(deed, withAreasAround: false);

    /// <summary>The others whose consent a deed needs, each once: what it is a kind of needs its own.</summary>
    public IReadOnlyList<string> ConsentsTo(Deed deed) =>
        [.. KindsOf(deed).SelectMany(done => (ActOf(done.Act.Name)?.ConsentOf ?? []).Select(slot => slot.Value(done.Act, done.Actor, this)))
            .OfType<string>().Where(party => party != deed.Actor).Distinct(StringComparer.Ordinal)];

    /// <summary>The states that a deed begins or ends, also by what it is a kind of.</summary>
    public IEnumerable<StateChange> ChangesOf(Deed deed) => Performs(deed).SelectMany(done => ActOf(done.Act.Name) is { } act
        ? Of(act.Begins, done, isBegun: true).Concat(Of(act.Ends, done, isBegun: false))
        : []).Distinct();

    private IEnumerable<StateChange> Of(IReadOnlyList<TermPattern> states, Deed done, bool isBegun) =>
        states.Select(state => state.Apply(done.Act, done.Actor, this)).OfType<GroundTerm>().Select(state => new StateChange(state, isBegun));

    /// <summary>What cannot be done by who does a deed on the days of it, or from then on for good; also by what it is a kind of.</summary>
    internal IEnumerable<(Deed Deed, bool IsForGood)> ExcludedBy(Deed deed) => KindsOf(deed).SelectMany(done => ActOf(done.Act.Name) is { } act
        ? TermPattern.Apply(act.Excludes, done, this).Select(other => (other, false))
            .Concat(TermPattern.Apply(act.ExcludesForGood, done, this).Select(other => (other, true)))
        : []);

    /// <summary>Whether doing the one is doing the other.</summary>
    public bool IsPerforming(Deed deed, Deed target) => deed.Equals(target) || Performs(deed).Contains(target);

    /// <summary>What is done at once by doing something, but not what is done by that in turn: another's part, in the areas around, what it is a kind of.</summary>
    public IReadOnlyList<Deed> PerformsAtOnce(Deed deed)
    {
        var found = new List<Deed>();
        AddNext(deed, withAreasAround: true, found);
        return found;
    }

    private List<Deed> Close(Deed deed, bool withAreasAround)
    {
        var found = new List<Deed> { deed };
        for (var i = 0; i < found.Count; i++)
        {
            AddNext(found[i], withAreasAround, found);
        }

        return found;
    }

    private void AddNext(Deed deed, bool withAreasAround, List<Deed> found)
    {
        var (actor, act) = deed;
        var definition = ActOf(act.Name);
        if (definition?.MutualWith is { } partner && act[partner] is { } other)
        {
            Add(found, new Deed(other, Replace(act, partner, actor)));
        }

        foreach (var wider in withAreasAround ? Around(act) : [])
        {
            Add(found, new Deed(actor, wider));
        }

        foreach (var kind in definition?.Kinds ?? [])
        {
            if (kind.Apply(act, actor, this) is { } term)
            {
                Add(found, new Deed(actor, term));
            }
        }
    }

    private static void Add(List<Deed> found, Deed deed)
    {
        if (!found.Contains(deed))
        {
            found.Add(deed);
        }
    }

    /// <summary>The same term in each of the areas directly around its areas.</summary>
    private IEnumerable<GroundTerm> Around(GroundTerm term)
    {
        foreach (var argument in term.Arguments)
        {
            foreach (var around in AreaOf(argument.Value)?.Around ?? [])
            {
                yield return Replace(term, argument.Parameter, around);
            }
        }
    }

    private static GroundTerm Replace(GroundTerm term, string parameter, string value)
    {
        var arguments = new Argument[term.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = term.Arguments[i].Parameter == parameter ? new Argument(parameter, value) : term.Arguments[i];
        }

        return new GroundTerm(term.Name, arguments);
    }
}
