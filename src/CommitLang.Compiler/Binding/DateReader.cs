using System.Globalization;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Reads dates, numbers and durations, and reports those that are none.</summary>
internal sealed class DateReader(BindingContext context)
{
    private static readonly (string Format, bool IsPartial)[] Forms = [("yyyy-MM-dd", false), ("yyyy-MM", true), ("yyyy", true)];

    /// <summary>The earliest year written so far; it gives the origin.</summary>
    public int? EarliestYear { get; private set; }

    /// <summary>Forgets the years, to read those of another part of the text.</summary>
    public void Forget() => EarliestYear = null;

    /// <summary>A whole date, or null when it is missing, wrong, partial or undecided; the latter three are reported.</summary>
    public Day? Whole(DateSyntax? date)
    {
        if (date is { IsUndecided: true })
        {
            context.Report(LifeErrors.UndecidedDay, date.GetLocation());
            return null;
        }

        var (day, isPartial) = Read(date);
        if (isPartial && day is not null && date is not null)
        {
            context.Report(LifeErrors.PartialDate, date.GetLocation(), ("text", date.Value.Text));
            return null;
        }

        return day;
    }

    /// <summary>The first day of a date, which may be a month or a year as sources write them; null when undecided.</summary>
    public Day? First(DateSyntax? date) => date is null or { IsUndecided: true } ? null : Read(date).Day;

    /// <summary>The first day after a bound: <c>until D</c> ends before D, <c>through D</c> after it.</summary>
    public Day? End(EndBoundSyntax? bound) =>
        Whole(bound?.Date) is { } day ? bound is { IsThrough: true } ? day.AddDays(1) : day : null;

    /// <summary>The days from a bound to another; every day when neither is written.</summary>
    public DaySet Span(FromBoundSyntax? from, EndBoundSyntax? end)
    {
        var start = Whole(from?.Date) ?? default;
        var stop = End(end) ?? Day.Never;
        if (start >= stop && from is not null && end is not null)
        {
            context.Report(LifeErrors.EmptyPeriod, end.GetLocation(),
                ("start", start.ToString()), ("end", stop.AddDays(-1).ToString()));
        }

        return DaySet.Span(start, stop);
    }

    public Period? Period(DurationSyntax? duration)
    {
        if (duration is null || !duration.Count.IsPresent || Number(duration.Count) is not { } count)
        {
            return null;
        }

        var unit = duration.Unit.Kind switch
        {
            SyntaxKind.WeekKeyword => PeriodUnit.Weeks,
            SyntaxKind.MonthKeyword => PeriodUnit.Months,
            SyntaxKind.YearKeyword => PeriodUnit.Years,
            _ => PeriodUnit.Days,
        };

        // A treaty that runs longer than the calendar is a slip, not a period.
        var limit = unit switch { PeriodUnit.Days => 365_000, PeriodUnit.Weeks => 52_000, PeriodUnit.Months => 12_000, _ => 1_000 };
        if (count > limit)
        {
            context.Report(LifeErrors.NumberOutOfRange, duration.GetLocation(), ("text", duration.ToString()));
            return null;
        }

        return new Period(count, unit);
    }

    public int? Number(SyntaxToken token)
    {
        if (!token.IsPresent)
        {
            return null;
        }

        if (int.TryParse(token.Text.Replace("_", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        context.Report(LifeErrors.NumberOutOfRange, token.GetLocation(), ("text", token.Text));
        return null;
    }

    private (Day? Day, bool IsPartial) Read(DateSyntax? date)
    {
        if (date is null || !date.Value.IsPresent)
        {
            return (null, false);
        }

        var text = date.Value.Text;
        foreach (var (format, isPartial) in Forms)
        {
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value))
            {
                Note(value.Year);
                return (new Day(value.DayNumber), isPartial);
            }
        }

        context.Report(LifeErrors.NoSuchDate, date.GetLocation(), ("text", text));
        return (null, false);
    }

    private void Note(int year)
    {
        if (year < (EarliestYear ?? int.MaxValue))
        {
            EarliestYear = year;
        }
    }
}
