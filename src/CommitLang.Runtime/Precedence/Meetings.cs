namespace CommitLang.Runtime;

/// <summary>How norms of one bearer are in the way of each other: what one asks or allows and the other forbids, exempts from or excludes.</summary>
/// <param name="vocabulary">What follows from doing something.</param>
internal sealed class Meetings(Vocabulary vocabulary)
{
    private readonly Dictionary<Norm, IReadOnlyList<GroundTerm>> _ways = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Deed, IReadOnlyList<Deed>> _performed = [];
    private readonly Dictionary<Deed, IReadOnlyList<(Deed Deed, bool IsForGood)>> _excluded = [];
    private readonly bool _hasExclusions = vocabulary.HasExclusions;

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

        if (winner.Modality == Modality.Prohibition)
        {
            return [.. WaysOf(loser).Where(way => Forbids(winner, loser, way)).Select(way => ((GroundTerm?, Exclusion?))(way, null))];
        }

        return _hasExclusions && IsDuty(winner) && !winner.IsRecommendation
            ? [.. WaysOf(loser).Select(way => ((GroundTerm? Way, Exclusion? Exclusion))(way, Between(winner, DeedOf(loser, way)))).Where(meeting => meeting.Exclusion is not null)]
            : [];
    }

    /// <summary>Whether a norm asks for something.</summary>
    public static bool IsDuty(Norm norm) => norm.Modality is Modality.Duty or Modality.ContinuousDuty;

    /// <summary>How all that a duty asks for excludes one way of keeping another; null when it does not, or only some of it.</summary>
    private Exclusion? Between(Norm winner, Deed way)
    {
        var (isForGood, isPrecluded) = (true, true);
        foreach (var act in WaysOf(winner))
        {
            var (by, of) = (Bars(DeedOf(winner, act), way), Bars(way, DeedOf(winner, act)));
            if (by is null && of is null)
            {
                return null;
            }

            (isForGood, isPrecluded) = (isForGood && by == true, isPrecluded && of == true);
        }

        return new Exclusion(isForGood, isPrecluded);
    }

    /// <summary>Whether what is done bars something else for good, or on the same day only; null when not at all.</summary>
    private bool? Bars(Deed one, Deed other)
    {
        if (!_excluded.TryGetValue(one, out var excluded))
        {
            _excluded[one] = excluded = [.. vocabulary.ExcludedBy(one)];
        }

        bool? bars = null;
        foreach (var (deed, isForGood) in excluded)
        {
            bars = PerformedBy(other).Contains(deed) ? bars == true || isForGood : bars;
        }

        return bars;
    }

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

    private bool IsAnyOf(Deed deed, IEnumerable<GroundTerm> acts) => acts.Any(act => PerformedBy(deed).Contains(new Deed(deed.Actor, act)));

    private IReadOnlyList<Deed> PerformedBy(Deed deed)
    {
        if (!_performed.TryGetValue(deed, out var performed))
        {
            _performed[deed] = performed = vocabulary.Performs(deed);
        }

        return performed;
    }

    private static Deed DeedOf(Norm norm, GroundTerm way) => new(norm.Bearer.Members[0].Name, way);
}
