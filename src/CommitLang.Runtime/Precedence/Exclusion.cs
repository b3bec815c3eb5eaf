namespace CommitLang.Runtime;

/// <summary>What a duty that prevails asks for excludes what another duty of the same bearer asks for (language 2.5).</summary>
/// <param name="IsForGood">Whether after the one the other cannot be done any more.</param>
/// <param name="IsPrecluded">Whether after the other the one cannot be done any more.</param>
internal sealed record Exclusion(bool IsForGood, bool IsPrecluded)
{
    /// <summary>The days on which the other cannot be done, on whichever of some days a duty that prevails is begun.</summary>
    public DaySet DaysBarred(DutyInstance duty, DaySet begun)
    {
        if (begun.IsEmpty)
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
