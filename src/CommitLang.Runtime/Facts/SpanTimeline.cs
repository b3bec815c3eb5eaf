namespace CommitLang.Runtime;

/// <summary>
/// Days that grow span by span. A span that begins after the others is joined or put at the end; others are sorted in when
/// the days are read.
/// </summary>
internal sealed class SpanTimeline
{
    private readonly List<Day> _starts = [];
    private readonly List<Day> _ends = [];
    private readonly List<(Day From, Day End)> _earlier = [];

    public void Add(Day from, Day end)
    {
        if (from >= end)
        {
            return;
        }

        if (_starts.Count > 0 && from < _starts[_starts.Count - 1])
        {
            _earlier.Add((from, end));
            return;
        }

        Append(from, end);
    }

    /// <summary>The spans that reach beyond a day, up to another.</summary>
    public DaySet Days(Day since, Day end)
    {
        Sort();
        var first = DayList.IndexFrom(_ends, _ends.Count, since.AddDays(1));
        var count = DayList.IndexFrom(_starts, _starts.Count, end) - first;
        if (count <= 0)
        {
            return DaySet.Empty;
        }

        var bounds = new int[2 * count];
        for (var i = 0; i < count; i++)
        {
            bounds[2 * i] = _starts[first + i].Number;
            bounds[(2 * i) + 1] = Day.Min(_ends[first + i], end).Number;
        }

        return DaySet.OfBounds(bounds);
    }

    /// <summary>Whether some day of a span is among the days.</summary>
    public bool Meets(Day from, Day end)
    {
        Sort();
        var index = DayList.IndexFrom(_ends, _ends.Count, from.AddDays(1));
        return index < _starts.Count && _starts[index] < end;
    }

    private void Append(Day from, Day end)
    {
        var last = _ends.Count - 1;
        if (last >= 0 && from <= _ends[last])
        {
            _ends[last] = Day.Max(_ends[last], end);
            return;
        }

        _starts.Add(from);
        _ends.Add(end);
    }

    private void Sort()
    {
        if (_earlier.Count == 0)
        {
            return;
        }

        for (var i = 0; i < _starts.Count; i++)
        {
            _earlier.Add((_starts[i], _ends[i]));
        }

        _earlier.Sort();
        _starts.Clear();
        _ends.Clear();
        foreach (var (from, end) in _earlier)
        {
            Append(from, end);
        }

        _earlier.Clear();
    }
}
