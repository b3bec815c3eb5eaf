namespace CommitLang.Runtime;

/// <summary>The life of a norm that is to be kept once: each duty that it gives rise to runs its own course.</summary>
internal sealed class DutyLife(Norm norm, Evaluation evaluation, NormMemory? memory) : NormLife(norm, evaluation, memory)
{
    private readonly NormMemory.Duty? _past = memory as NormMemory.Duty;
    private readonly Triggers _triggers = new(norm, evaluation, memory as NormMemory.Duty);
    private IReadOnlyList<DutyInstance>? _duties;
    private IReadOnlyList<Course>? _courses;
    private Day? _performedSince;

    public override IReadOnlyList<DutyInstance> Duties => _duties ??= [.. _triggers.Find()];

    /// <summary>The courses that are not settled, in the order of their triggers.</summary>
    public IReadOnlyList<Course> Courses => _courses ??= [.. Duties.Select(CourseOf)];

    /// <summary>What was done before the first duty that is still open does not matter any more.</summary>
    protected override Day PerformedSince => _performedSince ??= new[] { _past?.Breached, _past?.Last }
        .Where(course => course is { Performed.IsNever: true }).Select(course => course?.Duty.FirstDay ?? Day.Never)
        .Concat(Duties.Take(1).Select(duty => duty.FirstDay))
        .Aggregate(Settled, Day.Min);

    public override NormState On(Day day)
    {
        var course = CourseOn(day);
        if (course is null)
        {
            var idle = day >= Norm.WithdrawnOn ? NormStatus.Withdrawn
                : Norm.Suspended.Contains(day) ? NormStatus.Suspended
                : NormStatus.Dormant;
            return new NormState(Norm, day, idle);
        }

        var status = course.StatusOn(day);
        return new NormState(Norm, day, status)
        {
            Trigger = course.Duty.Trigger,
            DueBy = course.Duty.LastDay.IsNever ? null : course.Duty.LastDay,
            PerformedOn = course.Performed <= day ? course.Performed : null,
            OverriddenBy = status == NormStatus.Overridden ? Evaluation.Overriding?.WinnerOver(Norm, day, Evaluation) : null,
            Since = status switch
            {
                NormStatus.Due => course.Duty.Trigger,
                NormStatus.Breached => course.Breached,
                NormStatus.Lapsed => course.Lapsed,
                NormStatus.Overridden => course.SetAside,
                _ => course.Fulfilled,
            },
        };
    }

    /// <summary>Of several duties the one that weighs most: a breach, then what is owed, then the latest; null when there is none.</summary>
    public Course? CourseOn(Day day)
    {
        var triggered = Courses.TakeWhile(course => course.Duty.Trigger <= day);
        Course? breached = null, due = null, last = null;
        foreach (var course in triggered)
        {
            breached ??= course.Breached <= day ? course : null;
            due ??= course.IsDueOn(day) ? course : null;
            last = course;
        }

        var settled = Renewed(_past?.Breached);
        breached = breached is null || settled?.Duty.Trigger < breached.Duty.Trigger ? settled ?? breached : breached;
        var before = Renewed(_past?.Last);
        return breached ?? due ?? (last is null || before?.Duty.Trigger > last.Duty.Trigger ? before ?? last : last);
    }

    public override DaySet DaysWith(NormStatus status)
    {
        var days = status switch
        {
            NormStatus.Withdrawn => DaySet.From(Norm.WithdrawnOn),
            NormStatus.Suspended => Norm.Suspended.Intersect(Evaluation.DaysOfValidity(Norm)),
            _ => DaySet.Empty,
        };
        var spans = new SpanTimeline();
        foreach (var course in Courses)
        {
            var (from, end) = course.SpanOf(status);
            spans.Add(from, end);
        }

        return days.Union(spans.Days(default, Day.Never));
    }

    public override NormMemory Remember(Day settled)
    {
        var open = new List<Course>();
        var (breached, last) = (Renewed(_past?.Breached), Renewed(_past?.Last));
        foreach (var course in Courses.TakeWhile(course => course.Duty.Trigger < settled))
        {
            if (!course.IsSettledBefore(settled))
            {
                open.Add(course);
                continue;
            }

            breached = course.Breached < settled && !(breached?.Duty.Trigger < course.Duty.Trigger) ? course : breached;
            last = last?.Duty.Trigger > course.Duty.Trigger ? last : course;
        }

        // Of duties between which nothing can tell any more, the first and the last are enough.
        var kept = open.Where((course, i) => i == 0 || i == open.Count - 1 || !course.IsLike(open[i - 1]));
        return new NormMemory.Duty(
            settled, _past is { IsTriggered: true } || _triggers.First < settled, [.. kept.Select(course => course.Duty.Trigger)],
            breached, last);
    }

    /// <summary>What was not done in time may have been done late since.</summary>
    private Course? Renewed(Course? course) => course is { Performed.IsNever: true } ? CourseOf(course.Duty) : course;

    private Course CourseOf(DutyInstance duty)
    {
        var aside = Evaluation.Overriding?.SetAsideOn(duty, Evaluation) ?? Day.Never;
        if (Norm.Amount is { IsTogether: true } amount)
        {
            return new Course(duty, Together(duty, amount), Day.Never, aside);
        }

        if (Norm.Bearer.Members.Count == 1 && Norm.Bearer.Needed == 1)
        {
            var (performed, brokenOff) = FirstPerformance(duty, 0);
            return new Course(duty, performed, brokenOff, aside);
        }

        var begun = Norm.Bearer.Members
            .Select((_, member) => FirstPerformance(duty, member))
            .Order()
            .ToList();
        var done = begun.Count >= Norm.Bearer.Needed ? begun[Norm.Bearer.Needed - 1] : (Day.Never, Day.Never);
        return new Course(duty, done.Item1, done.Item2, aside);
    }

    /// <summary>The first day on which all members together have done enough.</summary>
    private Day Together(DutyInstance duty, Amount amount)
    {
        var counted = DaySet.From(duty.FirstDay);
        return amount.IsInTotal
            ? Day.Max(InTotal(Norm.Bearer.Members, amount, counted), AllTakePart(duty.FirstDay))
            : DoneBy(Norm.Bearer.Needed).FirstOnOrAfter(duty.FirstDay);
    }

    /// <summary>The first day by which as many members as it takes have taken part, each in whatever amount.</summary>
    private Day AllTakePart(Day from)
    {
        if (Norm.Bearer.Needed <= 1)
        {
            return from;
        }

        var first = Norm.Bearer.Members.Select((_, member) => PerformedBy(member).FirstOnOrAfter(from)).Order().ToList();
        return first.Count >= Norm.Bearer.Needed ? first[Norm.Bearer.Needed - 1] : Day.Never;
    }

    /// <summary>The first day a member performed that counts, or the first late one; and the day a lasting act broke off.</summary>
    private (Day Performed, Day BrokenOff) FirstPerformance(DutyInstance duty, int member)
    {
        if (Norm.Amount is { IsInTotal: true } amount)
        {
            return (InTotal([Norm.Bearer.Members[member]], amount, DaySet.From(duty.FirstDay)), Day.Never);
        }

        var days = PerformedBy(member);
        for (var day = days.FirstOnOrAfter(duty.FirstDay); !day.IsNever; day = days.FirstOnOrAfter(day.AddDays(1)))
        {
            var end = days.EndOfSpan(day);
            var missing = end < duty.DaysOfPerformance(day).End ? end : Day.Never;
            if (missing.IsNever || duty.GoesOnUntil is not null)
            {
                return (day, missing);
            }

            // A span that broke off too early: try again after the gap.
            day = missing;
        }

        return (Day.Never, Day.Never);
    }

    /// <summary>The course of one duty.</summary>
    /// <param name="Duty">The duty.</param>
    /// <param name="Performed">The day of its performance, in time or late.</param>
    /// <param name="BrokenOff">The day on which what must go on broke off.</param>
    /// <param name="SetAside">The day on which it gave way to what prevails over it.</param>
    internal sealed record Course(DutyInstance Duty, Day Performed, Day BrokenOff, Day SetAside)
    {
        private bool InTime => Performed <= Duty.LastDay && Performed < Duty.CalledOff;

        private bool GivesWay => !InTime && SetAside <= Duty.LastDay && SetAside < Duty.CalledOff;

        public Day Fulfilled => InTime ? Performed : Day.Never;

        // Advice that is not followed lapses: there is nothing to breach.
        public Day Lapsed => InTime || GivesWay ? Day.Never
            : Duty.MayBeWaitedOut ? Duty.CalledOff
            : Duty.Norm.IsRecommendation ? Duty.LastDay.AddDays(1) : Day.Never;

        public Day Breached => Duty.Norm.IsRecommendation || GivesWay ? Day.Never
            : InTime ? BrokenOff
            : Duty.MayBeWaitedOut ? Day.Never
            : Duty.LastDay.AddDays(1);

        private Day EndOfDue => Day.Min(
            Day.Min(Day.Min(Duty.LastDay.AddDays(1), Duty.CalledOff), Fulfilled), GivesWay ? SetAside : Day.Never);

        public bool IsDueOn(Day day) => Duty.Trigger <= day && day < EndOfDue;

        public NormStatus StatusOn(Day day) =>
            Breached <= day ? NormStatus.Breached
            : Fulfilled <= day ? NormStatus.Fulfilled
            : Lapsed <= day ? NormStatus.Lapsed
            : GivesWay && SetAside <= day ? NormStatus.Overridden
            : NormStatus.Due;

        /// <summary>From when up to when it has a status, as conditions read it.</summary>
        public (Day From, Day End) SpanOf(NormStatus status) => status switch
        {
            NormStatus.Due or NormStatus.InForce => (Duty.Trigger, EndOfDue),
            NormStatus.Fulfilled or NormStatus.Kept => (Fulfilled, Day.Never),
            NormStatus.Breached => (Breached, Day.Never),
            NormStatus.Lapsed => (Lapsed, Day.Never),
            NormStatus.Overridden => (GivesWay ? SetAside : Day.Never, Day.Never),
            _ => (Day.Never, Day.Never),
        };

        /// <summary>Whether nothing from a day on can change what it came to.</summary>
        public bool IsSettledBefore(Day day) => Breached < day || Lapsed < day
            || Fulfilled < day && (Duty.GoesOnUntil is not { } end || end < day && BrokenOff.IsNever);

        /// <summary>Whether whatever happens comes to the same for this and for an earlier one.</summary>
        public bool IsLike(Course earlier) =>
            Duty.LastDay == earlier.Duty.LastDay && Duty.CalledOff == earlier.Duty.CalledOff && Duty.GoesOnUntil == earlier.Duty.GoesOnUntil
            && (Performed.IsNever && earlier.Performed.IsNever && Duty.Norm.Bearer.Members.Count == 1 || InTime && earlier.InTime);
    }
}
