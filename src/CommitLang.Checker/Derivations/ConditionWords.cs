using CommitLang.Runtime;

namespace CommitLang.Checker.Derivations;

/// <summary>Conditions and deadlines in words.</summary>
internal static class ConditionWords
{
    public static string Of(Condition condition) => condition switch
    {
        Happened happened => Past(happened.Moment),
        Holds holds => $"{holds.State} holds",
        Calendar calendar => $"the day is in {Days(calendar.Set)}",
        HappenedBefore before => $"{Past(before.First)}, before {before.Second}",
        HappenedAfter after => $"{Past(after.First)}, after {after.Second}",
        WithinOf within => $"it is within {within.Period} of {within.Moment}",
        LongSince since => $"{since.Period} have gone by since {since.Moment}",
        NormIs status => $"{status.Norm} is {InWords(status.Status)}",
        Not { Inner: Happened { Moment: not Moment.Date } happened } => Past(happened.Moment).Replace(" has ", " has not ", StringComparison.Ordinal),
        Not { Inner: Holds holds } => $"{holds.State} does not hold",
        Not not => $"it is not so that {Of(not.Inner)}",
        AllOf all => string.Join(" and ", all.Parts.Select(Inner)),
        AtLeast { Count: 1 } some => string.Join(" or ", some.Parts.Select(Inner)),
        AtLeast some => FormattableString.Invariant($"at least {some.Count} of these: {string.Join("; ", some.Parts.Select(Of))}"),
        _ => "",
    };

    /// <summary>Until when what is triggered is to be done, as the clause says it.</summary>
    public static string Of(Deadline? deadline) => deadline switch
    {
        Deadline.AtOnce => "at once: on the day it is triggered",
        Deadline.Within within => $"within {within.Period} of the trigger; the last day counts",
        Deadline.WithinOf within => $"within {within.Period} of {within.Moment}; the last day counts",
        Deadline.By by => $"by {by.Moment}; that day counts",
        _ => "no deadline is written",
    };

    /// <summary>The days of a window, on one of which something is to be done: "on any day of 2030-01-01 through 2030-03-31 (90 days)".</summary>
    public static string OneOf(DaySet days) => days.IsEmpty ? "on no day"
        : days.Spans.ToList() is [var (from, end)] ? end.IsNever ? $"on any day from {from}" : end == from.AddDays(1) ? $"on {from}" : $"on any day of {Days(days)}{Count(days)}"
        : $"on any day of {Days(days)}{Count(days)}";

    /// <summary>Days with their last one: "2030-01-01 through 2030-03-31".</summary>
    public static string Days(DaySet days) => days.IsEmpty ? "no day" : string.Join(" and ", days.Spans.Select(span => Span(span.From, span.End)));

    /// <summary>A span from its first day to the day after its last.</summary>
    public static string Span(Day from, Day end) => (from.Number <= 0, end.IsNever) switch
    {
        (true, true) => "all days",
        (true, false) => $"all days through {end.AddDays(-1)}",
        (false, true) => $"all days from {from}",
        _ => end.Number - from.Number == 1 ? from.ToString() : $"{from} through {end.AddDays(-1)}",
    };

    /// <summary>How many days: " (91 days)"; nothing when they have no end or are one.</summary>
    public static string Count(DaySet days)
    {
        var count = days.Spans.Sum(span => span.End.IsNever ? 0L : span.End.Number - span.From.Number);
        return days.IsEmpty || days.End.IsNever || count == 1 ? "" : FormattableString.Invariant($" ({count} days)");
    }

    private static string Inner(Condition condition) => condition is AllOf or AtLeast ? $"({Of(condition)})" : Of(condition);

    private static string Past(Moment moment) => moment switch
    {
        Moment.Date date => $"{date.Day} has come",
        Moment.Event happening => $"{happening.Term} has happened",
        Moment.Performance done => $"{done.Deed.Actor} has done {done.Deed.Act}",
        Moment.Conduct done => $"{done.Deed.Actor} has done {done.Deed.Act}, on an earlier day",
        _ => "",
    };

    private static string InWords(NormStatus status) => status == NormStatus.InForce ? "in force" : status.ToString().ToLowerInvariant();
}
