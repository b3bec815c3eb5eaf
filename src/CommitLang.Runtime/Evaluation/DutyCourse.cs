namespace CommitLang.Runtime;

/// <summary>The course of one duty (language 2.9).</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Performance">What was done of it.</param>
/// <param name="SetAside">The day on which it gave way to what prevails over it.</param>
internal sealed record DutyCourse(DutyInstance Duty, Performance Performance, Day SetAside)
{
    /// <summary>The day of its performance, in time or late.</summary>
    public Day Performed => Performance.First;

    public Day Breached => Duty.Norm.IsRecommendation || GivesWay || Performance.Failed > Duty.CalledOff ? Day.Never : Performance.Failed;

    // Advice that is not followed lapses: there is nothing to breach.
    public Day Lapsed => IsKept || GivesWay ? Day.Never
        : Performance.Failed > Duty.CalledOff ? Duty.CalledOff
        : Duty.Norm.IsRecommendation ? Performance.Failed : Day.Never;

    private bool IsKept => Performance.Kept.End.IsNever;

    private bool GivesWay => Performance.Kept.IsEmpty && SetAside <= Duty.LastDay && SetAside < Duty.CalledOff;

    private Day EndOfDue => Day.Min(Day.Min(Performance.Failed, Duty.CalledOff), GivesWay ? SetAside : Day.Never);

    /// <summary>The days on which the duty asks for something: what is to go on is asked for when it has been begun too.</summary>
    public DaySet DaysAsked => DaySet.Span(Duty.Trigger, IsKept ? Day.Max(Performed.AddDays(1), Duty.GoesOnUntil ?? default) : EndOfDue);

    public bool IsDueOn(Day day) => Duty.Trigger <= day && day < EndOfDue && !Performance.Kept.Contains(day);

    public NormStatus StatusOn(Day day) =>
        Breached <= day ? NormStatus.Breached
        : Lapsed <= day ? NormStatus.Lapsed
        : Performance.Kept.Contains(day) ? NormStatus.Fulfilled
        : GivesWay && SetAside <= day ? NormStatus.Overridden
        : NormStatus.Due;

    /// <summary>Since when it has the status that it has on a day.</summary>
    public Day SinceOn(Day day) => StatusOn(day) switch
    {
        NormStatus.Breached => Breached,
        NormStatus.Lapsed => Lapsed,
        NormStatus.Fulfilled => Performance.Kept.BeginOfSpan(day),
        NormStatus.Overridden => SetAside,
        _ => Duty.Trigger,
    };

    /// <summary>The days on which it has a status, as conditions read it.</summary>
    public DaySet DaysOf(NormStatus status) => status switch
    {
        NormStatus.Due or NormStatus.InForce => DaySet.Span(Duty.Trigger, EndOfDue).Except(Performance.Kept),
        NormStatus.Fulfilled or NormStatus.Kept => Performance.Kept,
        NormStatus.Breached => DaySet.From(Breached),
        NormStatus.Lapsed => DaySet.From(Lapsed),
        NormStatus.Overridden => DaySet.From(GivesWay ? SetAside : Day.Never),
        _ => DaySet.Empty,
    };

    /// <summary>Whether nothing from a day on can change what it came to.</summary>
    public bool IsSettledBefore(Day day) => Breached < day || Lapsed < day
        || IsKept && Performed < day && (Duty.GoesOnUntil is not { } end || end < day) && (!Duty.Norm.Bearer.IsJoint || Day.Min(Duty.CalledOff, Duty.LastDay) < day);

    /// <summary>Whether whatever happens comes to the same for this and for an earlier one.</summary>
    public bool IsLike(DutyCourse earlier) =>
        Duty.LastDay == earlier.Duty.LastDay && Duty.CalledOff == earlier.Duty.CalledOff && Duty.GoesOnUntil == earlier.Duty.GoesOnUntil
        && (Performed.IsNever && earlier.Performed.IsNever && Duty.Norm.Bearer.Members.Count == 1 || IsKept && earlier.IsKept && !Duty.Norm.Bearer.IsJoint);
}
