namespace CommitLang.Runtime;

/// <summary>What one bearer, or all together, did of what a duty asks for (language 2.4).</summary>
/// <param name="First">The first day by which it was done, in time or late; <see cref="Day.Never"/> when it was not.</param>
/// <param name="Kept">The days on which it has been done in time or, where it is to go on, goes on.</param>
/// <param name="Failed">The day from which it can be kept no more; <see cref="Day.Never"/> when it can, or is.</param>
/// <param name="IsBrokenOff">Whether what was being done when the time to begin was over broke off.</param>
internal readonly record struct Performance(Day First, DaySet Kept, Day Failed, bool IsBrokenOff)
{
    /// <summary>Done on a day, and that is all.</summary>
    public static Performance On(Day day, DutyInstance duty) => day <= duty.LastDay && day < duty.CalledOff
        ? new(day, DaySet.From(day), Day.Never, false)
        : new(day, DaySet.Empty, duty.LastDay.AddDays(1), false);

    /// <summary>Done on some days, of which as many in a row count as the duty asks for.</summary>
    public static Performance Of(DaySet days, DutyInstance duty) =>
        duty.Norm.For is { } period ? For(period, days, duty)
        : duty.GoesOnUntil is { } until ? GoingOn(until, days, duty)
        : On(days.FirstOnOrAfter(duty.FirstDay), duty);

    /// <summary>What several come to of whom so many must perform.</summary>
    public static Performance Of(int needed, IReadOnlyList<Performance> each, DutyInstance duty)
    {
        if (each.Count < needed)
        {
            return On(Day.Never, duty);
        }

        if (needed == 0)
        {
            return On(duty.FirstDay, duty);
        }

        var failure = each.OrderByDescending(one => one.Failed).ElementAt(needed - 1);
        return new(
            each.Select(one => one.First).Order().ElementAt(needed - 1), DaySet.AtLeast(needed, [.. each.Select(one => one.Kept)]),
            failure.Failed, failure.IsBrokenOff);
    }

    /// <summary>On every day of a period that begins in the window: it is done on the last of them.</summary>
    private static Performance For(Period period, DaySet days, DutyInstance duty)
    {
        for (var day = days.FirstOnOrAfter(duty.FirstDay); !day.IsNever; day = days.FirstOnOrAfter(days.EndOfSpan(day)))
        {
            var end = day.Add(period);
            if (end <= days.EndOfSpan(day))
            {
                var done = end.AddDays(-1);
                return day <= duty.LastDay && done < duty.CalledOff ? new(done, DaySet.From(done), Day.Never, false) : NotKept(done);
            }
        }

        return NotKept(Day.Never);

        Performance NotKept(Day late)
        {
            if (duty.FirstDay > duty.LastDay || !days.Contains(duty.LastDay))
            {
                return new(late, DaySet.Empty, duty.LastDay.AddDays(1), false);
            }

            // What is under way when it is called off need not be gone on with.
            var end = days.EndOfSpan(duty.LastDay);
            return new(late, DaySet.Empty, end < duty.CalledOff ? end : Day.Never, true);
        }
    }

    /// <summary>From some day of the window to the end: what breaks off can be begun again while the window lasts.</summary>
    private static Performance GoingOn(Day until, DaySet days, DutyInstance duty)
    {
        var first = days.FirstOnOrAfter(duty.FirstDay);
        var kept = DaySet.Empty;
        for (var day = first; day <= duty.LastDay && day < duty.CalledOff && !day.IsNever; day = days.FirstOnOrAfter(days.EndOfSpan(day)))
        {
            var end = days.EndOfSpan(day);
            if (end >= until)
            {
                return new(first, kept.Union(DaySet.From(day)), Day.Never, false);
            }

            kept = kept.Union(DaySet.Span(day, end));
            if (end > duty.LastDay)
            {
                return new(first, kept, end, true);
            }
        }

        return new(first, kept, duty.LastDay.AddDays(1), false);
    }
}
