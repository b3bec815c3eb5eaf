using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Checker.Findings;
using CommitLang.Checker.Solving;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Sessions;

/// <summary>
/// What a check found, and the norms it found it of. Norms are known again by being the same objects; what is found about a
/// norm is found anew where it is another, or can have to do with one that is.
/// </summary>
internal sealed class CheckMemory
{
    private readonly Firmness? _counting;
    private readonly SettledConditions _settled;
    private readonly Dictionary<Norm, Norm> _read = new(ReferenceEqualityComparer.Instance);
    private readonly FindingBook _book = new();
    private readonly bool _readsNorms;
    private (ProgramIndex Index, Shapes Shapes) _known;
    private CheckContext _context;
    private NormProgram _program;

    private CheckMemory(NormProgram program, Firmness? counting, CancellationToken cancellationToken)
    {
        (_program, _counting, _settled) = (program, counting, SettledConditions.By(program));
        var settled = Read(program);
        _context = CheckContext.OfSettled(settled, counting ?? program.Counting, new ProgramIndex(settled), cancellationToken);
        _readsNorms = _context.Norms.Any(norm => ConditionReader.ReadsNorms(norm.Norm));
    }

    /// <summary>The findings, in the order of a report.</summary>
    public ImmutableArray<Finding> Findings => _book.Findings;

    /// <summary>Whether what is found about a norm hangs on such others only as it shares a bearer with.</summary>
    public static bool CanHold(NormProgram program) => program.Precedence.IsEmpty && program.Undertakings.IsEmpty && program.Tests.IsEmpty;

    /// <summary>Checks a program and remembers.</summary>
    public static CheckMemory Of(NormProgram program, Firmness? counting, IProgress<CheckProgress>? progress, CancellationToken cancellationToken)
    {
        var memory = new CheckMemory(program, counting, cancellationToken);
        CommitmentChecker.Run(memory._context, progress);
        var experienced = memory._context.Experienced;
        memory._known = (experienced.Index, experienced.Shapes);
        memory._context.Experienced = memory._context;
        memory._book.Change(_ => false, new NormMoves([]), memory._context.Instances);
        memory._context.Instances.Clear();
        return memory;
    }

    /// <summary>Checks another version. False when what is remembered does not help; nothing is changed then, nor when it is stopped.</summary>
    public bool Recheck(NormProgram program, IProgress<CheckProgress>? progress, CancellationToken cancellationToken)
    {
        if (_readsNorms || !IsOfTheSame(program))
        {
            return false;
        }

        var context = CheckContext.OfSettled(Read(program), _counting ?? program.Counting, _known.Index, cancellationToken, _known.Shapes);
        var changes = NormChanges.Between(_context.Norms, context.Norms);
        if (!AreCountedAlike(context) || changes.All.Any(norm => ConditionReader.ReadsNorms(norm.Norm)))
        {
            return false;
        }

        var affected = AffectedNorms.Of(context, changes);
        var about = context.About(affected.Around, affected.Asked, ClashingSets(instance => instance.Norms.Any(norm => affected.Asked.Contains(norm.Norm))));
        SideBySide.Find(new Contradictions(about), _ => progress?.Report(new CheckProgress("contradictions", 0, affected.Around.Length)));
        Loose.FindOfNorms(about);
        FindInAll(context, about.Instances, changes.Moves, affected);
        _book.Change(instance => IsKept(instance, affected), changes.Moves, about.Instances.Where(instance => IsAskedFor(instance, affected)).Concat(context.Instances));
        context.Instances.Clear();
        (_context, _program) = (context, program);
        return true;
    }

    /// <summary>What is found by looking at all norms together.</summary>
    private void FindInAll(CheckContext context, List<Instance> found, NormMoves moves, AffectedNorms affected)
    {
        if (context.Program.Vocabulary.HasPrerequisites || context.Program.Vocabulary.HasExclusions)
        {
            var known = ClashingSets(instance => IsKept(instance, affected)).Select(set => (IReadOnlyList<GroundNorm>)[.. set.Select(moves.Of)]);
            new Foreclosure(context, [.. known, .. found.Where(IsClash).Select(instance => (IReadOnlyList<GroundNorm>)instance.Norms)]).Find();
        }

        new Deadlocks(context).Find();
        Loose.FindUndecided(context);
    }

    private IEnumerable<IReadOnlyList<GroundNorm>> ClashingSets(Func<Instance, bool> isMeant) =>
        _book.Instances.Where(instance => IsClash(instance) && isMeant(instance)).Select(instance => (IReadOnlyList<GroundNorm>)instance.Norms);

    private static bool IsClash(Instance instance) => instance.Family is { } family && family != FindingDescriptors.NotSettled;

    // What is vague is said of the first norm of those that are written as one, and hangs on no other.
    private static bool IsAskedFor(Instance instance, AffectedNorms affected) => instance.Descriptor == FindingDescriptors.Vague
        ? affected.HasCome(instance.Norms[0])
        : affected.Asked.Contains(instance.Norms[0].Norm);

    private static bool IsKept(Instance instance, AffectedNorms affected) => !IsFoundInAll(instance.Descriptor) && !affected.HasGone(instance.Norms)
        && (instance.Descriptor == FindingDescriptors.Vague || !affected.Asked.Contains(instance.Norms[0].Norm));

    private static bool IsFoundInAll(DiagnosticDescriptor kind) =>
        kind == FindingDescriptors.Foreclosed || kind == FindingDescriptors.Deadlock || kind == FindingDescriptors.Undecided;

    /// <summary>The program as facts settle its conditions: a norm that was read before is the same then.</summary>
    private NormProgram Read(NormProgram program)
    {
        var settled = _settled.Read(program);
        if (ReferenceEquals(settled, program))
        {
            return program;
        }

        var norms = settled.Norms.ToBuilder();
        for (var i = 0; i < norms.Count; i++)
        {
            var written = program.Norms[i].Norm;
            if (!ReferenceEquals(norms[i].Norm, written) && !_read.TryAdd(written, norms[i].Norm))
            {
                norms[i] = norms[i] with { Norm = _read[written] };
            }
        }

        return settled with { Norms = norms.MoveToImmutable() };
    }

    /// <summary>Whether acts mean the same, and the same is known to have happened.</summary>
    private bool IsOfTheSame(NormProgram program) => ReferenceEquals(program.Vocabulary, _program.Vocabulary)
        && program.Origin == _program.Origin && program.Counting == _program.Counting
        && program.Facts.SequenceEqual(_program.Facts, ByMeaning<GroundFact>((one, other) => one == other with { Location = one.Location }))
        && program.Constraints.SequenceEqual(_program.Constraints, ByMeaning<GroundConstraint>((one, other) => one == other with { Location = one.Location }));

    private static EqualityComparer<T> ByMeaning<T>(Func<T, T, bool> areEqual)
        where T : notnull => EqualityComparer<T>.Create((one, other) => one is not null && other is not null && (ReferenceEquals(one, other) || areEqual(one, other)));

    /// <summary>How many norms there are decides how much is tried.</summary>
    private bool AreCountedAlike(CheckContext context) => Redundancy.ComparesInFull(context) == Redundancy.ComparesInFull(_context)
        && SolverChain.BudgetFor(context.Program.Norms.Length) == SolverChain.BudgetFor(_context.Program.Norms.Length);
}
