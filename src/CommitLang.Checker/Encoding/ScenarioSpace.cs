using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// The scenarios that matter to a set of norms: what is free to happen, and what the facts and constraints fix
/// (language 2.2).
/// </summary>
internal sealed class ScenarioSpace
{
    private readonly ProgramIndex _index;
    private readonly List<GroundFact> _facts = [];
    private readonly List<(ConstraintKind Kind, Atom Left, Atom Right)> _constraints = [];
    private readonly ActLaws _laws;
    private readonly IReadOnlyList<Norm> _focus;
    private readonly Dictionary<Deed, (List<Norm> InWhen, List<Norm> ByStatus)> _counting = [];
    private readonly bool _readsActs;
    private Recurrence? _recurrence;

    public ScenarioSpace(ProgramIndex index, IReadOnlyList<Norm> norms)
        : this(index, norms, norms, [])
    {
    }

    /// <summary>
    /// The scenarios that matter to some norms, of which only those in focus have to come into force. Facts are known
    /// besides those that the conditions read.
    /// </summary>
    /// <param name="index">The program.</param>
    /// <param name="norms">The norms.</param>
    /// <param name="focus">Those that have to come into force.</param>
    /// <param name="facts">The facts known besides.</param>
    /// <param name="followsStates">Whether states that norms ask to ensure are followed day by day as those are that conditions read.</param>
    public ScenarioSpace(ProgramIndex index, IReadOnlyList<Norm> norms, IReadOnlyList<Norm> focus, IEnumerable<GroundFact> facts, bool followsStates = false)
    {
        _index = index;
        _laws = new ActLaws(index);
        (_focus, FollowsStates) = (focus, followsStates);
        _facts.AddRange(facts);
        Norms = norms;
        Side = SideOf(norms);
        var readsNorms = norms.Any(ConditionReader.ReadsNorms);
        Known = readsNorms ? WithNormsRead(norms) : norms;
        var atoms = Close(ReadByNorms(readsNorms));
        var asksForStates = norms.Any(norm => norm.IsState);
        OwnStates = [.. atoms.Where(atom => atom.Kind == FactKind.State && IsInHands(atom.Term)).Select(atom => atom.Term)];
        var read = atoms;
        if (asksForStates)
        {
            OwnStates = followsStates ? [.. OwnStates.Union(Ensured)] : OwnStates;
            atoms = [.. atoms.UnionBy(Close([.. Ensured.Select(state => new Atom(FactKind.State, null, state))]), atom => atom.Text).Order()];
        }

        var own = atoms.FindAll(IsOwn);
        _readsActs = atoms.Exists(atom => atom.Kind == FactKind.Act);
        OwnReads = [.. own.Select(atom => new Deed(atom.Actor ?? "", atom.Term))];
        Free = [.. atoms.FindAll(atom => !own.Contains(atom) && !IsSettled(atom))];
        AddFacts(_laws.AddExclusions([.. Free.Where(atom => atom.Kind == FactKind.Act).Select(atom => new Deed(atom.Actor ?? "", atom.Term))]));
        IsSettledByText = Free.IsEmpty || asksForStates && !Free.Any(read.Contains);
        Required = Free.IsEmpty ? [] : [.. focus.SelectMany(ConditionReader.RequiredBy).Where(Free.Contains).Where(atom => !OwnStates.Contains(atom.Term)).Distinct()];
        DependsOnSide = !OwnReads.IsEmpty || !OwnStates.IsEmpty || asksForStates;
    }

    public IReadOnlyList<Norm> Norms { get; }

    /// <summary>The norms and those whose status they read.</summary>
    public IReadOnlyList<Norm> Known { get; }

    /// <summary>The parties whose conduct is behaviour.</summary>
    public ImmutableArray<string> Side { get; }

    /// <summary>Whether it is about two norms of which no fact, no other norm and nothing that the side does tells more.</summary>
    public bool IsOfTwoAlone => Norms.Count == 2 && Known.Count == 2 && !DependsOnSide && _facts.Count == 0;

    /// <summary>What a scenario can let happen, in ordinal order.</summary>
    public ImmutableArray<Atom> Free { get; }

    /// <summary>Whether nothing that may happen or not comes into what the conditions say.</summary>
    public bool IsSettledByText { get; }

    /// <summary>What must happen for all the norms to come into force, and cannot be brought about by the side.</summary>
    public ImmutableArray<Atom> Required { get; }

    /// <summary>The side's own acts that conditions read.</summary>
    public ImmutableArray<Deed> OwnReads { get; }

    /// <summary>The first day on which something can be done by what is known of it, or of what is done with it.</summary>
    public Day FirstDayOf(Deed deed) =>
        _index.FactsBroughtBy(new Atom(FactKind.Act, deed.Actor, deed.Act)).Where(fact => fact.Kind == FactKind.Act).Select(fact => fact.From).Append(Origin).Max();

    /// <summary>
    /// The days, later than the first there is, from which on a norm counts in `when` that something has been done, or it decides what
    /// becomes of a norm that conditions read: what was done before can be done again then, and counts.
    /// </summary>
    public IEnumerable<Day> StartsOf(Deed read, Evaluation evaluation)
    {
        if (!_counting.TryGetValue(read, out var counting))
        {
            var atom = new Atom(FactKind.Act, read.Actor, read.Act);
            _counting[read] = counting = (
                [.. Known.Where(norm => ConditionReader.AtomsIn(norm.When).Contains(atom))],
                [.. Known.SelectMany(ConditionReader.NormsReadBy).SelectMany(_index.NormsOf).Distinct()
                    .Where(norm => norm.Bearer.Members.Any(member => member.Name == read.Actor) && norm.ActsOf(read.Actor).Contains(read.Act))]);
        }

        return counting.InWhen.Concat(counting.ByStatus).Select(norm => evaluation.DaysOfValidity(norm).First)
            .Concat(counting.ByStatus.Where(norm => !norm.IsStanding).SelectMany(evaluation.DutiesOf).Select(duty => duty.Window.First))
            .Where(day => day > Origin && !day.IsNever).Distinct().Order();
    }

    /// <summary>The states that conditions read, or that are bound to what they read, and that acts of the side begin or end.</summary>
    public ImmutableArray<GroundTerm> OwnStates { get; }

    /// <summary>Whether states that norms ask to ensure are followed as they are, not as they would be by the side's doing alone.</summary>
    public bool FollowsStates { get; }

    /// <summary>The states that norms ask to ensure.</summary>
    public IEnumerable<GroundTerm> Ensured => Norms.Where(norm => norm.IsState).SelectMany(Witnesses.Conduct.ActsOf);

    /// <summary>Whether what the side does comes into what its norms read, or keeps a state up.</summary>
    public bool DependsOnSide { get; }

    public StateActs StateActs => _index.StateActs;

    /// <summary>What the side can do to begin or end a state.</summary>
    public IEnumerable<Deed> WaysTo(GroundTerm state) => WaysTo(state, isBegun: true).Concat(WaysTo(state, isBegun: false));

    /// <summary>What the side can do to begin, or end, a state.</summary>
    public IEnumerable<Deed> WaysTo(GroundTerm state, bool isBegun) => Side.SelectMany(actor => _index.StateActs.WaysOf(actor, state, isBegun));

    /// <summary>The days on which something can come about.</summary>
    public CandidateDays Days => field ??= new CandidateDays(this, _readsActs);

    /// <summary>Days besides those of the norms on which something can change.</summary>
    public IReadOnlyList<Day> Turns { get; init; } = [];

    public Day Origin => _index.Program.Origin;

    /// <summary>The days there are on which a norm is valid.</summary>
    public DaySet ValidityOf(Norm norm) => Evaluation.ValidityOf(norm).Intersect(DaySet.From(Origin));

    public Vocabulary Vocabulary => _index.Program.Vocabulary;

    /// <summary>What is laid down of what comes with what, and what outsiders have to do before something.</summary>
    public IReadOnlyList<(ConstraintKind Kind, Atom Left, Atom Right)> Constraints => _constraints;

    /// <summary>Whether what is done otherwise, or known, can keep something from happening.</summary>
    public bool HasLaws => !_laws.IsEmpty;

    public IEnumerable<GroundFact> Facts => _facts;

    public FactLog LogOf(Scenario scenario) => scenario.AddTo(FactLogs.Of(Vocabulary, _facts));

    public Evaluation Evaluate(FactLog log) => new(log, Known, Recurrence.IsNone ? Origin : Recurrence.Horizon(LastDayOf(log)));

    /// <summary>How far duties that recur have to be looked at.</summary>
    public Recurrence Recurrence => _recurrence ??= new Recurrence(Origin, Known);

    private Day LastDayOf(FactLog log) =>
        log.Facts.SelectMany(fact => new[] { fact.From, fact.End }).Where(day => !day.IsNever).Aggregate(Days.Written[^1], Day.Max);

    /// <summary>The earliest day on which an atom can come to count, judged by the clauses that need it.</summary>
    public Day EarliestDay(Atom atom)
    {
        var earliest = Origin;
        foreach (var norm in _focus)
        {
            var first = Evaluation.ValidityOf(norm).First;
            if (!first.IsNever && ConditionReader.Conjuncts(norm.When).OfType<Happened>().Any(h => atom.Equals(Atom.Of(h.Moment))))
            {
                earliest = Day.Max(earliest, first);
            }
        }

        return earliest;
    }

    /// <summary>Whether the facts and constraints allow the scenario.</summary>
    public bool Allows(Scenario scenario)
    {
        if (_constraints.Count == 0 && _laws.IsEmpty)
        {
            return true;
        }

        return Allows(LogOf(scenario));
    }

    /// <summary>Whether the constraints, and what outsiders do besides, allow a course of events.</summary>
    public bool Allows(FactLog log)
    {
        foreach (var (kind, left, right) in _constraints)
        {
            if (!ConstraintCheck.Holds(kind, left, right, log))
            {
                return false;
            }
        }

        return _laws.Allow(log);
    }

    private bool IsOwn(Atom atom) =>
        atom.Kind == FactKind.Act
        && _index.Conduct.Performs(new Deed(atom.Actor ?? "", atom.Term)).Any(deed => Side.Contains(deed.Actor));

    private bool IsInHands(GroundTerm state) =>
        _index.StateActs.Concern(state.Name) && WaysTo(state).Any();

    private bool IsSettled(Atom atom) =>
        _facts.Any(fact => fact.Kind == atom.Kind && fact.Actor == atom.Actor && fact.Term.Equals(atom.Term));

    private List<Norm> WithNormsRead(IReadOnlyList<Norm> norms)
    {
        var known = new List<Norm>(norms);
        for (var i = 0; i < known.Count; i++)
        {
            foreach (var read in ConditionReader.NormsReadBy(known[i]).SelectMany(_index.NormsOf))
            {
                if (!known.Contains(read, ReferenceEqualityComparer.Instance))
                {
                    known.Add(read);
                }
            }
        }

        return known;
    }

    private IEnumerable<Atom> ActsOfNormsRead() => Known
        .SelectMany(ConditionReader.NormsReadBy).SelectMany(_index.NormsOf)
        .SelectMany(norm => norm.Bearer.Members.Select(member => new Atom(FactKind.Act, member.Name, norm.Act)));

    /// <summary>Mostly the norms are about the conduct of one.</summary>
    private ImmutableArray<string> SideOf(IReadOnlyList<Norm> norms) =>
        !_index.Conduct.HasMutualActs && norms is [{ Bearer.Members: [{ Name: var only }] }, ..]
        && norms.All(norm => norm.Bearer is { IsOpen: false, Members: [var member] } && member.Name == only)
            ? [only]
            : [.. norms.SelectMany(_index.PerformersOf).Distinct(StringComparer.Ordinal)];

    /// <summary>The atoms with what constraints bind to them, in ordinal order; notes the facts about them.</summary>
    private List<Atom> Close(List<Atom> atoms)
    {
        PutInOrder(atoms);
        HashSet<string>? known = null;
        for (var i = 0; i < atoms.Count; i++)
        {
            if (_index.IsUnbound(atoms[i]))
            {
                continue;
            }

            var isOwn = IsOwn(atoms[i]);
            AddFacts(_index.FactsAbout(atoms[i]).Concat(isOwn ? [] : _index.PerformedBy(atoms[i]).Concat(_laws.AddKnown(atoms[i]))));
            foreach (var constraint in _index.ConstraintsAbout(atoms[i]).Concat(isOwn ? [] : PrerequisitesOf(atoms[i])))
            {
                if (!_constraints.Contains(constraint))
                {
                    _constraints.Add(constraint);
                }

                known ??= [.. atoms.Select(atom => atom.Text)];
                AddTo(atoms, known, constraint.Left);
                AddTo(atoms, known, constraint.Right);
            }

            foreach (var done in isOwn ? [] : _index.KnownToTake(atoms[i]))
            {
                known ??= [.. atoms.Select(atom => atom.Text)];
                AddTo(atoms, known, done);
            }
        }

        if (known is not null)
        {
            atoms.Sort();
        }

        return atoms;
    }

    private void AddFacts(IEnumerable<GroundFact> facts)
    {
        foreach (var fact in facts)
        {
            if (!_facts.Contains(fact))
            {
                _facts.Add(fact);
            }
        }
    }

    /// <summary>
    /// What an outsider must have done before. What is known to have been done on the first day there is was made possible before
    /// that.
    /// </summary>
    private IEnumerable<(ConstraintKind Kind, Atom Left, Atom Right)> PrerequisitesOf(Atom atom)
    {
        var first = _facts.Where(fact => fact.Kind == atom.Kind && fact.Actor == atom.Actor && fact.Term.Equals(atom.Term)).Select(fact => fact.From).DefaultIfEmpty(Day.Never).Min();
        return atom.Kind != FactKind.Act || first <= Origin ? []
            : _index.Conduct.Requires(new Deed(atom.Actor ?? "", atom.Term)).Distinct().Select(required => (ConstraintKind.Before, new Atom(FactKind.Act, required.Actor, required.Act), atom));
    }

    private List<Atom> ReadByNorms(bool readsNorms)
    {
        var atoms = new List<Atom>();
        for (var i = 0; i < Known.Count; i++)
        {
            ConditionReader.AddAtoms(Known[i], atoms);
        }

        atoms.AddRange(readsNorms ? ActsOfNormsRead() : []);
        return atoms;
    }

    /// <summary>Puts atoms in order, each once.</summary>
    private static void PutInOrder(List<Atom> atoms)
    {
        atoms.Sort();
        var count = 0;
        for (var i = 0; i < atoms.Count; i++)
        {
            if (count == 0 || atoms[i].Text != atoms[count - 1].Text)
            {
                atoms[count++] = atoms[i];
            }
        }

        atoms.RemoveRange(count, atoms.Count - count);
    }

    private static void AddTo(List<Atom> atoms, HashSet<string> known, Atom atom)
    {
        if (known.Add(atom.Text))
        {
            atoms.Add(atom);
        }
    }
}
