using System.Collections.Immutable;
using CommitLang.Checker.Findings;
using CommitLang.Runtime;

namespace CommitLang.Checker;

/// <summary>Which findings are wanted. Instances are chosen before they are folded, so that counts are of what is shown.</summary>
public sealed record FindingFilter
{
    /// <summary>Everything.</summary>
    public static FindingFilter All { get; } = new();

    /// <summary>The parties of which one must bear, hold or be owed one of the norms; empty for all.</summary>
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>The ids of the kinds of finding, such as <c>CL3001</c>; empty for all.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>Whether only what bites in every scenario is wanted.</summary>
    public bool IsCertain { get; init; }

    /// <summary>The days on one of which all the norms must be valid; null for any.</summary>
    public DaySet? During { get; init; }

    internal bool Covers(Instance instance) =>
        (Kinds.IsEmpty || Kinds.Contains(instance.Descriptor.Id, StringComparer.Ordinal))
        && (!IsCertain || instance.Certainty == Certainty.Inevitable || instance.IsInevitable)
        && (Parties.IsEmpty || instance.Norms.Any(norm => PartiesOf(norm.Norm).Intersect(Parties, StringComparer.Ordinal).Any()))
        && (During is not { } days || !instance.Norms.IsEmpty
            && !instance.Norms.Aggregate(days, (common, norm) => common.Intersect(Evaluation.ValidityOf(norm.Norm))).IsEmpty);

    private static IEnumerable<string> PartiesOf(Norm norm) =>
        norm.Bearer.Members.Select(member => member.Name).Append(norm.Bearer.Group ?? "").Concat(norm.Holders).Concat(norm.Beneficiaries ?? []);
}
