namespace CommitLang.Runtime;

/// <summary>
/// What norms mean over dated facts: when they are in force, what is to be done by when, and where they stand. The one
/// definition that the checker's replay, scenarios and generated classes share. Not for use by several threads at once.
/// </summary>
public sealed class Evaluation
{
    private readonly IEnumerable<Norm> _known;
    private NormIndex? _norms;
    private readonly Dictionary<Norm, DaySet> _force = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Norm, IReadOnlyList<DutyInstance>> _duties = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Norm> _asked = new(ReferenceEqualityComparer.Instance);

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

    /// <summary>The facts.</summary>
    public FactLog Facts { get; }

    /// <summary>The last day up to which recurring duties are unfolded.</summary>
    public Day Horizon { get; }

    /// <summary>The days on which a norm is valid for its bearer: made, not run out, not withdrawn, a member.</summary>
    public static DaySet ValidityOf(Norm norm)
    {
        var days = DaySet.Span(norm.ValidFrom, Day.Min(norm.RunsOut, norm.WithdrawnOn));
        return norm.Bearer.Group is null ? days.Intersect(norm.Bearer.Members[0].Days) : days;
    }

    /// <summary>The days on which a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="countFrom">What happened before this day does not count: in <c>when</c> the first valid day.</param>
    public DaySet DaysOf(Condition condition, Day countFrom = default) => condition.Days(this, countFrom);

    /// <summary>The days on which a standing norm is in force (language 2.4).</summary>
    public DaySet ForceOf(Norm norm)
    {
        if (!_force.TryGetValue(norm, out var force))
        {
            _force[norm] = force = StandingForce(norm);
        }

        return force;
    }

    /// <summary>The duties that a norm gives rise to, in the order they are triggered (language 2.4).</summary>
    public IReadOnlyList<DutyInstance> DutiesOf(Norm norm)
    {
        if (!_duties.TryGetValue(norm, out var duties))
        {
            _duties[norm] = duties = [.. new Triggers(norm, this).Find()];
        }

        return duties;
    }

    /// <summary>Where a norm stands on a day.</summary>
    public NormState StateOf(Norm norm, Day day) => new Standing(norm, this).On(day);

    /// <summary>The days on which a norm has a status, as conditions read it: a duty that is owed is in force too.</summary>
    public DaySet DaysWith(Norm norm, NormStatus status) => new Standing(norm, this).DaysWith(status);

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
                days = days.Union(new Standing(norm, this).DaysWith(status));
                _asked.Remove(norm);
            }
        }

        return days;
    }

    /// <summary>The days on which <c>while</c> fails or <c>unless</c> holds or the norm is withdrawn.</summary>
    internal DaySet DaysCalledOff(Norm norm)
    {
        var off = norm.While.Days(this, default).Complement().Union(DaySet.From(norm.WithdrawnOn));
        return norm.Unless is { } unless ? off.Union(unless.Days(this, default)) : off;
    }

    /// <summary>The day on which what a norm waits for comes, so that it runs out.</summary>
    internal Day RunsOut(Norm norm, Day validFrom) => norm.Until is { } until
        ? Day.Min(norm.RunsOut, until.Days(this, default).FirstOnOrAfter(validFrom))
        : norm.RunsOut;

    private DaySet StandingForce(Norm norm)
    {
        var validity = ValidityOf(norm);
        var ready = norm.When.Days(this, validity.First).Intersect(validity);
        if (ready.IsEmpty)
        {
            return DaySet.Empty;
        }

        var latched = ready.First;
        var force = validity
            .Intersect(DaySet.Span(latched, RunsOut(norm, validity.First)))
            .Except(DaysCalledOff(norm))
            .Except(norm.Suspended);
        if (norm.NotBefore is { } moment)
        {
            var days = moment.DaysIn(this);
            force = days.Count == 0 ? DaySet.Empty : force.Intersect(DaySet.From(days[0].Add(norm.NotBeforeDelay)));
        }

        if (norm.Deadline is { } deadline)
        {
            force = force.Intersect(DaySet.Span(default, deadline.LastDay(latched, this).AddDays(1)));
        }

        return norm.For is { } period ? force.Intersect(DaySet.Span(latched, latched.Add(period))) : force;
    }
}
