namespace CommitLang.Runtime;

/// <summary>An act as it was done: what exactly, on which days.</summary>
/// <param name="Act">The act that was done, which may be a kind of the one asked for.</param>
/// <param name="From">Its first day.</param>
/// <param name="End">The day after its last.</param>
/// <param name="Amount">How much on each of its days.</param>
/// <param name="Number">Tells performances apart that are alike.</param>
internal readonly record struct Performed(GroundTerm Act, Day From, Day End, decimal Amount, int Number);

/// <summary>How often and when one deed was done, in the order of first days.</summary>
internal sealed class DeedTimeline
{
    private readonly List<Performed> _performed = [];
    private readonly List<Day> _begins = [];
    private readonly List<Day> _latestEnds = [];
    private readonly Dictionary<GroundTerm, SpanTimeline> _byAct = [];
    private readonly SpanTimeline _days = new();
    private int _spread;
    private bool _isSorted = true;

    public void Add(Performed performed)
    {
        _isSorted &= _begins.Count == 0 || performed.From >= _begins[_begins.Count - 1];
        _performed.Add(performed);
        _begins.Add(performed.From);
        _latestEnds.Add(_latestEnds.Count == 0 ? performed.End : Day.Max(_latestEnds[_latestEnds.Count - 1], performed.End));
        _days.Add(performed.From, performed.End);
    }

    /// <summary>The first days.</summary>
    public DayList Begins(Day last)
    {
        Sort();
        return new DayList(_begins, Count(last));
    }

    /// <summary>The days that reach beyond a day, up to another, on which it was done by whatever act.</summary>
    public DaySet Days(Day since, Day end) => _days.Days(since, end);

    /// <summary>Whether it was done on some day of a span.</summary>
    public bool Meets(Day from, Day end) => _days.Meets(from, end);

    /// <summary>The same by some acts only.</summary>
    public DaySet Days(Day since, Day end, Func<GroundTerm, bool> isMeant)
    {
        for (; _spread < _performed.Count; _spread++)
        {
            var performed = _performed[_spread];
            if (!_byAct.TryGetValue(performed.Act, out var days))
            {
                _byAct[performed.Act] = days = new SpanTimeline();
            }

            days.Add(performed.From, performed.End);
        }

        // A union is the same in any order.
        var all = DaySet.Empty;
        foreach (var (act, days) in _byAct)
        {
            all = isMeant(act) ? all.Union(days.Days(since, end)) : all;
        }

        return all;
    }

    /// <summary>What was begun by a day and reaches beyond another.</summary>
    public IEnumerable<Performed> Performances(Day since, Day last)
    {
        Sort();
        var count = Count(last);
        for (var i = DayList.IndexFrom(_latestEnds, _latestEnds.Count, since.AddDays(1)); i < count; i++)
        {
            if (_performed[i].End > since)
            {
                yield return _performed[i];
            }
        }
    }

    private int Count(Day last) => last.IsNever ? _begins.Count : DayList.IndexFrom(_begins, _begins.Count, last.AddDays(1));

    private void Sort()
    {
        if (_isSorted)
        {
            return;
        }

        _isSorted = true;
        _byAct.Clear();
        _spread = 0;
        _performed.Sort((left, right) => left.From == right.From ? left.Number.CompareTo(right.Number) : left.From.CompareTo(right.From));
        _begins.Clear();
        _latestEnds.Clear();
        foreach (var performed in _performed)
        {
            _begins.Add(performed.From);
            _latestEnds.Add(_latestEnds.Count == 0 ? performed.End : Day.Max(_latestEnds[_latestEnds.Count - 1], performed.End));
        }
    }
}
