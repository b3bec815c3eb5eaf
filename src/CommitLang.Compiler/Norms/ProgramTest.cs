using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Compiler;

/// <summary>What an author's own test says.</summary>
public enum TestKind
{
    /// <summary><c>assert never C</c>.</summary>
    Never,

    /// <summary><c>assert whenever C then NORM</c>.</summary>
    Whenever,

    /// <summary><c>assert possible { … }</c>.</summary>
    Possible,

    /// <summary><c>scenario X { … }</c>.</summary>
    Scenario,
}

/// <summary>An <c>assert</c> or a <c>scenario</c>, its names known and its variables filled in.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Name">Its name; "on line 12" for an assert without one.</param>
/// <param name="Location">Its name, or its first word when it has none.</param>
public sealed record ProgramTest(TestKind Kind, string Name, Location Location)
{
    /// <summary>How a sentence names it: "assert AttackIsAnswered", "scenario RenewedAttack".</summary>
    public string Title => Kind == TestKind.Scenario ? $"scenario {Name}" : $"assert {Name}";

    /// <summary>The softest firmness of the norms that are kept, when the assert says so.</summary>
    public Firmness? Counting { get; init; }

    /// <summary>What never holds, or what the norm waits for, as written on one line.</summary>
    public string Text { get; init; } = "";

    /// <summary>What never holds; null unless it is <c>never</c>.</summary>
    public Condition? Condition { get; init; }

    /// <summary>The ground norms behind <c>then</c>, what they wait for included. They are no norms of the program.</summary>
    public ImmutableArray<GroundNorm> Norms { get; init; } = [];

    /// <summary>What is to happen, in the order of writing.</summary>
    public ImmutableArray<GroundFact> Entries { get; init; } = [];

    /// <summary>What is expected, in the order of writing.</summary>
    public ImmutableArray<TestExpectation> Expectations { get; init; } = [];
}

/// <summary><c>expect 2031-06-02 MutualAid.1(Westmark) is breached</c>.</summary>
/// <param name="Day">The day.</param>
/// <param name="Text">The norm as it is written.</param>
/// <param name="Norms">The norms it names: of each bearer one must have the status, or with <c>is not</c> none.</param>
/// <param name="Status">The status.</param>
/// <param name="IsNegated">Whether <c>is not</c> is written.</param>
/// <param name="Location">The whole line.</param>
public sealed record TestExpectation(
    Day Day, string Text, ImmutableArray<Norm> Norms, NormStatus Status, bool IsNegated, Location Location)
{
    /// <summary>What is expected, in words: "breached", "not in force".</summary>
    public string Wanted => (IsNegated ? "not " : "") + (Status == NormStatus.InForce ? "in force" : Status.ToString().ToLowerInvariant());
}
