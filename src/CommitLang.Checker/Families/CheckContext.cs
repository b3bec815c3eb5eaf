using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Findings;
using CommitLang.Checker.Solving;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>What every family of findings works with.</summary>
internal sealed class CheckContext
{
    private readonly Dictionary<string, IReadOnlyList<string>> _below = new(StringComparer.Ordinal);
    private readonly Dictionary<GroundNorm, DaySet?> _settled = new(ReferenceEqualityComparer.Instance);

    private readonly CheckContext? _whole;
    private readonly Lazy<HashSet<string>> _several;
    private Shapes? _shapes;
    private bool? _readsActs;

    /// <summary>The context of a program, read as facts settle its conditions.</summary>
    public static CheckContext Of(NormProgram program, Firmness counting, CancellationToken cancellationToken)
    {
        var settled = SettledConditions.Of(program);
        return OfSettled(settled, counting, new ProgramIndex(settled), cancellationToken);
    }

    /// <summary>The context of a program that is read so, with look-ups that are as good for another of the same vocabulary and facts.</summary>
    public static CheckContext OfSettled(NormProgram program, Firmness counting, ProgramIndex index, CancellationToken cancellationToken, Shapes? shapes = null) =>
        new(program, counting, program.Norms.RemoveAll(norm => norm.Norm.Firmness < counting), index, shapes, cancellationToken);

    private CheckContext(
        NormProgram program, Firmness counting, ImmutableArray<GroundNorm> norms, ProgramIndex index, Shapes? shapes, CancellationToken cancellationToken)
    {
        Program = program;
        Index = index;
        _shapes = shapes;
        Precedence = new PrecedenceUse(program.Precedence);
        Solver = new SolverChain(program.Norms.Length);
        CancellationToken = cancellationToken;
        Counting = counting;
        Norms = norms;
        _several = new Lazy<HashSet<string>>(() => norms.Where(norm => norm.Written.Ordinal > 1).Select(norm => norm.Written.Statement).ToHashSet(StringComparer.Ordinal));
    }

    private CheckContext(CheckContext whole, ImmutableArray<GroundNorm> norms, ProgramIndex index, Shapes? shapes)
        : this(whole.Program, whole.Counting, norms, index, shapes, whole.CancellationToken) => _whole = whole;

    /// <summary>The same for some of the norms, with look-ups of its own, to be worked on beside others.</summary>
    public CheckContext For(ImmutableArray<GroundNorm> norms) =>
        new(this, norms, new ProgramIndex(Program), null);

    /// <summary>Takes over what was found out of the norms in parts.</summary>
    public void Learn(IReadOnlyList<CheckContext> parts)
    {
        _readsActs = parts.Any(part => part.ReadsActs);
        Experienced = parts.MaxBy(part => part.Norms.Length) ?? this;
    }

    /// <summary>The same for some of the norms, to ask about some of these.</summary>
    /// <param name="norms">All that can have to do with those.</param>
    /// <param name="asked">Those.</param>
    /// <param name="clashing">Sets that are known to clash, found from others; they are asked for where they matter.</param>
    public CheckContext About(ImmutableArray<GroundNorm> norms, HashSet<Norm> asked, IEnumerable<IReadOnlyList<GroundNorm>> clashing) =>
        new(this, norms, Index, Shapes) { Asked = asked, ClashingElsewhere = clashing };

    public NormProgram Program { get; }

    /// <summary>Where most was found out: the look-ups there know more than those here.</summary>
    public CheckContext Experienced { get => field ?? this; set; }

    public ProgramIndex Index { get; }

    /// <summary>What is known of norms that differ in names only.</summary>
    public Shapes Shapes => _shapes ??= new Shapes(Index, Norms.Length);

    public Conduct Conduct => Index.Conduct;

    public PrecedenceUse Precedence { get; }

    /// <summary>Which norms prevail over which.</summary>
    public PrevailingNorms Prevailing => field ??= new PrevailingNorms(this);

    public IScenarioSolver Solver { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The softest firmness that counts.</summary>
    public Firmness Counting { get; }

    /// <summary>How many norms count, whether they are worked on here or beside.</summary>
    public int CountedInAll => _whole?.CountedInAll ?? Norms.Length;

    /// <summary>Sets that are known to clash, found from norms that are not asked about.</summary>
    public IEnumerable<IReadOnlyList<GroundNorm>> ClashingElsewhere { get; private init; } = [];

    /// <summary>The norms that are asked about; null when all are.</summary>
    private HashSet<Norm>? Asked { get; init; }

    /// <summary>Whether what is found about a norm, as the first of those it is about, is wanted.</summary>
    public bool IsAskedAbout(GroundNorm norm) => Asked?.Contains(norm.Norm) ?? true;

    /// <summary>The norms that count.</summary>
    public ImmutableArray<GroundNorm> Norms { get; }

    /// <summary>Those that not just any conduct complies with.</summary>
    public ImmutableArray<GroundNorm> Strict => field.IsDefault ? field = [.. Norms.Where(norm => !norm.Norm.IsDiscretionary)] : field;

    public List<Instance> Instances { get; } = [];

    /// <summary>Whether any norm depends on what somebody has done, or on what has become of another.</summary>
    public bool ReadsActs => _readsActs ??= Norms.Any(norm => ConditionReader.ReadsActsOrNorms(norm.Norm));

    /// <summary>The acts that may exclude one another, in ordinal order.</summary>
    public ImmutableArray<string> ExcludingActs => field.IsDefault ? field = Program.Vocabulary.HasExclusions ? Acts : [] : field;

    /// <summary>Whether a statement or article has several written norms.</summary>
    public bool HasSeveral(string statement) => _whole?.HasSeveral(statement) ?? _several.Value.Contains(statement);

    /// <summary>The acts that are a kind of an act, itself included.</summary>
    public IReadOnlyList<string> ActsBelow(string act) => _below.TryGetValue(act, out var below) ? below
        : _below[act] = [.. Acts.Where(name => Conduct.KindsOf(name).Contains(act))];

    public ScenarioSpace SpaceOf(params IReadOnlyList<GroundNorm> norms) => new(Index, [.. norms.Select(norm => norm.Norm)]);

    /// <summary>The same for norms of which some may have no part in it: none has to come into force.</summary>
    public ScenarioSpace SpaceOfAny(IReadOnlyList<GroundNorm> norms) => new(Index, [.. norms.Select(norm => norm.Norm)], [], []);

    /// <summary>The days on which a standing norm binds, where facts settle them; null when that depends on the scenario.</summary>
    public DaySet? SettledForce(GroundNorm norm)
    {
        if (!_settled.TryGetValue(norm, out var force))
        {
            var space = SpaceOf(norm);
            _settled[norm] = force = space.Free.IsEmpty && !space.DependsOnSide
                ? space.Evaluate(space.LogOf(Scenario.Empty)).ForceOf(norm.Norm)
                : null;
        }

        return force;
    }

    private ImmutableArray<string> Acts => field.IsDefault
        ? field = [.. Norms.SelectMany(norm => Witnesses.Conduct.ActsOf(norm.Norm)).Select(act => act.Name).Distinct().Order(StringComparer.Ordinal)]
        : field;

    public Answer Ask(IQuestion question) => Solver.Find(question, CancellationToken);
}
