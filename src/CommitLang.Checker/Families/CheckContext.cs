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

    /// <summary>The context of a program, read as facts settle its conditions.</summary>
    public static CheckContext Of(NormProgram program, Firmness counting, CancellationToken cancellationToken)
    {
        var settled = SettledConditions.Of(program);
        return new CheckContext(settled, counting, [.. settled.Norms.Where(norm => norm.Norm.Firmness >= counting)], null, cancellationToken);
    }

    private CheckContext(
        NormProgram program, Firmness counting, ImmutableArray<GroundNorm> norms, int? countedInAll, CancellationToken cancellationToken)
    {
        CountedInAll = countedInAll ?? norms.Length;
        Program = program;
        Index = new ProgramIndex(program);
        Forms = new NormForms(Index, norms.Length);
        Precedence = new PrecedenceOrder(program.Precedence);
        Solver = new SolverChain(program.Norms.Length);
        CancellationToken = cancellationToken;
        Counting = counting;
        Norms = norms;
        Strict = [.. Norms.Where(norm => !norm.Norm.IsDiscretionary)];
    }

    /// <summary>The same for some of the norms, with look-ups of its own, to be worked on beside others.</summary>
    public CheckContext For(ImmutableArray<GroundNorm> norms) => new(Program, Counting, norms, CountedInAll, CancellationToken);

    public NormProgram Program { get; }

    public ProgramIndex Index { get; }

    public NormForms Forms { get; }

    public Conduct Conduct => Index.Conduct;

    public PrecedenceOrder Precedence { get; }

    public IScenarioSolver Solver { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The softest firmness that counts.</summary>
    public Firmness Counting { get; }

    /// <summary>How many norms count, whether they are worked on here or beside.</summary>
    public int CountedInAll { get; }

    /// <summary>The norms that count.</summary>
    public ImmutableArray<GroundNorm> Norms { get; }

    /// <summary>Those that not just any conduct complies with.</summary>
    public ImmutableArray<GroundNorm> Strict { get; }

    public List<Instance> Instances { get; } = [];

    /// <summary>The acts that may exclude one another, in ordinal order.</summary>
    public ImmutableArray<string> ExcludingActs => field.IsDefault ? field = Program.Vocabulary.HasExclusions ? Acts : [] : field;

    /// <summary>Whether a statement or article has several written norms.</summary>
    public bool HasSeveral(string statement) => Several.Contains(statement);

    /// <summary>The acts that are a kind of an act, itself included.</summary>
    public IReadOnlyList<string> ActsBelow(string act) => _below.TryGetValue(act, out var below) ? below
        : _below[act] = [.. Acts.Where(name => IsBelow(name, act, []))];

    public ScenarioSpace SpaceOf(params IReadOnlyList<GroundNorm> norms) => new(Index, [.. norms.Select(norm => norm.Norm)]);

    /// <summary>The same for norms of which some may have no part in it: none has to come into force.</summary>
    public ScenarioSpace SpaceOfAny(IReadOnlyList<GroundNorm> norms) => new(Index, [.. norms.Select(norm => norm.Norm)], [], []);

    /// <summary>The days on which a standing norm binds, where facts settle them; null when that depends on the scenario.</summary>
    public DaySet? SettledForce(GroundNorm norm)
    {
        if (!_settled.TryGetValue(norm, out var force))
        {
            var space = SpaceOf(norm);
            _settled[norm] = force = space.Free.IsEmpty && space.OwnReads.IsEmpty
                ? space.Evaluate(space.LogOf(Scenario.Empty)).ForceOf(norm.Norm)
                : null;
        }

        return force;
    }

    private ImmutableArray<string> Acts => field.IsDefault
        ? field = [.. Norms.SelectMany(norm => Witnesses.Conduct.ActsOf(norm.Norm)).Select(act => act.Name).Distinct().Order(StringComparer.Ordinal)]
        : field;

    private HashSet<string> Several => field ??= Norms.Where(norm => norm.Written.Ordinal > 1).Select(norm => norm.Written.Statement)
        .ToHashSet(StringComparer.Ordinal);

    private bool IsBelow(string name, string act, HashSet<string> seen) => name == act
        || seen.Add(name) && (Program.Vocabulary.ActOf(name)?.Kinds ?? []).Any(kind => IsBelow(kind.Name, act, seen));

    public Answer Ask(IQuestion question) => Solver.Find(question, CancellationToken);
}
