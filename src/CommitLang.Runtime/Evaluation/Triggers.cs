namespace CommitLang.Runtime;

/// <summary>Finds the days on which a one-time duty is triggered, and until when each is to be performed.</summary>
internal sealed class Triggers(Norm norm, Evaluation evaluation, NormMemory.Duty? past)
{
    private readonly Day _settled = past?.Settled ?? default;
    private readonly DaySet _validity = evaluation.DaysOfValidity(norm);
    private DaySet _calledOff = DaySet.Empty;

    /// <summary>The first day, of those that are not settled, on which the conditions held.</summary>
    public Day First { get; private set; } = Day.Never;

    /// <summary>The duties that are open, then those that are triggered on days that are not settled.</summary>
    public IEnumerable<DutyInstance> Find()
    {
        _calledOff = evaluation.DaysCalledOff(norm, _settled);
        var runsOut = evaluation.RunsOut(norm, _validity.First);
        var ready = _validity
            .Intersect(DaySet.Span(_settled, runsOut))
            .Intersect(norm.When.Days(new Reading(evaluation, _validity.First, _settled)))
            .Except(_calledOff)
            .Except(norm.Suspended);
        First = ready.First;
        return norm.Every is { } period
            ? ready.IsEmpty ? [] : Recurring(ready, period, runsOut)
            : (past?.Open ?? []).Concat(Days(ready)).Select(day => Instance(day, runsOut)).OfType<DutyInstance>();
    }

    /// <summary>The first day the conditions hold, then each day on which what they wait for happens once more.</summary>
    private List<Day> Days(DaySet ready)
    {
        var found = new List<Day>();
        if (ready.IsEmpty)
        {
            return found;
        }

        var isFirst = past is not { IsTriggered: true };
        foreach (var moment in norm.When.Triggers)
        {
            var days = moment.DaysIn(evaluation);
            for (var i = Math.Max(1, days.IndexFrom(ready.First.AddDays(-moment.Delay))); i < days.Count; i++)
            {
                var day = days[i].AddDays(moment.Delay);
                if ((day > ready.First || !isFirst) && ready.Contains(day))
                {
                    found.Add(day);
                }
            }
        }

        if (isFirst)
        {
            found.Add(ready.First);
        }

        return [.. found.Distinct().Order()];
    }

    private DutyInstance? Instance(Day trigger, Day runsOut)
    {
        var first = trigger;
        if (norm.NotBefore is { } moment)
        {
            var begin = moment.DaysIn(evaluation).FirstFrom(default);
            if (begin.IsNever)
            {
                return null;
            }

            first = Day.Max(trigger, begin.Add(norm.NotBeforeDelay));
        }

        // A duty that was called off on a settled day is not open any more.
        var off = _calledOff.FirstOnOrAfter(Day.Max(trigger, _settled));
        var last = norm.Deadline?.LastDay(trigger, evaluation) ?? Day.Never;
        if (norm.Deadline is null)
        {
            // Undated: due by the last day of `until` or `through`; with neither, it lapses with the membership.
            last = runsOut.AddDays(runsOut.IsNever ? 0 : -1);
            off = Day.Min(off, runsOut.IsNever ? EndOfSpan(trigger) : Day.Never);
        }

        last = OutOfSuspension(last);

        if (last < trigger)
        {
            return null;
        }

        Day? goesOn = norm is { IsLasting: true, For: null } ? Day.Min(EndOfSpan(trigger), Day.Min(runsOut, off)) : null;
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
                yield return new DutyInstance(norm, from, from, OutOfSuspension(end.AddDays(-1)), _calledOff.FirstOnOrAfter(from), null);
            }
        }
    }

    /// <summary>A last day inside a suspension moves to the first day after it (VCLT art. 72).</summary>
    private Day OutOfSuspension(Day last) => norm.Suspended.Contains(last) ? norm.Suspended.EndOfSpan(last) : last;

    private Day EndOfSpan(Day day) => _validity.EndOfSpan(day);
}
