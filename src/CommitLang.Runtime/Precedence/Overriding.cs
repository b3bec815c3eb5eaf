namespace CommitLang.Runtime;

/// <summary>
/// Which norms are set aside by which, and when (language 2.8). It looks at the norms of one bearer that meet two by two: what
/// one asks or allows and the other forbids, what one asks and the other exempts from, and what excludes each other. What
/// prevails leaves no day for a duty by one norm or by several together.
/// </summary>
internal sealed class Overriding
{
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<Norm, List<Rival>> _above = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Norm, IReadOnlyList<GroundTerm>> _ways = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Norm> _concerned = new(ReferenceEqualityComparer.Instance);

    private Overriding(Vocabulary vocabulary) => _vocabulary = vocabulary;

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

    /// <summary>Whether a norm gives way to some other, or some other to it.</summary>
    public bool Concerns(Norm norm) => _concerned.Contains(norm);

    /// <summary>The days on which a standing norm is set aside.</summary>
    public DaySet DaysOf(Norm norm, Evaluation evaluation) => InAllWays(norm, above => DaysOf(norm, above, evaluation));

    /// <summary>The first day on which a ban is broken by something else than what prevails over it.</summary>
    public Day BreachInSpiteOf(Norm ban, DaySet aside, DaySet force, Evaluation evaluation)
    {
        if (aside.IsEmpty || ban.Amount is not null)
        {
            return Day.Never;
        }

        var exceptions = ban.Exceptions.Concat(Above(ban).SelectMany(above => Ways(above.Norm.Winner))).ToList();
        var member = ban.Bearer.Members[0];
        var done = Ways(ban)
            .Aggregate(DaySet.Empty, (days, act) => days.Union(evaluation.Facts.DaysOf(member.Name, act, exceptions, default)));
        return done.Intersect(member.Days).Intersect(force).Intersect(aside).First;
    }

    /// <summary>
    /// The day from which what prevails over a duty, to its end, leaves no day on which it could be performed; never where there
    /// was a day before, as who had the whole in view would have performed it then, and where it need only be waited out.
    /// </summary>
    public Day SetAsideOn(DutyInstance duty, Evaluation evaluation)
    {
        if (duty.Window.IsEmpty || IsCalledOff(duty, evaluation.Facts) || !duty.Window.Except(InAllWays(duty.Norm, above => DaysBarredBy(above, evaluation))).IsEmpty)
        {
            return Day.Never;
        }

        var end = Day.Min(duty.LastDay.AddDays(1), duty.CalledOff);
        var barred = InAllWays(duty.Norm, above => DaysBarredBy(above, evaluation).Intersect(above.Norm.Days));
        for (var day = barred.FirstOnOrAfter(duty.Trigger); day < end; day = barred.FirstOnOrAfter(barred.EndOfSpan(day)))
        {
            if (barred.EndOfSpan(Day.Max(day, duty.FirstDay)) >= end)
            {
                return day;
            }
        }

        return Day.Never;
    }

    /// <summary>Whether it lapses before it must have been performed; what holds on the last day that a log tells of does not end with it.</summary>
    private static bool IsCalledOff(DutyInstance duty, FactLog facts) =>
        duty.MayBeWaitedOut && (duty.CalledOff <= facts.LastDay || duty.CalledOff == duty.Norm.WithdrawnOn);

    /// <summary>The norm that a norm gives way to on a day.</summary>
    public PrevailingNorm? WinnerOver(Norm norm, Day day, Evaluation evaluation) => Above(norm).Find(above => norm.IsStanding
        ? DaysOf(norm, above, evaluation).Contains(day)
        : DaysBarredBy(above, evaluation).Intersect(above.Norm.Days).Meets(DaySet.Span(default, day.AddDays(1))))?.Norm;

    /// <summary>The days on which something leaves no room for a duty, whether it prevails on them or not.</summary>
    private DaySet DaysBarredBy(Rival above, Evaluation evaluation)
    {
        var winner = above.Norm.Winner;
        return above.Exclusion is not { } exclusion ? ForceOf(winner, evaluation)
            : winner.IsStanding ? exclusion.DaysBarred(ForceOf(winner, evaluation))
            : DutiesOf(winner, evaluation).Aggregate(DaySet.Empty, (barred, course) => barred.Union(exclusion.DaysBarred(course.Duty, DaysLeft(course.Duty, above, evaluation))));
    }

    /// <summary>The days of a duty that what else prevails over the same norm leaves it; all of them where that leaves none.</summary>
    private DaySet DaysLeft(DutyInstance duty, Rival above, Evaluation evaluation)
    {
        var left = duty.Window.Except(InAllWays(duty.Norm, above.Besides, other => DaysBarredBy(other, evaluation)));
        return left.IsEmpty ? duty.Window : left;
    }

    /// <summary>The duties of a norm that are not set aside themselves from the first.</summary>
    private static IEnumerable<DutyCourse> DutiesOf(Norm norm, Evaluation evaluation) =>
        ((DutyLife)evaluation.LifeOf(norm)).Courses.Where(course => !course.DaysAsked.IsEmpty);

    /// <summary>The days on which something bars each of the ways of keeping a norm.</summary>
    private DaySet InAllWays(Norm norm, Func<Rival, DaySet> daysOf) => InAllWays(norm, Above(norm), daysOf);

    private DaySet InAllWays(Norm norm, List<Rival> rivals, Func<Rival, DaySet> daysOf)
    {
        var above = rivals.ConvertAll(rival => (rival.Way, Days: daysOf(rival)));
        return Ways(norm).Aggregate(DaySet.All, (days, way) => days.Intersect(
            above.Where(rival => rival.Way is null || rival.Way.Equals(way)).Aggregate(DaySet.Empty, (barred, rival) => barred.Union(rival.Days))));
    }

    private List<Rival> Above(Norm norm) => _above.TryGetValue(norm, out var above) ? above : [];

    private DaySet DaysOf(Norm norm, Rival above, Evaluation evaluation)
    {
        var winner = above.Norm.Winner;
        var force = evaluation.ForceOf(norm);
        if (winner.IsStanding)
        {
            return DaysBarredBy(above, evaluation).Intersect(force).Intersect(above.Norm.Days);
        }

        var days = new SpanTimeline();
        foreach (var course in DutiesOf(winner, evaluation))
        {
            // What binds day by day gives way to a duty only where it leaves no day for it, and waiting is of no use.
            var duty = course.Duty;
            if (norm.Modality == Modality.Exemption || !duty.Window.IsEmpty && !IsCalledOff(duty, evaluation.Facts) && duty.Window.Except(force).IsEmpty)
            {
                days.Add(course.DaysAsked.First, course.DaysAsked.End);
            }
        }

        var asked = days.Days(default, Day.Never);
        return (above.Exclusion is null ? asked : asked.Union(DaysBarredBy(above, evaluation))).Intersect(force).Intersect(above.Norm.Days);
    }

    /// <summary>The days on which a standing norm is in force and not set aside itself.</summary>
    private DaySet ForceOf(Norm norm, Evaluation evaluation) => evaluation.ForceOf(norm).Except(DaysOf(norm, evaluation));

    private void AddPairs(List<Norm> side, PrecedenceOrder<Precedence> order)
    {
        AddWaysLeft(side);
        foreach (var loser in side)
        {
            foreach (var winner in side)
            {
                var meetings = Meetings(winner, loser).ToList();
                if (meetings.Count > 0 && order.Chain(winner, loser) is { Count: > 0 } rules)
                {
                    if (!_above.TryGetValue(loser, out var above))
                    {
                        _above[loser] = above = [];
                    }

                    var prevailing = new PrevailingNorm(winner, rules) { Days = order.DaysOf(rules, loser) };
                    var besides = winner.IsStanding || meetings.TrueForAll(meeting => meeting.Exclusion is null) ? []
                        : side.FindAll(other => other.IsStanding && order.Chain(other, loser).Count > 0).SelectMany(other => RivalsOf(new PrevailingNorm(other, []), winner, [])).ToList();
                    above.AddRange(RivalsOf(prevailing, loser, besides));
                    _concerned.Add(loser);
                    _concerned.Add(winner);
                }
            }
        }
    }

    /// <summary>What a ban leaves out is another way of performing a duty to do what it forbids.</summary>
    private void AddWaysLeft(List<Norm> side)
    {
        var left = side.Where(norm => norm.Modality == Modality.Prohibition).SelectMany(ban => ban.Exceptions).Distinct().ToList();
        foreach (var duty in left.Count == 0 ? [] : side.FindAll(norm => norm.Modality is Modality.Duty or Modality.ContinuousDuty))
        {
            _ways[duty] = [.. Ways(duty).Concat(left.Where(act => IsAnyOf(DeedOf(duty, act), Ways(duty)))).Distinct()];
        }
    }

    private IEnumerable<Rival> RivalsOf(PrevailingNorm prevailing, Norm loser, List<Rival> besides) =>
        Meetings(prevailing.Winner, loser).Select(meeting => new Rival(prevailing, meeting.Way, meeting.Exclusion, besides));

    /// <summary>How one is in the way of what another asks for or allows, each way of keeping a duty by itself.</summary>
    private IEnumerable<(GroundTerm? Way, Exclusion? Exclusion)> Meetings(Norm winner, Norm loser)
    {
        if (loser.Modality is not (Modality.Duty or Modality.ContinuousDuty) || winner.Modality == Modality.Exemption)
        {
            return Collide(winner, loser) ? [(null, null)] : [];
        }

        return Ways(loser).Select(way => ((GroundTerm? Way, Exclusion? Exclusion, bool IsForbidden))(
                way, Exclusion.Between(winner, DeedOf(loser, way), _vocabulary), winner.Modality == Modality.Prohibition && Forbids(winner, loser, way)))
            .Where(meeting => meeting.Exclusion is not null || meeting.IsForbidden)
            .Select(meeting => (meeting.Way, meeting.Exclusion));
    }

    /// <summary>Whether one allows or asks for what the other forbids, or one asks for what the other exempts from.</summary>
    private bool Collide(Norm winner, Norm loser) => (winner.Modality, loser.Modality) switch
    {
        (Modality.Prohibition, Modality.Permission) => ForbidsAll(winner, loser),
        (Modality.Duty or Modality.ContinuousDuty or Modality.Permission, Modality.Prohibition) => ForbidsAll(loser, winner),
        (Modality.Exemption, Modality.Duty or Modality.ContinuousDuty) => AllFall(loser, winner),
        (Modality.Duty or Modality.ContinuousDuty, Modality.Exemption) => AllFall(winner, loser),
        _ => false,
    };

    private bool ForbidsAll(Norm ban, Norm other) => Ways(other).All(way => Forbids(ban, other, way));

    private bool Forbids(Norm ban, Norm other, GroundTerm way) => Falls(DeedOf(other, way), ban) && (ban.Amount is not { } cap
        || cap is { IsInTotal: false } && other.Amount is { IsInTotal: false, Bound: not AmountBound.AtMost } amount && cap.Covers(amount.Quantity));

    /// <summary>Whether whatever does what the one speaks of does what the other speaks of.</summary>
    private bool AllFall(Norm narrow, Norm wide) => Ways(narrow).All(way => Falls(DeedOf(narrow, way), wide));

    private bool Falls(Deed deed, Norm wide) => IsAnyOf(deed, Ways(wide)) && !IsAnyOf(deed, wide.Exceptions);

    private bool IsAnyOf(Deed deed, IEnumerable<GroundTerm> acts) => acts.Any(act => _vocabulary.IsPerforming(deed, new Deed(deed.Actor, act)));

    private IEnumerable<GroundTerm> Ways(Norm norm) => _ways.TryGetValue(norm, out var ways) ? ways : norm.Alternatives.Prepend(norm.Act);

    private static Deed DeedOf(Norm norm, GroundTerm way) => new(norm.Bearer.Members[0].Name, way);

    /// <summary>A norm that another gives way to.</summary>
    /// <param name="Norm">The norm, and why.</param>
    /// <param name="Way">The one of several ways of keeping the other that it is in the way of; null for whatever keeps it.</param>
    /// <param name="Exclusion">How what both ask for excludes each other; null when the one forbids, allows or exempts from what the other is about.</param>
    /// <param name="Besides">What is in the way of that norm, where it is a duty, and prevails over the same other.</param>
    private sealed record Rival(PrevailingNorm Norm, GroundTerm? Way, Exclusion? Exclusion, List<Rival> Besides);
}
