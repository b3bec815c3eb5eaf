using System.Collections.Immutable;
using System.Globalization;
using CommitLang.Compiler;

namespace CommitLang.Checker.Findings;

/// <summary>What comes about however the text is filled in where it says <c>undecided</c> does not depend on that (language 2.6).</summary>
internal static class Undecided
{
    /// <summary>The instances of one finding, as certain as they are together: those of the same norms, as these are filled in.</summary>
    public static ImmutableArray<Instance> Settle(ImmutableArray<Instance> instances)
    {
        if (instances.All(instance => instance.Certainty != Certainty.Depends))
        {
            return instances;
        }

        var certain = new Dictionary<Instance, Certainty>(ReferenceEqualityComparer.Instance);
        foreach (var together in instances.Where(instance => instance.Certainty == Certainty.Depends && DependsOnFillings(instance)).GroupBy(Filled, StringComparer.Ordinal))
        {
            if (AreAllFillings([.. together]))
            {
                var isInevitable = AreAllFillings([.. together.Where(instance => instance.IsInevitable)]);
                foreach (var instance in together)
                {
                    certain[instance] = isInevitable && instance.IsInevitable ? Certainty.Inevitable : Certainty.Conditional;
                }
            }
        }

        return ImmutableArray.CreateRange(instances, instance => certain.TryGetValue(instance, out var certainty) ? instance with { Certainty = certainty } : instance);
    }

    /// <summary>Whether nothing else is open than what stands in arguments, each of them once.</summary>
    private static bool DependsOnFillings(Instance instance) =>
        instance.Norms.All(norm => !norm.HasOpenDay || instance.IsInevitable)
        && Open(instance).Select(WrittenAs).ToList() is { Count: > 0 } open
        && open.Distinct(StringComparer.Ordinal).Count() == open.Count;

    private static bool AreAllFillings(List<Instance> instances) => instances.Count > 0
        && instances.Select(instance => string.Join("|", Open(instance).OrderBy(WrittenAs, StringComparer.Ordinal).SelectMany(norm => norm.Holes)))
            .Distinct(StringComparer.Ordinal).Count()
            == Open(instances[0]).Aggregate(1L, (product, norm) => product * norm.Fillings);

    /// <summary>The norms that it fills in, as they are written.</summary>
    private static string Filled(Instance instance) => string.Join("|", Open(instance).Select(WrittenAs).Order(StringComparer.Ordinal));

    private static IEnumerable<GroundNorm> Open(Instance instance) => instance.Norms.Where(norm => norm.Fillings > 0);

    private static string WrittenAs(GroundNorm norm) => string.Create(CultureInfo.InvariantCulture, $"{norm.Written.Statement}#{norm.Written.Ordinal}");
}
