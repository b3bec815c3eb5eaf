using System.Collections.Immutable;
using CommitLang.Checker.Families;
using CommitLang.Checker.Findings;
using CommitLang.Checker.Readings;
using CommitLang.Compiler;
using CommitLang.Diagnostics;

namespace CommitLang.Checker;

/// <summary>How far a check has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is.</param>
public readonly record struct CheckProgress(string Stage, int Done, int Total);

/// <summary>Checks a compilation for contradictions, disputes, deadlocks and what comes to nothing.</summary>
public static class CommitmentChecker
{
    /// <summary>Checks a compilation. Where terms can be read in several ways, each is looked at; findings say under which they are so.</summary>
    /// <param name="compilation">What to check; texts with errors are checked as far as they could be read.</param>
    /// <param name="options">What counts.</param>
    /// <param name="progress">Told how far the check has come.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>The findings, most certain and specific first within each severity, then by place.</returns>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public static ImmutableArray<Finding> Check(
        Compilation compilation, CheckOptions? options = null, IProgress<CheckProgress>? progress = null, CancellationToken cancellationToken = default) =>
        compilation.Readings.Choices.Length == 1
            ? FindingGroups.Fold(Run(compilation, options, progress, cancellationToken), options?.Filter ?? FindingFilter.All)
            : ReadingVerdicts.Check(compilation, options?.Filter ?? FindingFilter.All, (read, shown) => Run(read, options, shown, cancellationToken), progress);

    /// <summary>Explains a finding, step by step. To explain several, make <see cref="Explanations"/> once.</summary>
    /// <param name="compilation">What to check.</param>
    /// <param name="fingerprint">The fingerprint of the finding.</param>
    /// <param name="options">What counts; the same as when the finding was made.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>The derivation, or null when there is no such finding.</returns>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public static Derivation? Explain(
        Compilation compilation, string fingerprint, CheckOptions? options = null, CancellationToken cancellationToken = default) =>
        Explanations.Of(compilation, options, null, cancellationToken).Explain(fingerprint);

    /// <summary>Explains the norms of a place. To explain several places, make <see cref="Explanations"/> once.</summary>
    /// <param name="compilation">What to check.</param>
    /// <param name="place">A line, or any other span of one of the texts.</param>
    /// <param name="options">What counts.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>A derivation for each norm of which a part or a clause stands there, in the order of the text.</returns>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public static ImmutableArray<Derivation> Explain(
        Compilation compilation, Location place, CheckOptions? options = null, CancellationToken cancellationToken = default) =>
        Explanations.Of(compilation, options, null, cancellationToken).Explain(place);

    internal static CheckContext Run(
        Compilation compilation, CheckOptions? options, IProgress<CheckProgress>? progress, CancellationToken cancellationToken)
    {
        var program = compilation.GetProgram(cancellationToken);
        program = options?.AsSeenBy is { } party ? program.SeenBy(party) : program;
        var context = CheckContext.Of(program, options?.Counting ?? program.Counting, cancellationToken);
        Run(context, progress);
        context.Instances.AddRange(CommitmentTests.OfAsserts(program, options?.Counting, cancellationToken));
        return context;
    }

    /// <summary>Finds everything but what asserts say.</summary>
    internal static void Run(CheckContext context, IProgress<CheckProgress>? progress)
    {
        var verdicts = SideBySide.Find(context, progress);
        new Undertakings(context, verdicts).Find();
        progress?.Report(new CheckProgress("what comes to nothing", 0, 1));
        new Foreclosure(context, verdicts.Clashing).Find();
        new Deadlocks(context).Find();
        Loose.Find(context);
        Loose.FindIdlePrecedence(context, context.Instances);
    }
}
