namespace CommitLang.Runtime;

/// <summary>
/// Which norms are set aside by which, and when (language 2.8): those of one bearer that clash by what one asks or allows and the
/// other forbids, exempts from or excludes. Several together leave no day for a duty, or none beside a ban.
/// </summary>
internal sealed class Overriding
{
    private readonly Meetings _meetings;
    private readonly Dictionary<Norm, List<Rival>> _above = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Norm> _concerned = new(ReferenceEqualityComparer.Instance);

    private Overriding(Vocabulary vocabulary) => _meetings = new Meetings(vocabulary);

    /// <summary>The pairs in which one gives way; null when there is none.</summary>
    public static Overriding? Of(Vocabulary vocabulary, IReadOnlyList<Norm> norms, PrecedenceOrder<Precedence> order)
    {
        var overriding = new Overriding(vocabulary);
        if (!order.IsEmpty)
        {
            foreach (var side in norms.Where(norm => norm.Bearer.Members.Count == 1 && order.About(norm.Statement).Any())
                .GroupBy(norm => norm.Bearer.Members[0].Name))
            {
                overriding.AddPairs([.. side], order);
            }
        }

        return overriding._above.Count > 0 ? overriding : null;
    }

    /// <summary>Whether a norm gives way to some other, or has a part in what other norms give way to.</summary>
    public bool Concerns(Norm norm) => _concerned.Contains(norm);

    /// <summary>The days on which a standing norm is set aside.</summary>
    public DaySet DaysOf(Norm norm, Evaluation evaluation) => InAllWays(norm, Above(norm), above => DaysOf(norm, above, evaluation, untilDone: true));

    /// <summary>The first day on which a ban is broken by something else than what prevails over it then.</summary>
    public Day BreachInSpiteOf(Norm ban, DaySet aside, DaySet force, Evaluation evaluation)
    {
        if (aside.IsEmpty || ban.Amount is not null)
        {
            return Day.Never;
        }

        var first = Day.Never;
        var member = ban.Bearer.Members[0];
        var above = Above(ban).ConvertAll(rival => (Acts: _meetings.WaysOf(rival.Norm.Winner), Days: DaysOf(ban, rival, evaluation, untilDone: true)));
        foreach (var (from, end) in Stretches(aside, above.Select(rival => rival.Days)))
        {
            var exceptions = ban.Exceptions.Concat(above.Where(rival => rival.Days.Contains(from)).SelectMany(rival => rival.Acts)).ToList();
            var done = _meetings.WaysOf(ban)
                .Aggregate(DaySet.Empty, (days, act) => days.Union(evaluation.Facts.DaysOf(member.Name, act, exceptions, default)));
            first = Day.Min(first, done.Intersect(member.Days).Intersect(force).Intersect(DaySet.Span(from, end)).First);
        }

        return first;
    }

    /// <summary>
    /// The day from which what prevails over a duty, to its end, leaves no day on which it could be performed; never where there
    /// was a day before, as who had the whole in view would have performed it then, and where it need only be waited out.
    /// </summary>
    public Day SetAsideOn(DutyInstance duty, Evaluation evaluation)
    {
        var above = Above(duty.Norm);
        if (above.Count == 0 || duty.Window.IsEmpty || IsWaitedOut(duty, evaluation)
            || !duty.Window.Except(InAllWays(duty.Norm, above, rival => DaysBarredBy(rival, evaluation))).IsEmpty)
        {
            return Day.Never;
        }

        var end = Day.Min(duty.LastDay.AddDays(1), duty.CalledOff);
        var barred = InAllWays(duty.Norm, above, rival => DaysBarredBy(rival, evaluation).Intersect(rival.Norm.Days));
        for (var day = barred.FirstOnOrAfter(duty.Trigger); day < end; day = barred.FirstOnOrAfter(barred.EndOfSpan(day)))
        {
            if (barred.EndOfSpan(Day.Max(day, duty.FirstDay)) >= end)
            {
                return day;
            }
        }

        return Day.Never;
    }

    /// <summary>The norm that a norm gives way to on a day.</summary>
    public PrevailingNorm? WinnerOver(Norm norm, Day day, Evaluation evaluation) => Above(norm).Find(above => norm.IsStanding
        ? DaysOf(norm, above, evaluation, untilDone: true).Contains(day)
        : DaysBarredBy(above, evaluation).Intersect(above.Norm.Days).Meets(DaySet.Span(default, day.AddDays(1))))?.Norm;

    private static bool IsWaitedOut(DutyInstance duty, Evaluation evaluation) => duty.MayBeWaitedOut && evaluation.IsCalledOff(duty);

    /// <summary>The days on which something leaves no room for a duty, whether it prevails on them or not.</summary>
    private DaySet DaysBarredBy(Rival above, Evaluation evaluation)
    {
        var winner = above.Norm.Winner;
        return above.Exclusion is not { } exclusion ? ForceOf(winner, evaluation)
            : winner.IsStanding ? exclusion.DaysBarred(ForceOf(winner, evaluation))
            : DutiesOf(winner, evaluation).Where(course => !IsWaitedOut(course.Duty, evaluation))
                .Aggregate(DaySet.Empty, (barred, course) => barred.Union(exclusion.DaysBarred(course.Duty, DaysLeft(course.Duty, above, evaluation))));
    }

    /// <summary>The days of a duty that what else prevails over the same norm leaves it; all of them where that leaves none.</summary>
    private DaySet DaysLeft(DutyInstance duty, Rival above, Evaluation evaluation)
    {
        var left = duty.Window.Except(InAllWays(duty.Norm, above.Besides, other => DaysBarredBy(other, evaluation)));
        return left.IsEmpty ? duty.Window : left;
    }

    /// <summary>The duties of a norm that are not set aside themselves from the first, performed all the same or not.</summary>
    private static IEnumerable<DutyCourse> DutiesOf(Norm norm, Evaluation evaluation) =>
        ((DutyLife)evaluation.LifeOf(norm)).Courses.Where(course => course.Duty.Trigger < course.SetAside);

    /// <summary>The days on which something is in each of the ways of keeping a norm.</summary>
    private DaySet InAllWays(Norm norm, IEnumerable<Rival> rivals, Func<Rival, DaySet> daysOf)
    {
        var above = rivals.Select(rival => (rival.Way, Days: daysOf(rival))).ToList();
        return above.Count == 0 ? DaySet.Empty : _meetings.WaysOf(norm).Aggregate(DaySet.All, (days, way) => days.Intersect(
            above.Where(rival => rival.Way is null || rival.Way.Equals(way)).Aggregate(DaySet.Empty, (barred, rival) => barred.Union(rival.Days))));
    }

    private List<Rival> Above(Norm norm) => _above.TryGetValue(norm, out var above) ? above : [];

    /// <summary>The days on which a standing norm gives way, to a duty until it has been performed or on all its days.</summary>
    private DaySet DaysOf(Norm norm, Rival above, Evaluation evaluation, bool untilDone)
    {
        var force = evaluation.ForceOf(norm);
        var days = norm.Modality == Modality.Prohibition && Meetings.IsDuty(above.Norm.Winner) ? DaysLeftTo(norm, force, above, evaluation, untilDone)
            : above.Norm.Winner.IsStanding ? DaysBarredBy(above, evaluation)
            : DaysAsked(norm, force, above, evaluation, untilDone);
        return days.Intersect(force).Intersect(above.Norm.Days);
    }

    /// <summary>The days of a duty that cannot be kept beside a ban, or not beside it and what else prevails over it, beside which it could.</summary>
    private DaySet DaysLeftTo(Norm ban, DaySet force, Rival above, Evaluation evaluation, bool untilDone)
    {
        var winner = above.Norm.Winner;
        var alone = InAllWays(winner, above.Opposed, _ => force);
        var without = InAllWays(winner, above.Besides, other => DaysBarredBy(other, evaluation));
        var with = InAllWays(winner, above.Besides.Concat(above.Opposed), other => ReferenceEquals(other.Norm.Winner, ban) ? force : DaysBarredBy(other, evaluation));
        return winner.IsStanding
            ? ForceOf(winner, evaluation).Intersect(with.Except(without).Union(alone))
            : DaysAsked(winner, evaluation, untilDone, duty => !duty.Window.IsEmpty && !IsWaitedOut(duty, evaluation)
                && (duty.Window.Except(alone).IsEmpty || duty.Window.Except(with).IsEmpty && !duty.Window.Except(without).IsEmpty));
    }

    /// <summary>The days on which a duty asks for what something else exempts from, or for what excludes something else.</summary>
    private DaySet DaysAsked(Norm norm, DaySet force, Rival above, Evaluation evaluation, bool untilDone) => above.Exclusion is null
        ? DaysAsked(above.Norm.Winner, evaluation, untilDone, _ => true)
        : DaysBarredBy(above, evaluation).Union(DaysAsked(above.Norm.Winner, evaluation, untilDone, duty => !IsWaitedOut(duty, evaluation)
            && norm.Modality == Modality.ContinuousDuty && !duty.Window.IsEmpty && duty.Window.Except(force).IsEmpty));

    private static DaySet DaysAsked(Norm norm, Evaluation evaluation, bool untilDone, Func<DutyInstance, bool> isMeant)
    {
        var days = new SpanTimeline();
        foreach (var course in DutiesOf(norm, evaluation).Where(course => isMeant(course.Duty)))
        {
            days.Add(course.Duty.Trigger, Day.Min(untilDone ? course.DaysAsked.End : course.Duty.Window.End, course.SetAside));
        }

        return days.Days(default, Day.Never);
    }

    /// <summary>The days on which a standing norm is in force and does not give way itself, whatever is done.</summary>
    private DaySet ForceOf(Norm norm, Evaluation evaluation) =>
        evaluation.ForceOf(norm).Except(InAllWays(norm, Above(norm), above => DaysOf(norm, above, evaluation, untilDone: false)));

    /// <summary>Some days in stretches within which each of some sets holds all or none.</summary>
    private static IEnumerable<(Day From, Day End)> Stretches(DaySet days, IEnumerable<DaySet> sets)
    {
        var bounds = sets.SelectMany(set => set.Spans).SelectMany(span => new[] { span.From, span.End }).Distinct().Order().ToList();
        foreach (var (from, end) in days.Spans)
        {
            var start = from;
            foreach (var bound in bounds.Where(bound => from < bound && bound < end))
            {
                yield return (start, bound);
                start = bound;
            }

            yield return (start, end);
        }
    }

    private void AddPairs(List<Norm> side, PrecedenceOrder<Precedence> order)
    {
        _meetings.AddWaysLeft(side);
        var rivals = side.ToDictionary<Norm, Norm, List<Rival>>(
            norm => norm, norm => side.FindAll(other => !ReferenceEquals(other, norm)).SelectMany(other => RivalsOf(other, norm)).ToList(), ReferenceEqualityComparer.Instance);
        foreach (var loser in side)
        {
            var above = rivals[loser].Where(rival => order.Chain(rival.Norm.Winner, loser).Count > 0).Select(rival => Prevailing(rival, loser)).ToList();
            if (above.Count > 0)
            {
                _above[loser] = above;
                _concerned.Add(loser);
                _concerned.UnionWith(above.SelectMany(rival => rival.Besides.Prepend(rival)).Select(rival => rival.Norm.Winner));
            }
        }

        Rival Prevailing(Rival rival, Norm loser)
        {
            var winner = rival.Norm.Winner;
            var rules = order.Chain(winner, loser);
            return rival with
            {
                Norm = new PrevailingNorm(winner, rules) { Days = order.DaysOf(rules, loser) },
                Besides = Meetings.IsDuty(winner) ? [.. rivals[winner].Where(other => order.Chain(other.Norm.Winner, loser).Count > 0)] : [],
                Opposed = Meetings.IsDuty(winner) && loser.Modality == Modality.Prohibition ? [.. rivals[winner].Where(other => ReferenceEquals(other.Norm.Winner, loser))] : [],
            };
        }
    }

    private IEnumerable<Rival> RivalsOf(Norm norm, Norm other) =>
        _meetings.Of(norm, other).Select(meeting => new Rival(new PrevailingNorm(norm, []), meeting.Way, meeting.Exclusion));
}
