namespace CommitLang.Runtime;

/// <summary>Finds the days on which a one-time duty is triggered, and until when each is to be performed.</summary>
internal sealed class Triggers(Norm norm, Evaluation evaluation)
{
    private readonly DaySet _validity = Evaluation.ValidityOf(norm);
    private readonly DaySet _calledOff = evaluation.DaysCalledOff(norm);

    public IEnumerable<DutyInstance> Find()
    {
        var runsOut = evaluation.RunsOut(norm, _validity.First);
        var ready = _validity
            .Intersect(DaySet.Span(default, runsOut))
            .Intersect(norm.When.Days(evaluation, _validity.First))
            .Except(_calledOff)
            .Except(norm.Suspended);
        if (ready.IsEmpty)
        {
            return [];
        }

        return norm.Every is { } period
            ? Recurring(ready, period, runsOut)
            : Days(ready).Select(day => Instance(day, runsOut)).OfType<DutyInstance>();
    }

    /// <summary>The first day the conditions hold, then each day on which what they wait for happens once more.</summary>
    private IEnumerable<Day> Days(DaySet ready)
    {
        var again = norm.When.Triggers
            .SelectMany(moment => moment.DaysIn(evaluation).Skip(1).Select(day => day.AddDays(moment.Delay)))
            .Where(day => day > ready.First && ready.Contains(day));
        return again.Prepend(ready.First).Distinct().Order();
    }

    private DutyInstance? Instance(Day trigger, Day runsOut)
    {
        var first = trigger;
        if (norm.NotBefore is { } moment)
        {
            var days = moment.DaysIn(evaluation);
            if (days.Count == 0)
            {
                return null;
            }

            first = Day.Max(trigger, days[0].Add(norm.NotBeforeDelay));
        }

        var off = _calledOff.FirstOnOrAfter(trigger);
        var last = norm.Deadline?.LastDay(trigger, evaluation) ?? Day.Never;
        if (norm.Deadline is null)
        {
            // Undated: due by the last day of `until` or `through`; with neither, it lapses with the membership.
            last = runsOut.AddDays(runsOut.IsNever ? 0 : -1);
            off = Day.Min(off, runsOut.IsNever ? EndOfSpan(trigger) : Day.Never);
        }
        else if (norm.Suspended.Contains(last))
        {
            last = norm.Suspended.Complement().FirstOnOrAfter(last);
        }

        if (last < trigger)
        {
            return null;
        }

        Day? goesOn = norm.IsLasting ? Day.Min(EndOfSpan(trigger), Day.Min(runsOut, off)) : null;
        return new DutyInstance(norm, trigger, first, last, off, goesOn);
    }

    /// <summary>One duty a period, conditions read on its first day; a period that is cut off is not owed.</summary>
    private IEnumerable<DutyInstance> Recurring(DaySet ready, Period period, Day runsOut)
    {
        var start = norm.NotBefore is Moment.Date date ? date.Day : _validity.First;
        for (var k = 0; ; k++)
        {
            var from = start.Add(period with { Count = checked(period.Count * k) });
            var end = start.Add(period with { Count = checked(period.Count * (k + 1)) });
            if (from > evaluation.Horizon || end > runsOut || period.Count == 0)
            {
                yield break;
            }

            if (ready.Contains(from))
            {
                yield return new DutyInstance(norm, from, from, end.AddDays(-1), _calledOff.FirstOnOrAfter(from), null);
            }
        }
    }

    private Day EndOfSpan(Day day) => _validity.Complement().FirstOnOrAfter(day);
}
