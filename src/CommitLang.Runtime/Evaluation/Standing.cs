namespace CommitLang.Runtime;

/// <summary>The life of one norm over the facts: which days it spends in which status (language 2.9).</summary>
internal sealed class Standing(Norm norm, Evaluation evaluation)
{
    public NormState On(Day day) => norm.IsStanding ? StandingOn(day) : DutyOn(day);

    public DaySet DaysWith(NormStatus status)
    {
        if (norm.IsStanding)
        {
            var force = evaluation.ForceOf(norm);
            var broken = DaySet.From(FirstBreach(force).AddDays(1));
            return status switch
            {
                NormStatus.InForce => force,
                NormStatus.Breached => broken,
                NormStatus.Suspended => norm.Suspended.Intersect(Evaluation.ValidityOf(norm)),
                NormStatus.Withdrawn => DaySet.From(norm.WithdrawnOn),
                NormStatus.Kept => force.IsEmpty ? DaySet.Empty : DaySet.From(force.End).Except(broken),
                _ => DaySet.Empty,
            };
        }

        var days = status switch
        {
            NormStatus.Withdrawn => DaySet.From(norm.WithdrawnOn),
            NormStatus.Suspended => norm.Suspended.Intersect(Evaluation.ValidityOf(norm)),
            _ => DaySet.Empty,
        };
        foreach (var life in evaluation.DutiesOf(norm).Select(LifeOf))
        {
            days = days.Union(status switch
            {
                NormStatus.Due => life.Due,
                NormStatus.Fulfilled or NormStatus.Kept => DaySet.From(life.Fulfilled),
                NormStatus.Breached => DaySet.From(life.Breached),
                NormStatus.Lapsed => DaySet.From(life.Lapsed),
                NormStatus.InForce => DaySet.Span(life.Duty.Trigger, Day.Min(life.Duty.LastDay.AddDays(1), life.Duty.CalledOff)),
                _ => DaySet.Empty,
            });
        }

        return days;
    }

    private NormState StandingOn(Day day)
    {
        var force = evaluation.ForceOf(norm);
        var breach = FirstBreach(force);
        if (breach < day)
        {
            return new NormState(norm, day, NormStatus.Breached) { Since = breach.AddDays(1) };
        }

        if (force.Contains(day))
        {
            var since = force.Spans.Last(span => span.From <= day).From;
            return new NormState(norm, day, NormStatus.InForce) { Since = since };
        }

        var status = norm.Suspended.Contains(day) ? NormStatus.Suspended
            : day >= norm.WithdrawnOn ? NormStatus.Withdrawn
            : !force.IsEmpty && day >= force.End ? NormStatus.Kept
            : NormStatus.Dormant;
        return new NormState(norm, day, status);
    }

    private NormState DutyOn(Day day)
    {
        var lives = evaluation.DutiesOf(norm).Where(duty => duty.Trigger <= day).Select(LifeOf).ToList();
        if (lives.Count == 0)
        {
            var idle = day >= norm.WithdrawnOn ? NormStatus.Withdrawn
                : norm.Suspended.Contains(day) ? NormStatus.Suspended
                : NormStatus.Dormant;
            return new NormState(norm, day, idle);
        }

        // Of several duties the one that weighs most: a breach, then what is owed, then the latest.
        var life = lives.Find(l => l.Breached <= day) ?? lives.Find(l => l.Due.Contains(day)) ?? lives[^1];
        var state = new NormState(norm, day, life.StatusOn(day))
        {
            Trigger = life.Duty.Trigger,
            DueBy = life.Duty.LastDay.IsNever ? null : life.Duty.LastDay,
            PerformedOn = life.Performed <= day ? life.Performed : null,
        };
        return state with
        {
            Since = state.Status switch
            {
                NormStatus.Due => life.Duty.Trigger,
                NormStatus.Breached => life.Breached,
                NormStatus.Lapsed => life.Lapsed,
                _ => life.Fulfilled,
            },
        };
    }

    private Day FirstBreach(DaySet force) => norm.Modality switch
    {
        Modality.Prohibition => DoneBy(1).Intersect(force).First,
        Modality.ContinuousDuty => force.Except(DoneBy(norm.Bearer.Needed)).First,
        _ => Day.Never,
    };

    private DaySet DoneBy(int needed) => DaySet.AtLeast(
        needed,
        [.. norm.Bearer.Members.Select(member => PerformedBy(member).Intersect(member.Days))]);

    private DaySet PerformedBy(Member member) => norm.Alternatives.Aggregate(
        evaluation.Facts.PerformanceDays(member.Name, norm.Act, norm.Exceptions),
        (days, act) => days.Union(evaluation.Facts.PerformanceDays(member.Name, act, norm.Exceptions)));

    private Life LifeOf(DutyInstance duty)
    {
        var begun = norm.Bearer.Members
            .Select(member => FirstPerformance(duty, member))
            .Order()
            .ToList();
        var done = begun.Count >= norm.Bearer.Needed ? begun[norm.Bearer.Needed - 1] : (Day.Never, Day.Never);
        return new Life(duty, done.Item1, done.Item2);
    }

    /// <summary>The first day a member performed that counts, or the first late one; and the day a lasting act broke off.</summary>
    private (Day Performed, Day BrokenOff) FirstPerformance(DutyInstance duty, Member member)
    {
        var days = PerformedBy(member).Intersect(member.Days);
        for (var day = days.FirstOnOrAfter(duty.FirstDay); !day.IsNever; day = days.FirstOnOrAfter(day.AddDays(1)))
        {
            var missing = duty.DaysOfPerformance(day).Except(days);
            if (missing.IsEmpty || duty.GoesOnUntil is not null)
            {
                return (day, missing.First);
            }

            // A span that broke off too early: try again after the gap.
            day = missing.First;
        }

        return (Day.Never, Day.Never);
    }

    private sealed record Life(DutyInstance Duty, Day Performed, Day BrokenOff)
    {
        private bool InTime => Performed <= Duty.LastDay && Performed < Duty.CalledOff;

        public Day Fulfilled => InTime ? Performed : Day.Never;

        public Day Lapsed => !InTime && Duty.MayBeWaitedOut ? Duty.CalledOff : Day.Never;

        public Day Breached => InTime ? BrokenOff
            : Duty.MayBeWaitedOut ? Day.Never
            : Duty.LastDay.AddDays(1);

        public DaySet Due => DaySet.Span(
            Duty.Trigger,
            Day.Min(Day.Min(Duty.LastDay.AddDays(1), Duty.CalledOff), Fulfilled));

        public NormStatus StatusOn(Day day) =>
            Breached <= day ? NormStatus.Breached
            : Fulfilled <= day ? NormStatus.Fulfilled
            : Lapsed <= day ? NormStatus.Lapsed
            : NormStatus.Due;
    }
}
