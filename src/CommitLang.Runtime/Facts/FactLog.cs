namespace CommitLang.Runtime;

/// <summary>
/// What happened, and on which days. What it does not say has not happened (language 2.9). Facts may be recorded in any
/// order; a log that is being read must not be written.
/// </summary>
public sealed class FactLog
{
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<GroundTerm, List<Day>> _events = [];
    private readonly Dictionary<GroundTerm, DaySet> _states = [];
    private readonly Dictionary<Deed, List<Performed>> _deeds = [];
    private int _performances;

    /// <summary>An empty log over a vocabulary, which says what follows from what.</summary>
    public FactLog(Vocabulary vocabulary) => _vocabulary = vocabulary;

    /// <summary>An act as it was done: what exactly, on which days.</summary>
    /// <param name="Act">The act that was done, which may be a kind of the one asked for.</param>
    /// <param name="From">Its first day.</param>
    /// <param name="End">The day after its last.</param>
    /// <param name="Amount">How much on each of its days.</param>
    /// <param name="Number">Tells performances apart that are alike.</param>
    internal readonly record struct Performed(GroundTerm Act, Day From, Day End, decimal Amount, int Number);

    /// <summary>Records an event.</summary>
    public FactLog Event(Day day, GroundTerm term)
    {
        foreach (var wider in _vocabulary.InAreasAround(term))
        {
            Insert(_events, wider, day);
        }

        return this;
    }

    /// <summary>Records that a state held from a day up to, not including, another.</summary>
    public FactLog State(Day from, Day end, GroundTerm term)
    {
        foreach (var wider in _vocabulary.InAreasAround(term))
        {
            _states[wider] = StateDays(wider).Union(DaySet.Span(from, end));
        }

        return this;
    }

    /// <summary>Records that a party did something on a day.</summary>
    public FactLog Act(Day day, string actor, GroundTerm act) => Act(day, day.AddDays(1), actor, act);

    /// <summary>Records that a party did something on every day from one up to, not including, another.</summary>
    public FactLog Act(Day from, Day end, string actor, GroundTerm act) => Act(from, end, actor, act, _vocabulary.StepOf(act));

    /// <summary>Records that a party did so much of something on every day from one up to, not including, another.</summary>
    public FactLog Act(Day from, Day end, string actor, GroundTerm act, decimal amount)
    {
        _performances++;
        foreach (var deed in _vocabulary.Performs(new Deed(actor, act)))
        {
            if (!_deeds.TryGetValue(deed, out var list))
            {
                _deeds[deed] = list = [];
            }

            var at = list.FindIndex(other => other.From > from);
            list.Insert(at < 0 ? list.Count : at, new Performed(act, from, end, amount, _performances));
        }

        return this;
    }

    /// <summary>The same log without what it says about later days; what still goes on is cut off after the day.</summary>
    public FactLog UpTo(Day last)
    {
        var end = last.AddDays(1);
        var known = new FactLog(_vocabulary);
        foreach (var (term, days) in _events)
        {
            known._events[term] = days.FindAll(day => day <= last);
        }

        foreach (var (term, days) in _states)
        {
            known._states[term] = days.Intersect(DaySet.Span(default, end));
        }

        foreach (var (deed, list) in _deeds)
        {
            known._deeds[deed] =
                [.. list.Where(performed => performed.From <= last).Select(performed => performed with { End = Day.Min(performed.End, end) })];
        }

        return known;
    }

    /// <summary>The first day an event happened, or <see cref="Day.Never"/>.</summary>
    public Day FirstDay(GroundTerm term) => EventDays(term) is [var first, ..] ? first : Day.Never;

    /// <summary>The first day somebody did something, a kind of it counting too, or <see cref="Day.Never"/>.</summary>
    public Day FirstDay(Deed deed) => Performances(deed) is [var first, ..] ? first.From : Day.Never;

    /// <summary>The days on which a state held.</summary>
    public DaySet StateDays(GroundTerm term) => _states.GetValueOrDefault(term, DaySet.Empty);

    internal IReadOnlyList<Day> EventDays(GroundTerm term) => _events.TryGetValue(term, out var days) ? days : [];

    internal IReadOnlyList<Performed> Performances(Deed deed) => _deeds.TryGetValue(deed, out var list) ? list : [];

    internal IReadOnlyList<Day> DaysOf(Deed deed) => [.. Performances(deed).Select(performed => performed.From)];

    /// <summary>What the bearer did of what a norm speaks of, its exceptions left out.</summary>
    internal IEnumerable<Performed> PerformancesOf(string actor, GroundTerm act, IReadOnlyList<GroundTerm> exceptions)
    {
        foreach (var performed in Performances(new Deed(actor, act)))
        {
            if (!IsExcepted(actor, performed.Act, exceptions))
            {
                yield return performed;
            }
        }
    }

    private bool IsExcepted(string actor, GroundTerm act, IReadOnlyList<GroundTerm> exceptions)
    {
        foreach (var exception in exceptions)
        {
            if (_vocabulary.IsPerforming(new Deed(actor, act), new Deed(actor, exception)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Insert(Dictionary<GroundTerm, List<Day>> into, GroundTerm term, Day day)
    {
        if (!into.TryGetValue(term, out var days))
        {
            into[term] = days = [];
        }

        var at = days.BinarySearch(day);
        if (at < 0)
        {
            days.Insert(~at, day);
        }
    }
}
