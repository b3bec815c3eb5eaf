using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;

namespace CommitLang.Checker.Findings;

/// <summary>Folds instances of one bearer and the same statements into one finding, and puts findings in order (language 2.12).</summary>
internal static class FindingGroups
{
    // What weighs most and is most certain in front, then what names parties, what is about one party and needs the fewest happenings, then by name.
    private static readonly Comparer<(Instance Instance, int Variables, string Detail, int Number)> InstanceOrder = Comparer<(Instance Instance, int Variables, string Detail, int Number)>.Create((left, right) =>
    {
        var order = ((int)right.Instance.Severity).CompareTo((int)left.Instance.Severity);
        order = order != 0 ? order : ((int)left.Instance.Certainty).CompareTo((int)right.Instance.Certainty);
        order = order != 0 ? order : left.Variables.CompareTo(right.Variables);
        order = order != 0 ? order : left.Instance.Bearers.CompareTo(right.Instance.Bearers);
        order = order != 0 ? order : left.Instance.Happenings.CompareTo(right.Instance.Happenings);
        order = order != 0 ? order : string.CompareOrdinal(left.Detail, right.Detail);
        return order != 0 ? order : left.Number.CompareTo(right.Number);
    });

    /// <summary>The findings of a check that are wanted.</summary>
    public static ImmutableArray<Finding> Fold(CheckContext context, FindingFilter filter) =>
        [.. Fold(context.Instances.Where(filter.Covers), context.Index).Where(finding => !filter.IsCertain || finding.Certainty == Certainty.Inevitable)];

    public static ImmutableArray<Finding> Fold(IEnumerable<Instance> instances, ProgramIndex index) =>
        ImmutableArray.CreateRange(Groups(instances, index), group => group.Finding);

    /// <summary>The findings, each with the instances folded into it, the one that is shown in front.</summary>
    public static ImmutableArray<FindingGroup> Groups(IEnumerable<Instance> instances, ProgramIndex index)
    {
        var together = new Dictionary<(string Id, string Group), List<Instance>>();
        foreach (var instance in instances)
        {
            ref var folded = ref CollectionsMarshal.GetValueRefOrAddDefault(together, (instance.Descriptor.Id, instance.Group), out _);
            (folded ??= new List<Instance>(1)).Add(instance);
        }

        var groups = new FindingGroup[together.Count];
        List<Instance>[] all = [.. together.Values];
        Each(all.Length, index, (i, lookUps) => groups[i] = One([.. all[i]], lookUps));
        Array.Sort(Array.ConvertAll(groups, group => new FindingOrder(group.Finding)), groups);
        return ImmutableCollectionsMarshal.AsImmutableArray(groups);
    }

    /// <summary>In the order of a report.</summary>
    public static IEnumerable<T> InOrder<T>(IEnumerable<T> all, Func<T, Finding> finding) => all.OrderBy(item => new FindingOrder(finding(item)));

    /// <summary>Does something for each number below a count, many side by side, each stretch of them with look-ups of its own.</summary>
    public static void Each(int count, ProgramIndex index, Action<int, ProgramIndex> work) => Stretches.Each(count, (from, end) =>
    {
        var own = Stretches.AreWorthwhile(count) ? new ProgramIndex(index.Program) : index;
        for (var i = from; i < end; i++)
        {
            work(i, own);
        }
    });

    /// <summary>One finding of instances of one kind and group.</summary>
    public static FindingGroup One(ImmutableArray<Instance> instances, ProgramIndex index)
    {
        var (ordered, details) = InOrder(Undecided.Settle(instances));
        var first = ordered[0];
        var words = first.Words(first, index);
        var finding = new Finding
        {
            Descriptor = first.Descriptor,
            Severity = first.Severity,
            Message = words.Message,
            Clauses = words.Clauses,
            Certainty = first.Certainty,
            Timeline = words.Timeline,
            Scenario = first.Scenario is { Entries.Count: > 0 } scenario ? [.. scenario.Entries.Select(entry => entry.ToFact())] : [],
            Norms = ImmutableArray.CreateRange(first.Norms, norm => norm.Norm.Id),
            Variables = first.Variables,
            Firmness = first.Firmness,
            Notes = words.Notes,
            Block = words.Block,
            Instances = ordered.Length,
            OtherInstances = details,
            Fingerprint = FingerprintOf(first.Descriptor.Id, first.Group),
        };
        return new FindingGroup(finding, ordered);
    }

    /// <summary>The instances, the one to show in front, and what tells the others from it.</summary>
    private static (ImmutableArray<Instance> Instances, ImmutableArray<string> Others) InOrder(ImmutableArray<Instance> instances)
    {
        if (instances.Length == 1)
        {
            return (instances, []);
        }

        var ordered = new (Instance Instance, int Variables, string Detail, int Number)[instances.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            ordered[i] = (instances[i], instances[i].Variables, instances[i].Detail(), i);
        }

        Array.Sort(ordered, InstanceOrder);
        return (ImmutableArray.CreateRange(ImmutableCollectionsMarshal.AsImmutableArray(ordered), item => item.Instance),
            ImmutableArray.CreateRange(ImmutableCollectionsMarshal.AsImmutableArray(ordered), 1, ordered.Length - 1, item => item.Detail));
    }

    /// <summary>Made of what is said, not of where: it survives moves and reformatting.</summary>
    private static string FingerprintOf(string kind, string group)
    {
        // FNV-1a: nobody attacks a fingerprint, and loading a library of cryptography takes as long as a small check.
        return Hash(Hash(Hash(14695981039346656037UL, kind), "|"), group).ToString("x16", CultureInfo.InvariantCulture);

        static ulong Hash(ulong hash, string text)
        {
            foreach (var letter in text)
            {
                hash = unchecked((hash ^ letter) * 1099511628211UL);
            }

            return hash;
        }
    }
}

/// <summary>A finding and the instances folded into it, the one that is shown in front.</summary>
internal sealed record FindingGroup(Finding Finding, ImmutableArray<Instance> Instances);
