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
    private readonly List<(GroundNorm Other, DiagnosticDescriptor Family)> _related = [];

    /// <summary>The norms related to a duty; the list holds until the next duty is asked about.</summary>
    public IReadOnlyList<(GroundNorm Other, DiagnosticDescriptor Family)> To(GroundNorm duty)
    {
        _related.Clear();
        foreach (var member in duty.Norm.Bearer.Members)
        {
            foreach (var act in Conduct.ActsOf(duty.Norm))
            {
                foreach (var way in context.Conduct.Parts(new Deed(member.Name, act)))
                {
                    AddInTheWay(duty, member.Name, way);
                }
            }
        }

        _sharing.AddTo(_related, duty);
        AddWaitedFor(duty);
        if (duty.Norm.Bearer is { IsOpen: true, Group: { } group })
        {
            AddAll(table.Touched(Modality.Prohibition, new Deed(Member.UnlistedOf(group), duty.Norm.Act)), FindingDescriptors.DutyMeetsProhibition);
        }

        return _related;
    }

    private void AddInTheWay(GroundNorm duty, string bearer, Deed way)
    {
        var conduct = context.Conduct;
        foreach (var ban in table.Touched(Modality.Prohibition, way))
        {
            _related.Add((ban, duty.Norm.Amount is null && ban.Norm.Amount is null ? FindingDescriptors.DutyMeetsProhibition : FindingDescriptors.AmountsClash));

            // What the ban leaves free may be barred by another.
            foreach (var exception in ban.Norm.Exceptions)
            {
                var free = new Deed(bearer, exception);
                if (conduct.Falls(free, duty.Norm, bearer))
                {
                    AddAll(table.Touched(Modality.Prohibition, free), FindingDescriptors.NormsLeaveNoWay);
                }
            }
        }

        foreach (var required in conduct.Requires(way))
        {
            AddAll(table.Touched(Modality.Prohibition, required), FindingDescriptors.PrerequisiteBarred);
        }

        if (!context.ExcludingActs.IsEmpty)
        {
            AddAll(Excluded(bearer, way).Where(other => !ReferenceEquals(other, duty)), FindingDescriptors.DutiesExclude);
        }
    }

    /// <summary>What the duty waits for may be owed too: then it cannot be avoided by not doing that.</summary>
    private void AddWaitedFor(GroundNorm duty)
    {
        if (!ConditionReader.ReadsActs(duty.Norm))
        {
            return;
        }

        var conduct = context.Conduct;
        foreach (var atom in ConditionReader.AtomsOf(duty.Norm).Where(atom => atom.Kind == FactKind.Act))
        {
            var read = new Deed(atom.Actor ?? "", atom.Term);
            AddAll(
                table.List(Modality.Duty, read.Actor, read.Act.Name).Where(other => !ReferenceEquals(other, duty)
                    && conduct.Falls(new Deed(read.Actor, other.Norm.Act), other.Norm, read.Actor) && conduct.IsPerforming(new Deed(read.Actor, other.Norm.Act), read)),
                FindingDescriptors.NormsLeaveNoWay);
        }
    }

    private void AddAll(IEnumerable<GroundNorm> others, DiagnosticDescriptor family)
    {
        foreach (var other in others)
        {
            _related.Add((other, family));
        }
    }

    private IEnumerable<GroundNorm> Excluded(string actor, Deed way) => context.ExcludingActs
        .SelectMany(name => table.List(Modality.Duty, actor, name).Concat(table.List(Modality.ContinuousDuty, actor, name)))
        .Where(other => Conduct.ActsOf(other.Norm).Any(act => context.Conduct.Exclude(way, new Deed(actor, act))));
}
