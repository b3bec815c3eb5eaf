using System.Collections.Immutable;
using System.Globalization;

namespace CommitLang.Checker.Findings;

/// <summary>Folds instances of one bearer and the same written norms into one finding, and puts findings in order (language 2.12).</summary>
internal static class FindingGroups
{
    public static ImmutableArray<Finding> Fold(IEnumerable<Instance> instances) => [.. Groups(instances).Select(group => group.Finding)];

    /// <summary>The findings, each with the instances folded into it, the one that is shown in front.</summary>
    public static ImmutableArray<FindingGroup> Groups(IEnumerable<Instance> instances) =>
    [
        .. InOrder(
            instances.GroupBy(instance => (instance.Descriptor.Id, instance.Group)).Select(Fold), group => group.Finding),
    ];

    /// <summary>The order of a report: what weighs most and is most certain first.</summary>
    public static IEnumerable<T> InOrder<T>(IEnumerable<T> all, Func<T, Finding> finding) => all
        .OrderByDescending(item => finding(item).Severity)
        .ThenBy(item => finding(item).Certainty)
        .ThenBy(item => finding(item).Id, StringComparer.Ordinal)
        .ThenBy(item => finding(item).Clauses[0].Location.Path, StringComparer.Ordinal)
        .ThenBy(item => finding(item).Clauses[0].Location.Span.Start)
        .ThenBy(item => finding(item).Message, StringComparer.Ordinal)
        .ThenBy(item => finding(item).Fingerprint, StringComparer.Ordinal);

    private static FindingGroup Fold(IGrouping<(string Id, string Group), Instance> group)
    {
        var ordered = group.OrderByDescending(instance => instance.Severity)
            .ThenBy(instance => instance.Certainty)
            .ThenBy(instance => instance.Bearers)
            .ThenBy(instance => instance.Happenings)
            .ThenBy(instance => instance.Detail, StringComparer.Ordinal)
            .ToList();
        var first = ordered[0];
        var words = first.Words();
        var finding = new Finding
        {
            Descriptor = first.Descriptor,
            Severity = first.Severity,
            Message = words.Message,
            Clauses = words.Clauses,
            Certainty = first.Certainty,
            Timeline = words.Timeline,
            Notes = words.Notes,
            Block = words.Block,
            Instances = ordered.Count,
            OtherInstances = [.. ordered.Skip(1).Select(instance => instance.Detail)],
            Fingerprint = FingerprintOf($"{group.Key.Id}|{group.Key.Group}"),
        };
        return new FindingGroup(finding, [.. ordered]);
    }

    /// <summary>Made of what is said, not of where: it survives moves and reformatting.</summary>
    private static string FingerprintOf(string group)
    {
        // FNV-1a: nobody attacks a fingerprint, and loading a library of cryptography takes as long as a small check.
        var hash = 14695981039346656037UL;
        foreach (var letter in group)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}

/// <summary>A finding and the instances folded into it, the one that is shown in front.</summary>
internal sealed record FindingGroup(Finding Finding, ImmutableArray<Instance> Instances);
