using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>An <c>assert</c> or a <c>scenario</c> whose names are all known and whose variables are not yet filled in.</summary>
internal sealed record BoundTest(TestKind Kind, string Name, Location Location)
{
    public Firmness? Counting { get; init; }

    public string Text { get; init; } = "";

    public BoundCondition? Condition { get; init; }

    public ImmutableArray<BoundNorm> Norms { get; init; } = [];

    public ImmutableArray<GroundFact> Entries { get; init; } = [];

    public ImmutableArray<BoundExpectation> Expectations { get; init; } = [];
}

/// <summary>A line <c>expect</c>; which norms it names is known once they are unfolded.</summary>
/// <param name="Day">The day.</param>
/// <param name="Statement">The statement or article.</param>
/// <param name="Arguments">The values in parentheses, with the parameter they are of where it is written.</param>
/// <param name="Reference">The reference as written.</param>
/// <param name="Status">The status.</param>
/// <param name="IsNegated">Whether <c>is not</c> is written.</param>
/// <param name="Location">The whole line.</param>
internal sealed record BoundExpectation(
    Day Day, string Statement, ImmutableArray<(string Label, string Value)> Arguments, ReferenceSyntax Reference,
    NormStatus Status, bool IsNegated, Location Location);
