namespace CommitLang.Text;

/// <summary>A stretch of text, in UTF-16 code units.</summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Creates a span.</summary>
    /// <param name="start">The offset of the first code unit.</param>
    /// <param name="length">How many code units it covers; may be zero.</param>
    public TextSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Start = start;
        Length = length;
    }

    /// <summary>The offset of the first code unit.</summary>
    public int Start { get; }

    /// <summary>How many code units the span covers.</summary>
    public int Length { get; }

    /// <summary>The offset behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether the span covers nothing.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from one offset up to another.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether the code unit at an offset belongs to the span.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>Whether another span lies inside this one.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the spans share a code unit or touch.</summary>
    public bool IntersectsWith(TextSpan other) => other.Start <= End && other.End >= Start;

    /// <summary>Orders by start, then by length.</summary>
    public int CompareTo(TextSpan other) =>
        Start == other.Start ? Length.CompareTo(other.Length) : Start.CompareTo(other.Start);

    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Start}..{End})");
}
