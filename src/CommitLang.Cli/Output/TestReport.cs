using System.Collections.Immutable;
using CommitLang.Checker;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>What a run of tests came to: the one thing that all formats are written from.</summary>
internal sealed record TestReport
{
    /// <summary>The names of the files read, in ordinal order.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>What is to be said about the texts, by file and place.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>A result for each test that was run, by file and place.</summary>
    public required ImmutableArray<TestResult> Results { get; init; }

    /// <summary>How many tests the filter left out.</summary>
    public int NotRun { get; init; }

    /// <summary>Whether tests were run: not while the texts have errors.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Whether nothing failed, and nothing was left open.</summary>
    public bool IsGood => IsComplete && Count(TestOutcome.Failed) + Count(TestOutcome.Undecided) == 0;

    public int Count(TestOutcome outcome) => Results.Count(result => result.Outcome == outcome);
}
