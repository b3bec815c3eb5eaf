using System.Runtime.CompilerServices;
using CommitLang.Compiler;

namespace CommitLang.Checker.Families;

/// <summary>Two pairs are the same when they hold the same norms: comparing these field by field would take its time.</summary>
internal sealed class PairsBySelf : IEqualityComparer<(GroundNorm, GroundNorm)>
{
    public static PairsBySelf Instance { get; } = new();

    public bool Equals((GroundNorm, GroundNorm) left, (GroundNorm, GroundNorm) right) =>
        ReferenceEquals(left.Item1, right.Item1) && ReferenceEquals(left.Item2, right.Item2);

    public int GetHashCode((GroundNorm, GroundNorm) pair) =>
        HashCode.Combine(RuntimeHelpers.GetHashCode(pair.Item1), RuntimeHelpers.GetHashCode(pair.Item2));
}
