using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Solving;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>What every family of findings works with.</summary>
internal sealed class CheckContext
{
    public CheckContext(NormProgram program, Firmness counting, IScenarioSolver solver, CancellationToken cancellationToken)
    {
        Program = program;
        Index = new ProgramIndex(program);
        Precedence = new PrecedenceOrder(program.Precedence);
        Solver = solver;
        CancellationToken = cancellationToken;
        Norms = [.. program.Norms.Where(norm => norm.Norm.Firmness >= counting)];
        Strict = [.. Norms.Where(norm => !norm.Norm.IsDiscretionary)];
    }

    public NormProgram Program { get; }

    public ProgramIndex Index { get; }

    public Conduct Conduct => Index.Conduct;

    public PrecedenceOrder Precedence { get; }

    public IScenarioSolver Solver { get; }

    public CancellationToken CancellationToken { get; }

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
    public IEnumerable<string> ActsBelow(string act) => Acts.Where(name => IsBelow(name, act, []));

    public ScenarioSpace SpaceOf(params IReadOnlyList<GroundNorm> norms) => new(Index, [.. norms.Select(norm => norm.Norm)]);

    private ImmutableArray<string> Acts => field.IsDefault
        ? field = [.. Norms.SelectMany(norm => Witnesses.Conduct.ActsOf(norm.Norm)).Select(act => act.Name).Distinct().Order(StringComparer.Ordinal)]
        : field;

    private HashSet<string> Several => field ??= Norms.Where(norm => norm.Written.Ordinal > 1).Select(norm => norm.Written.Statement)
        .ToHashSet(StringComparer.Ordinal);

    private bool IsBelow(string name, string act, HashSet<string> seen) => name == act
        || seen.Add(name) && (Program.Vocabulary.ActOf(name)?.Kinds ?? []).Any(kind => IsBelow(kind.Name, act, seen));

    public Answer Ask(IQuestion question) => Solver.Find(question, CancellationToken);
}

/// <summary>One ground finding, before findings of the same statements are folded.</summary>
internal sealed record Instance
{
    public required DiagnosticDescriptor Descriptor { get; init; }

    public required DiagnosticSeverity Severity { get; init; }

    public required string Message { get; init; }

    /// <summary>The clauses, the one to show first in front.</summary>
    public required ImmutableArray<FindingClause> Clauses { get; init; }

    /// <summary>What is folded: instances of one bearer and the same written norms.</summary>
    public required string Group { get; init; }

    public Certainty Certainty { get; init; } = Certainty.Conditional;

    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The scenario as text to paste; empty when there is none.</summary>
    public string Block { get; init; } = "";

    /// <summary>How many parties bear the norms: an instance about one party is the one to show.</summary>
    public int Bearers { get; init; } = 1;

    /// <summary>What tells this instance from others of its group.</summary>
    public string Detail { get; init; } = "";
}
