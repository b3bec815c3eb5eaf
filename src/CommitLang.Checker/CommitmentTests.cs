using System.Collections.Immutable;
using CommitLang.Checker.Assertions;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Findings;
using CommitLang.Checker.Readings;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker;

/// <summary>Runs the authors' own tests: what must hold (<c>assert</c>) and the timelines they try (<c>scenario</c>).</summary>
public static class CommitmentTests
{
    /// <summary>The tests of a compilation, those in readings of terms included, in the order in which they are run.</summary>
    public static ImmutableArray<ProgramTest> Of(Compilation compilation, CancellationToken cancellationToken = default) =>
    [
        .. compilation.Readings.Choices.SelectMany(choice => compilation.Under(choice).GetProgram(cancellationToken).Tests)
            .DistinctBy(test => test.Location)
            .OrderBy(test => test.Location.Path, StringComparer.Ordinal)
            .ThenBy(test => test.Location.Span.Start),
    ];

    /// <summary>Runs the tests of a compilation. Where terms can be read in several ways, a test has to hold under each.</summary>
    /// <param name="compilation">What to test; it should have no errors.</param>
    /// <param name="options">Which tests, and what counts.</param>
    /// <param name="progress">Told how far the run has come.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>A result for each test, file by file in ordinal order of path, then in the order of the text.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ImmutableArray<TestResult> Run(
        Compilation compilation, TestOptions? options = null, IProgress<CheckProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var choices = compilation.Readings.Choices;
        return choices.Length == 1
            ? RunDefinite(compilation, options, progress, cancellationToken)
            : ReadingTests.Merge(compilation.Readings, [.. choices.Select((choice, i) =>
                RunDefinite(compilation.Under(choice), options, ReadingProgress.Of(progress, i, choices.Length), cancellationToken))]);
    }

    private static ImmutableArray<TestResult> RunDefinite(
        Compilation compilation, TestOptions? options, IProgress<CheckProgress>? progress, CancellationToken cancellationToken)
    {
        var program = compilation.GetProgram(cancellationToken);
        var tests = program.Tests.Where(test => options?.Filter?.Invoke(test) ?? true).ToList();
        var index = new ProgramIndex(program);
        var asserts = new AssertCheck(program, options?.Counting, cancellationToken);
        var scenarios = new Lazy<ScenarioRun>(() => new ScenarioRun(program));
        var results = ImmutableArray.CreateBuilder<TestResult>(tests.Count);
        foreach (var test in tests)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new CheckProgress("tests", results.Count, tests.Count));
            if (test.Kind == TestKind.Scenario)
            {
                var (outcome, instances) = scenarios.Value.Run(test);
                results.Add(new TestResult { Test = test, Outcome = outcome, Findings = FindingGroups.Fold(instances, index) });
            }
            else
            {
                var verdict = asserts.Run(test);
                results.Add(new TestResult
                {
                    Test = test,
                    Outcome = verdict.Outcome,
                    Findings = FindingGroups.Fold(verdict.Instances, index),
                    Notes = verdict.Notes,
                });
            }
        }

        return results.MoveToImmutable();
    }

    /// <summary>What a check says of asserts; scenarios are run by a test only.</summary>
    internal static IEnumerable<Instance> OfAsserts(NormProgram program, Firmness? counting, CancellationToken cancellationToken)
    {
        var asserts = new AssertCheck(program, counting, cancellationToken);
        return program.Tests.Where(test => test.Kind != TestKind.Scenario).SelectMany(test => asserts.Run(test).Instances);
    }
}
