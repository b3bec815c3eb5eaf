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

    /// <summary>Set aside on the day by what prevails over it (language 2.8).</summary>
    Overridden,
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

    /// <summary>Whether it is all who are members that must perform, each on a day on which it is one.</summary>
    public bool IsJoint { get; init; }

    /// <summary>The same, borne jointly by all who are members.</summary>
    public Bearer Jointly() => this with { IsJoint = true };

    /// <summary>Who can perform within some days, and how many must: of those who bear it jointly all who are members on one of the days.</summary>
    public Bearer Within(DaySet days)
    {
        if (!IsJoint)
        {
            return this;
        }

        Member[] members = [.. Members.Where(member => member.Days.Meets(days))];
        return this with { Members = members, Needed = members.Length };
    }

    /// <summary>The party's name, or that of the group.</summary>
    public override string ToString() => Group ?? Members[0].Name;
}
