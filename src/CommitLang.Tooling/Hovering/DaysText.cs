using CommitLang.Runtime;

namespace CommitLang.Tooling.Hovering;

/// <summary>Days of membership or office, in words behind a name.</summary>
internal static class DaysText
{
    /// <summary>Nothing for all days, else <c> from 1949-04-04</c>, <c> through 1966-06-30</c>, both, or several of them.</summary>
    public static string Of(DaySet days) => days.Equals(DaySet.All) ? "" : days.IsEmpty ? " on no day" : " " + string.Join(" and ", days.Spans.Select(Span));

    private static string Span((Day From, Day End) span) => (span.From == default, span.End.IsNever) switch
    {
        (true, _) => $"through {span.End.AddDays(-1)}",
        (_, true) => $"from {span.From}",
        _ => $"from {span.From} through {span.End.AddDays(-1)}",
    };
}
