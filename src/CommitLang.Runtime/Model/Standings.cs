namespace CommitLang.Runtime;

/// <summary>Where every norm of a model stands on a day. Does not change when its log grows.</summary>
public sealed class Standings
{
    private readonly FactLog _log;
    private readonly int _count;

    internal Standings(NormModel model, FactLog log, IReadOnlyList<NormState> states, Day asOf, int count)
    {
        Model = model;
        Norms = new NormStates(states);
        AsOf = asOf;
        _log = log;
        _count = count;
    }

    /// <summary>The model.</summary>
    public NormModel Model { get; }

    /// <summary>The day.</summary>
    public Day AsOf { get; }

    /// <summary>Every norm, in the order of the model.</summary>
    public NormStates Norms { get; }

    /// <inheritdoc cref="NormStates.Owed"/>
    public NormStates Owed => Norms.Owed;

    /// <inheritdoc cref="NormStates.Kept"/>
    public NormStates Kept => Norms.Kept;

    /// <inheritdoc cref="NormStates.Breached"/>
    public NormStates Breached => Norms.Breached;

    /// <inheritdoc cref="NormStates.Lapsed"/>
    public NormStates Lapsed => Norms.Lapsed;

    /// <inheritdoc cref="NormStates.Overridden"/>
    public NormStates Overridden => Norms.Overridden;

    /// <summary>Where a norm stands, by its id.</summary>
    /// <exception cref="KeyNotFoundException">The model has no such norm.</exception>
    public NormState this[string id] => Norms.FirstOrDefault(state => state.Norm.Id == id)
        ?? throw new KeyNotFoundException($"No norm is called {id}.");

    /// <summary>The norms that a party bears alone or as a member, on whatever days.</summary>
    public NormStates Of(string party) => Norms.Where(state => state.Norm.Bearer.Members.Any(member => member.Name == party));

    /// <summary>What is due and must be done by a day at the latest, the earliest first.</summary>
    public IReadOnlyList<NormState> DeadlinesAhead(Day until) =>
        [.. Norms.Where(state => state.Status == NormStatus.Due && state.DueBy <= until)
            .OrderBy(state => state.DueBy).ThenBy(state => state.Norm.Id, StringComparer.Ordinal)];

    /// <summary>Why a norm stands where it does: clauses, facts and rules, in the order in which they tell.</summary>
    /// <exception cref="KeyNotFoundException">The model has no such norm.</exception>
    public IReadOnlyList<Reason> Why(string id) => Why(this[id]);

    /// <summary>Why a norm stands where it does: clauses, facts and rules, in the order in which they tell.</summary>
    /// <param name="state">A state out of <see cref="Norms"/>.</param>
    public IReadOnlyList<Reason> Why(NormState state) => new Reasons(state, Evaluation(Log(), AsOf)).Find();

    /// <summary>What would change if something happened as well. The log is not changed.</summary>
    /// <param name="facts">What would happen. Where one lies after <see cref="AsOf"/>, its day is looked at.</param>
    /// <exception cref="FactRefusedException">A fact cannot be, given the log.</exception>
    public StandingsDifference WhatIf(params Fact[] facts)
    {
        var day = facts.Aggregate(AsOf, (last, fact) => Day.Max(last, fact.From));
        var log = Model.NewLog();
        foreach (var fact in _log.Facts.Take(_count).Concat(facts))
        {
            log.Add(fact);
        }

        return new StandingsDifference(day == AsOf ? this : Model.Evaluate(Log(), day), Model.Evaluate(log, day));
    }

    private Evaluation Evaluation(FactLog log, Day day) => new(log.UpTo(day), Model.Norms, day, Model.Overriding, memoryOf: null);

    /// <summary>The log as it was when the norms were looked at.</summary>
    private FactLog Log()
    {
        if (_log.Facts.Count == _count)
        {
            return _log;
        }

        var log = new FactLog(Model.Vocabulary);
        foreach (var fact in _log.Facts.Take(_count))
        {
            log.Add(fact);
        }

        return log;
    }
}
