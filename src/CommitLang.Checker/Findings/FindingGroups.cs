using System.Collections.Immutable;
using System.Globalization;

namespace CommitLang.Checker.Findings;

/// <summary>Folds instances of one bearer and the same written norms into one finding, and puts findings in order (language 2.12).</summary>
internal static class FindingGroups
{
    public static ImmutableArray<Finding> Fold(IEnumerable<Instance> instances) =>
    [
        .. instances.GroupBy(instance => $"{instance.Descriptor.Id}|{instance.Group}", StringComparer.Ordinal).Select(Fold)
            .OrderByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Certainty)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Clauses[0].Location.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Clauses[0].Location.Span.Start)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ThenBy(finding => finding.Fingerprint, StringComparer.Ordinal),
    ];

    private static Finding Fold(IGrouping<string, Instance> group)
    {
        var ordered = group.OrderByDescending(instance => instance.Severity)
            .ThenBy(instance => instance.Certainty)
            .ThenBy(instance => instance.Bearers)
            .ThenBy(instance => instance.Happenings)
            .ThenBy(instance => instance.Detail, StringComparer.Ordinal)
            .ToList();
        var first = ordered[0];
        var words = first.Words();
        return new Finding
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
            Fingerprint = FingerprintOf(group.Key),
        };
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
