namespace CommitLang.Runtime;

/// <summary>How norms of one bearer are in the way of each other: what one asks or allows and the other forbids, exempts from or excludes.</summary>
/// <param name="vocabulary">What follows from doing something.</param>
internal sealed class Meetings(Vocabulary vocabulary)
{
    private readonly Dictionary<Norm, IReadOnlyList<GroundTerm>> _ways = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a norm speaks of, and for a duty what is left of it by bans that leave something out.</summary>
    public IEnumerable<GroundTerm> WaysOf(Norm norm) => _ways.TryGetValue(norm, out var ways) ? ways : norm.Alternatives.Prepend(norm.Act);

    /// <summary>What a ban leaves out is another way of performing a duty to do what it forbids.</summary>
    public void AddWaysLeft(List<Norm> side)
    {
        var left = side.Where(norm => norm.Modality == Modality.Prohibition).SelectMany(ban => ban.Exceptions).Distinct().ToList();
        foreach (var duty in left.Count == 0 ? [] : side.FindAll(IsDuty))
        {
            _ways[duty] = [.. WaysOf(duty).Concat(left.Where(act => IsAnyOf(DeedOf(duty, act), WaysOf(duty)))).Distinct()];
        }
    }

    /// <summary>How a norm is in the way of another, of each way of keeping a duty by itself.</summary>
    public IReadOnlyList<(GroundTerm? Way, Exclusion? Exclusion)> Of(Norm winner, Norm loser)
    {
        if (!IsDuty(loser) || winner.Modality == Modality.Exemption)
        {
            return Collide(winner, loser) ? [(null, null)] : [];
        }

        return
        [
            .. WaysOf(loser)
                .Select(way => ((GroundTerm? Way, Exclusion? Exclusion, bool IsForbidden))(
                    way, Exclusion.Between(winner, DeedOf(loser, way), vocabulary), winner.Modality == Modality.Prohibition && Forbids(winner, loser, way)))
                .Where(meeting => meeting.Exclusion is not null || meeting.IsForbidden)
                .Select(meeting => (meeting.Way, meeting.Exclusion)),
        ];
    }

    /// <summary>Whether a norm asks for something.</summary>
    public static bool IsDuty(Norm norm) => norm.Modality is Modality.Duty or Modality.ContinuousDuty;

    private bool Collide(Norm winner, Norm loser) => (winner.Modality, loser.Modality) switch
    {
        (Modality.Prohibition, Modality.Permission) => WaysOf(loser).All(way => Forbids(winner, loser, way)),
        (Modality.Permission, Modality.Prohibition) => WaysOf(winner).All(way => Forbids(loser, winner, way)),
        (Modality.Duty or Modality.ContinuousDuty, Modality.Prohibition) => WaysOf(winner).Any(way => Forbids(loser, winner, way)),
        (Modality.Exemption, Modality.Duty or Modality.ContinuousDuty) => AllFall(loser, winner),
        (Modality.Duty or Modality.ContinuousDuty, Modality.Exemption) => AllFall(winner, loser),
        _ => false,
    };

    private bool Forbids(Norm ban, Norm other, GroundTerm way) => Falls(DeedOf(other, way), ban) && (ban.Amount is not { } cap
        || cap is { IsInTotal: false } && other.Amount is { IsInTotal: false, Bound: not AmountBound.AtMost } amount && cap.Covers(amount.Quantity));

    /// <summary>Whether whatever does what the one speaks of does what the other speaks of.</summary>
    private bool AllFall(Norm narrow, Norm wide) => WaysOf(narrow).All(way => Falls(DeedOf(narrow, way), wide));

    private bool Falls(Deed deed, Norm wide) => IsAnyOf(deed, WaysOf(wide)) && !IsAnyOf(deed, wide.Exceptions);

    private bool IsAnyOf(Deed deed, IEnumerable<GroundTerm> acts) => acts.Any(act => vocabulary.IsPerforming(deed, new Deed(deed.Actor, act)));

    private static Deed DeedOf(Norm norm, GroundTerm way) => new(norm.Bearer.Members[0].Name, way);
}
