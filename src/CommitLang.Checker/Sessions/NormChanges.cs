using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Sessions;

/// <summary>Which norms are others in another version of a text.</summary>
/// <param name="Gone">Those that are no longer there.</param>
/// <param name="Come">Those that were not there.</param>
/// <param name="Moves">Those that stand elsewhere.</param>
internal sealed record NormChanges(IReadOnlyList<GroundNorm> Gone, IReadOnlyList<GroundNorm> Come, NormMoves Moves)
{
    /// <summary>All that are there in one of the versions only.</summary>
    public IEnumerable<GroundNorm> All => Gone.Concat(Come);

    public static NormChanges Between(ImmutableArray<GroundNorm> before, ImmutableArray<GroundNorm> after)
    {
        var moves = new List<(GroundNorm, GroundNorm)>();
        var (first, last, lastAfter) = (0, before.Length - 1, after.Length - 1);
        while (first < before.Length && first < after.Length && AreSame(before[first], after[first]))
        {
            first++;
        }

        while (last >= first && lastAfter >= first && AreSame(before[last], after[lastAfter]))
        {
            last--;
            lastAfter--;
        }

        var between = new Dictionary<Norm, GroundNorm>(ReferenceEqualityComparer.Instance);
        for (var i = first; i <= last; i++)
        {
            between[before[i].Norm] = before[i];
        }

        var come = new List<GroundNorm>();
        for (var i = first; i <= lastAfter; i++)
        {
            if (!between.Remove(after[i].Norm, out var same))
            {
                come.Add(after[i]);
            }
            else if (!ReferenceEquals(same, after[i]))
            {
                moves.Add((same, after[i]));
            }
        }

        return new NormChanges([.. between.Values], come, new NormMoves(moves));

        bool AreSame(GroundNorm one, GroundNorm other)
        {
            if (!ReferenceEquals(one.Norm, other.Norm))
            {
                return false;
            }

            if (!ReferenceEquals(one, other))
            {
                moves.Add((one, other));
            }

            return true;
        }
    }
}
