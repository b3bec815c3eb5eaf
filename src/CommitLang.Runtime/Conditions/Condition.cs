namespace CommitLang.Runtime;

/// <summary>A condition of a norm, read on a day (language 2.3).</summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>The condition that holds on every day.</summary>
    public static Condition Always { get; } = new AllOf();

    /// <summary>The days on which it holds.</summary>
    /// <param name="evaluation">The facts and the norms.</param>
    /// <param name="countFrom">
    /// In <c>when</c>, an event or act not under <c>not</c> counts only from this day on (VCLT art. 28: no duty from facts
    /// older than the norm); elsewhere the first day there is.
    /// </param>
    internal abstract DaySet Days(Evaluation evaluation, Day countFrom);

    /// <summary>The moments whose coming can make it true, in order of writing; each later one opens a fresh duty.</summary>
    internal virtual IEnumerable<Moment> Triggers => [];
}

/// <summary>An event has happened, or an act has been performed: true from then on.</summary>
public sealed record Happened(Moment Moment) : Condition
{
    internal override IEnumerable<Moment> Triggers => [Moment];

    internal override DaySet Days(Evaluation evaluation, Day countFrom)
    {
        foreach (var day in Moment.DaysIn(evaluation))
        {
            if (day >= countFrom)
            {
                return DaySet.From(day.AddDays(Moment.Delay));
            }
        }

        return DaySet.Empty;
    }
}

/// <summary>A state holds.</summary>
public sealed record Holds(GroundTerm State) : Condition
{
    internal override DaySet Days(Evaluation evaluation, Day countFrom) => evaluation.Facts.StateDays(State);
}

/// <summary>The calendar says so: the day lies in a fixed set.</summary>
public sealed record Calendar(DaySet Set) : Condition
{
    internal override DaySet Days(Evaluation evaluation, Day countFrom) => Set;
}

/// <summary>The first has happened, the second has not, or on a later day.</summary>
public sealed record HappenedBefore(Moment First, Moment Second) : Condition
{
    internal override IEnumerable<Moment> Triggers => [First];

    internal override DaySet Days(Evaluation evaluation, Day countFrom)
    {
        var second = Second.DaysIn(evaluation);
        var other = second.Count == 0 ? Day.Never : second[0];
        foreach (var day in First.DaysIn(evaluation))
        {
            if (day >= countFrom && day < other)
            {
                return DaySet.From(day.AddDays(First.Delay));
            }
        }

        return DaySet.Empty;
    }
}

/// <summary>Both have happened, the first on a later day than the second.</summary>
public sealed record HappenedAfter(Moment First, Moment Second) : Condition
{
    internal override IEnumerable<Moment> Triggers => [First];

    internal override DaySet Days(Evaluation evaluation, Day countFrom)
    {
        // A date is no fact that could be too old, so only happenings are counted from the validity on.
        var earlier = Day.Never;
        foreach (var day in Second.DaysIn(evaluation))
        {
            if (Second is Moment.Date || day >= countFrom)
            {
                earlier = day;
                break;
            }
        }

        foreach (var day in First.DaysIn(evaluation))
        {
            if (day >= countFrom && day > earlier)
            {
                return DaySet.From(Day.Max(day.AddDays(First.Delay), earlier.AddDays(Second.Delay)));
            }
        }

        return DaySet.Empty;
    }
}

/// <summary>From the day something happened through the last day of a period counted from it.</summary>
public sealed record WithinOf(Period Period, Moment Moment) : Condition
{
    internal override IEnumerable<Moment> Triggers => [Moment];

    internal override DaySet Days(Evaluation evaluation, Day countFrom)
    {
        var days = DaySet.Empty;
        foreach (var day in Moment.DaysIn(evaluation))
        {
            if (day >= countFrom)
            {
                days = days.Union(DaySet.Span(day.AddDays(Moment.Delay), day.Add(Period).AddDays(1)));
            }
        }

        return days;
    }
}

/// <summary>Another norm has a status (language 2.9).</summary>
public sealed record NormIs(string Norm, NormStatus Status) : Condition
{
    internal override DaySet Days(Evaluation evaluation, Day countFrom) => evaluation.DaysWithStatus(Norm, Status);
}

/// <summary>The condition does not hold.</summary>
public sealed record Not(Condition Inner) : Condition
{
    internal override DaySet Days(Evaluation evaluation, Day countFrom) => Inner.Days(evaluation, default).Complement();
}

/// <summary>Every one of the conditions holds; with none, always.</summary>
public sealed record AllOf(params IReadOnlyList<Condition> Parts) : Condition
{
    internal override IEnumerable<Moment> Triggers => Parts.SelectMany(part => part.Triggers);

    internal override DaySet Days(Evaluation evaluation, Day countFrom)
    {
        var days = DaySet.All;
        foreach (var part in Parts)
        {
            days = days.Intersect(part.Days(evaluation, countFrom));
        }

        return days;
    }
}

/// <summary>At least so many of the conditions hold; <c>or</c> is at least one.</summary>
public sealed record AtLeast(int Count, params IReadOnlyList<Condition> Parts) : Condition
{
    internal override IEnumerable<Moment> Triggers => Parts.SelectMany(part => part.Triggers);

    internal override DaySet Days(Evaluation evaluation, Day countFrom) =>
        DaySet.AtLeast(Count, [.. Parts.Select(part => part.Days(evaluation, countFrom))]);
}
