using System.Collections.Immutable;
using CommitLang.Checker.Families;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;

namespace CommitLang.Checker;

/// <summary>How far a check has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is.</param>
public readonly record struct CheckProgress(string Stage, int Done, int Total);

/// <summary>Checks a compilation for contradictions, disputes, deadlocks and what comes to nothing.</summary>
public static class CommitmentChecker
{
    /// <summary>Checks a compilation.</summary>
    /// <param name="compilation">What to check; texts with errors are checked as far as they could be read.</param>
    /// <param name="options">What counts.</param>
    /// <param name="progress">Told how far the check has come.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>The findings, most certain and specific first within each severity, then by place.</returns>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public static ImmutableArray<Finding> Check(
        Compilation compilation, CheckOptions? options = null, IProgress<CheckProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var program = compilation.GetProgram(cancellationToken);
        var context = new CheckContext(program, options?.Counting ?? program.Counting, cancellationToken);
        var verdicts = ContradictionSearch.Find(context, progress);
        new Undertakings(context, verdicts).Find();
        progress?.Report(new CheckProgress("what comes to nothing", 0, 1));
        Reachability.Find(context);
        new Deadlocks(context).Find();
        Loose.Find(context);
        Loose.FindIdlePrecedence(context);
        context.Instances.AddRange(CommitmentTests.OfAsserts(program, options?.Counting, cancellationToken));
        return FindingGroups.Fold(context.Instances.Where((options?.Filter ?? FindingFilter.All).Covers));
    }
}
