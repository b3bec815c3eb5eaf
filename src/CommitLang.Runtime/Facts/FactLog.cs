namespace CommitLang.Runtime;

/// <summary>
/// What happened, and on which days. What it does not say has not happened (language 2.9). Facts may be recorded in any
/// order; in the order of their days each takes a time that does not grow with the log. Not for several threads at once.
/// </summary>
/// <remarks>
/// A log as the constructor makes it takes down whatever it is told. One of <see cref="NormModel.NewLog"/> refuses facts that
/// cannot be.
/// </remarks>
public sealed class FactLog
{
    private readonly Store _store;
    private readonly Day _last;

    /// <summary>An empty log over a vocabulary, which says what follows from what.</summary>
    public FactLog(Vocabulary vocabulary)
        : this(vocabulary, rules: null)
    {
    }

    internal FactLog(Vocabulary vocabulary, FactRules? rules)
        : this(new Store(vocabulary, rules), Day.Never)
    {
    }

    private FactLog(Store store, Day last)
    {
        _store = store;
        _last = last;
    }

    /// <summary>What follows from doing what.</summary>
    public Vocabulary Vocabulary => _store.Vocabulary;

    /// <summary>The facts in the order in which they were recorded.</summary>
    public IReadOnlyList<Fact> Facts => _last.IsNever ? _store.Facts : [.. _store.Facts.Where(fact => fact.From <= _last)];

    /// <summary>Whether it refuses facts that cannot be.</summary>
    internal FactRules? Rules => _store.Rules;

    /// <summary>Records a fact.</summary>
    /// <exception cref="FactRefusedException">The log is one that refuses facts that cannot be, and the fact is one.</exception>
    public FactLog Add(Fact fact)
    {
        _store.Rules?.Take(fact, _store.Facts);
        _store.Add(fact);
        return this;
    }

    /// <summary>Records an event.</summary>
    /// <exception cref="FactRefusedException">As for <see cref="Add"/>.</exception>
    public FactLog Event(Day day, GroundTerm term) => Add(new Fact.Event(day, term));

    /// <summary>Records that a state held from a day up to, not including, another.</summary>
    /// <exception cref="FactRefusedException">As for <see cref="Add"/>.</exception>
    public FactLog State(Day from, Day end, GroundTerm term) => Add(new Fact.State(from, end, term));

    /// <summary>Records that a party did something on a day.</summary>
    /// <exception cref="FactRefusedException">As for <see cref="Add"/>.</exception>
    public FactLog Act(Day day, string actor, GroundTerm act) => Act(day, day.AddDays(1), actor, act);

    /// <summary>Records that a party did something on every day from one up to, not including, another.</summary>
    /// <exception cref="FactRefusedException">As for <see cref="Add"/>.</exception>
    public FactLog Act(Day from, Day end, string actor, GroundTerm act) => Add(new Fact.Act(from, end, new Deed(actor, act)));

    /// <summary>Records that a party did so much of something on every day from one up to, not including, another.</summary>
    /// <exception cref="FactRefusedException">As for <see cref="Add"/>.</exception>
    public FactLog Act(Day from, Day end, string actor, GroundTerm act, decimal amount) =>
        Add(new Fact.Act(from, end, new Deed(actor, act), amount));

    /// <summary>The same log without what it says about later days; what still goes on is cut off after the day.</summary>
    /// <remarks>It copies nothing: what is recorded later about earlier days shows in it too.</remarks>
    public FactLog UpTo(Day last) => new(_store, Day.Min(last, _last));

    /// <summary>The last day that it tells of; <see cref="Day.Never"/> when it tells of all.</summary>
    internal Day LastDay => _last;

    /// <summary>The first day an event happened, or <see cref="Day.Never"/>.</summary>
    public Day FirstDay(GroundTerm term) => EventDays(term).FirstFrom(default);

    /// <summary>The first day somebody did something, a kind of it counting too, or <see cref="Day.Never"/>.</summary>
    public Day FirstDay(Deed deed) => DaysOf(deed).FirstFrom(default);

    /// <summary>The days on which a state held.</summary>
    public DaySet StateDays(GroundTerm term) => StateDays(term, default);

    /// <summary>The days on which a state held, those of spans that were over by a day left out.</summary>
    internal DaySet StateDays(GroundTerm term, Day since) =>
        _store.Changing is { } changing ? changing.Days(term, since, _last.AddDays(1))
        : _store.States.TryGetValue(term, out var days) ? days.Days(since, _last.AddDays(1)) : DaySet.Empty;

    internal DayList EventDays(GroundTerm term) =>
        _store.Events.TryGetValue(term, out var days) ? days.UpTo(_last) : DayList.Empty;

    /// <summary>The first days of what was done.</summary>
    internal DayList DaysOf(Deed deed) => _store.Deeds.TryGetValue(deed, out var done) ? done.Begins(_last) : DayList.Empty;

    /// <summary>The days on which the bearer did what a norm speaks of, its exceptions left out.</summary>
    internal DaySet DaysOf(string actor, GroundTerm act, IReadOnlyList<GroundTerm> exceptions, Day since)
    {
        if (!_store.Deeds.TryGetValue(new Deed(actor, act), out var done))
        {
            return DaySet.Empty;
        }

        var end = _last.AddDays(1);
        return exceptions.Count == 0 ? done.Days(since, end) : done.Days(since, end, by => !IsExcepted(actor, by, exceptions));
    }

    /// <summary>What the bearer did of what a norm speaks of, its exceptions left out; what was over by a day too.</summary>
    internal IEnumerable<Performed> PerformancesOf(string actor, GroundTerm act, IReadOnlyList<GroundTerm> exceptions, Day since)
    {
        if (!_store.Deeds.TryGetValue(new Deed(actor, act), out var done))
        {
            yield break;
        }

        var end = _last.AddDays(1);
        foreach (var performed in done.Performances(since, _last))
        {
            if (!IsExcepted(actor, performed.Act, exceptions))
            {
                yield return performed with { End = Day.Min(performed.End, end) };
            }
        }
    }

    /// <summary>Whether somebody did something on some day of a span.</summary>
    internal bool Meets(Deed deed, Day from, Day end) => _store.Deeds.TryGetValue(deed, out var done) && done.Meets(from, end);

    private bool IsExcepted(string actor, GroundTerm act, IReadOnlyList<GroundTerm> exceptions)
    {
        foreach (var exception in exceptions)
        {
            if (Vocabulary.IsPerforming(new Deed(actor, act), new Deed(actor, exception)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is recorded, under every name that it goes by.</summary>
    private sealed class Store(Vocabulary vocabulary, FactRules? rules)
    {
        // What follows from a deed is looked up again in long logs only: short ones seldom repeat it.
        private const int Long = 32;

        private readonly Dictionary<Deed, DeedTimeline[]> _performs = [];

        public Vocabulary Vocabulary => vocabulary;

        public FactRules? Rules => rules;

        public List<Fact> Facts { get; } = [];

        public Dictionary<GroundTerm, EventTimeline> Events { get; } = [];

        public Dictionary<GroundTerm, SpanTimeline> States { get; } = [];

        /// <summary>States that acts begin and end; null where none does.</summary>
        public StateTimeline? Changing { get; } = vocabulary.HasStateActs ? new StateTimeline(vocabulary) : null;

        public Dictionary<Deed, DeedTimeline> Deeds { get; } = [];

        public void Add(Fact fact)
        {
            Facts.Add(fact);
            switch (fact)
            {
                case Fact.Event happening:
                    foreach (var term in vocabulary.InAreasAround(happening.Term))
                    {
                        Of(Events, term).Add(happening.Day);
                    }

                    break;
                case Fact.State state when Changing is not null:
                    Changing.AddSpan(state.Term, state.First, state.Until);
                    break;
                case Fact.State state:
                    foreach (var term in vocabulary.InAreasAround(state.Term))
                    {
                        Of(States, term).Add(state.First, state.Until);
                    }

                    break;
                case Fact.Act act:
                    var amount = act.Amount ?? vocabulary.StepOf(act.Deed.Act);
                    var performed = new Performed(act.Deed.Act, act.First, act.Until, amount, Facts.Count);
                    foreach (var timeline in Performs(act.Deed))
                    {
                        timeline.Add(performed);
                    }

                    foreach (var change in Changing is null ? [] : vocabulary.ChangesOf(act.Deed))
                    {
                        Changing?.AddChange(change.State, change.IsBegun, act.First, act.Until);
                    }

                    break;
            }
        }

        private DeedTimeline[] Performs(Deed deed)
        {
            if (!_performs.TryGetValue(deed, out var timelines))
            {
                timelines = [.. vocabulary.Performs(deed).Select(done => Of(Deeds, done))];
                if (Facts.Count >= Long)
                {
                    _performs[deed] = timelines;
                }
            }

            return timelines;
        }

        private static TTimeline Of<TKey, TTimeline>(Dictionary<TKey, TTimeline> timelines, TKey key)
            where TKey : notnull
            where TTimeline : new()
        {
            if (!timelines.TryGetValue(key, out var timeline))
            {
                timelines[key] = timeline = new TTimeline();
            }

            return timeline;
        }
    }
}
