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
        _ when norm.IsRecommendation => Day.Never,
        Modality.Prohibition when norm.Amount is { IsInTotal: true } amount => InTotal(norm.Bearer.Members, amount, force),
        Modality.Prohibition => DoneBy(1).Intersect(force).First,
        Modality.ContinuousDuty => force.Except(DoneBy(norm.Bearer.Needed)).First,
        _ => Day.Never,
    };

    private DaySet DoneBy(int needed) => norm.Amount is { IsTogether: true } amount
        ? new Tally(PerformancesOf(norm.Bearer.Members)).DaysOf(amount).Intersect(DaysOfTakingPart(needed))
        : DaySet.AtLeast(needed, [.. norm.Bearer.Members.Select(PerformedBy)]);

    /// <summary>The days of its membership on which a member did what is spoken of, and as much.</summary>
    private DaySet PerformedBy(Member member)
    {
        if (norm.Amount is { IsInTotal: false } amount)
        {
            return new Tally(PerformancesOf([member])).DaysOf(amount);
        }

        var days = DaySet.Empty;
        foreach (var (from, end, _) in PerformancesOf([member]))
        {
            days = days.Union(DaySet.Span(from, end));
        }

        return days;
    }

    private Day InTotal(IReadOnlyList<Member> members, Amount amount, DaySet within) =>
        new Tally(PerformancesOf(members)).FirstDayInTotal(amount, within);

    private List<(Day From, Day End, decimal Amount)> PerformancesOf(IReadOnlyList<Member> members)
    {
        var done = new List<(Day, Day, decimal)>();
        foreach (var member in members)
        {
            var seen = new HashSet<int>();
            foreach (var performed in norm.Alternatives.Prepend(norm.Act)
                .SelectMany(act => evaluation.Facts.PerformancesOf(member.Name, act, norm.Exceptions)).Where(performed => seen.Add(performed.Number)))
            {
                foreach (var (from, end) in DaySet.Span(performed.From, performed.End).Intersect(member.Days).Spans)
                {
                    done.Add((from, end, performed.Amount));
                }
            }
        }

        return done;
    }

    private Life LifeOf(DutyInstance duty)
    {
        if (norm.Amount is { IsTogether: true } amount)
        {
            return new Life(duty, Together(duty, amount), Day.Never);
        }

        var begun = norm.Bearer.Members
            .Select(member => FirstPerformance(duty, member))
            .Order()
            .ToList();
        var done = begun.Count >= norm.Bearer.Needed ? begun[norm.Bearer.Needed - 1] : (Day.Never, Day.Never);
        return new Life(duty, done.Item1, done.Item2);
    }

    /// <summary>The first day on which all members together have done enough.</summary>
    private Day Together(DutyInstance duty, Amount amount)
    {
        var counted = DaySet.From(duty.FirstDay);
        return amount.IsInTotal
            ? InTotal(norm.Bearer.Members, amount, counted)
            : DoneBy(norm.Bearer.Needed).Intersect(counted).First;
    }

    /// <summary>The days on which so many members do anything of it, however much.</summary>
    private DaySet DaysOfTakingPart(int needed) => DaySet.AtLeast(needed, [.. norm.Bearer.Members.Select(member =>
        PerformancesOf([member]).Aggregate(DaySet.Empty, (days, done) => days.Union(DaySet.Span(done.From, done.End))))]);

    /// <summary>The first day a member performed that counts, or the first late one; and the day a lasting act broke off.</summary>
    private (Day Performed, Day BrokenOff) FirstPerformance(DutyInstance duty, Member member)
    {
        if (norm.Amount is { IsInTotal: true } amount)
        {
            return (InTotal([member], amount, DaySet.From(duty.FirstDay)), Day.Never);
        }

        var days = PerformedBy(member);
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

        // Advice that is not followed lapses: there is nothing to breach.
        public Day Lapsed => InTime ? Day.Never : Duty.MayBeWaitedOut ? Duty.CalledOff : Duty.Norm.IsRecommendation ? Duty.LastDay.AddDays(1) : Day.Never;

        public Day Breached => Duty.Norm.IsRecommendation ? Day.Never
            : InTime ? BrokenOff
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
