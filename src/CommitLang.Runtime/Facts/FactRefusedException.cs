namespace CommitLang.Runtime;

/// <summary>A fact cannot be, given what was recorded or declared. The log is as it was before.</summary>
public sealed class FactRefusedException : InvalidOperationException
{
    internal FactRefusedException(Fact fact, int place, string reason, Fact? other = null, int otherPlace = 0)
        : base(FormattableString.Invariant($"Fact {place}, {fact}, is refused: {reason}")
            + (other is null ? "." : FormattableString.Invariant($" fact {otherPlace}, {other}.")))
    {
        Fact = fact;
        Place = place;
        Other = other;
        OtherPlace = other is null ? null : otherPlace;
    }

    /// <summary>The fact that is refused.</summary>
    public Fact Fact { get; }

    /// <summary>The place it has, or would have had, in the log, from 1.</summary>
    public int Place { get; }

    /// <summary>The fact it collides with; null when it collides with what is declared.</summary>
    public Fact? Other { get; }

    /// <summary>The place of that fact in the log, from 1; null when there is none.</summary>
    public int? OtherPlace { get; }
}
