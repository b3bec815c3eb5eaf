using CommitLang.Checker.Encoding;
using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>Something to be done in a scenario: once within some days, or, where there is no duty, on each of them.</summary>
internal sealed record DutyTask(Norm Norm, DutyInstance? Duty, DaySet Days)
{
    /// <summary>What a norm asks for in a scenario; what may be waited out asks for nothing.</summary>
    /// <param name="norm">The norm.</param>
    /// <param name="evaluation">The scenario.</param>
    /// <param name="recurrence">What recurs: what has no deadline is begun before that has been looked at.</param>
    public static IEnumerable<DutyTask> Of(Norm norm, Evaluation evaluation, Recurrence recurrence) => norm.Modality switch
    {
        Modality.ContinuousDuty => evaluation.ForceOf(norm).Spans.Select(span => new DutyTask(norm, null, DaySet.Span(span.From, span.End))),
        Modality.Duty => evaluation.DutiesOf(norm).Where(duty => !duty.MayBeWaitedOut).Select(duty => new DutyTask(norm, duty, duty.LastDay.IsNever && !recurrence.IsNone
            ? duty.Window.Intersect(DaySet.Span(default, recurrence.LastToBegin(evaluation.Horizon)))
            : duty.Window)),
        _ => [],
    };
}
