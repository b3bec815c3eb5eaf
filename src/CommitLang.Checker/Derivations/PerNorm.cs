using System.Collections.Immutable;
using CommitLang.Compiler;

namespace CommitLang.Checker.Derivations;

/// <summary>What holds of each of several ground norms, said once where it is the same.</summary>
internal static class PerNorm
{
    /// <summary>How many are told one by one before the rest is counted.</summary>
    public const int MostShown = 10;

    private const int MostNamed = 3;

    public static ImmutableArray<DerivationLine> Lines(IReadOnlyList<GroundNorm> norms, Func<GroundNorm, IEnumerable<DerivationLine>> of)
    {
        var groups = norms.Select(norm => (Norm: norm, Lines: of(norm).ToImmutableArray()))
            .GroupBy(pair => string.Join('\n', pair.Lines.Select(line => $"{line.Day} {line.Text}")), StringComparer.Ordinal)
            .ToList();
        if (groups is [var only])
        {
            return only.First().Lines;
        }

        var lines = ImmutableArray.CreateBuilder<DerivationLine>();
        foreach (var group in groups.Where(group => group.First().Lines.Length > 0).Take(MostShown))
        {
            var ids = group.Select(pair => pair.Norm.Norm.Id).ToList();
            lines.Add(new DerivationLine($"{string.Join(", ", ids.Take(MostNamed))}{More(ids.Count - MostNamed)}:"));
            lines.AddRange(group.First().Lines.Select(line => line with { Depth = line.Depth + 1 }));
        }

        AddRest(lines, groups.Count - MostShown);
        return lines.ToImmutable();
    }

    /// <summary>Adds "and 3 more" when there are more.</summary>
    public static void AddRest(ImmutableArray<DerivationLine>.Builder lines, int rest)
    {
        if (rest > 0)
        {
            lines.Add(new DerivationLine(FormattableString.Invariant($"and {rest} more")));
        }
    }

    private static string More(int rest) => rest > 0 ? FormattableString.Invariant($" and {rest} more") : "";
}
