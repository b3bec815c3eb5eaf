using System.Globalization;

namespace CommitLang.Runtime;

/// <summary>A calendar day of the proleptic Gregorian calendar, counted in whole days since 0001-01-01.</summary>
/// <param name="Number">Days since 0001-01-01; <see cref="int.MaxValue"/> stands for <see cref="Never"/>.</param>
public readonly record struct Day(int Number) : IComparable<Day>
{
    // 9999-12-31
    private const int Last = 3652058;

    /// <summary>The day that never comes: the open end of a period.</summary>
    public static Day Never { get; } = new(int.MaxValue);

    /// <summary>Whether this is <see cref="Never"/>.</summary>
    public bool IsNever => Number == int.MaxValue;

    /// <summary>The day of a calendar date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public static Day Of(int year, int month, int day) => Of(new DateTime(year, month, day));

    /// <summary>Reads an ISO 8601 date (yyyy-MM-dd).</summary>
    /// <exception cref="FormatException">The text is no such date.</exception>
    public static Day Parse(string text) =>
        TryParse(text, out var day) ? day : throw new FormatException($"'{text}' is not a date such as 2030-01-31.");

    /// <summary>Reads an ISO 8601 date (yyyy-MM-dd); false when the text is none.</summary>
    public static bool TryParse(string? text, out Day day)
    {
        var ok = DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        day = ok ? Of(date) : default;
        return ok;
    }

    /// <summary>The day so many days later; beyond the year 9999 is <see cref="Never"/>, which stays never.</summary>
    public Day AddDays(int days) => IsNever || (long)Number + days > Last ? Never : new Day(Number + days);

    /// <summary>The day a period later; months and years are added first and clipped to the month's end (language 2.3).</summary>
    public Day Add(Period period)
    {
        if (IsNever)
        {
            return this;
        }

        return period.Unit switch
        {
            PeriodUnit.Days => AddDays(period.Count),
            PeriodUnit.Weeks => AddDays(checked(7 * period.Count)),
            PeriodUnit.Months => AddMonths(Date, period.Count),
            _ => AddMonths(Date, 12L * period.Count),
        };
    }

    private DateTime Date => new(Number * TimeSpan.TicksPerDay);

    private static Day Of(DateTime date) => new((int)(date.Ticks / TimeSpan.TicksPerDay));

    private static Day AddMonths(DateTime date, long months) =>
        (12L * date.Year) + date.Month + months > 12L * 9999 + 12 ? Never : Of(date.AddMonths((int)months));

#if NET
    /// <summary>The day of a date.</summary>
    public static implicit operator Day(DateOnly date) => new(date.DayNumber);

    /// <summary>The day of a date: for languages without implicit conversions.</summary>
    public static Day FromDateOnly(DateOnly date) => date;

    /// <summary>The date of the day.</summary>
    /// <exception cref="InvalidOperationException">It is <see cref="Never"/>, which has no date.</exception>
    public DateOnly ToDateOnly() =>
        IsNever ? throw new InvalidOperationException("A day that never comes has no date.") : DateOnly.FromDayNumber(Number);

#endif
    /// <inheritdoc/>
    public int CompareTo(Day other) => Number.CompareTo(other.Number);

    /// <summary>ISO 8601 (yyyy-MM-dd), or "never".</summary>
    public override string ToString() =>
        IsNever ? "never" : Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The later of two days.</summary>
    public static Day Max(Day left, Day right) => left.Number >= right.Number ? left : right;

    /// <summary>The earlier of two days.</summary>
    public static Day Min(Day left, Day right) => left.Number <= right.Number ? left : right;

    /// <summary>Whether the left day is earlier.</summary>
    public static bool operator <(Day left, Day right) => left.Number < right.Number;

    /// <summary>Whether the left day is later.</summary>
    public static bool operator >(Day left, Day right) => left.Number > right.Number;

    /// <summary>Whether the left day is not later.</summary>
    public static bool operator <=(Day left, Day right) => left.Number <= right.Number;

    /// <summary>Whether the left day is not earlier.</summary>
    public static bool operator >=(Day left, Day right) => left.Number >= right.Number;
}
