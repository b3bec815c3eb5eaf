using CommitLang.Checker.Encoding;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Which questions need not be asked, because dates, acts and plain conditions show the answer to be no.</summary>
internal sealed class ShortCuts(CheckContext context)
{
    private readonly bool _hasPrerequisites = context.Program.Vocabulary.HasPrerequisites;
    private readonly bool _hasStateActs = context.Program.Vocabulary.HasStateActs;
    private readonly Dictionary<Norm, bool> _meetsStates = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether it is worth asking about a pair: a single ban must bind on the very first day of the window.</summary>
    public bool CanClashAsPair(GroundNorm duty, GroundNorm other, DiagnosticDescriptor family)
    {
        if (duty.Norm.IsState || other.Norm.IsState)
        {
            return family != FindingDescriptors.NormsLeaveNoWay;
        }

        if (family == FindingDescriptors.NormsLeaveNoWay || family == FindingDescriptors.DutiesExclude && CanTakeTurns(duty, other))
        {
            return false;
        }

        if (duty.Norm.Bearer is { Group: not null } bearer)
        {
            if (FreeMembers(duty.Norm, other.Norm) >= bearer.Needed || bearer.IsOpen && !other.IsUnlisted)
            {
                return false;
            }
        }

        // What one amount keeps both of needs no search, unless amounts add up or are limited.
        if (family == FindingDescriptors.AmountsClash && other.Norm.Modality == Modality.Prohibition && !Counting.HasCapacity(duty.Norm, context.Conduct) && !Counting.IsSingle(duty.Norm, context.Conduct)
            && duty.Norm.Amount is not { IsInTotal: true } and not { IsTogether: true }
            && other.Norm.Amount is not { IsInTotal: true } and not { IsTogether: true }
            && !AmountRange.Of(duty.Norm, context.Program.Vocabulary).IsWithin(AmountRange.Of(other.Norm, context.Program.Vocabulary)))
        {
            return false;
        }

        return other.Norm.Modality != Modality.Prohibition || family == FindingDescriptors.PrerequisiteBarred
            || MeetsStates(duty) || MeetsStates(other) || CanMeet(duty.Norm, other.Norm);
    }

    /// <summary>How many members stay free, on every day, of what another norm says; whose means are limited may not be able to.</summary>
    private int FreeMembers(Norm duty, Norm other)
    {
        var bound = context.Index.PerformersOf(other).ToHashSet(StringComparer.Ordinal);
        return duty.Bearer.Members.Count(member => member.Days.Equals(DaySet.All) && !bound.Contains(member.Name)
            && !Counting.HasCapacity(duty, member.Name, context.Conduct));
    }

    /// <summary>
    /// Whether a norm reads a state that acts begin or end, asks for one, or speaks of such an act: what it asks can then bear on
    /// what it or another one reads, and no short cut holds.
    /// </summary>
    public bool MeetsStates(GroundNorm norm)
    {
        if (!_hasStateActs)
        {
            return norm.Norm.IsState;
        }

        if (!_meetsStates.TryGetValue(norm.Norm, out var meets))
        {
            _meetsStates[norm.Norm] = meets = norm.Norm.IsState
                || context.Index.StateActs.AreReadBy(norm.Norm)
                || ChangesStates(norm.Norm);
        }

        return meets;
    }

    private bool ChangesStates(Norm norm)
    {
        for (var i = 0; i < norm.Bearer.Members.Count; i++)
        {
            var member = norm.Bearer.Members[i].Name;
            if (context.Conduct.ChangesStates(member, norm.Act) || norm.Alternatives.Any(act => context.Conduct.ChangesStates(member, act)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a duty and a ban may be in force together all along: looked at once for all pairs that differ in names only.</summary>
    private bool CanMeet(Norm duty, Norm ban)
    {
        if (context.Shapes.Forms.Of(duty, ban) is not { } pair)
        {
            return !QuickCheck.CannotMeet(duty, ban, context.Index);
        }

        if (!context.Shapes.CanMeet.TryGetValue(pair.Key, out var canMeet))
        {
            context.Shapes.CanMeet[pair.Key] = canMeet = !QuickCheck.CannotMeet(duty, ban, context.Index);
        }

        return canMeet;
    }

    /// <summary>Only a duty with a window of its own making, a prerequisite or a group behind it can fail by itself.</summary>
    public bool CanFailAlone(GroundNorm duty)
    {
        var norm = duty.Norm;
        return norm.IsState || Counting.HasCapacity(norm, context.Conduct) || Counting.IsSingle(norm, context.Conduct) || norm.NotBefore is not null || norm.Bearer.Group is not null || norm.Suspended != DaySet.Empty
            || norm.Deadline is Deadline.By or Deadline.WithinOf || norm.Exceptions.Count > 0
            || context.Program.Vocabulary.HasExclusionsForGood && NeedsEarlierDays(duty)
            || _hasPrerequisites && DaysBefore(new Deed(norm.Bearer.Members is [var first, ..] ? first.Name : "", norm.Act)) > (QuickCheck.HasTwoDays(norm) ? 1 : 0);
    }

    /// <summary>One day and one way are forbidden by one ban or not at all.</summary>
    public bool CanNeedSeveral(GroundNorm duty) => CountsFor(duty) || context.ReadsActs && ConditionReader.ReadsActsOrNorms(duty.Norm)
        || duty.Norm.Modality == Modality.Duty && duty.Norm.Deadline is not Deadline.AtOnce || duty.Norm.Bearer.Group is not null
        || duty.Norm.Alternatives.Count > 0 || duty.Norm.IsLasting || duty.Norm.For is not null
        || duty.Norm.Modality == Modality.ContinuousDuty && context.Program.Vocabulary.HasExclusions || NeedsEarlierDays(duty)
        || context.Conduct.Parts(new Deed(duty.Norm.Bearer.Members[0].Name, duty.Norm.Act)).Count() > 1;

    /// <summary>Whether a duty without a deadline can be kept when all that stands in its way is over.</summary>
    public bool CanWait(GroundNorm duty, List<GroundNorm> around) =>
        duty.Norm is { Modality: Modality.Duty, Deadline: null, Until: null, For: null, Every: null, RunsOut.IsNever: true }
        && !MeetsStates(duty) && !around.Exists(MeetsStates) && !CountsFor(duty) && !context.Program.Vocabulary.HasExclusionsForGood
        && around.TrueForAll(other => other.Norm is { Modality: Modality.Duty, IsLasting: false }
            || other.Norm.Modality == Modality.Prohibition && context.SettledForce(other) is { } force && (force.IsEmpty || !force.End.IsNever));

    /// <summary>Whether a norm can keep a duty from being performed on some day; if none of a set can, the set does without the duty.</summary>
    public bool CanBlock(GroundNorm other, GroundNorm duty) => MeetsStates(other) || MeetsStates(duty) || (other.Norm.Modality == Modality.Prohibition
        ? duty.Norm is { Modality: Modality.ContinuousDuty } or { IsLasting: true } or { For: not null }
            || NeedsEarlierDays(duty) || context.ReadsActs && IsBesideIt(other, duty)
            || !QuickCheck.CannotShareADay(duty.Norm, other.Norm, context.Index, onTheFirstDay: false)
        : context.Program.Vocabulary.HasExclusions || CountsFor(duty) || CountsFor(other) || other.Norm.Modality != Modality.Duty);

    /// <summary>Whether what a norm binds to depends on what somebody has done, or on what has become of another.</summary>
    public bool ReadsActs(GroundNorm norm) => context.ReadsActs && (ConditionReader.ReadsActs(norm.Norm) || ConditionReader.ReadsNorms(norm.Norm));

    /// <summary>The short cuts hold for plain duties of one bearer, done on one day, against bans on just that, and nothing else.</summary>
    public bool IsBanOfOneBearer(GroundNorm duty, GroundNorm other) =>
        !MeetsStates(duty) && !MeetsStates(other) && duty.Norm is { Modality: Modality.Duty, Bearer.Group: null, IsLasting: false, For: null } && other.Norm.Modality == Modality.Prohibition
        && !NeedsEarlierDays(duty) && !IsBesideIt(other, duty);

    /// <summary>Whether how much or how often something is done can matter to a duty.</summary>
    public bool CountsFor(GroundNorm duty) => duty.Norm.Amount is not null || Counting.HasCapacity(duty.Norm, context.Conduct)
        || Counting.IsSingle(duty.Norm, context.Conduct);

    /// <summary>Of two that cannot be done on one day the one can be done a day earlier or later.</summary>
    private bool CanTakeTurns(GroundNorm duty, GroundNorm other)
    {
        var ways = new[] { duty.Norm, other.Norm }.SelectMany(norm => Conduct.ActsOf(norm).Select(act => new Deed(norm.Bearer.Members[0].Name, act)));
        return !MeetsStates(duty) && !MeetsStates(other) && !CountsFor(duty) && !CountsFor(other) && duty.Norm is { Modality: Modality.Duty, Bearer.Group: null } && other.Norm is { Modality: Modality.Duty, Bearer.Group: null }
            && (QuickCheck.HasTwoDays(duty.Norm) || QuickCheck.HasTwoDays(other.Norm))
            && PlainPair.IsPlain(duty.Norm) && PlainPair.IsPlain(other.Norm)
            && !context.Program.Vocabulary.HasExclusionsForGood
            && !ways.Any(way => context.Conduct.Requires(way).Any())
            && !ConditionReader.ReadsActsOrNorms(duty.Norm) && !ConditionReader.ReadsActsOrNorms(other.Norm);
    }

    /// <summary>Whether something must be done before the duty can be: a ban on that binds outside the duty's window.</summary>
    private bool NeedsEarlierDays(GroundNorm duty) => _hasPrerequisites
        && duty.Norm.Bearer.Members.Any(member => Conduct.ActsOf(duty.Norm)
            .SelectMany(act => context.Conduct.Parts(new Deed(member.Name, act)))
            .Any(way => context.Conduct.Requires(way).Any()));

    /// <summary>Whether a ban forbids something else than what the duty asks for: it matters on other days, too.</summary>
    private bool IsBesideIt(GroundNorm ban, GroundNorm duty) => !duty.Norm.Bearer.Members.Any(member => Conduct.ActsOf(duty.Norm)
        .SelectMany(act => context.Conduct.Parts(new Deed(member.Name, act))).Any(way => context.Conduct.Falls(way, ban.Norm, member.Name)));

    /// <summary>How many earlier days what must be done first takes: none, one, or more.</summary>
    private int DaysBefore(Deed deed)
    {
        var required = context.Conduct.Requires(deed).ToList();
        return required.Count == 0 ? 0 : required.Count > 1 || context.Conduct.Requires(required[0]).Any() ? 2 : 1;
    }
}
