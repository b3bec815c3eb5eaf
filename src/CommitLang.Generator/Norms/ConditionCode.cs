using CommitLang.Generator.Text;
using CommitLang.Runtime;

namespace CommitLang.Generator.Norms;

/// <summary>Conditions, deadlines, periods and days as expressions.</summary>
internal sealed class ConditionCode(TermCode terms)
{
    public static bool IsAlways(Condition condition) => condition is AllOf { Parts.Count: 0 };

    public Code Of(Condition condition) => condition switch
    {
        Happened happened => new Code.Call("Once", terms.Moment(happened.Moment)),
        Holds holds => new Code.Call("Holding", terms.State(holds.State)),
        Calendar calendar => new Code.Call("OnDays", Days(calendar.Set)),
        HappenedBefore before => new Code.Call("Before", terms.Moment(before.First), terms.Moment(before.Second)),
        HappenedAfter after => new Code.Call("After", terms.Moment(after.First), terms.Moment(after.Second)),
        WithinOf within => new Code.Call("Within", Period(within.Period), terms.Moment(within.Moment)),
        LongSince since => new Code.Call("new LongSince", Period(since.Period), terms.Moment(since.Moment)),
        NormIs status => new Code.Call("Status", TermCode.Text(status.Norm, "norm"), new Code.Leaf($"NormStatus.{status.Status}")),
        Not not => new Code.Call("Negated", Of(not.Inner)),
        AllOf all => new Code.Call("All", [.. all.Parts.Select(part => (Labelled)Of(part))]),
        AtLeast { Count: 1 } any => new Code.Call("AnyOf", [.. any.Parts.Select(part => (Labelled)Of(part))]),
        AtLeast count => new Code.Call("CountOf", [Number(count.Count), .. count.Parts.Select(part => (Labelled)Of(part))]),
        _ => throw new NotSupportedException($"A condition of type {condition.GetType().Name} cannot be written."),
    };

    public Code Of(Deadline deadline) => deadline switch
    {
        Deadline.AtOnce => new Code.Leaf("new Deadline.AtOnce()"),
        Deadline.Within within => new Code.Call("new Deadline.Within", Period(within.Period)),
        Deadline.WithinOf within => new Code.Call("new Deadline.WithinOf", Period(within.Period), terms.Moment(within.Moment)),
        Deadline.By by => new Code.Call("new Deadline.By", terms.Moment(by.Moment)),
        _ => throw new NotSupportedException($"A deadline of type {deadline.GetType().Name} cannot be written."),
    };

    public Code Of(Moment moment) => terms.Moment(moment);

    public static Code Period(Period period) =>
        new Code.Leaf(FormattableString.Invariant($"Period.{period.Unit}({period.Count})"));

    public static Code Days(DaySet days)
    {
        if (days.Equals(DaySet.All))
        {
            return new Code.Leaf("DaySet.All");
        }

        Code? sum = null;
        foreach (var (from, end) in days.Spans)
        {
            var span = end.IsNever
                ? new Code.Call("DaySet.From", TermCode.Day(from, "from"))
                : new Code.Call("DaySet.Span", TermCode.Day(from, "from"), TermCode.Day(end, "end"));
            sum = sum is null ? span : new Code.Member(sum, "Union", span);
        }

        return sum ?? new Code.Leaf("DaySet.Empty");
    }

    /// <summary>A list of sets of days.</summary>
    public static Code DaysOfEach(IEnumerable<DaySet> sets) => new Code.List(nameof(DaySet), [.. sets.Select(Days)]);

    public static Code Number(int number) => new Code.Leaf(FormattableString.Invariant($"{number}"));
}
