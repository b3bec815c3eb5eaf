namespace CommitLang.Runtime;

/// <summary>Amounts done over the days, several at a time added up (language 2.5).</summary>
internal sealed class Tally
{
    private readonly List<(Day From, Day End, decimal Amount)> _pieces = [];

    public Tally(IReadOnlyCollection<(Day From, Day End, decimal Amount)> performances)
    {
        var edges = performances.SelectMany(done => new[] { done.From, done.End }).Distinct().Order().ToList();
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var amount = performances.Where(done => done.From <= edges[i] && edges[i] < done.End).Sum(done => done.Amount);
            if (amount != 0)
            {
                _pieces.Add((edges[i], edges[i + 1], amount));
            }
        }
    }

    /// <summary>The days of which the amount is one of those.</summary>
    public DaySet DaysOf(Amount amount)
    {
        var days = DaySet.Empty;
        foreach (var piece in _pieces.Where(piece => amount.Covers(piece.Amount)))
        {
            days = days.Union(DaySet.Span(piece.From, piece.End));
        }

        return days;
    }

    /// <summary>The first day by whose end the sum over some days is one of those amounts.</summary>
    public Day FirstDayInTotal(Amount amount, DaySet within)
    {
        var total = 0m;
        foreach (var (from, end, each) in _pieces)
        {
            foreach (var span in DaySet.Span(from, end).Intersect(within).Spans)
            {
                var missing = (amount.Quantity - total) / each;
                var needed = Math.Max(1, amount.Bound == AmountBound.MoreThan ? decimal.Floor(missing) + 1 : decimal.Ceiling(missing));
                decimal length = span.End.Number - span.From.Number;
                if (needed <= length && amount.Covers(total + (needed * each)))
                {
                    return span.From.AddDays((int)needed - 1);
                }

                total += each * length;
            }
        }

        return Day.Never;
    }
}
