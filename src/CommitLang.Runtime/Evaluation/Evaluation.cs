namespace CommitLang.Runtime;

/// <summary>
/// What norms mean over dated facts: when they are in force, what is to be done by when, and where they stand. The one
/// definition that the checker's replay, scenarios and generated classes share. Not for use by several threads at once.
/// </summary>
public sealed class Evaluation
{
    private readonly IEnumerable<Norm> _known;
    private readonly Dictionary<Norm, NormLife> _lives = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Norm> _asked = new(ReferenceEqualityComparer.Instance);
    private readonly Func<Norm, NormMemory?>? _memoryOf;
    private NormIndex? _norms;

    /// <summary>Norms over facts.</summary>
    /// <param name="facts">What happened.</param>
    /// <param name="norms">The norms that conditions such as "N is breached" may speak of.</param>
    /// <param name="horizon">Recurring duties (<c>every</c>) are unfolded up to this day.</param>
    public Evaluation(FactLog facts, IEnumerable<Norm> norms, Day horizon)
    {
        Facts = facts;
        Horizon = horizon;
        _known = norms;
    }

    /// <summary>The norms of a model over facts, with what prevails over what.</summary>
    /// <param name="facts">What happened.</param>
    /// <param name="model">The norms.</param>
    /// <param name="horizon">Recurring duties (<c>every</c>) are unfolded up to this day.</param>
    public Evaluation(FactLog facts, NormModel model, Day horizon)
        : this(facts, model.Norms, horizon, model.Overriding, memoryOf: null)
    {
    }

    /// <summary>The same, with precedence between norms and with what is remembered of days that are settled.</summary>
    internal Evaluation(FactLog facts, IEnumerable<Norm> norms, Day horizon, Overriding? overriding, Func<Norm, NormMemory?>? memoryOf)
        : this(facts, norms, horizon)
    {
        Overriding = overriding;
        _memoryOf = memoryOf;
    }

    /// <summary>The facts.</summary>
    public FactLog Facts { get; }

    /// <summary>The last day up to which recurring duties are unfolded.</summary>
    public Day Horizon { get; }

    /// <summary>Which norms give way to which; null where precedence is not looked at.</summary>
    internal Overriding? Overriding { get; }

    /// <summary>The days on which a norm is valid for its bearer, as far as dates go: made, not run out, not withdrawn, a member.</summary>
    public static DaySet ValidityOf(Norm norm)
    {
        var days = DaySet.Span(norm.ValidFrom, Day.Min(norm.RunsOut, norm.WithdrawnOn));
        return norm.Bearer.Group is null ? days.Intersect(norm.Bearer.Members[0].Days) : days;
    }

    /// <summary>The days on which a norm is valid over the facts: those by its dates, once what it enters into force with has come.</summary>
    public DaySet DaysOfValidity(Norm norm) => norm.EntersWith is { } entry
        ? ValidityOf(norm).Intersect(DaySet.From(DaysOf(entry).First))
        : ValidityOf(norm);

    /// <summary>The days on which a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="countFrom">What happened before this day does not count: in <c>when</c> the first valid day.</param>
    public DaySet DaysOf(Condition condition, Day countFrom = default) => condition.Days(new Reading(this, countFrom, default));

    /// <summary>The days on which a standing norm is in force (language 2.4).</summary>
    public DaySet ForceOf(Norm norm) => LifeOf(norm).Force;

    /// <summary>The duties that a norm gives rise to, in the order they are triggered (language 2.4).</summary>
    public IReadOnlyList<DutyInstance> DutiesOf(Norm norm) => LifeOf(norm).Duties;

    /// <summary>Where a norm stands on a day.</summary>
    public NormState StateOf(Norm norm, Day day) => LifeOf(norm).On(day);

    /// <summary>The days on which a norm has a status, as conditions read it: a duty that is owed is in force too.</summary>
    public DaySet DaysWith(Norm norm, NormStatus status) => LifeOf(norm).DaysWith(status);

    /// <summary>The life of a norm over the facts.</summary>
    internal NormLife LifeOf(Norm norm)
    {
        if (!_lives.TryGetValue(norm, out var life))
        {
            var memory = _memoryOf?.Invoke(norm);
            _lives[norm] = life = norm.IsStanding ? new StandingLife(norm, this, memory) : new DutyLife(norm, this, memory);
        }

        return life;
    }

    /// <summary>The days on which one of the norms of a name has a status; none when the name is not known here.</summary>
    internal DaySet DaysWithStatus(string name, NormStatus status)
    {
        var days = DaySet.Empty;
        // Few conditions speak of the status of a norm: the index is made when one does.
        foreach (var norm in (_norms ??= new NormIndex(_known)).Find(name))
        {
            // A norm that waits for its own status waits for ever.
            if (_asked.Add(norm))
            {
                days = days.Union(LifeOf(norm).DaysWith(status));
                _asked.Remove(norm);
            }
        }

        return days;
    }

    /// <summary>The days, from one on, on which <c>while</c> fails or <c>unless</c> holds or the norm is withdrawn.</summary>
    internal DaySet DaysCalledOff(Norm norm, Day since)
    {
        var reading = new Reading(this, default, since);
        var off = norm.While.Days(reading).Complement().Union(DaySet.From(norm.WithdrawnOn));
        return norm.Unless is { } unless ? off.Union(unless.Days(reading)) : off;
    }

    /// <summary>Whether a duty is called off for good, by date or by what the log tells: what holds on its last day does not end with it.</summary>
    internal bool IsCalledOff(DutyInstance duty) =>
        !duty.CalledOff.IsNever && (duty.CalledOff <= Facts.LastDay || duty.CalledOff == duty.Norm.WithdrawnOn);

    /// <summary>The day on which what a norm waits for comes, so that it runs out.</summary>
    internal Day RunsOut(Norm norm, Day validFrom) => norm.Until is { } until
        ? Day.Min(norm.RunsOut, DaysOf(until).FirstOnOrAfter(validFrom))
        : norm.RunsOut;
}
