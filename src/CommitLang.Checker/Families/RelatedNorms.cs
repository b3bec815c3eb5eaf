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
    private readonly DutyWays _ways = new(context, table);
    private readonly HashSet<GroundNorm> _followed = new(ReferenceEqualityComparer.Instance);
    private readonly List<(GroundNorm Other, DiagnosticDescriptor Family)> _related = [];

    /// <summary>Which duties can be kept after all that takes days from them.</summary>
    public Latecomers Latecomers => field ??= new Latecomers(context, _ways, _sharing);

    /// <summary>The norms related to a duty; the list holds until the next duty is asked about.</summary>
    public List<(GroundNorm Other, DiagnosticDescriptor Family)> To(GroundNorm duty)
    {
        _related.Clear();
        var members = duty.Norm.Bearer.Members;
        for (var i = 0; i < members.Count; i++)
        {
            AddInTheWayOf(duty, members[i].Name, duty.Norm.Act);
            for (var j = 0; j < duty.Norm.Alternatives.Count; j++)
            {
                AddInTheWayOf(duty, members[i].Name, duty.Norm.Alternatives[j]);
            }
        }

        _sharing.AddTo(_related, duty);
        if (context.ReadsActs)
        {
            AddRead(duty);
        }

        if (context.Program.Vocabulary.HasStateActs)
        {
            AddStates(duty);
        }

        AddAroundDuties(duty);

        if (duty.Norm.Bearer is { IsOpen: true, Group: { } group })
        {
            AddAll(table.Touched(Modality.Prohibition, new Deed(Member.UnlistedOf(group), duty.Norm.Act)), FindingDescriptors.DutyMeetsProhibition);
        }

        return _related;
    }

    private void AddInTheWayOf(GroundNorm duty, string bearer, GroundTerm act)
    {
        var deed = new Deed(bearer, act);
        if (!context.Conduct.HasParts)
        {
            AddInTheWay(duty, bearer, deed);
            return;
        }

        foreach (var way in context.Conduct.Parts(deed))
        {
            AddInTheWay(duty, bearer, way);
        }
    }

    private void AddInTheWay(GroundNorm duty, string bearer, Deed way)
    {
        var bans = table.Touched(Modality.Prohibition, way);
        var leaveSomething = false;
        for (var i = 0; i < bans.Count; i++)
        {
            var ban = bans[i];
            _related.Add((ban, ban.Norm.Amount is null ? FindingDescriptors.DutyMeetsProhibition : FindingDescriptors.AmountsClash));
            leaveSomething |= _ways.LeavesSomething(ban);
        }

        if (leaveSomething)
        {
            foreach (var free in _ways.Of(duty.Norm).Where(free => free.Actor == bearer))
            {
                AddBarring(duty, free);
            }
        }

        if (context.Conduct.HasPrerequisites)
        {
            foreach (var required in _ways.WithPrerequisites(way).Skip(1))
            {
                AddAll(table.Touched(Modality.Prohibition, required), FindingDescriptors.PrerequisiteBarred);
            }
        }

        AddAll(_ways.Hindering(duty, way), FindingDescriptors.DutiesExclude);
    }

    /// <summary>What forbids a way to do something, or what the way requires, and what asks for something that excludes it.</summary>
    private void AddBarring(GroundNorm duty, Deed way)
    {
        AddAll(_ways.BansOn(way), FindingDescriptors.NormsLeaveNoWay);
        AddAll(_ways.Hindering(duty, way), FindingDescriptors.NormsLeaveNoWay);
    }

    /// <summary>
    /// What stands in the way of other duties that are related, and of duties that stand in theirs, and so on: they may leave
    /// each other no days.
    /// </summary>
    private void AddAroundDuties(GroundNorm asked)
    {
        _followed.Clear();
        _followed.Add(asked);
        for (var i = 0; i < _related.Count; i++)
        {
            var other = _related[i].Other;
            if (other.Norm is not { Modality: Modality.Duty or Modality.ContinuousDuty, IsState: false } duty || !_followed.Add(other))
            {
                continue;
            }

            AddAll(_ways.Of(duty).SelectMany(_ways.BansOn).Where(ban => CanShareADay(duty, ban.Norm)), FindingDescriptors.NormsLeaveNoWay);
            AddAll(Latecomers.Competing(other).Where(next => !_followed.Contains(next) && !Latecomers.CanGoLast(next)), FindingDescriptors.NormsLeaveNoWay);
        }
    }

    private bool CanShareADay(Norm duty, Norm ban) => context.ReadsActs || context.Program.Vocabulary.HasStateActs || context.Conduct.HasPrerequisites
        || !PlainPair.IsPlainDuty(duty) || !PlainPair.IsPlainBan(ban) || !QuickCheck.CannotShareADay(duty, ban, context.Index, onTheFirstDay: false);

    /// <summary>
    /// What calls a duty off or lifts a ban may be forbidden too, or what triggers the duty or puts the ban in force be owed; and so on
    /// with what these read.
    /// </summary>
    private void AddRead(GroundNorm duty)
    {
        var read = new HashSet<Deed>();
        AddReadBy(duty, duty, read);
        for (var i = 0; i < _related.Count; i++)
        {
            AddReadBy(_related[i].Other, duty, read);
        }
    }

    private void AddReadBy(GroundNorm norm, GroundNorm duty, HashSet<Deed> read)
    {
        foreach (var deed in context.Index.DeedsReadBy(norm.Norm).Where(read.Add))
        {
            foreach (var way in _ways.WithLeft(context.Conduct.Parts(deed), free => context.Conduct.IsPerforming(free, deed)))
            {
                AddBarring(duty, way);
            }

            AddAll(
                context.ActsBelow(deed.Act.Name).SelectMany(name => table.List(Modality.Duty, deed.Actor, name))
                    .Where(other => !ReferenceEquals(other, duty) && context.Conduct.IsPerforming(new Deed(deed.Actor, other.Norm.Act), deed)),
                FindingDescriptors.NormsLeaveNoWay);
        }
    }

    /// <summary>What begins a state that is to be ensured may be forbidden, and what ends it owed; and what conditions read may be owed.</summary>
    private void AddStates(GroundNorm duty)
    {
        foreach (var member in duty.Norm.Bearer.Members.Select(member => member.Name))
        {
            foreach (var state in duty.Norm.IsState ? Conduct.ActsOf(duty.Norm) : [])
            {
                foreach (var way in context.Index.StateActs.WaysOf(member, state, isBegun: true).SelectMany(context.Conduct.Parts))
                {
                    AddInTheWay(duty, member, way);
                }

                AddAll(Changing(member, state, isBegun: false), FindingDescriptors.DutiesExclude);
            }

            var ended = Conduct.ActsOf(duty.Norm).SelectMany(act => context.Program.Vocabulary.ChangesOf(new Deed(member, act)))
                .Where(change => !change.IsBegun).Select(change => change.State.Name).Distinct();
            AddAll(ended.SelectMany(name => Ensuring(member, name)), FindingDescriptors.DutiesExclude);

            var reading = _related.Select(related => related.Other).Append(duty).ToList();
            foreach (var state in reading.SelectMany(norm => ConditionReader.AtomsOf(norm.Norm)).Where(atom => atom.Kind == FactKind.State && context.Index.StateActs.Concern(atom.Term.Name)).Select(atom => atom.Term).Distinct())
            {
                AddAll(
                    Changing(member, state, isBegun: true).Concat(Changing(member, state, isBegun: false))
                        .Concat(Ensuring(member, state.Name)).Where(other => !ReferenceEquals(other, duty)),
                    FindingDescriptors.NormsLeaveNoWay);

                // A way out can be to begin or end what they read.
                foreach (var way in context.Index.StateActs.WaysOf(member, state).SelectMany(context.Conduct.Parts))
                {
                    AddAll(_ways.BansOn(way), FindingDescriptors.NormsLeaveNoWay);
                }
            }
        }
    }

    /// <summary>The duties of a party to ensure states of a name, whose names no act bears.</summary>
    private IEnumerable<GroundNorm> Ensuring(string actor, string state) => table.DutiesTo(actor, state);

    /// <summary>The duties of a party that are kept by beginning, or ending, a state.</summary>
    private IEnumerable<GroundNorm> Changing(string actor, GroundTerm state, bool isBegun) => context.Index.StateActs.NamesOf(state.Name, isBegun)
        .SelectMany(context.ActsBelow)
        .SelectMany(name => table.DutiesTo(actor, name)).Distinct()
        .Where(other => Conduct.ActsOf(other.Norm).Any(act => context.Index.StateActs.Changes(new Deed(actor, act), state, isBegun)));

    private void AddAll(IEnumerable<GroundNorm> others, DiagnosticDescriptor family)
    {
        foreach (var other in others)
        {
            _related.Add((other, family));
        }
    }
}
