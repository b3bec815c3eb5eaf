namespace CommitLang.Runtime;

/// <summary>What a norm asks of its bearer.</summary>
public enum Modality
{
    /// <summary>shall: to be done once, in a window of days.</summary>
    Duty,

    /// <summary>shall continuously: to be done on every day in force.</summary>
    ContinuousDuty,

    /// <summary>shall not: to be done on no day in force.</summary>
    Prohibition,

    /// <summary>may.</summary>
    Permission,

    /// <summary>need not.</summary>
    Exemption,
}

/// <summary>How firmly a statement is made, from the softest to the firmest.</summary>
public enum Firmness
{
    /// <summary>Put forward for discussion.</summary>
    Proposed,

    /// <summary>Offered, not yet accepted.</summary>
    Offered,

    /// <summary>Declared.</summary>
    Declared,

    /// <summary>Pledged politically.</summary>
    Pledged,

    /// <summary>Legally binding.</summary>
    Binding,
}

/// <summary>Where a norm stands in its life on a day (language 2.9).</summary>
public enum NormStatus
{
    /// <summary>Not triggered, or not in force.</summary>
    Dormant,

    /// <summary>Triggered and owed, within its window.</summary>
    Due,

    /// <summary>A standing norm that binds on the day.</summary>
    InForce,

    /// <summary>Performed in time.</summary>
    Fulfilled,

    /// <summary>Not performed in time, or a standing norm that was broken: for good.</summary>
    Breached,

    /// <summary>Called off before it was performed, which is compliance.</summary>
    Lapsed,

    /// <summary>Suspended on the day.</summary>
    Suspended,

    /// <summary>Withdrawn.</summary>
    Withdrawn,

    /// <summary>A standing norm whose time ended unbroken.</summary>
    Kept,
}

/// <summary>A party and the days on which it is a member.</summary>
/// <param name="Name">The party.</param>
/// <param name="Days">Its days of membership.</param>
public sealed record Member(string Name, DaySet Days)
{
    /// <summary>What stands for the members of an open group that are not listed.</summary>
    public static string UnlistedOf(string? group) => $"{group} (unlisted)";

    /// <summary>A member on every day.</summary>
    public Member(string name)
        : this(name, DaySet.All)
    {
    }
}

/// <summary>Who bears a norm: one party, or several of whom so many must perform.</summary>
/// <param name="Members">The parties; one for a norm of one bearer.</param>
/// <param name="Needed">How many of them must perform.</param>
public sealed record Bearer(IReadOnlyList<Member> Members, int Needed)
{
    /// <summary>The one bearer.</summary>
    public Bearer(string name)
        : this([new Member(name)], 1)
    {
    }

    /// <summary>The group that bears it together; null when one party does.</summary>
    public string? Group { get; init; }

    /// <summary>Whether further members, not listed, could perform it too.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether each member is liable for the whole, though one need perform it only (<c>jointly and severally</c>).</summary>
    public bool IsSeveral { get; init; }

    /// <summary>The party's name, or that of the group.</summary>
    public override string ToString() => Group ?? Members[0].Name;
}

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
            var last = days.LastOrDefault(day => day <= trigger, days.Count == 0 ? Day.Never : days[0]);
            return last.Add(Period);
        }
    }

    /// <summary>By a moment; its day counts.</summary>
    public sealed record By(Moment Moment) : Deadline
    {
        internal override Day LastDay(Day trigger, Evaluation evaluation) =>
            Moment.DaysIn(evaluation).FirstOrDefault(day => day >= trigger, Moment.DaysIn(evaluation).LastOrDefault(Day.Never));
    }
}
