namespace CommitLang.Runtime;

/// <summary>The life of a norm that binds day by day.</summary>
internal sealed class StandingLife(Norm norm, Evaluation evaluation, NormMemory? memory) : NormLife(norm, evaluation, memory)
{
    private readonly NormMemory.Standing? _past = memory as NormMemory.Standing;
    private DaySet? _force;
    private Day? _breach;
    private DaySet? _setAside;

    public override DaySet Force => _force ??= FindForce();

    /// <summary>The first day on which it was broken, or <see cref="Day.Never"/>.</summary>
    public Day FirstBreach => _breach ??= _past?.Breach ?? FindBreach(Force);

    public override NormState On(Day day)
    {
        var breach = FirstBreach;
        if (breach < day)
        {
            return new NormState(Norm, day, NormStatus.Breached) { Since = breach.AddDays(1) };
        }

        if (SetAside.Contains(day))
        {
            return new NormState(Norm, day, NormStatus.Overridden)
            {
                Since = SetAside.BeginOfSpan(day),
                OverriddenBy = Evaluation.Overriding?.WinnerOver(Norm, day, Evaluation),
            };
        }

        if (Force.Contains(day))
        {
            var since = Force.BeginOfSpan(day);
            return new NormState(Norm, day, NormStatus.InForce) { Since = since == Settled && WasInForce ? _past?.ForceBegin : since };
        }

        var isOver = Force.IsEmpty ? _past?.ForceBegin is not null && day >= _past.ForceEnd : day >= Force.End;
        var status = Norm.Suspended.Contains(day) ? NormStatus.Suspended
            : day >= Norm.WithdrawnOn ? NormStatus.Withdrawn
            : isOver ? NormStatus.Kept
            : NormStatus.Dormant;
        return new NormState(Norm, day, status);
    }

    public override DaySet DaysWith(NormStatus status)
    {
        var broken = DaySet.From(FirstBreach.AddDays(1));
        return status switch
        {
            NormStatus.InForce => Force,
            NormStatus.Breached => broken,
            NormStatus.Suspended => Norm.Suspended.Intersect(Evaluation.DaysOfValidity(Norm)),
            NormStatus.Withdrawn => DaySet.From(Norm.WithdrawnOn),
            NormStatus.Kept => Force.IsEmpty ? DaySet.Empty : DaySet.From(Force.End).Except(broken),
            NormStatus.Overridden => SetAside,
            _ => DaySet.Empty,
        };
    }

    public override NormMemory Remember(Day settled)
    {
        var latched = _past?.Latched ?? FindLatched();
        var past = Force.Intersect(DaySet.Span(Settled, settled));
        var last = past.IsEmpty ? Day.Never : past.BeginOfSpan(past.End.AddDays(-1));
        return new NormMemory.Standing(
            settled,
            latched < settled ? latched : null,
            FirstBreach < settled ? FirstBreach : null,
            past.IsEmpty || last == Settled && WasInForce ? _past?.ForceBegin : last,
            past.IsEmpty ? _past?.ForceEnd ?? default : past.End);
    }

    /// <summary>The days on which it gives way to what prevails over it.</summary>
    private DaySet SetAside => _setAside ??= Evaluation.Overriding?.DaysOf(Norm, Evaluation) ?? DaySet.Empty;

    private bool WasInForce => _past?.ForceBegin is not null && _past.ForceEnd == Settled;

    private DaySet FindForce()
    {
        var validity = Evaluation.DaysOfValidity(Norm);
        var latched = _past?.Latched ?? FindLatched();
        if (latched.IsNever)
        {
            return DaySet.Empty;
        }

        var force = validity
            .Intersect(DaySet.Span(latched, Evaluation.RunsOut(Norm, validity.First)))
            .Except(Evaluation.DaysCalledOff(Norm, Settled))
            .Except(Norm.Suspended);
        if (Norm.NotBefore is { } moment)
        {
            var first = moment.DaysIn(Evaluation).FirstFrom(default);
            force = force.Intersect(DaySet.From(first.Add(Norm.NotBeforeDelay)));
        }

        if (Norm.Deadline is { } deadline)
        {
            force = force.Intersect(DaySet.Span(default, deadline.LastDay(latched, Evaluation).AddDays(1)));
        }

        force = Norm.For is { } period ? force.Intersect(DaySet.Span(latched, latched.Add(period))) : force;
        return Settled == default ? force : force.Intersect(DaySet.From(Settled));
    }

    private Day FindLatched()
    {
        var validity = Evaluation.DaysOfValidity(Norm);
        return Norm.When.Days(new Reading(Evaluation, validity.First, Settled)).Intersect(validity).FirstOnOrAfter(Settled);
    }

    private Day FindBreach(DaySet force)
    {
        if (Norm.IsRecommendation || force.IsEmpty)
        {
            return Day.Never;
        }

        var free = SetAside;
        return Norm.Modality switch
        {
            Modality.Prohibition when Norm.Amount is { IsInTotal: true } amount => InTotal(Norm.Bearer.Members, amount, force.Except(free)),
            Modality.Prohibition => Day.Min(
                DoneBy(1).Intersect(force).Except(free).First, Evaluation.Overriding?.BreachInSpiteOf(Norm, free, force, Evaluation) ?? Day.Never),
            Modality.ContinuousDuty => force.Except(free).Except(DoneBy(Norm.Bearer.Needed)).First,
            _ => Day.Never,
        };
    }
}
