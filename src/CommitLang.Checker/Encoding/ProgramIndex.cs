using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>Look-ups over a program: norms by id, facts and constraints by what they speak of.</summary>
internal sealed class ProgramIndex
{
    private readonly Lazy<NormIndex> _norms;
    private readonly Dictionary<string, List<GroundFact>> _facts = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, List<GroundFact>>> _performed;
    private readonly Dictionary<string, List<GroundConstraint>> _constraints = new(StringComparer.Ordinal);

    public ProgramIndex(NormProgram program)
    {
        Program = program;
        Conduct = new Conduct(program.Vocabulary);
        StateActs = new StateActs(program);
        Numbers = new AtomNumbers(this);
        Standing = new StandingNorms(this);
        Owed = new OwedDays(Numbers);
        _performed = new Lazy<Dictionary<string, List<GroundFact>>>(Performed);
        _norms = new Lazy<NormIndex>(() => new NormIndex(program.Norms.Select(norm => norm.Norm)));
        foreach (var fact in program.Facts)
        {
            foreach (var name in NamesOf(fact).Distinct(StringComparer.Ordinal))
            {
                _facts.AddTo(name, fact);
            }
        }

        foreach (var constraint in program.Constraints)
        {
            _constraints.AddTo(constraint.Left.Name, constraint);
            _constraints.AddTo(constraint.Right.Name, constraint);
        }
    }

    /// <summary>The look-ups of a program that says nothing.</summary>
    public static ProgramIndex Empty { get; } = new(new NormProgram { Origin = default, Vocabulary = new Vocabulary(), Norms = [] });

    public NormProgram Program { get; }

    public Conduct Conduct { get; }

    public StateActs StateActs { get; }

    public AtomNumbers Numbers { get; }

    public StandingNorms Standing { get; }

    public OwedDays Owed { get; }

    /// <summary>Whether nothing is known or laid down of what bears the name of a happening, nor of what comes with that.</summary>
    public bool IsUnbound(Atom atom) => !_facts.ContainsKey(atom.Term.Name) && !_constraints.ContainsKey(atom.Term.Name)
        && (atom.Kind == FactKind.Act ? !IsBoundByOthers(atom.Term.Name) : !StateActs.Concern(atom.Term.Name));

    /// <summary>The facts that what is performed by the words themselves makes of an act or implies (language 2.5, <c>hereby</c>).</summary>
    public IEnumerable<GroundFact> PerformedBy(Atom atom) => (_performed.Value.GetValueOrDefault(atom.Term.Name) ?? [])
        .Where(fact => atom.Kind == FactKind.Act && Conduct.IsPerforming(new Deed(fact.Actor ?? "", fact.Term), new Deed(atom.Actor ?? "", atom.Term)));

    private bool IsBoundByOthers(string act) => _performed.Value.Count > 0 || Program.Vocabulary.HasPrerequisites || Program.Vocabulary.HasExclusions || Program.Vocabulary.HasStateActs
        || _facts.Count > 0 && Conduct.KindsOf(act).Any(_facts.ContainsKey);

    public IReadOnlyList<Norm> NormsOf(string name) => _norms.Value.Find(name);

    /// <summary>What a norm's conditions read of what is done, or of what has become of norms by what is done.</summary>
    public IEnumerable<Deed> DeedsReadBy(Norm norm) => ConditionReader.DeedsReadBy(norm).Concat(ConditionReader.NormsReadBy(norm)
        .SelectMany(NormsOf).SelectMany(read => read.Bearer.Members.Select(member => new Deed(member.Name, read.Act))));

    /// <summary>The bearers of a norm, and the other performer of a mutual act.</summary>
    public IEnumerable<string> PerformersOf(Norm norm)
    {
        var members = norm.Bearer.Members;
        if (norm.Bearer is { IsOpen: true, Group: { } group })
        {
            // What binds the members that are not listed binds those who could do it too.
            members = [.. members, new Member(Member.UnlistedOf(group), DaySet.All)];
        }

        return Conduct.HasMutualActs
            ? members.SelectMany(member => Conduct.Performs(new Deed(member.Name, norm.Act)).Select(deed => deed.Actor)).Distinct(StringComparer.Ordinal)
            : members.Count == 1 ? [members[0].Name]
            : members.Select(member => member.Name).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The facts that settle an atom or imply it.</summary>
    public IEnumerable<GroundFact> FactsAbout(Atom atom) => (_facts.GetValueOrDefault(atom.Term.Name) ?? []).Where(fact => fact.Kind == atom.Kind
        && (fact.Kind == FactKind.Act
            ? Conduct.IsPerforming(new Deed(fact.Actor ?? "", fact.Term), new Deed(atom.Actor ?? "", atom.Term))
            : Program.Vocabulary.InAreasAround(fact.Term).Contains(atom.Term)));

    /// <summary>The facts about what comes with a happening: in the areas around, what an act is, and the states that it begins or ends.</summary>
    public IEnumerable<GroundFact> FactsBroughtBy(Atom atom)
    {
        if (atom.Kind != FactKind.Act)
        {
            return (_facts.GetValueOrDefault(atom.Term.Name) ?? []).Where(fact => fact.Kind == atom.Kind && Program.Vocabulary.InAreasAround(atom.Term).Contains(fact.Term));
        }

        var deed = new Deed(atom.Actor ?? "", atom.Term);
        var done = Conduct.Performs(deed).SelectMany(other => _facts.GetValueOrDefault(other.Act.Name) ?? []).Distinct()
            .Where(fact => fact.Kind == FactKind.Act && Conduct.IsPerforming(deed, new Deed(fact.Actor ?? "", fact.Term)));
        return Program.Vocabulary.HasStateActs
            ? done.Concat(Program.Facts.Where(fact => fact.Kind == FactKind.State && StateActs.Changes(deed, fact.Term)))
            : done;
    }

    /// <summary>What somebody is known to have done, and cannot have done without something before.</summary>
    public IEnumerable<Atom> KnownToTake(Atom atom)
    {
        if (atom.Kind != FactKind.Act || !Conduct.HasPrerequisites)
        {
            return [];
        }

        var deed = new Deed(atom.Actor ?? "", atom.Term);
        return Program.Facts.Where(fact => fact.Kind == FactKind.Act && fact.Actor == atom.Actor && !fact.From.IsNever
                && Conduct.RequiresInTheEnd(new Deed(deed.Actor, fact.Term)).Any(required => Conduct.IsPerforming(required, deed) || Conduct.IsPerforming(deed, required)))
            .Select(fact => new Atom(fact.Kind, fact.Actor, fact.Term)).Distinct();
    }

    /// <summary>The constraints that speak of an atom, their variables filled in.</summary>
    public IEnumerable<(ConstraintKind Kind, Atom Left, Atom Right)> ConstraintsAbout(Atom atom)
    {
        foreach (var constraint in _constraints.GetValueOrDefault(atom.Term.Name) ?? [])
        {
            foreach (var side in new[] { constraint.Left, constraint.Right })
            {
                if (Match(side, atom) is { } bindings
                    && Fill(constraint.Left, bindings) is { } left
                    && Fill(constraint.Right, bindings) is { } right)
                {
                    yield return (constraint.Kind, left, right);
                }
            }
        }
    }

    /// <summary>What is performed by the words themselves, on a day that the text settles.</summary>
    private Dictionary<string, List<GroundFact>> Performed()
    {
        var performed = new Dictionary<string, List<GroundFact>>(StringComparer.Ordinal);
        foreach (var norm in Program.Norms.Where(norm => norm.IsOwn && norm.Norm.IsPerformative && norm.Norm.Firmness >= Program.Counting && IsSettled(norm.Norm)))
        {
            var day = Day.Max(Program.Origin, Evaluation.ValidityOf(norm.Norm).First);
            var fact = new GroundFact(FactKind.Act, norm.Norm.Act, norm.Norm.Bearer.Members[0].Name, day, day.AddDays(1), norm.Written.Location);
            foreach (var name in NamesOf(fact).Distinct(StringComparer.Ordinal))
            {
                performed.AddTo(name, fact);
            }
        }

        return performed;
    }

    private static bool IsSettled(Norm norm) => norm is { When: AllOf { Parts.Count: 0 }, While: AllOf { Parts.Count: 0 }, Unless: null, EntersWith: null, Bearer.Group: null }
        && !Evaluation.ValidityOf(norm).IsEmpty;

    private IEnumerable<string> NamesOf(GroundFact fact) => fact.Kind == FactKind.Act
        ? Conduct.Performs(new Deed(fact.Actor ?? "", fact.Term)).Select(deed => deed.Act.Name)
        : [fact.Term.Name];

    private static Dictionary<string, string>? Match(HappeningPattern pattern, Atom atom)
    {
        if (pattern.Kind != atom.Kind || pattern.Name != atom.Term.Name
            || pattern.Arguments.Length != atom.Term.Arguments.Count)
        {
            return null;
        }

        var bindings = new Dictionary<string, string>(StringComparer.Ordinal);
        var pairs = pattern.Arguments.Select((argument, i) => (argument.Value, atom.Term.Arguments[i].Value))
            .Append((pattern.Actor ?? "", atom.Actor ?? ""));
        foreach (var (written, value) in pairs)
        {
            if (!IsVariable(written) ? written != value : !bindings.TryAdd(written, value) && bindings[written] != value)
            {
                return null;
            }
        }

        return bindings;
    }

    private static Atom? Fill(HappeningPattern pattern, Dictionary<string, string> bindings)
    {
        var actor = pattern.Actor is { } written ? Value(written, bindings) : null;
        var arguments = new Argument[pattern.Arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Value(pattern.Arguments[i].Value, bindings) is not { } value)
            {
                return null;
            }

            arguments[i] = new Argument(pattern.Arguments[i].Parameter, value);
        }

        return pattern.Actor is not null && actor is null
            ? null
            : new Atom(pattern.Kind, actor, new GroundTerm(pattern.Name, arguments));
    }

    private static string? Value(string written, Dictionary<string, string> bindings) =>
        IsVariable(written) ? bindings.GetValueOrDefault(written) : written;

    private static bool IsVariable(string written) => written.StartsWith('?');
}
