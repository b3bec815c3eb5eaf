namespace CommitLang.Runtime;

/// <summary>Amounts done over the days, several at a time added up (language 2.5).</summary>
internal sealed class Tally
{
    private readonly List<(Day From, Day End, decimal Amount)> _pieces = [];

    public Tally(IReadOnlyCollection<(Day From, Day End, decimal Amount)> performances)
    {
        var changes = performances
            .SelectMany(done => new[] { (Day: done.From, Amount: done.Amount), (Day: done.End, Amount: -done.Amount) })
            .Where(change => !change.Day.IsNever)
            .OrderBy(change => change.Day)
            .ToList();
        var amount = 0m;
        for (var i = 0; i < changes.Count; i++)
        {
            amount += changes[i].Amount;
            var next = i + 1 < changes.Count ? changes[i + 1].Day : Day.Never;
            if (amount != 0 && next > changes[i].Day)
            {
                _pieces.Add((changes[i].Day, next, amount));
            }
        }
    }

    /// <summary>The days of which the amount is one of those.</summary>
    public DaySet DaysOf(Amount amount)
    {
        var days = new SpanTimeline();
        foreach (var piece in _pieces.Where(piece => amount.Covers(piece.Amount)))
        {
            days.Add(piece.From, piece.End);
        }

        return days.Days(default, Day.Never);
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
