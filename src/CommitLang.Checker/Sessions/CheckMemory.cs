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

    /// <summary>Checks a program and remembers.</summary>
    public static CheckMemory Of(NormProgram program, Firmness? counting, IProgress<CheckProgress>? progress, CancellationToken cancellationToken)
    {
        var memory = new CheckMemory(program, counting, cancellationToken);
        CommitmentChecker.Run(memory._context, progress);
        var experienced = memory._context.Experienced;
        memory._known = (experienced.Index, experienced.Shapes);
        memory._context.Experienced = memory._context;
        memory._context.Instances.AddRange(CommitmentTests.OfAsserts(program, counting, cancellationToken));
        memory._book.Change(_ => false, new NormMoves([]), memory._context.Instances, memory._context.Index);
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
        if (!AreCountedAlike(context) || changes.All.Any(norm => ConditionReader.ReadsNorms(norm.Norm) || norm.Norm.IsPerformative))
        {
            return false;
        }

        var affected = AffectedNorms.Of(context, changes);
        var about = context.About(affected.Around, affected.Asked, ClashingSets(instance => instance.Norms.Any(norm => affected.Asked.Contains(norm.Norm))));
        SideBySide.Find(new Contradictions(about), _ => progress?.Report(new CheckProgress("contradictions", 0, affected.Around.Length)));
        Loose.FindOfNorms(about);
        List<Instance> found = [.. about.Instances.Where(instance => IsAskedFor(instance, affected))];
        FindInAll(context, about.Instances, changes.Moves, affected);
        context.Instances.AddRange(CommitmentTests.OfAsserts(program, _counting, cancellationToken));
        Loose.FindIdlePrecedence(context, _book.Instances.Where(instance => IsKept(instance, affected)).Concat(found).Concat(context.Instances));
        _book.Change(instance => IsKept(instance, affected), changes.Moves, found.Concat(context.Instances), context.Index);
        context.Instances.Clear();
        (_context, _program) = (context, program);
        return true;
    }

    /// <summary>What is found by looking at all norms together.</summary>
    private void FindInAll(CheckContext context, List<Instance> found, NormMoves moves, AffectedNorms affected)
    {
        var canForeclose = context.Program.Vocabulary.HasPrerequisites || context.Program.Vocabulary.HasExclusions;
        if (canForeclose || !context.Program.Undertakings.IsEmpty)
        {
            var verdicts = new Verdicts(context);
            verdicts.Clashing.AddRange(ClashingSets(instance => IsKept(instance, affected)).Select(set => (IReadOnlyList<GroundNorm>)[.. set.Select(moves.Of)]));
            verdicts.Clashing.AddRange(found.Where(IsClash).Select(instance => (IReadOnlyList<GroundNorm>)instance.Norms));
            new Undertakings(context, verdicts).Find();
            if (canForeclose)
            {
                new Foreclosure(context, verdicts.Clashing).Find();
            }
        }

        new Deadlocks(context).Find();
        Loose.FindUndecided(context);
    }

    private IEnumerable<IReadOnlyList<GroundNorm>> ClashingSets(Func<Instance, bool> isMeant) =>
        _book.Instances.Where(instance => IsClash(instance) && isMeant(instance)).Select(instance => (IReadOnlyList<GroundNorm>)instance.Norms);

    private static bool IsClash(Instance instance) => instance.Family is { } family && family != FindingDescriptors.NotSettled && family != FindingDescriptors.UndertakingBroken;

    // What is vague is said of the first norm of those that are written as one, and hangs on no other.
    private static bool IsAskedFor(Instance instance, AffectedNorms affected) => instance.Descriptor == FindingDescriptors.Vague
        ? affected.HasCome(instance.Norms[0])
        : affected.Asked.Contains(instance.Norms[0].Norm);

    private static bool IsKept(Instance instance, AffectedNorms affected) => !IsFoundInAll(instance) && !affected.HasGone(instance.Norms)
        && (instance.Descriptor == FindingDescriptors.Vague || !affected.Asked.Contains(instance.Norms[0].Norm));

    // What is about no norm is about words of the text, rules of precedence or tests.
    private static bool IsFoundInAll(Instance instance) => instance.Norms.IsEmpty || instance.Family == FindingDescriptors.UndertakingBroken
        || instance.Descriptor == FindingDescriptors.Foreclosed || instance.Descriptor == FindingDescriptors.Deadlock;

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

    /// <summary>Whether acts mean the same, the same is known to have happened, and the same prevails.</summary>
    private bool IsOfTheSame(NormProgram program) => ReferenceEquals(program.Vocabulary, _program.Vocabulary)
        && program.Origin == _program.Origin && program.Counting == _program.Counting
        && program.Facts.SequenceEqual(_program.Facts, ByMeaning<GroundFact>((one, other) => one == other with { Location = one.Location }))
        && program.Constraints.SequenceEqual(_program.Constraints, ByMeaning<GroundConstraint>((one, other) => one == other with { Location = one.Location }))
        && program.Precedence.SequenceEqual(_program.Precedence, ByMeaning<Prevalence>((one, other) => one == other with { Location = one.Location }))
        && Clauses(program).SequenceEqual(Clauses(_program));

    /// <summary>For each rule of precedence the first that the same clause stands for.</summary>
    private static IEnumerable<int> Clauses(NormProgram program)
    {
        var first = new Dictionary<Location, int>();
        foreach (var rule in program.Precedence)
        {
            first.TryAdd(rule.Location, first.Count);
            yield return first[rule.Location];
        }
    }

    private static EqualityComparer<T> ByMeaning<T>(Func<T, T, bool> areEqual)
        where T : notnull => EqualityComparer<T>.Create((one, other) => one is not null && other is not null && (ReferenceEquals(one, other) || areEqual(one, other)));

    /// <summary>How many norms there are decides how much is tried.</summary>
    private bool AreCountedAlike(CheckContext context) => Redundancy.ComparesInFull(context) == Redundancy.ComparesInFull(_context)
        && SolverChain.BudgetFor(context.Program.Norms.Length) == SolverChain.BudgetFor(_context.Program.Norms.Length);
}
