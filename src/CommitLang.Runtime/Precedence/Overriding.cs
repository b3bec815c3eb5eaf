namespace CommitLang.Runtime;

/// <summary>
/// Which norms are set aside by which, and when (language 2.8). It looks at two norms of one bearer at a time: what one asks
/// or allows and the other forbids, and what one asks and the other exempts from.
/// </summary>
internal sealed class Overriding
{
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<Norm, List<PrevailingNorm>> _above = new(ReferenceEqualityComparer.Instance);
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
    public DaySet DaysOf(Norm norm, Evaluation evaluation)
    {
        var days = DaySet.Empty;
        foreach (var above in Above(norm))
        {
            days = days.Union(DaysOf(norm, above, evaluation));
        }

        return days;
    }

    /// <summary>The first day on which a ban is broken by something else than what prevails over it.</summary>
    public Day BreachInSpiteOf(Norm ban, DaySet aside, DaySet force, Evaluation evaluation)
    {
        if (aside.IsEmpty || ban.Amount is not null)
        {
            return Day.Never;
        }

        var exceptions = ban.Exceptions.Concat(Above(ban).SelectMany(above => above.Winner.Alternatives.Prepend(above.Winner.Act))).ToList();
        var member = ban.Bearer.Members[0];
        var done = ban.Alternatives.Prepend(ban.Act)
            .Aggregate(DaySet.Empty, (days, act) => days.Union(evaluation.Facts.DaysOf(member.Name, act, exceptions, default)));
        return done.Intersect(member.Days).Intersect(force).Intersect(aside).First;
    }

    /// <summary>
    /// The day from which no day is left on which a duty could be performed without breaking what prevails over it, or on
    /// which its bearer is exempted from it until its end.
    /// </summary>
    public Day SetAsideOn(DutyInstance duty, Evaluation evaluation)
    {
        var end = Day.Min(duty.LastDay.AddDays(1), duty.CalledOff);
        var first = Day.Never;
        foreach (var above in Above(duty.Norm).Where(above => above.Winner.IsStanding))
        {
            var force = ForceOf(above.Winner, evaluation).Intersect(above.Days);
            for (var day = force.FirstOnOrAfter(duty.Trigger); day < end; day = force.FirstOnOrAfter(force.EndOfSpan(day)))
            {
                if (force.EndOfSpan(Day.Max(day, duty.FirstDay)) >= end)
                {
                    first = Day.Min(first, day);
                    break;
                }
            }
        }

        return first;
    }

    /// <summary>The norm that a norm gives way to on a day.</summary>
    public PrevailingNorm? WinnerOver(Norm norm, Day day, Evaluation evaluation) => Above(norm).Find(above => norm.IsStanding
        ? DaysOf(norm, above, evaluation).Contains(day)
        : above.Winner.IsStanding && ForceOf(above.Winner, evaluation).Intersect(above.Days).Meets(DaySet.Span(default, day.AddDays(1))));

    private List<PrevailingNorm> Above(Norm norm) => _above.TryGetValue(norm, out var above) ? above : [];

    private DaySet DaysOf(Norm norm, PrevailingNorm above, Evaluation evaluation)
    {
        var winner = above.Winner;
        var force = evaluation.ForceOf(norm);
        if (winner.IsStanding)
        {
            return ForceOf(winner, evaluation).Intersect(force).Intersect(above.Days);
        }

        var days = new SpanTimeline();
        foreach (var course in ((DutyLife)evaluation.LifeOf(winner)).Courses)
        {
            // A ban gives way to a duty only where it leaves no day for it.
            var duty = course.Duty;
            if (norm.Modality == Modality.Exemption || !duty.Window.IsEmpty && duty.Window.Except(force).IsEmpty)
            {
                var asked = course.DaysAsked;
                days.Add(asked.First, asked.End);
            }
        }

        return days.Days(default, Day.Never).Intersect(force).Intersect(above.Days);
    }

    /// <summary>The days on which a standing norm is in force and not set aside itself.</summary>
    private DaySet ForceOf(Norm norm, Evaluation evaluation) => evaluation.ForceOf(norm).Except(DaysOf(norm, evaluation));

    private void AddPairs(List<Norm> side, PrecedenceOrder<Precedence> order)
    {
        foreach (var loser in side)
        {
            foreach (var winner in side.Where(winner => Collide(winner, loser)))
            {
                if (order.Chain(winner, loser) is { Count: > 0 } rules)
                {
                    if (!_above.TryGetValue(loser, out var above))
                    {
                        _above[loser] = above = [];
                    }

                    above.Add(new PrevailingNorm(winner, rules) { Days = order.DaysOf(rules, loser) });
                    _concerned.Add(loser);
                    _concerned.Add(winner);
                }
            }
        }
    }

    /// <summary>Whether one asks for or allows what the other forbids, or one asks for what the other exempts from.</summary>
    private bool Collide(Norm winner, Norm loser) => (winner.Modality, loser.Modality) switch
    {
        (Modality.Prohibition, Modality.Duty or Modality.ContinuousDuty or Modality.Permission) => Forbids(winner, loser),
        (Modality.Duty or Modality.ContinuousDuty or Modality.Permission, Modality.Prohibition) => Forbids(loser, winner),
        (Modality.Exemption, Modality.Duty or Modality.ContinuousDuty) => AllFall(loser, winner),
        (Modality.Duty or Modality.ContinuousDuty, Modality.Exemption) => AllFall(winner, loser),
        _ => false,
    };

    private bool Forbids(Norm ban, Norm other) => AllFall(other, ban) && (ban.Amount is not { } cap
        || cap is { IsInTotal: false } && other.Amount is { IsInTotal: false, Bound: not AmountBound.AtMost } amount && cap.Covers(amount.Quantity));

    /// <summary>Whether whatever does what the one speaks of does what the other speaks of.</summary>
    private bool AllFall(Norm narrow, Norm wide)
    {
        var bearer = narrow.Bearer.Members[0].Name;
        return narrow.Alternatives.Prepend(narrow.Act).All(act => IsAnyOf(act, wide.Alternatives.Prepend(wide.Act)) && !IsAnyOf(act, wide.Exceptions));

        bool IsAnyOf(GroundTerm act, IEnumerable<GroundTerm> acts) =>
            acts.Any(other => _vocabulary.IsPerforming(new Deed(bearer, act), new Deed(bearer, other)));
    }
}
