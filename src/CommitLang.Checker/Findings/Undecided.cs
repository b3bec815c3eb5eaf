using System.Collections.Immutable;

namespace CommitLang.Checker.Findings;

/// <summary>What comes about however the text is filled in where it says <c>undecided</c> does not depend on that (language 2.6).</summary>
internal static class Undecided
{
    /// <summary>The instances of one finding, as certain as they are together.</summary>
    public static ImmutableArray<Instance> Settle(ImmutableArray<Instance> instances)
    {
        var open = instances.Where(instance => instance.Certainty == Certainty.Depends && DependsOnFillings(instance)).ToList();
        if (open.Count == 0 || !AreAllFillings(open))
        {
            return instances;
        }

        var isInevitable = AreAllFillings(open.FindAll(instance => instance.IsInevitable));
        return
        [
            .. instances.Select(instance => !open.Contains(instance) ? instance
                : instance with { Certainty = isInevitable && instance.IsInevitable ? Certainty.Inevitable : Certainty.Conditional }),
        ];
    }

    /// <summary>Whether nothing else is open than what stands in arguments, each of them once.</summary>
    private static bool DependsOnFillings(Instance instance) =>
        instance.Norms.All(norm => !norm.HasOpenDay || instance.IsInevitable)
        && instance.Norms.Where(norm => norm.Fillings > 0).Select(norm => norm.Written.Name).ToList() is { Count: > 0 } open
        && open.Distinct(StringComparer.Ordinal).Count() == open.Count;

    private static bool AreAllFillings(List<Instance> instances) => instances.Count > 0
        && instances.Select(instance => string.Join("|", instance.Norms.Where(norm => norm.Fillings > 0)
                .OrderBy(norm => norm.Written.Name, StringComparer.Ordinal).SelectMany(norm => norm.Holes))).Distinct(StringComparer.Ordinal).Count()
            == instances.Max(instance => instance.Norms.Where(norm => norm.Fillings > 0).Aggregate(1L, (product, norm) => product * norm.Fillings));
}
