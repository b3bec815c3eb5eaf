namespace CommitLang.Runtime;

/// <summary>
/// The days of states that acts begin and end (language 2.5): one holds from the day on which it is begun, and the day on
/// which it is ended is the first without it. Kept only where some act does such a thing.
/// </summary>
internal sealed class StateTimeline(Vocabulary vocabulary)
{
    private readonly Dictionary<GroundTerm, Changes> _changes = [];
    private readonly Dictionary<GroundTerm, List<GroundTerm>> _within = [];
    private readonly Dictionary<GroundTerm, SpanTimeline> _read = [];

    /// <summary>A state held for a span, as it was recorded.</summary>
    public void AddSpan(GroundTerm state, Day from, Day end) => Of(state).Spans.Add(from, end);

    /// <summary>It was begun, or ended, on every day of a span.</summary>
    public void AddChange(GroundTerm state, bool isBegun, Day from, Day end) => (isBegun ? Of(state).Begun : Of(state).Ended).Add(from, end);

    /// <summary>The days on which it held, those of spans that were over by a day left out.</summary>
    public DaySet Days(GroundTerm state, Day since, Day end)
    {
        if (!_read.TryGetValue(state, out var days))
        {
            _read[state] = days = new SpanTimeline();
            foreach (var (from, until) in (_within.GetValueOrDefault(state) ?? []).SelectMany(Spans))
            {
                days.Add(from, until);
            }
        }

        return days.Days(since, end);
    }

    /// <summary>What is so in an area is so in every area around it.</summary>
    private Changes Of(GroundTerm state)
    {
        _read.Clear();
        if (!_changes.TryGetValue(state, out var changes))
        {
            _changes[state] = changes = new Changes();
            foreach (var around in vocabulary.InAreasAround(state))
            {
                if (!_within.TryGetValue(around, out var within))
                {
                    _within[around] = within = [];
                }

                within.Add(state);
            }
        }

        return changes;
    }

    /// <summary>Its own spans: between two days on which something changes nothing does.</summary>
    private IEnumerable<(Day From, Day End)> Spans(GroundTerm state)
    {
        var own = _changes[state];
        var spans = own.Spans.Days(default, Day.Never);
        var begun = own.Begun.Days(default, Day.Never);
        // What ends it in an area around ends it here.
        var ended = vocabulary.InAreasAround(state).Select(around => _changes.GetValueOrDefault(around)?.Ended.Days(default, Day.Never) ?? DaySet.Empty)
            .Aggregate(DaySet.Empty, (all, days) => all.Union(days));
        var starts = new HashSet<Day>(spans.Spans.Select(span => span.From));
        var ends = new HashSet<Day>(spans.Spans.Select(span => span.End));
        var edges = spans.Spans.Concat(begun.Spans).Concat(ended.Spans).SelectMany(span => new[] { span.From, span.End })
            .Where(day => !day.IsNever).Distinct().Order().ToList();
        var holds = false;
        for (var i = 0; i < edges.Count; i++)
        {
            var day = edges[i];
            holds = !ended.Contains(day) && (begun.Contains(day) || starts.Contains(day) || holds && !ends.Contains(day));
            if (holds)
            {
                yield return (day, i + 1 < edges.Count ? edges[i + 1] : Day.Never);
            }
        }
    }

    private sealed class Changes
    {
        public SpanTimeline Spans { get; } = new();

        public SpanTimeline Begun { get; } = new();

        public SpanTimeline Ended { get; } = new();
    }
}
