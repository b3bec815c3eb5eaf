using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// How far duties that recur have to be looked at: once nothing changes any more it is the same in each round of them, so that what
/// can be done at all can be done in the rounds that follow, one for each duty without a deadline.
/// </summary>
internal sealed class Recurrence
{
    // Periods that hardly ever begin together are looked at for so many of the longest.
    private const long MostRounds = 6;

    private const int LongestMonth = 31;

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
        var round = Round([.. every.Where(IsOfMonths).Select(period => period.Count * (period.Unit == PeriodUnit.Years ? 12 : 1))]) * LongestMonth
            + Round([.. every.Where(period => !IsOfMonths(period)).Select(Length)]);
        var undated = norms.Count(norm => norm is { Modality: Modality.Duty, Deadline: null, Every: null, RunsOut.IsNever: true });
        _rounds = (int)Math.Min(round, MostRounds * every.Max(Length)) * Math.Max(1, undated);
        _tail = every.Max(Length) + norms.Select(norm => norm.For).OfType<Period>().Select(Length).DefaultIfEmpty(0).Max();

        int Length(Period period) => origin.Add(period) is { IsNever: false } end ? end.Number - origin.Number : 0;
    }

    /// <summary>Whether nothing recurs.</summary>
    public bool IsNone { get; }

    /// <summary>The last day to look at, where nothing happens after some day.</summary>
    public Day Horizon(Day last) => last.AddDays(_opening + _rounds + _tail);

    /// <summary>The day before which it is enough to begin what has no deadline, where a day is the last to look at.</summary>
    public Day LastToBegin(Day horizon) => horizon.AddDays(-_tail);

    private static bool IsOfMonths(Period period) => period.Unit is PeriodUnit.Months or PeriodUnit.Years;

    /// <summary>After so long all begin anew together.</summary>
    private static long Round(List<int> lengths)
    {
        var all = 1L;
        foreach (var length in lengths.Where(length => length > 0).TakeWhile(_ => all < int.MaxValue))
        {
            all = LeastCommonMultiple(all, length);
        }

        return all;
    }

    private static long LeastCommonMultiple(long one, long other)
    {
        var (left, right) = (one, other);
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return one / left * other;
    }
}
