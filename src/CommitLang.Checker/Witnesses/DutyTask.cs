using CommitLang.Checker.Encoding;
using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>Something to be done in a scenario: once within some days, or, where there is no duty, on each of them.</summary>
internal sealed record DutyTask(Norm Norm, DutyInstance? Duty, DaySet Days)
{
    /// <summary>Who can do it, and how many must.</summary>
    public Bearer Bearer { get; } = Norm.Bearer.Within(Days);

    /// <summary>What a norm asks for in a scenario; what may be waited out asks for nothing.</summary>
    /// <param name="norm">The norm.</param>
    /// <param name="evaluation">The scenario.</param>
    /// <param name="recurrence">What recurs: what has no deadline is begun before that has been looked at.</param>
    public static IEnumerable<DutyTask> Of(Norm norm, Evaluation evaluation, Recurrence recurrence) => norm.Modality switch
    {
        Modality.ContinuousDuty => evaluation.ForceOf(norm).Spans.SelectMany(span => Parts(norm.Bearer, span.From, span.End)).Select(days => new DutyTask(norm, null, days)),
        Modality.Duty => evaluation.DutiesOf(norm).Where(duty => !duty.MayBeWaitedOut).Select(duty => new DutyTask(norm, duty, duty.LastDay.IsNever && !recurrence.IsNone
            ? duty.Window.Intersect(DaySet.Span(default, recurrence.LastToBegin(evaluation.Horizon)))
            : duty.Window)),
        _ => [],
    };

    /// <summary>A span of days; of those who bear a norm jointly, cut where the members change.</summary>
    private static IEnumerable<DaySet> Parts(Bearer bearer, Day from, Day end)
    {
        if (!bearer.IsJoint)
        {
            return [DaySet.Span(from, end)];
        }

        List<Day> cuts = [.. bearer.Members.SelectMany(member => member.Days.Spans).SelectMany(span => new[] { span.From, span.End })
            .Where(day => from < day && day < end).Append(from).Append(end).Distinct().Order()];
        return cuts.Zip(cuts.Skip(1), DaySet.Span);
    }
}
