namespace CommitLang.Runtime;

/// <summary>A condition of a norm, read on a day (language 2.3).</summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>The condition that holds on every day.</summary>
    public static Condition Always { get; } = new AllOf();

    /// <summary>The days on which it holds, from the day on that the reading is about.</summary>
    internal abstract DaySet Days(Reading reading);

    /// <summary>The moments whose coming can make it true, in order of writing; each later one opens a fresh duty.</summary>
    internal virtual IEnumerable<Moment> Triggers => [];
}

/// <summary>An event has happened, or an act has been performed: true from then on.</summary>
public sealed record Happened(Moment Moment) : Condition
{
    internal override IEnumerable<Moment> Triggers => [Moment];

    internal override DaySet Days(Reading reading) =>
        DaySet.From(reading.DaysOf(Moment).FirstFrom(reading.CountFrom).AddDays(Moment.Delay));
}

/// <summary>A state holds.</summary>
public sealed record Holds(GroundTerm State) : Condition
{
    internal override DaySet Days(Reading reading) => reading.Evaluation.Facts.StateDays(State, reading.Since);
}

/// <summary>The calendar says so: the day lies in a fixed set.</summary>
public sealed record Calendar(DaySet Set) : Condition
{
    internal override DaySet Days(Reading reading) => Set;
}

/// <summary>The first has happened, the second has not, or on a later day.</summary>
public sealed record HappenedBefore(Moment First, Moment Second) : Condition
{
    internal override IEnumerable<Moment> Triggers => [First];

    internal override DaySet Days(Reading reading)
    {
        var day = reading.DaysOf(First).FirstFrom(reading.CountFrom);
        return day < reading.DaysOf(Second).FirstFrom(default) ? DaySet.From(day.AddDays(First.Delay)) : DaySet.Empty;
    }
}

/// <summary>Both have happened, the first on a later day than the second.</summary>
public sealed record HappenedAfter(Moment First, Moment Second) : Condition
{
    internal override IEnumerable<Moment> Triggers => [First];

    internal override DaySet Days(Reading reading)
    {
        // A date is no fact that could be too old, so only happenings are counted from the validity on.
        var earlier = reading.DaysOf(Second).FirstFrom(Second is Moment.Date ? default : reading.CountFrom);
        var day = earlier.IsNever ? Day.Never : reading.DaysOf(First).FirstFrom(Day.Max(reading.CountFrom, earlier.AddDays(1)));
        return DaySet.From(Day.Max(day.AddDays(First.Delay), earlier.AddDays(Second.Delay)));
    }
}

/// <summary>From the day something happened through the last day of a period counted from it.</summary>
public sealed record WithinOf(Period Period, Moment Moment) : Condition
{
    internal override IEnumerable<Moment> Triggers => [Moment];

    internal override DaySet Days(Reading reading)
    {
        var days = reading.DaysOf(Moment);
        var spans = new SpanTimeline();
        var first = days.Count;
        while (first > 0 && days[first - 1] >= reading.CountFrom && days[first - 1].Add(Period) >= reading.Since)
        {
            first--;
        }

        for (var i = first; i < days.Count; i++)
        {
            spans.Add(days[i].AddDays(Moment.Delay), days[i].Add(Period).AddDays(1));
        }

        return spans.Days(default, Day.Never);
    }
}

/// <summary>So long ago, or longer, something happened.</summary>
public sealed record LongSince(Period Period, Moment Moment) : Condition
{
    internal override IEnumerable<Moment> Triggers => [Moment];

    internal override DaySet Days(Reading reading) =>
        DaySet.From(reading.DaysOf(Moment).FirstFrom(reading.CountFrom).AddDays(Moment.Delay).Add(Period));
}

/// <summary>Another norm has a status (language 2.9).</summary>
public sealed record NormIs(string Norm, NormStatus Status) : Condition
{
    internal override DaySet Days(Reading reading) => reading.Evaluation.DaysWithStatus(Norm, Status);
}

/// <summary>The condition does not hold.</summary>
public sealed record Not(Condition Inner) : Condition
{
    internal override DaySet Days(Reading reading) => Inner.Days(reading with { CountFrom = default }).Complement();
}

/// <summary>Every one of the conditions holds; with none, always.</summary>
public sealed record AllOf(params IReadOnlyList<Condition> Parts) : Condition
{
    internal override IEnumerable<Moment> Triggers => Parts.SelectMany(part => part.Triggers);

    internal override DaySet Days(Reading reading)
    {
        var days = DaySet.All;
        foreach (var part in Parts)
        {
            days = days.Intersect(part.Days(reading));
        }

        return days;
    }
}

/// <summary>At least so many of the conditions hold; <c>or</c> is at least one.</summary>
public sealed record AtLeast(int Count, params IReadOnlyList<Condition> Parts) : Condition
{
    internal override IEnumerable<Moment> Triggers => Parts.SelectMany(part => part.Triggers);

    internal override DaySet Days(Reading reading) => DaySet.AtLeast(Count, [.. Parts.Select(part => part.Days(reading))]);
}

/// <summary>How a condition is read.</summary>
/// <param name="Evaluation">The facts and the norms.</param>
/// <param name="CountFrom">
/// In <c>when</c>, an event or act not under <c>not</c> counts only from this day on (VCLT art. 28: no duty from facts older
/// than the norm); elsewhere the first day there is.
/// </param>
/// <param name="Since">The answer is about this day and those after it; what it says of earlier ones is not looked at.</param>
internal readonly record struct Reading(Evaluation Evaluation, Day CountFrom, Day Since)
{
    public DayList DaysOf(Moment moment) => moment.DaysIn(Evaluation);
}
