namespace CommitLang.Runtime;

/// <summary>The unit a <see cref="Period"/> is counted in.</summary>
public enum PeriodUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Seven days.</summary>
    Weeks,

    /// <summary>Calendar months, clipped to the month's end.</summary>
    Months,

    /// <summary>Calendar years, 29 February clipped to the 28th.</summary>
    Years,
}

/// <summary>A length of time as a treaty writes it: 90 days, 6 months.</summary>
/// <param name="Count">How many units, not negative.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct Period(int Count, PeriodUnit Unit)
{
    /// <summary>So many days.</summary>
    public static Period Days(int count) => new(count, PeriodUnit.Days);

    /// <summary>So many weeks.</summary>
    public static Period Weeks(int count) => new(count, PeriodUnit.Weeks);

    /// <summary>So many months.</summary>
    public static Period Months(int count) => new(count, PeriodUnit.Months);

    /// <summary>So many years.</summary>
    public static Period Years(int count) => new(count, PeriodUnit.Years);

    /// <summary>As it is written: "1 day", "90 days".</summary>
    public override string ToString()
    {
        var unit = Unit switch
        {
            PeriodUnit.Days => "day",
            PeriodUnit.Weeks => "week",
            PeriodUnit.Months => "month",
            _ => "year",
        };
        return FormattableString.Invariant($"{Count} {unit}{(Count == 1 ? "" : "s")}");
    }
}
