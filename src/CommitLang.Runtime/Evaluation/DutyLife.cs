namespace CommitLang.Runtime;

/// <summary>The life of a norm that is to be kept once: each duty that it gives rise to runs its own course.</summary>
internal sealed class DutyLife(Norm norm, Evaluation evaluation, NormMemory? memory) : NormLife(norm, evaluation, memory)
{
    private readonly NormMemory.Duty? _past = memory as NormMemory.Duty;
    private readonly Triggers _triggers = new(norm, evaluation, memory as NormMemory.Duty);
    private IReadOnlyList<DutyInstance>? _duties;
    private IReadOnlyList<DutyCourse>? _courses;
    private Day? _performedSince;

    public override IReadOnlyList<DutyInstance> Duties => _duties ??= [.. _triggers.Find()];

    /// <summary>The courses that are not settled, in the order of their triggers.</summary>
    public IReadOnlyList<DutyCourse> Courses => _courses ??= [.. Duties.Select(CourseOf)];

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
            Since = course.SinceOn(day),
        };
    }

    /// <summary>Of several duties the one that weighs most: a breach, then what is owed, then the latest; null when there is none.</summary>
    public DutyCourse? CourseOn(Day day)
    {
        var triggered = Courses.TakeWhile(course => course.Duty.Trigger <= day);
        DutyCourse? breached = null, due = null, last = null;
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
            foreach (var (from, end) in course.DaysOf(status).Spans)
            {
                spans.Add(from, end);
            }
        }

        return days.Union(spans.Days(default, Day.Never));
    }

    public override NormMemory Remember(Day settled)
    {
        var open = new List<DutyCourse>();
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
    private DutyCourse? Renewed(DutyCourse? course) => course is { Performed.IsNever: true } ? CourseOf(course.Duty) : course;

    private DutyCourse CourseOf(DutyInstance duty) =>
        new(duty, PerformanceOf(duty), Evaluation.Overriding?.SetAsideOn(duty, Evaluation) ?? Day.Never);

    private Performance PerformanceOf(DutyInstance duty)
    {
        if (Norm.Amount is { IsTogether: true } amount)
        {
            return amount.IsInTotal
                ? Performance.On(Day.Max(InTotal(Norm.Bearer.Members, amount, DaySet.From(duty.FirstDay)), AllTakePart(duty)), duty)
                : Performance.Of(DoneBy(Norm.Bearer.Needed), duty);
        }

        return Norm.Bearer is { Members.Count: 1, Needed: 1, IsJoint: false }
            ? PerformanceOf(duty, 0)
            : Performance.Of(Norm.Bearer.Within(DaysOfTakingPart(duty)).Needed, [.. PerformersOf(duty).Select(member => PerformanceOf(duty, member))], duty);
    }

    /// <summary>The places of the members whose performance counts: of those who bear it jointly all who are so in the window.</summary>
    private IEnumerable<int> PerformersOf(DutyInstance duty) => Enumerable.Range(0, Norm.Bearer.Members.Count)
        .Where(member => !Norm.Bearer.IsJoint || Norm.Bearer.Members[member].Days.Meets(DaysOfTakingPart(duty)));

    /// <summary>The days on one of which one must be a member to have a part in a joint duty: unless it is called off, who joins later will.</summary>
    private DaySet DaysOfTakingPart(DutyInstance duty) =>
        Evaluation.IsCalledOff(duty) ? duty.Window : DaySet.Span(duty.FirstDay, duty.LastDay.AddDays(1));

    private Performance PerformanceOf(DutyInstance duty, int member) => Norm.Amount is { IsInTotal: true } amount
        ? Performance.On(InTotal([Norm.Bearer.Members[member]], amount, DaySet.From(duty.FirstDay)), duty)
        : Performance.Of(PerformedBy(member), duty);

    /// <summary>The first day by which as many members as it takes have taken part, each in whatever amount.</summary>
    private Day AllTakePart(DutyInstance duty)
    {
        var needed = Norm.Bearer.Within(DaysOfTakingPart(duty)).Needed;
        if (needed <= 1)
        {
            return duty.FirstDay;
        }

        var first = PerformersOf(duty).Select(member => PerformedBy(member).FirstOnOrAfter(duty.FirstDay)).Order().ToList();
        return first.Count >= needed ? first[needed - 1] : Day.Never;
    }
}
