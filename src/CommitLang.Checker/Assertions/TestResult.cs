using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker;

/// <summary>How a test ended.</summary>
public enum TestOutcome
{
    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It does not hold.</summary>
    Failed,

    /// <summary>It holds and says nothing: what it waits for never comes, or it expects nothing.</summary>
    Empty,

    /// <summary>It was not settled within the budget of the search.</summary>
    Undecided,
}

/// <summary>What became of one <c>assert</c> or <c>scenario</c>.</summary>
public sealed record TestResult
{
    /// <summary>The test.</summary>
    public required ProgramTest Test { get; init; }

    /// <summary>How it ended.</summary>
    public required TestOutcome Outcome { get; init; }

    /// <summary>Why: one finding for each thing that is wrong; none when it passed.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What a reader should know besides: under which readings of terms it ended so, what was left out; a line each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Its name.</summary>
    public string Name => Test.Name;

    /// <summary>Where it is written.</summary>
    public Location Location => Test.Location;
}

/// <summary>What to test.</summary>
public sealed record TestOptions
{
    /// <summary>The softest firmness of the norms that are kept, where an assert does not say so itself; pledged unless given.</summary>
    public Firmness? Counting { get; init; }

    /// <summary>Which tests are run; all unless given.</summary>
    public Func<ProgramTest, bool>? Filter { get; init; }
}
