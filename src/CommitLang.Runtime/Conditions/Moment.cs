namespace CommitLang.Runtime;

/// <summary>Something that happens on a day: an event, a deed, or a day of the calendar itself.</summary>
public abstract record Moment
{
    private Moment()
    {
    }

    /// <summary>The days on which it happened, in order.</summary>
    internal abstract DayList DaysIn(Evaluation evaluation);

    /// <summary>
    /// How many days after it happened it can first be relied on: a deed done today neither excuses nor forbids today
    /// (language 2.3), an event counts on its own day.
    /// </summary>
    internal virtual int Delay => 0;

    /// <summary>The occurrence of an event.</summary>
    public sealed record Event(GroundTerm Term) : Moment
    {
        /// <inheritdoc/>
        public override string ToString() => Term.Text;

        internal override DayList DaysIn(Evaluation evaluation) => evaluation.Facts.EventDays(Term);
    }

    /// <summary>The performance of an act as an event: it counts on its own day.</summary>
    public sealed record Performance(Deed Deed) : Moment
    {
        /// <inheritdoc/>
        public override string ToString() => Deed.ToString();

        internal override DayList DaysIn(Evaluation evaluation) => evaluation.Facts.DaysOf(Deed);
    }

    /// <summary>The performance of an act as a condition: it counts from the day after.</summary>
    public sealed record Conduct(Deed Deed) : Moment
    {
        /// <inheritdoc/>
        public override string ToString() => Deed.ToString();

        internal override int Delay => 1;

        internal override DayList DaysIn(Evaluation evaluation) => evaluation.Facts.DaysOf(Deed);
    }

    /// <summary>A day of the calendar.</summary>
    public sealed record Date(Day Day) : Moment
    {
        /// <inheritdoc/>
        public override string ToString() => Day.ToString();

        internal override DayList DaysIn(Evaluation evaluation) => new([Day], 1);
    }
}
