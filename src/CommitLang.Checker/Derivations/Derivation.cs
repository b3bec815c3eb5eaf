using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker;

/// <summary>Why something is so, step by step: what a norm says and when it binds, or how a finding comes about.</summary>
public sealed record Derivation
{
    /// <summary>What is explained, in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is written; null when it stands nowhere in particular.</summary>
    public Location? Location { get; init; }

    /// <summary>The steps, each building on those before it.</summary>
    public required ImmutableArray<DerivationStep> Steps { get; init; }
}

/// <summary>One step of a derivation.</summary>
/// <param name="Title">What the step is about.</param>
/// <param name="Lines">What it comes to, at least one line.</param>
public sealed record DerivationStep(string Title, ImmutableArray<DerivationLine> Lines)
{
    /// <summary>The clause or rule that it is about; null when it is about none in particular.</summary>
    public Location? Location { get; init; }
}

/// <summary>One line of a step.</summary>
/// <param name="Text">What it says.</param>
public sealed record DerivationLine(string Text)
{
    /// <summary>The day on which it comes to that; null when the line is about no day.</summary>
    public Day? Day { get; init; }

    /// <summary>The place in the text that says so; null when none does.</summary>
    public Location? Location { get; init; }

    /// <summary>How deep it stands below the lines before it.</summary>
    public int Depth { get; init; }
}
