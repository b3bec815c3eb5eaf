namespace CommitLang.Runtime;

/// <summary>The days of one event, each once. Days in order are put at the end; others are sorted in when they are read.</summary>
internal sealed class EventTimeline
{
    private readonly List<Day> _days = [];
    private bool _isSorted = true;

    public void Add(Day day)
    {
        if (_days.Count > 0 && day <= _days[_days.Count - 1])
        {
            if (day == _days[_days.Count - 1])
            {
                return;
            }

            _isSorted = false;
        }

        _days.Add(day);
    }

    public DayList UpTo(Day last)
    {
        if (!_isSorted)
        {
            var days = _days.Distinct().Order().ToList();
            _days.Clear();
            _days.AddRange(days);
            _isSorted = true;
        }

        return new DayList(_days, last.IsNever ? _days.Count : DayList.IndexFrom(_days, _days.Count, last.AddDays(1)));
    }
}
