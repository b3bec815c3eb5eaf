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
    private readonly HashSet<GroundNorm> _followed = new(ReferenceEqualityComparer.Instance);
    private readonly List<(GroundNorm Other, DiagnosticDescriptor Family)> _related = [];
    private readonly Dictionary<Norm, List<Deed>> _ways = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Deed, List<GroundNorm>> _excluding = [];
    private readonly Dictionary<GroundNorm, bool> _canGoLast = new(ReferenceEqualityComparer.Instance);

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
        var conduct = context.Conduct;
        var bans = table.Touched(Modality.Prohibition, way);
        var leaveSomething = false;
        for (var i = 0; i < bans.Count; i++)
        {
            var ban = bans[i];
            _related.Add((ban, ban.Norm.Amount is null ? FindingDescriptors.DutyMeetsProhibition : FindingDescriptors.AmountsClash));
            leaveSomething |= LeavesSomething(ban);
        }

        if (leaveSomething)
        {
            foreach (var free in WaysOf(duty.Norm).Where(free => free.Actor == bearer))
            {
                AddBarring(duty, free);
            }
        }

        if (conduct.HasPrerequisites)
        {
            foreach (var required in conduct.RequiresInTheEnd(way))
            {
                AddAll(table.Touched(Modality.Prohibition, required), FindingDescriptors.PrerequisiteBarred);
            }
        }

        AddAll(Hindering(duty, way), FindingDescriptors.DutiesExclude);
    }

    private bool LeavesSomething(GroundNorm ban) => ban.Norm.Exceptions.Count > 0 || context.Prevailing.GivesWay(ban);

    /// <summary>What forbids a way to do something, or what the way requires, and what asks for something that excludes it.</summary>
    private void AddBarring(GroundNorm duty, Deed way)
    {
        AddAll(BansOn(way), FindingDescriptors.NormsLeaveNoWay);
        AddAll(Hindering(duty, way), FindingDescriptors.NormsLeaveNoWay);
    }

    private IEnumerable<GroundNorm> BansOn(Deed way) => WithPrerequisites(way).SelectMany(deed => table.Touched(Modality.Prohibition, deed));

    /// <summary>The other duties that can be kept by something that excludes a way, or what it requires, or that these exclude.</summary>
    private IEnumerable<GroundNorm> Hindering(GroundNorm duty, Deed way) => context.ExcludingActs.IsEmpty ? []
        : WithPrerequisites(way).SelectMany(Excluding).Where(other => !ReferenceEquals(other, duty));

    private IEnumerable<Deed> WithPrerequisites(Deed way) => context.Conduct.RequiresInTheEnd(way).Prepend(way);

    /// <summary>The ways to keep a duty, be they forbidden or not.</summary>
    private List<Deed> WaysOf(Norm duty)
    {
        if (!_ways.TryGetValue(duty, out var ways))
        {
            var acts = duty.Bearer.Members.SelectMany(member => Conduct.ActsOf(duty).SelectMany(act => context.Conduct.Parts(new Deed(member.Name, act))));
            _ways[duty] = ways = WithLeft(acts, free => context.Conduct.Falls(free, duty, free.Actor));
        }

        return ways;
    }

    /// <summary>Ways with what bans on them leave free, or give way to, of what serves; and with what bans on that leave in turn.</summary>
    private List<Deed> WithLeft(IEnumerable<Deed> direct, Func<Deed, bool> serves)
    {
        var ways = direct.Distinct().ToList();
        for (var i = 0; i < ways.Count; i++)
        {
            var actor = ways[i].Actor;
            foreach (var ban in table.Touched(Modality.Prohibition, ways[i]).Where(LeavesSomething))
            {
                ways.AddRange(ban.Norm.Exceptions.Concat(context.Prevailing.Over(ban).SelectMany(winner => Conduct.ActsOf(winner.Norm)))
                    .SelectMany(act => context.Conduct.Parts(new Deed(actor, act))).Distinct().Where(free => serves(free) && !ways.Contains(free)).ToList());
            }
        }

        return ways;
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

            var ways = WaysOf(duty);
            AddAll(ways.SelectMany(BansOn).Where(ban => CanShareADay(duty, ban.Norm)), FindingDescriptors.NormsLeaveNoWay);
            AddAll(Competing(other, ways).Where(next => !_followed.Contains(next) && !CanGoLast(next)), FindingDescriptors.NormsLeaveNoWay);
        }
    }

    /// <summary>The duties that take days or means from another.</summary>
    private IEnumerable<GroundNorm> Competing(GroundNorm duty, List<Deed> ways) =>
        ways.SelectMany(way => Hindering(duty, way)).Where(other => CanMeetInTime(duty.Norm, other.Norm)).Concat(_sharing.With(duty));

    private bool CanMeetInTime(Norm duty, Norm other) => context.Program.Vocabulary.HasExclusionsForGood || context.Conduct.HasPrerequisites
        || !PlainPair.IsPlainDuty(duty) || !PlainPair.IsPlainDuty(other) || QuickCheck.DaysOf(duty).Meets(QuickCheck.DaysOf(other));

    /// <summary>
    /// Whether a duty can be kept after all that takes days from it: no window of it is shorter than there are such days. Then it
    /// is never one of those that only together leave no way.
    /// </summary>
    private bool CanGoLast(GroundNorm duty)
    {
        if (!_canGoLast.TryGetValue(duty, out var can))
        {
            _canGoLast[duty] = can = CanGoLast(duty, null);
        }

        return can;
    }

    /// <summary>The same where only some norms are looked at.</summary>
    private bool CanGoLast(GroundNorm duty, HashSet<GroundNorm>? among)
    {
        if (!IsOfOneDay(duty.Norm))
        {
            return false;
        }

        var ways = WaysOf(duty.Norm);
        if (context.ReadsActs && (among is null || among.Any(norm => ConditionReader.ReadsNorms(norm.Norm) || DeedsReadBy(norm.Norm).Any(read => ways.Exists(way => context.Conduct.IsPerforming(way, read))))))
        {
            return false;
        }

        var competing = Competing(duty, ways).Where(IsAmong).Distinct().ToList();
        return competing.Count < QuickCheck.LeastDays(duty.Norm, context.Program.Origin)
            && competing.TrueForAll(other => IsOfOneDay(other.Norm)) && !ways.SelectMany(BansOn).Any(IsAmong);

        bool IsAmong(GroundNorm norm) => among?.Contains(norm) ?? true;
    }

    /// <summary>Leaves out, one after the other, what can be kept after all the rest: it has no part in it that they leave no way.</summary>
    public void LeaveOutLatecomers(List<GroundNorm> norms)
    {
        var left = norms.ToHashSet<GroundNorm>(ReferenceEqualityComparer.Instance);
        while (norms.Find(norm => left.Contains(norm) && CanGoLast(norm, left)) is { } last)
        {
            left.Remove(last);
        }

        norms.RemoveAll(norm => !left.Contains(norm));
    }

    /// <summary>Whether it takes one day, whichever, and nothing else.</summary>
    private bool IsOfOneDay(Norm duty) => PlainPair.IsPlainDuty(duty) && !ConditionReader.ReadsActsOrNorms(duty)
        && !context.Program.Vocabulary.HasStateActs && !context.Program.Vocabulary.HasExclusionsForGood
        && !Counting.Matters([duty], context.Conduct) && !WaysOf(duty).Exists(way => context.Conduct.Requires(way).Any());

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
        foreach (var deed in DeedsReadBy(norm.Norm).Where(read.Add))
        {
            foreach (var way in WithLeft(context.Conduct.Parts(deed), free => context.Conduct.IsPerforming(free, deed)))
            {
                AddBarring(duty, way);
            }

            AddAll(
                context.ActsBelow(deed.Act.Name).SelectMany(name => table.List(Modality.Duty, deed.Actor, name))
                    .Where(other => !ReferenceEquals(other, duty) && context.Conduct.IsPerforming(new Deed(deed.Actor, other.Norm.Act), deed)),
                FindingDescriptors.NormsLeaveNoWay);
        }
    }

    private IEnumerable<Deed> DeedsReadBy(Norm norm) => ConditionReader.DeedsReadBy(norm).Concat(ConditionReader.NormsReadBy(norm)
        .SelectMany(context.Index.NormsOf).SelectMany(read => read.Bearer.Members.Select(member => new Deed(member.Name, read.Act))));

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
                    AddAll(BansOn(way), FindingDescriptors.NormsLeaveNoWay);
                }
            }
        }
    }

    /// <summary>The duties of a party to ensure states of a name, whose names no act bears.</summary>
    private IEnumerable<GroundNorm> Ensuring(string actor, string state) => DutiesTo(actor, state);

    /// <summary>The duties of a party that are kept by beginning, or ending, a state.</summary>
    private IEnumerable<GroundNorm> Changing(string actor, GroundTerm state, bool isBegun) => context.Index.StateActs.NamesOf(state.Name, isBegun)
        .SelectMany(context.ActsBelow)
        .SelectMany(name => DutiesTo(actor, name)).Distinct()
        .Where(other => Conduct.ActsOf(other.Norm).Any(act => context.Index.StateActs.Changes(new Deed(actor, act), state, isBegun)));

    private void AddAll(IEnumerable<GroundNorm> others, DiagnosticDescriptor family)
    {
        foreach (var other in others)
        {
            _related.Add((other, family));
        }
    }

    /// <summary>The duties that can be kept by something, or only after something, that excludes a deed or that it excludes.</summary>
    private List<GroundNorm> Excluding(Deed deed)
    {
        if (!_excluding.TryGetValue(deed, out var duties))
        {
            // What is done with another is done by both.
            var actors = context.Conduct.HasMutualActs ? context.Conduct.Performs(deed).Select(done => done.Actor).Distinct(StringComparer.Ordinal) : [deed.Actor];
            _excluding[deed] = duties = [.. actors.SelectMany(actor => context.ExcludingActs.SelectMany(name => DutiesTo(actor, name)))
                .Distinct<GroundNorm>(ReferenceEqualityComparer.Instance)
                .Where(other => WaysOf(other.Norm).Exists(way => WithPrerequisites(way).Any(its => context.Conduct.Exclude(deed, its))))];
        }

        return duties;
    }

    private IEnumerable<GroundNorm> DutiesTo(string actor, string act) => table.List(Modality.Duty, actor, act).Concat(table.List(Modality.ContinuousDuty, actor, act));
}
