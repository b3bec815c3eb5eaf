using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>Amounts from one to another, in the smallest steps of the unit; nothing at all is no amount.</summary>
/// <param name="From">The least, at least 1.</param>
/// <param name="To">The most; <see cref="Endless"/> when there is no bound.</param>
internal readonly record struct AmountRange(long From, long To)
{
    public const long Endless = long.MaxValue;

    /// <summary>The amounts that a norm asks for, forbids or allows: any at all when it says none.</summary>
    public static AmountRange Of(Norm norm, Vocabulary vocabulary)
    {
        if (norm.Amount is not { } amount)
        {
            return new AmountRange(1, Endless);
        }

        var steps = InSteps(amount.Quantity, vocabulary.UnitOf(amount.Unit)?.Step ?? 1);
        return amount.Bound switch
        {
            AmountBound.AtLeast => new AmountRange(Math.Max(1, steps), Endless),
            AmountBound.MoreThan => new AmountRange(steps + 1, Endless),
            AmountBound.AtMost => new AmountRange(1, steps),
            _ => new AmountRange(Math.Max(1, steps), steps),
        };
    }

    public static long InSteps(decimal quantity, decimal step) => (long)decimal.Round(quantity / step);

    public bool IsWithin(AmountRange other) => other.From <= From && To <= other.To;

    public bool Meets(AmountRange other) => Math.Max(From, other.From) <= Math.Min(To, other.To);
}
