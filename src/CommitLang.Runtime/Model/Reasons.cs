namespace CommitLang.Runtime;

/// <summary>Finds out why a norm stands where it does.</summary>
internal sealed class Reasons(NormState state, Evaluation evaluation)
{
    private readonly List<Reason> _reasons = [];

    private Norm Norm => state.Norm;

    public IReadOnlyList<Reason> Find()
    {
        AddText();
        if (Norm.IsStanding)
        {
            AddStanding();
        }
        else
        {
            AddDuty(((DutyLife)evaluation.LifeOf(Norm)).CourseOn(state.Day));
        }

        AddPrecedence();
        Add(ReasonKind.Outcome, state.ToString(), state.Day);
        return _reasons;
    }

    private void AddText()
    {
        var sentence = Norm.Sentence.Length > 0 ? Norm.Sentence.TrimEnd('.') : Norm.Claim();
        Add(ReasonKind.Clause, $"{Norm.Statement}: {sentence}", line: Norm.Line);
        foreach (var member in Norm.Bearer.Members.Where(member => !member.Days.Equals(DaySet.All)))
        {
            Add(ReasonKind.Membership, $"{member.Name} is a member on {member.Days}");
        }

        var validity = evaluation.DaysOfValidity(Norm);
        if (Norm.ValidFrom != default || Norm.EntersWith is not null || !Norm.RunsOut.IsNever || !Norm.WithdrawnOn.IsNever)
        {
            Add(ReasonKind.Validity, validity.IsEmpty ? "it is valid on no day" : $"it is valid on {validity}", line: Norm.Line);
        }
    }

    private void AddDuty(DutyCourse? course)
    {
        if (course is null)
        {
            Add(ReasonKind.Condition, "its conditions have not come about");
            return;
        }

        var duty = course.Duty;
        AddHappenings(duty.Trigger);
        Add(ReasonKind.Condition, "its conditions hold", duty.Trigger, Norm.Line);
        Add(ReasonKind.Window, $"to be performed {(duty.FirstDay == duty.Trigger ? "" : $"not before {duty.FirstDay}, ")}"
            + (duty.LastDay.IsNever ? "without a deadline" : $"through {duty.LastDay}"), duty.FirstDay);
        if (course.Performed <= state.Day)
        {
            AddPerformance(course.Performed);
        }

        if (state.Status == NormStatus.Lapsed)
        {
            Add(ReasonKind.Condition, duty.MayBeWaitedOut ? "it is called off" : "its time is over", state.Since, Norm.Line);
        }
        else if (state.Status == NormStatus.Breached)
        {
            Add(ReasonKind.Performance, course.Performance.IsBrokenOff ? "it is broken off" : $"not performed through {duty.LastDay}", state.Since);
        }
    }

    private void AddStanding()
    {
        var life = (StandingLife)evaluation.LifeOf(Norm);
        if (life.Force.IsEmpty || life.Force.First > state.Day)
        {
            Add(ReasonKind.Condition, "its conditions have not come about");
            return;
        }

        AddHappenings(life.Force.First);
        Add(ReasonKind.Condition, $"it is in force on {life.Force.Intersect(DaySet.Span(default, state.Day.AddDays(1)))}", life.Force.First, Norm.Line);
        if (life.FirstBreach < state.Day)
        {
            if (Norm.Modality == Modality.Prohibition)
            {
                AddPerformance(life.FirstBreach);
            }
            else
            {
                Add(ReasonKind.Performance, "it is not done", life.FirstBreach);
            }
        }
    }

    /// <summary>What happened of what the conditions speak of, the last of each up to a day.</summary>
    private void AddHappenings(Day upTo)
    {
        foreach (var moment in new[] { Norm.When, Norm.While }.SelectMany(condition => condition.Triggers).Distinct())
        {
            var days = moment.DaysIn(evaluation);
            var after = days.IndexFrom(upTo.AddDays(1 - moment.Delay));
            if (after > 0 && moment is not Moment.Date)
            {
                Add(ReasonKind.Fact, $"{moment}", days[after - 1]);
            }
        }
    }

    private void AddPerformance(Day day)
    {
        foreach (var member in Norm.Bearer.Members)
        {
            var done = Norm.ActsOf(member.Name)
                .SelectMany(act => evaluation.Facts.PerformancesOf(member.Name, act, Norm.Exceptions, default))
                .Where(performed => performed.From <= day && day < performed.End && member.Days.Contains(day))
                .Select(performed => performed.Act).Distinct();
            foreach (var act in done)
            {
                var kind = act.Equals(Norm.Act) || Norm.Alternatives.Contains(act) ? "" : $", which is {Norm.Act}";
                Add(ReasonKind.Performance, $"{member.Name} does {act}{kind}", day);
            }
        }
    }

    private void AddPrecedence()
    {
        if (state.OverriddenBy is not { } prevailing)
        {
            return;
        }

        foreach (var rule in prevailing.Rules)
        {
            Add(ReasonKind.Precedence, $"{rule.Winner} prevails over {rule.Loser}: {rule.Rule}", line: rule.Line);
        }

        Add(ReasonKind.Precedence, $"{prevailing.Winner.Id} prevails: {prevailing.Winner.Claim()}", line: prevailing.Winner.Line);
    }

    private void Add(ReasonKind kind, string text, Day? day = null, SourceLine? line = null) =>
        _reasons.Add(new Reason(kind, text) { Day = day, Line = line });
}
