using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// Who else must do something before a party can do what it owes: the other side of a mutual act, and whoever must consent
/// (language 2.8, in another's hands, hollow in the hands of).
/// </summary>
internal static class AnothersHands
{
    public static IEnumerable<(DiagnosticDescriptor Descriptor, string Other)> Of(CheckContext context, GroundNorm norm) =>
        norm.Norm is { Modality: Modality.Duty, Alternatives.Count: 0 } && CanNeedOthers(context, norm.Norm) ? Find(context, norm) : [];

    private static bool CanNeedOthers(CheckContext context, Norm norm) => norm.Bearer.Group is not null || context.Conduct.HasConsents
        || context.Program.Vocabulary.ActOf(norm.Act.Name)?.MutualWith is not null;

    private static IEnumerable<(DiagnosticDescriptor Descriptor, string Other)> Find(CheckContext context, GroundNorm norm)
    {
        var others = Partners(context, norm).Concat(Consenting(context, norm)).Distinct(StringComparer.Ordinal).ToList();
        var joint = JointBearers(norm.Norm).ToList();
        if (others.Count + joint.Count == 0)
        {
            yield break;
        }

        var triggers = Triggers(norm.Norm).ToHashSet(StringComparer.Ordinal);
        foreach (var other in others)
        {
            yield return (triggers.Contains(other) ? FindingDescriptors.HollowInHands : FindingDescriptors.InAnothersHands, other);
        }

        foreach (var member in joint.Where(triggers.Contains))
        {
            yield return (FindingDescriptors.HollowInHands, member);
        }
    }

    /// <summary>Those without whose doing the norm never falls due.</summary>
    private static IEnumerable<string> Triggers(Norm norm) => ConditionReader.RequiredBy(norm)
        .Select(atom => atom.Kind == FactKind.Act ? atom.Actor : atom.Kind == FactKind.Event ? atom.Term["by"] : null)
        .OfType<string>();

    /// <summary>The other performer of a mutual act, unless it owes the same.</summary>
    private static IEnumerable<string> Partners(CheckContext context, GroundNorm norm)
    {
        if (norm.Norm.Bearer.Group is not null
            || context.Program.Vocabulary.ActOf(norm.Norm.Act.Name)?.MutualWith is not { } parameter || norm.Norm.Act[parameter] is not { } other)
        {
            return [];
        }

        var mirrored = context.Conduct.Performs(new Deed(norm.Norm.Bearer.Members[0].Name, norm.Norm.Act)).Where(deed => deed.Actor == other).ToList();
        return context.Norms.Any(duty => duty.IsOwn && duty.Norm.Modality == Modality.Duty
            && duty.Norm.Bearer.Members.Any(member => member.Name == other) && mirrored.Exists(deed => deed.Act.Equals(duty.Norm.Act)))
            ? []
            : [other];
    }

    /// <summary>Those whose consent it takes, unless they hold the norm themselves: who asks for it consents to it.</summary>
    private static IEnumerable<string> Consenting(CheckContext context, GroundNorm norm) => norm.Norm.Bearer.Members
        .SelectMany(member => context.Program.Vocabulary.ConsentsTo(new Deed(member.Name, norm.Norm.Act)))
        .Where(other => !norm.Norm.Holders.Contains(other) && norm.Norm.Bearer.Members.All(member => member.Name != other));

    /// <summary>All members, where none can be spared.</summary>
    private static IEnumerable<string> JointBearers(Norm norm) =>
        norm.Bearer is { Group: not null, IsOpen: false } bearer && bearer.Needed == bearer.Members.Count
            ? bearer.Members.Where(member => !bearer.IsJoint || member.Days.Equals(DaySet.All)).Select(member => member.Name)
            : [];
}
