namespace CommitLang.Runtime;

/// <summary>Something that happened, with its days.</summary>
public abstract record Fact
{
    private Fact()
    {
    }

    /// <summary>Its day, or its first day.</summary>
    public abstract Day From { get; }

    /// <summary>The day after its last; <see cref="Day.Never"/> while it goes on.</summary>
    public abstract Day End { get; }

    /// <summary>An event happened on a day.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Term">The event.</param>
    public sealed record Event(Day Day, GroundTerm Term) : Fact
    {
        /// <inheritdoc/>
        public override Day From => Day;

        /// <inheritdoc/>
        public override Day End => Day.AddDays(1);

        /// <inheritdoc/>
        public override string ToString() => $"{Day} {Term}";
    }

    /// <summary>A state held for a span of days.</summary>
    /// <param name="First">The first day.</param>
    /// <param name="Until">The day after the last; <see cref="Day.Never"/> while it holds.</param>
    /// <param name="Term">The state.</param>
    public sealed record State(Day First, Day Until, GroundTerm Term) : Fact
    {
        /// <inheritdoc/>
        public override Day From => First;

        /// <inheritdoc/>
        public override Day End => Until;

        /// <inheritdoc/>
        public override string ToString() => $"{Span(First, Until)} {Term}";
    }

    /// <summary>A party did something on every day of a span.</summary>
    /// <param name="First">The first day.</param>
    /// <param name="Until">The day after the last; <see cref="Day.Never"/> while it goes on.</param>
    /// <param name="Deed">The act and who did it.</param>
    /// <param name="Amount">How much on each day, in the unit of the act; null for the least that tells.</param>
    public sealed record Act(Day First, Day Until, Deed Deed, decimal? Amount = null) : Fact
    {
        /// <summary>An act on one day.</summary>
        public Act(Day day, Deed deed)
            : this(day, day.AddDays(1), deed)
        {
        }

        /// <inheritdoc/>
        public override Day From => First;

        /// <inheritdoc/>
        public override Day End => Until;

        /// <inheritdoc/>
        public override string ToString() =>
            $"{Span(First, Until)} {Deed}{(Amount is { } amount ? FormattableString.Invariant($", {amount}") : "")}";
    }

    private static string Span(Day first, Day end) =>
        end == first.AddDays(1) ? $"{first}" : end.IsNever ? $"{first}.." : $"{first}..{end.AddDays(-1)}";
}
