using CommitLang.Checker.Encoding;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>What can stand in the way of a duty, found by bearer and act, with the kind of clash that it would be.</summary>
internal sealed class RelatedNorms(CheckContext context, NormTable table)
{
    private readonly SharedMeans _sharing = new(context);

    public IEnumerable<(GroundNorm Other, DiagnosticDescriptor Family)> To(GroundNorm duty)
    {
        var conduct = context.Conduct;
        foreach (var member in duty.Norm.Bearer.Members)
        {
            foreach (var way in Conduct.ActsOf(duty.Norm).SelectMany(act => conduct.Parts(new Deed(member.Name, act))))
            {
                foreach (var ban in table.Touched(Modality.Prohibition, way))
                {
                    yield return (ban, duty.Norm.Amount is null && ban.Norm.Amount is null ? FindingDescriptors.DutyMeetsProhibition : FindingDescriptors.AmountsClash);

                    // What the ban leaves free may be barred by another.
                    foreach (var free in ban.Norm.Exceptions.Select(act => new Deed(member.Name, act)).Where(free => conduct.Falls(free, duty.Norm, member.Name)))
                    {
                        foreach (var other in table.Touched(Modality.Prohibition, free))
                        {
                            yield return (other, FindingDescriptors.NormsLeaveNoWay);
                        }
                    }
                }

                foreach (var required in conduct.Requires(way))
                {
                    foreach (var ban in table.Touched(Modality.Prohibition, required))
                    {
                        yield return (ban, FindingDescriptors.PrerequisiteBarred);
                    }
                }

                foreach (var other in Excluded(member.Name, way))
                {
                    if (!ReferenceEquals(other, duty))
                    {
                        yield return (other, FindingDescriptors.DutiesExclude);
                    }
                }
            }
        }

        foreach (var (other, family) in _sharing.With(duty))
        {
            yield return (other, family);
        }

        // What the duty waits for may be owed too: then it cannot be avoided by not doing that.
        foreach (var atom in (ConditionReader.ReadsActs(duty.Norm) ? ConditionReader.AtomsOf(duty.Norm) : []).Where(atom => atom.Kind == FactKind.Act))
        {
            var read = new Deed(atom.Actor ?? "", atom.Term);
            foreach (var other in table.List(Modality.Duty, read.Actor, read.Act.Name).Where(other => !ReferenceEquals(other, duty)
                && conduct.Falls(new Deed(read.Actor, other.Norm.Act), other.Norm, read.Actor) && conduct.IsPerforming(new Deed(read.Actor, other.Norm.Act), read)))
            {
                yield return (other, FindingDescriptors.NormsLeaveNoWay);
            }
        }

        if (duty.Norm.Bearer is { IsOpen: true, Group: { } group })
        {
            foreach (var ban in table.Touched(Modality.Prohibition, new Deed(Member.UnlistedOf(group), duty.Norm.Act)))
            {
                yield return (ban, FindingDescriptors.DutyMeetsProhibition);
            }
        }
    }

    private IEnumerable<GroundNorm> Excluded(string actor, Deed way) => context.ExcludingActs.IsEmpty ? [] : context.ExcludingActs
        .SelectMany(name => table.List(Modality.Duty, actor, name).Concat(table.List(Modality.ContinuousDuty, actor, name)))
        .Where(other => Conduct.ActsOf(other.Norm).Any(act => context.Conduct.Exclude(way, new Deed(actor, act))
            || context.Conduct.Exclude(new Deed(actor, act), way)));
}
