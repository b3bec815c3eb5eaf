using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>Whether norms stand where they are expected to; the Runtime decides.</summary>
internal static class Expectations
{
    // Whatever can still change has changed by then.
    public static readonly Day End = Day.Of(9999, 12, 31);

    /// <summary>
    /// Whether each bearer stands as expected: one of its norms of that name has the status on the day or, with <c>is
    /// not</c>, none has. Of one bearer this is what a condition says.
    /// </summary>
    public static bool IsMet(Evaluation evaluation, TestExpectation expectation) =>
        ByBearer(expectation).All(norms => IsMet(evaluation, expectation, norms));

    /// <summary>The norms that an expectation names, bearer by bearer.</summary>
    public static IEnumerable<IReadOnlyList<Norm>> ByBearer(TestExpectation expectation) =>
        expectation.Norms.GroupBy(norm => norm.Bearer.ToString(), StringComparer.Ordinal).Select(group => group.ToList());

    public static bool IsMet(Evaluation evaluation, TestExpectation expectation, IEnumerable<Norm> norms) =>
        norms.Any(norm => Has(evaluation, expectation, norm)) != expectation.IsNegated;

    public static bool Has(Evaluation evaluation, TestExpectation expectation, Norm norm) =>
        evaluation.StateOf(norm, expectation.Day).Status == expectation.Status
        || evaluation.DaysWith(norm, expectation.Status).Contains(expectation.Day);

    /// <summary>Whether a norm is kept in the end. Members that are not listed can have kept what is theirs to keep.</summary>
    public static bool IsKept(Evaluation evaluation, Norm norm) =>
        evaluation.StateOf(norm, End).Status is not (NormStatus.Breached or NormStatus.Due);

    /// <summary>Where a norm stands, since when and until when: "it is due since 2031-06-01, by 2031-06-08".</summary>
    public static string InWords(NormState state)
    {
        var status = state.Status == NormStatus.InForce ? "in force" : state.Status.ToString().ToLowerInvariant();
        var since = state.Since is { IsNever: false } day ? $" since {day}" : "";
        var by = state.Trigger is null || state.Status is NormStatus.Lapsed ? ""
            : state.DueBy is { IsNever: false } last ? state.Status == NormStatus.Due ? $", by {last}" : $", having been due by {last}"
            : ", without a deadline";
        var late = state is { Status: NormStatus.Breached, PerformedOn: { IsNever: false } tardy } && tardy > state.DueBy ? $", performed late on {tardy}" : "";
        return $"is {status}{since}{by}{late}";
    }
}
