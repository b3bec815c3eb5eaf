namespace CommitLang.Runtime;

/// <summary>Until when a one-time duty is to be performed.</summary>
public abstract record Deadline
{
    private Deadline()
    {
    }

    /// <summary>The last day for a duty triggered on a day; <see cref="Day.Never"/> when there is none.</summary>
    internal abstract Day LastDay(Day trigger, Evaluation evaluation);

    /// <summary>On the day it is triggered.</summary>
    public sealed record AtOnce : Deadline
    {
        internal override Day LastDay(Day trigger, Evaluation evaluation) => trigger;
    }

    /// <summary>Within a period of the trigger; the last day counts.</summary>
    public sealed record Within(Period Period) : Deadline
    {
        internal override Day LastDay(Day trigger, Evaluation evaluation) => trigger.Add(Period);
    }

    /// <summary>Within a period of a moment; the last day counts.</summary>
    public sealed record WithinOf(Period Period, Moment Moment) : Deadline
    {
        internal override Day LastDay(Day trigger, Evaluation evaluation)
        {
            // The latest occurrence up to the trigger; failing one, the first there will be.
            var days = Moment.DaysIn(evaluation);
            var after = days.IndexFrom(trigger.AddDays(1));
            return (after > 0 ? days[after - 1] : days.FirstFrom(default)).Add(Period);
        }
    }

    /// <summary>By a moment; its day counts.</summary>
    public sealed record By(Moment Moment) : Deadline
    {
        internal override Day LastDay(Day trigger, Evaluation evaluation)
        {
            var days = Moment.DaysIn(evaluation);
            var next = days.FirstFrom(trigger);
            return next.IsNever && days.Count > 0 ? days[days.Count - 1] : next;
        }
    }
}
