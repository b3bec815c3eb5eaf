namespace CommitLang.Runtime;

/// <summary>A norm that another gives way to, and how it is in the way of it.</summary>
/// <param name="Norm">The norm, and why it prevails.</param>
/// <param name="Way">The one of several ways of keeping the other that it is in the way of; null for whatever keeps it.</param>
/// <param name="Exclusion">How what both ask for excludes each other; null when the one forbids, allows or exempts from what the other is about.</param>
internal sealed record Rival(PrevailingNorm Norm, GroundTerm? Way, Exclusion? Exclusion)
{
    /// <summary>What is in the way of that norm, where it is a duty, and prevails over the same other.</summary>
    public IReadOnlyList<Rival> Besides { get; init; } = [];

    /// <summary>How the other, where it is a ban, is in the way of that norm.</summary>
    public IReadOnlyList<Rival> Opposed { get; init; } = [];
}
