using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Finds minimal sets of norms that some scenario makes impossible to keep together (language 2.6).</summary>
internal sealed class Contradictions
{
    private const int MostTogether = 10;

    private readonly CheckContext _context;
    private readonly NormTable _table;
    private readonly Verdicts _verdicts;
    private readonly SharedMeans _sharing;
    private readonly bool _hasPrerequisites;
    private readonly HashSet<(GroundNorm, GroundNorm)> _asked = new(PairsBySelf.Instance);
    private readonly HashSet<(GroundNorm, GroundNorm)> _clashing = new(PairsBySelf.Instance);
    private readonly HashSet<GroundNorm> _impossible = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _together = new(StringComparer.Ordinal);

    public Contradictions(CheckContext context)
    {
        _context = context;
        _table = new NormTable(context.Strict, context.Conduct);
        _verdicts = new Verdicts(context);
        _sharing = new SharedMeans(context);
        _hasPrerequisites = context.Program.Vocabulary.HasPrerequisites;
    }

    public Verdicts Verdicts => _verdicts;

    public CheckContext Context => _context;

    public void Find(Action<int> progress)
    {
        foreach (var norm in _context.Strict.Where(norm => norm.Norm.Modality is Modality.Duty or Modality.ContinuousDuty && CanFailAlone(norm)))
        {
            if (_verdicts.Clash(Counting.HasCapacity(norm.Norm, _context.Conduct) ? FindingDescriptors.BeyondCapacity : FindingDescriptors.Impossible, norm))
            {
                _impossible.Add(norm);
            }
        }

        for (var i = 0; i < _context.Norms.Length; i++)
        {
            var norm = _context.Norms[i];
            _context.CancellationToken.ThrowIfCancellationRequested();
            progress(1);
            switch (norm.Norm.Modality)
            {
                case Modality.Duty or Modality.ContinuousDuty when !norm.Norm.IsDiscretionary && !_impossible.Contains(norm):
                    FindAround(norm);
                    break;
                case Modality.Permission:
                    FindForbidden(norm);
                    break;
                case Modality.Exemption:
                    FindRequired(norm);
                    break;
            }
        }
    }

    private void FindAround(GroundNorm duty)
    {
        var around = new List<GroundNorm>();
        var known = new HashSet<GroundNorm>(ReferenceEqualityComparer.Instance);
        var tried = new Dictionary<GroundNorm, Diagnostics.DiagnosticDescriptor>(ReferenceEqualityComparer.Instance);

        // What can clash with the duty alone comes first: only what does not is looked at together.
        foreach (var (other, family) in Related(duty).OrderBy(related => related.Family == FindingDescriptors.NormsLeaveNoWay))
        {
            if (!_impossible.Contains(other) && IsNew(tried, other, family) && !ClashesAsPair(duty, other, family) && known.Add(other))
            {
                around.Add(other);
            }
        }

        around.RemoveAll(other => _clashing.Contains((duty, other)));
        if (around.Count >= 2 && !CanWait(duty, around) && (CanNeedSeveral(duty) || around.Exists(other => other.Norm.Exceptions.Count > 0)))
        {
            around.RemoveAll(other => IsBanOfOneBearer(duty, other) && QuickCheck.CannotShareADay(duty.Norm, other.Norm, _context.Index, onTheFirstDay: false));
            if (around.Count >= 2 && !(!CountsFor(duty) && around.TrueForAll(other => IsBanOfOneBearer(duty, other))
                && QuickCheck.LeaveADay(duty.Norm, around.Select(other => other.Norm))))
            {
                FindTogether(duty, around);
            }
        }
    }

    /// <summary>Whether a duty without a deadline can be kept when all that stands in its way is over.</summary>
    private bool CanWait(GroundNorm duty, List<GroundNorm> around) =>
        duty.Norm is { Modality: Modality.Duty, Deadline: null, Until: null, For: null, Every: null, RunsOut.IsNever: true }
        && !CountsFor(duty) && !_context.Program.Vocabulary.HasExclusionsForGood
        && around.TrueForAll(other => other.Norm is { Modality: Modality.Duty, IsLasting: false }
            || other.Norm.Modality == Modality.Prohibition && _context.SettledForce(other) is { } force && (force.IsEmpty || !force.End.IsNever));

    /// <summary>Asks about each pair once, whichever of two duties comes first.</summary>
    private bool ClashesAsPair(GroundNorm duty, GroundNorm other, Diagnostics.DiagnosticDescriptor family)
    {
        if (CanClashAsPair(duty, other, family) && _asked.Add((duty, other))
            && !(IsBetweenDuties(family) && _asked.Contains((other, duty))) && _verdicts.Clash(family, duty, other))
        {
            _clashing.Add((duty, other));
            _clashing.Add((other, duty));
        }

        return _clashing.Contains((duty, other));
    }

    /// <summary>A norm can be related in two ways, hardly in more: what is asked again is found to be asked.</summary>
    private static bool IsNew(Dictionary<GroundNorm, Diagnostics.DiagnosticDescriptor> tried, GroundNorm other, Diagnostics.DiagnosticDescriptor family)
    {
        var isNew = !tried.TryGetValue(other, out var before) || before != family;
        tried[other] = family;
        return isNew;
    }

    private static bool IsBetweenDuties(Diagnostics.DiagnosticDescriptor family) =>
        family == FindingDescriptors.DutiesExclude || family == FindingDescriptors.BeyondCapacity || family == FindingDescriptors.AmountsClash;

    /// <summary>The short cuts hold for plain duties of one bearer, done on one day, against bans, and nothing else.</summary>
    private bool IsBanOfOneBearer(GroundNorm duty, GroundNorm other) =>
        duty.Norm is { Modality: Modality.Duty, Bearer.Group: null, IsLasting: false, For: null } && other.Norm.Modality == Modality.Prohibition
        && !NeedsEarlierDays(duty);

    /// <summary>Whether something must be done before the duty can be: a ban on that binds outside the duty's window.</summary>
    private bool NeedsEarlierDays(GroundNorm duty) => _hasPrerequisites
        && duty.Norm.Bearer.Members.Any(member => Witnesses.Conduct.ActsOf(duty.Norm)
            .SelectMany(act => _context.Conduct.Parts(new Deed(member.Name, act)))
            .Any(way => _context.Conduct.Requires(way).Any()));

    /// <summary>
    /// Several that clash only together: every set of three; where there is none, one made minimal by leaving out one norm
    /// after the other (language 2.8).
    /// </summary>
    private void FindTogether(GroundNorm duty, List<GroundNorm> around)
    {
        // More together than this would not be read, and hardly happens: the first in order of the text are looked at.
        List<GroundNorm> set = [duty, .. around.Take(MostTogether)];
        if (!set.Exists(other => !ReferenceEquals(other, duty) && CanBlock(other, duty)))
        {
            return;
        }

        var verdict = _verdicts.Clashes(set);
        if (verdict == false)
        {
            return;
        }

        // What is not settled of all together may well be of three of them.
        var isFound = false;
        for (var i = 1; i < set.Count; i++)
        {
            for (var j = i + 1; j < set.Count; j++)
            {
                isFound |= ClashAsThree(duty, set[i], set[j]);
            }
        }

        if (verdict is null)
        {
            _verdicts.ReportNotSettled(set);
        }
        else if (!isFound)
        {
            FindLeast(set);
        }
    }

    private bool ClashAsThree(GroundNorm duty, GroundNorm second, GroundNorm third)
    {
        if (!CanBlock(second, duty) && !CanBlock(third, duty))
        {
            return false;
        }

        List<GroundNorm> set = [duty, second, third];
        var verdict = _verdicts.Clashes(set);
        if (verdict is null)
        {
            _verdicts.ReportNotSettled(set);
        }

        return verdict == true && _verdicts.Clashes([second, third]) != true && Report(set);
    }

    /// <summary>Whether a norm can keep a duty from being performed on some day; if none of a set can, the set does without the duty.</summary>
    private bool CanBlock(GroundNorm other, GroundNorm duty) => other.Norm.Modality == Modality.Prohibition
        ? duty.Norm is { Modality: Modality.ContinuousDuty } or { IsLasting: true } or { For: not null }
            || NeedsEarlierDays(duty)
            || !QuickCheck.CannotShareADay(duty.Norm, other.Norm, _context.Index, onTheFirstDay: false)
        : _context.Program.Vocabulary.HasExclusions || CountsFor(duty) || CountsFor(other) || other.Norm.Modality != Modality.Duty;

    private void FindLeast(List<GroundNorm> set)
    {
        for (var i = set.Count - 1; i > 0; i--)
        {
            var without = set.Where((_, k) => k != i).ToList();
            if (_verdicts.Clashes(without) == true)
            {
                set = without;
            }
        }

        // What clashes without the duty is found elsewhere.
        if (_verdicts.Clashes([.. set.Skip(1)]) != true)
        {
            Report(set);
        }
    }

    /// <summary>Reports a set once, whichever of its duties it was found from.</summary>
    private bool Report(List<GroundNorm> set)
    {
        if (_together.Add(string.Join("|", set.Select(norm => norm.Norm.Id).Order(StringComparer.Ordinal))))
        {
            _verdicts.Clash(FindingDescriptors.NormsLeaveNoWay, set);
        }

        return true;
    }

    /// <summary>One day and one way are forbidden by one ban or not at all.</summary>
    private bool CanNeedSeveral(GroundNorm duty) => CountsFor(duty) || ConditionReader.AtomsOf(duty.Norm).Any(atom => atom.Kind == FactKind.Act)
        || duty.Norm.Modality == Modality.Duty && duty.Norm.Deadline is not Deadline.AtOnce || duty.Norm.Bearer.Group is not null
        || duty.Norm.Alternatives.Count > 0 || duty.Norm.IsLasting || duty.Norm.For is not null
        || duty.Norm.Modality == Modality.ContinuousDuty && _context.Program.Vocabulary.HasExclusions || NeedsEarlierDays(duty)
        || _context.Conduct.Parts(new Deed(duty.Norm.Bearer.Members[0].Name, duty.Norm.Act)).Count() > 1;

    /// <summary>Whether how much or how often something is done can matter to a duty.</summary>
    private bool CountsFor(GroundNorm duty) => duty.Norm.Amount is not null || Counting.HasCapacity(duty.Norm, _context.Conduct)
        || Counting.IsSingle(duty.Norm, _context.Conduct);

    /// <summary>Only a duty with a window of its own making, a prerequisite or a group behind it can fail by itself.</summary>
    private bool CanFailAlone(GroundNorm duty)
    {
        var norm = duty.Norm;
        return Counting.HasCapacity(norm, _context.Conduct) || norm.NotBefore is not null || norm.Bearer.Group is not null || norm.Suspended != DaySet.Empty
            || norm.Deadline is Deadline.By or Deadline.WithinOf || norm.Exceptions.Count > 0
            || DaysBefore(new Deed(norm.Bearer.Members is [var first, ..] ? first.Name : "", norm.Act)) > (QuickCheck.HasTwoDays(norm) ? 1 : 0);
    }

    /// <summary>How many earlier days what must be done first takes: none, one, or more.</summary>
    private int DaysBefore(Deed deed)
    {
        var required = _context.Conduct.Requires(deed).ToList();
        return required.Count == 0 ? 0 : required.Count > 1 || _context.Conduct.Requires(required[0]).Any() ? 2 : 1;
    }

    /// <summary>Of two that cannot be done on one day the one can be done a day earlier or later.</summary>
    private bool CanTakeTurns(GroundNorm duty, GroundNorm other)
    {
        var ways = new[] { duty.Norm, other.Norm }.SelectMany(norm => Witnesses.Conduct.ActsOf(norm).Select(act => new Deed(norm.Bearer.Members[0].Name, act)));
        return !CountsFor(duty) && !CountsFor(other) && duty.Norm is { Modality: Modality.Duty, Bearer.Group: null } && other.Norm is { Modality: Modality.Duty, Bearer.Group: null }
            && (QuickCheck.HasTwoDays(duty.Norm) || QuickCheck.HasTwoDays(other.Norm))
            && PlainPair.IsPlain(duty.Norm) && PlainPair.IsPlain(other.Norm)
            && !_context.Program.Vocabulary.HasExclusionsForGood
            && !ways.Any(way => _context.Conduct.Requires(way).Any())
            && !ConditionReader.AtomsOf(duty.Norm).Concat(ConditionReader.AtomsOf(other.Norm)).Any(atom => atom.Kind == FactKind.Act);
    }

    private IEnumerable<(GroundNorm Other, Diagnostics.DiagnosticDescriptor Family)> Related(GroundNorm duty)
    {
        var conduct = _context.Conduct;
        foreach (var member in duty.Norm.Bearer.Members)
        {
            foreach (var way in Witnesses.Conduct.ActsOf(duty.Norm).SelectMany(act => conduct.Parts(new Deed(member.Name, act))))
            {
                foreach (var ban in _table.Touched(Modality.Prohibition, way))
                {
                    yield return (ban, duty.Norm.Amount is null && ban.Norm.Amount is null ? FindingDescriptors.DutyMeetsProhibition : FindingDescriptors.AmountsClash);

                    // What the ban leaves free may be barred by another.
                    foreach (var free in ban.Norm.Exceptions.Select(act => new Deed(member.Name, act)).Where(free => conduct.Falls(free, duty.Norm, member.Name)))
                    {
                        foreach (var other in _table.Touched(Modality.Prohibition, free))
                        {
                            yield return (other, FindingDescriptors.NormsLeaveNoWay);
                        }
                    }
                }

                foreach (var required in conduct.Requires(way))
                {
                    foreach (var ban in _table.Touched(Modality.Prohibition, required))
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
        foreach (var atom in ConditionReader.AtomsOf(duty.Norm).Where(atom => atom.Kind == FactKind.Act))
        {
            var read = new Deed(atom.Actor ?? "", atom.Term);
            foreach (var other in _table.List(Modality.Duty, read.Actor, read.Act.Name).Where(other => !ReferenceEquals(other, duty)
                && conduct.Falls(new Deed(read.Actor, other.Norm.Act), other.Norm, read.Actor) && conduct.IsPerforming(new Deed(read.Actor, other.Norm.Act), read)))
            {
                yield return (other, FindingDescriptors.NormsLeaveNoWay);
            }
        }

        if (duty.Norm.Bearer is { IsOpen: true, Group: { } group })
        {
            foreach (var ban in _table.Touched(Modality.Prohibition, new Deed(Member.UnlistedOf(group), duty.Norm.Act)))
            {
                yield return (ban, FindingDescriptors.DutyMeetsProhibition);
            }
        }
    }

    private IEnumerable<GroundNorm> Excluded(string actor, Deed way) => _context.ExcludingActs
        .SelectMany(name => _table.List(Modality.Duty, actor, name).Concat(_table.List(Modality.ContinuousDuty, actor, name)))
        .Where(other => Witnesses.Conduct.ActsOf(other.Norm).Any(act => _context.Conduct.Exclude(way, new Deed(actor, act))
            || _context.Conduct.Exclude(new Deed(actor, act), way)));

    /// <summary>Whether it is worth asking about a pair: a single ban must bind on the very first day of the window.</summary>
    private bool CanClashAsPair(GroundNorm duty, GroundNorm other, Diagnostics.DiagnosticDescriptor family)
    {
        if (family == FindingDescriptors.NormsLeaveNoWay || family == FindingDescriptors.DutiesExclude && CanTakeTurns(duty, other))
        {
            return false;
        }

        if (duty.Norm.Bearer is { Group: not null } bearer)
        {
            // Enough members stay free, on every day, of what the other norm says.
            var free = bearer.Members.Count(member => member.Days.Equals(DaySet.All)
                && other.Norm.Bearer.Members.All(bound => bound.Name != member.Name));
            if (free >= bearer.Needed || bearer.IsOpen && !other.IsUnlisted)
            {
                return false;
            }
        }

        // What one amount keeps both of needs no search, unless amounts add up or are limited.
        if (family == FindingDescriptors.AmountsClash && other.Norm.Modality == Modality.Prohibition && !Counting.HasCapacity(duty.Norm, _context.Conduct) && !Counting.IsSingle(duty.Norm, _context.Conduct)
            && duty.Norm.Amount is not { IsInTotal: true } and not { IsTogether: true }
            && other.Norm.Amount is not { IsInTotal: true } and not { IsTogether: true }
            && !AmountRange.Of(duty.Norm, _context.Program.Vocabulary).IsWithin(AmountRange.Of(other.Norm, _context.Program.Vocabulary)))
        {
            return false;
        }

        return other.Norm.Modality != Modality.Prohibition || family == FindingDescriptors.PrerequisiteBarred
            || !QuickCheck.CannotMeet(duty.Norm, other.Norm, _context.Index);
    }

    private void FindForbidden(GroundNorm permission)
    {
        var norm = permission.Norm;
        var deed = new Deed(norm.Bearer.Members[0].Name, norm.Act);
        var whole = _table.Touched(Modality.Prohibition, deed).ToList();
        foreach (var ban in whole.Where(ban => Share(permission, ban)))
        {
            _verdicts.Collide(permission, ban, "in whole");
        }

        foreach (var ban in _context.ActsBelow(norm.Act.Name)
            .SelectMany(name => _table.List(Modality.Prohibition, deed.Actor, name))
            .Where(ban => !whole.Contains(ban) && Share(permission, ban) && _context.Conduct.Falls(new Deed(deed.Actor, ban.Norm.Act), norm, deed.Actor)))
        {
            _verdicts.Collide(permission, ban, $"in part: {ban.Norm.Act}");
        }
    }

    /// <summary>Whether some amount that the one speaks of the other speaks of too.</summary>
    private bool Share(GroundNorm first, GroundNorm second) =>
        AmountRange.Of(first.Norm, _context.Program.Vocabulary).Meets(AmountRange.Of(second.Norm, _context.Program.Vocabulary));

    private void FindRequired(GroundNorm exemption)
    {
        var actor = exemption.Norm.Bearer.Members[0].Name;
        foreach (var duty in _context.ActsBelow(exemption.Norm.Act.Name)
            .SelectMany(name => _table.List(Modality.Duty, actor, name).Concat(_table.List(Modality.ContinuousDuty, actor, name)))
            .Where(duty => duty.Norm.Bearer.Group is null
                && AmountRange.Of(duty.Norm, _context.Program.Vocabulary).IsWithin(AmountRange.Of(exemption.Norm, _context.Program.Vocabulary)) && _context.Conduct.Falls(new Deed(actor, duty.Norm.Act), exemption.Norm, actor)))
        {
            _verdicts.Release(exemption, duty);
        }
    }
}
