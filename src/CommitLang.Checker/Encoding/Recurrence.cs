using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// How far duties that recur have to be looked at: once nothing changes any more it is the same in each round of them, so that what
/// can be done at all can be done in the rounds that follow, one for each norm.
/// </summary>
internal sealed class Recurrence
{
    private readonly int _opening;
    private readonly int _rounds;
    private readonly int _tail;

    /// <param name="origin">The first day.</param>
    /// <param name="norms">The norms.</param>
    public Recurrence(Day origin, IReadOnlyList<Norm> norms)
    {
        var every = norms.Select(norm => norm.Every).OfType<Period>().Where(period => period.Count > 0).Distinct().ToList();
        IsNone = every.Count == 0;
        if (IsNone)
        {
            return;
        }

        _opening = norms.SelectMany(ConditionReader.PeriodsOf).Distinct().Sum(Length);
        _rounds = Length(Round(every)) * norms.Count;
        _tail = every.Max(Length) + norms.Select(norm => norm.For).OfType<Period>().Select(Length).DefaultIfEmpty(0).Max();

        int Length(Period period) => origin.Add(period) is { IsNever: false } end ? end.Number - origin.Number : 0;
    }

    /// <summary>Whether nothing recurs.</summary>
    public bool IsNone { get; }

    /// <summary>The last day to look at, where nothing happens after some day.</summary>
    public Day Horizon(Day last) => last.AddDays(_opening + _rounds + _tail);

    /// <summary>The day before which it is enough to begin what has no deadline, where a day is the last to look at.</summary>
    public Day LastToBegin(Day horizon) => horizon.AddDays(-_tail);

    /// <summary>After so long all begin anew together; days and months never quite do.</summary>
    private static Period Round(List<Period> every)
    {
        var months = every.Where(period => period.Unit is PeriodUnit.Months or PeriodUnit.Years).Select(period => period.Count * (period.Unit == PeriodUnit.Years ? 12 : 1)).ToList();
        var days = every.Where(period => period.Unit is PeriodUnit.Days or PeriodUnit.Weeks).Select(period => period.Count * (period.Unit == PeriodUnit.Weeks ? 7 : 1)).ToList();
        return months.Count == 0 ? Period.Days(days.Aggregate(LeastCommonMultiple))
            : Period.Months(months.Aggregate(LeastCommonMultiple) * (days.Count == 0 ? 1 : 2));
    }

    private static int LeastCommonMultiple(int one, int other)
    {
        var (left, right) = (one, other);
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return one / left * other;
    }
}
