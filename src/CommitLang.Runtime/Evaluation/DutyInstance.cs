namespace CommitLang.Runtime;

/// <summary>One duty that a norm gave rise to: from when to when it is to be performed (language 2.4).</summary>
/// <param name="Norm">The norm.</param>
/// <param name="Trigger">The day it fell due to be performed: all conditions held for the first time.</param>
/// <param name="FirstDay">The first day on which a performance counts.</param>
/// <param name="LastDay">The last day on which a performance counts; <see cref="Day.Never"/> when there is no deadline.</param>
/// <param name="CalledOff">The day on which what is unperformed lapses; <see cref="Day.Never"/> when it does not.</param>
/// <param name="GoesOnUntil">
/// The day after the last on which the act must go on once it is begun; null when one day of it is enough.
/// </param>
public sealed record DutyInstance(Norm Norm, Day Trigger, Day FirstDay, Day LastDay, Day CalledOff, Day? GoesOnUntil)
{
    /// <summary>Whether it lapses before it must have been performed, so that waiting is compliance.</summary>
    public bool MayBeWaitedOut => !CalledOff.IsNever && CalledOff <= LastDay;

    /// <summary>The days on which a performance can begin.</summary>
    public DaySet Window => DaySet.Span(FirstDay, Day.Min(LastDay.AddDays(1), CalledOff));

    /// <summary>The days on which the act is to be done when it is begun on a day.</summary>
    public DaySet DaysOfPerformance(Day begun)
    {
        var end = begun.AddDays(1);
        if (Norm.For is { } period)
        {
            // What is called off need not be gone on with.
            end = Day.Max(end, Day.Min(begun.Add(period), CalledOff));
        }
        else if (GoesOnUntil is { } until)
        {
            end = Day.Max(end, until);
        }

        return DaySet.Span(begun, end);
    }
}
