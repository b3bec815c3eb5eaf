using System.Globalization;

namespace CommitLang.Runtime;

/// <summary>How much of an act a norm speaks of (language 2.5).</summary>
/// <param name="Bound">Which amounts: at least, at most, exactly or more than the quantity.</param>
/// <param name="Quantity">How much, in the unit.</param>
/// <param name="Unit">The unit it is counted in.</param>
public sealed record Amount(AmountBound Bound, decimal Quantity, string Unit)
{
    /// <summary>Whether the amount is added up over the whole time, and not looked at day by day.</summary>
    public bool IsInTotal { get; init; }

    /// <summary>Whether the amounts of all members are added up.</summary>
    public bool IsTogether { get; init; }

    /// <summary>Whether an amount is one of those.</summary>
    public bool Covers(decimal amount) => Bound switch
    {
        AmountBound.AtLeast => amount >= Quantity,
        AmountBound.AtMost => amount <= Quantity,
        AmountBound.MoreThan => amount > Quantity,
        _ => amount == Quantity,
    };

    /// <summary>For people: "together at least 5_000 troops in total".</summary>
    public override string ToString()
    {
        var bound = Bound switch
        {
            AmountBound.AtLeast => "at least",
            AmountBound.AtMost => "at most",
            AmountBound.MoreThan => "more than",
            _ => "exactly",
        };
        var quantity = Quantity.ToString("#,0.############", CultureInfo.InvariantCulture).Replace(',', '_');
        return $"{(IsTogether ? "together " : "")}{bound} {quantity} {Unit}{(IsInTotal ? " in total" : "")}";
    }
}

/// <summary>Which amounts an <see cref="Amount"/> covers.</summary>
public enum AmountBound
{
    /// <summary>The quantity and everything above it.</summary>
    AtLeast,

    /// <summary>The quantity and everything below it.</summary>
    AtMost,

    /// <summary>The quantity alone.</summary>
    Exactly,

    /// <summary>Everything above the quantity: what a cap forbids.</summary>
    MoreThan,
}
