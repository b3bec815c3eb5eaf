namespace CommitLang.Text;

/// <summary>How far two sequences agree: from the first item on, and, in what is left, from the last item back.</summary>
/// <param name="Start">The number of items at the start.</param>
/// <param name="End">The number of items at the end; none of them is among those at the start, in either sequence.</param>
public readonly record struct CommonEnds(int Start, int End)
{
    /// <summary>Compares two sequences.</summary>
    public static CommonEnds Of<T>(ReadOnlySpan<T> one, ReadOnlySpan<T> other)
        where T : IEquatable<T>
    {
        var start = one.CommonPrefixLength(other);
        var most = Math.Min(one.Length, other.Length) - start;
        var end = 0;
        while (end < most && one[^(end + 1)].Equals(other[^(end + 1)]))
        {
            end++;
        }

        return new CommonEnds(start, end);
    }
}
