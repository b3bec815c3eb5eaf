namespace CommitLang.Runtime;

/// <summary>What a duty that prevails asks for excludes what another duty of the same bearer asks for (language 2.5).</summary>
/// <param name="IsForGood">Whether after the one the other cannot be done any more.</param>
/// <param name="IsPrecluded">Whether after the other the one cannot be done any more.</param>
internal sealed record Exclusion(bool IsForGood, bool IsPrecluded)
{
    /// <summary>How all that a norm asks for excludes one way of keeping another; null when it does not, or only some of it.</summary>
    public static Exclusion? Between(Norm winner, Deed way, Vocabulary vocabulary)
    {
        if (!vocabulary.HasExclusions || winner.Modality is not (Modality.Duty or Modality.ContinuousDuty) || winner.IsRecommendation)
        {
            return null;
        }

        var pairs = winner.ActsOf(way.Actor).Select(act => new Deed(way.Actor, act)).Select(deed => (By: Of(deed, way), Of: Of(way, deed))).ToList();
        return pairs.TrueForAll(pair => pair.By is not null || pair.Of is not null)
            ? new Exclusion(pairs.TrueForAll(pair => pair.By == true), pairs.TrueForAll(pair => pair.Of == true))
            : null;

        // True is for good, null not at all.
        bool? Of(Deed one, Deed other)
        {
            var barred = vocabulary.ExcludedBy(one).Where(excluded => vocabulary.IsPerforming(other, excluded.Deed)).ToList();
            return barred.Count == 0 ? null : barred.Exists(excluded => excluded.IsForGood);
        }
    }

    /// <summary>The days on which the other cannot be done, on whichever of some days a duty that prevails is begun.</summary>
    public DaySet DaysBarred(DutyInstance duty, DaySet begun)
    {
        if (begun.IsEmpty || duty.MayBeWaitedOut)
        {
            return DaySet.Empty;
        }

        var days = IsPrecluded ? DaySet.Span(duty.Trigger, begun.First.AddDays(1)) : DaySet.Empty;
        if (begun.End.IsNever)
        {
            return days;
        }

        var last = begun.End.AddDays(-1);
        return days.Union(duty.DaysOfPerformance(begun.First).Intersect(duty.DaysOfPerformance(last))).Union(IsForGood ? DaySet.From(last) : DaySet.Empty);
    }

    /// <summary>The same of a duty that is in force on some days and to be kept on all of them.</summary>
    public DaySet DaysBarred(DaySet force) => force.IsEmpty ? force : force
        .Union(IsPrecluded ? DaySet.Span(force.First, force.End) : DaySet.Empty)
        .Union(IsForGood ? DaySet.From(force.First) : DaySet.Empty);
}
