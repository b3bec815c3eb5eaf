using System.Collections.Immutable;
using CommitLang.Checker.Families;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>A course of events as a dated timeline.</summary>
internal static class CourseLines
{
    /// <summary>What is known, what happens, who does what, and what is asserted of it.</summary>
    public static ImmutableArray<TimelineEntry> Of(Course course, IReadOnlyList<GroundNorm> kept, IReadOnlyList<GroundNorm> asserted)
    {
        var lines = Describe.Timeline(course.Space, course.Scenario, []).ToList();
        foreach (var deed in course.Deeds)
        {
            var through = deed.End == deed.From.AddDays(1) ? "" : deed.End.IsNever ? ", from then on" : $", through {deed.End.AddDays(-1)}";
            lines.Add(new TimelineEntry(deed.From, $"{deed.Deed}{AmountOf(deed)}{through}", false));
        }

        var evaluation = course.Evaluation;
        foreach (var norm in kept.Where(norm => !norm.Norm.IsStanding))
        {
            lines.AddRange(evaluation.DutiesOf(norm.Norm).Take(2)
                .Select(duty => new TimelineEntry(duty.Trigger, $"due: {norm.Norm.Claim()}{By(duty)}", false)));
        }

        foreach (var norm in asserted)
        {
            lines.AddRange(Broken(evaluation, norm.Norm));
        }

        return
        [
            .. lines.Distinct().OrderBy(line => line.Day).ThenBy(line => !line.IsFact)
                .ThenBy(line => line.Text.StartsWith("due:", StringComparison.Ordinal)),
        ];
    }

    /// <summary>From when an asserted norm is broken, or since when it is owed for ever.</summary>
    public static IEnumerable<TimelineEntry> Broken(Evaluation evaluation, Norm norm)
    {
        var breach = evaluation.DaysWith(norm, NormStatus.Breached).First;
        if (norm.IsStanding)
        {
            yield return new TimelineEntry(breach.AddDays(-1), $"not kept: {norm.Claim()}", false);
            yield break;
        }

        foreach (var duty in evaluation.DutiesOf(norm).Where(duty => !duty.MayBeWaitedOut).Take(1))
        {
            yield return breach.IsNever
                ? new TimelineEntry(duty.Trigger, $"never done: {norm.Claim()}", false)
                : new TimelineEntry(breach, $"not done in time: {norm.Claim()}{By(duty)}", false);
        }
    }

    private static string AmountOf(DeedDone deed) => deed.Amount is { } amount ? $", {amount}" : "";

    private static string By(DutyInstance duty) =>
        duty.LastDay.IsNever ? "" : duty.LastDay == duty.Trigger ? ", on that day" : $", by {duty.LastDay}";
}
