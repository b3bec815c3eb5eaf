#if NET
using Bounds = System.Span<int>;
#else
using Bounds = int[];
#endif

namespace CommitLang.Runtime;

/// <summary>A set of days as disjoint half-open spans, in order. Immutable.</summary>
public sealed class DaySet : IEquatable<DaySet>
{
    // Boundaries alternate begin, end, begin, end, strictly rising; int.MaxValue is the open end.
    private readonly int[] _bounds;

    private DaySet(int[] bounds) => _bounds = bounds;

    /// <summary>No day.</summary>
    public static DaySet Empty { get; } = new([]);

    /// <summary>Every day there is.</summary>
    public static DaySet All { get; } = new([0, int.MaxValue]);

    /// <summary>The days from <paramref name="from"/> up to, not including, <paramref name="end"/>.</summary>
    public static DaySet Span(Day from, Day end) => from >= end ? Empty : new([from.Number, end.Number]);

    /// <summary>The day and all after it.</summary>
    public static DaySet From(Day from) => Span(from, Day.Never);

    /// <summary>Whether there is no day in it.</summary>
    public bool IsEmpty => _bounds.Length == 0;

    /// <summary>The first day, or <see cref="Day.Never"/>.</summary>
    public Day First => IsEmpty ? Day.Never : new Day(_bounds[0]);

    /// <summary>The day after the last, <see cref="Day.Never"/> when it has no end; the first day there is when empty.</summary>
    public Day End => IsEmpty ? default : new Day(_bounds[^1]);

    /// <summary>The spans in order, each from its first day to the day after its last.</summary>
    public IEnumerable<(Day From, Day End)> Spans
    {
        get
        {
            for (var i = 0; i < _bounds.Length; i += 2)
            {
                yield return (new Day(_bounds[i]), new Day(_bounds[i + 1]));
            }
        }
    }

    /// <summary>Spans by their boundaries, strictly rising.</summary>
    internal static DaySet OfBounds(int[] bounds) => bounds.Length == 0 ? Empty : new(bounds);

    /// <summary>Whether the day is in the set.</summary>
    public bool Contains(Day day) => BoundsUpTo(day) % 2 == 1;

    /// <summary>The day after the last of the span that a day lies in; the day itself when it lies in none.</summary>
    internal Day EndOfSpan(Day day)
    {
        var count = BoundsUpTo(day);
        return count % 2 == 1 ? new Day(_bounds[count]) : day;
    }

    /// <summary>The first day of the span that a day lies in; the day itself when it lies in none.</summary>
    internal Day BeginOfSpan(Day day)
    {
        var count = BoundsUpTo(day);
        return count % 2 == 1 ? new Day(_bounds[count - 1]) : day;
    }

    /// <summary>How many boundaries there are up to a day and on it.</summary>
    private int BoundsUpTo(Day day)
    {
        var (low, high) = (0, _bounds.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_bounds[middle] <= day.Number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The first day of the set on or after a day, or <see cref="Day.Never"/>.</summary>
    public Day FirstOnOrAfter(Day day)
    {
        var count = BoundsUpTo(day);
        return count % 2 == 1 ? day : count < _bounds.Length ? new Day(_bounds[count]) : Day.Never;
    }

    /// <summary>Whether some day is in both sets.</summary>
    public bool Meets(DaySet other)
    {
        for (int i = 0, j = 0; i < _bounds.Length && j < other._bounds.Length;)
        {
            var (end, otherEnd) = (_bounds[i + 1], other._bounds[j + 1]);
            if (Math.Max(_bounds[i], other._bounds[j]) < Math.Min(end, otherEnd))
            {
                return true;
            }

            i += end <= otherEnd ? 2 : 0;
            j += otherEnd <= end ? 2 : 0;
        }

        return false;
    }

    /// <summary>The days in both sets.</summary>
    public DaySet Intersect(DaySet other) => Combine(this, other, ifLeft: false, ifRight: false, ifBoth: true);

    /// <summary>The days in either set.</summary>
    public DaySet Union(DaySet other) => Combine(this, other, ifLeft: true, ifRight: true, ifBoth: true);

    /// <summary>The days in this set and not in the other.</summary>
    public DaySet Except(DaySet other) => Combine(this, other, ifLeft: true, ifRight: false, ifBoth: false);

    /// <summary>The days not in the set.</summary>
    public DaySet Complement() => All.Except(this);

    /// <summary>The days on which at least <paramref name="count"/> of the sets hold.</summary>
    public static DaySet AtLeast(int count, IReadOnlyList<DaySet> sets)
    {
        if (count == 1 && sets.Count <= 8)
        {
            return sets.Aggregate(Empty, (all, set) => all.Union(set));
        }

        if (count <= 0)
        {
            return All;
        }

        var edges = sets.SelectMany(set => set._bounds.Select((day, i) => (Day: day, Change: i % 2 == 0 ? 1 : -1)))
            .Where(edge => edge.Day != int.MaxValue).OrderBy(edge => edge.Day).ToList();
        var bounds = new List<int>();
        var holding = 0;
        for (var i = 0; i < edges.Count; i++)
        {
            holding += edges[i].Change;
            if ((i + 1 == edges.Count || edges[i + 1].Day != edges[i].Day) && (holding >= count) != (bounds.Count % 2 == 1))
            {
                bounds.Add(edges[i].Day);
            }
        }

        if (bounds.Count % 2 == 1)
        {
            bounds.Add(int.MaxValue);
        }

        return OfBounds([.. bounds]);
    }

    /// <inheritdoc/>
    public bool Equals(DaySet? other) => other is not null && Same(_bounds, _bounds.Length, other._bounds);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DaySet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = _bounds.Length;
        foreach (var bound in _bounds)
        {
            hash = unchecked((hash * 31) + bound);
        }

        return hash;
    }

    /// <summary>Spans with their last day: "2030-01-01..2030-03-31, 2031-01-01..".</summary>
    public override string ToString() => string.Join(", ", Spans.Select(span =>
        span.End.IsNever ? $"{span.From}.." : $"{span.From}..{span.End.AddDays(-1)}"));

    private static DaySet Combine(DaySet left, DaySet right, bool ifLeft, bool ifRight, bool ifBoth)
    {
        var most = left._bounds.Length + right._bounds.Length;
#if NET
        Bounds bounds = most <= 64 ? stackalloc int[64] : new int[most];
#else
        Bounds bounds = new int[most];
#endif
        int i = 0, j = 0, count = 0;
        var inside = false;
        while (i < left._bounds.Length || j < right._bounds.Length)
        {
            var edge = Math.Min(
                i < left._bounds.Length ? left._bounds[i] : int.MaxValue,
                j < right._bounds.Length ? right._bounds[j] : int.MaxValue);
            while (i < left._bounds.Length && left._bounds[i] == edge)
            {
                i++;
            }

            while (j < right._bounds.Length && right._bounds[j] == edge)
            {
                j++;
            }

            // After an odd number of boundaries one stands inside a span; the open end closes every span.
            var (inLeft, inRight) = (i % 2 == 1, j % 2 == 1);
            var now = edge != int.MaxValue && (inLeft ? inRight ? ifBoth : ifLeft : inRight && ifRight);
            if (now != inside)
            {
                bounds[count++] = edge;
                inside = now;
            }
        }

        return count == 0 ? Empty
            : Same(bounds, count, left._bounds) ? left
            : Same(bounds, count, right._bounds) ? right
            : new DaySet(Copy(bounds, count));
    }

    private static bool Same(Bounds bounds, int count, int[] others)
    {
        if (count != others.Length)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (bounds[i] != others[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int[] Copy(Bounds bounds, int count)
    {
        var copy = new int[count];
        for (var i = 0; i < count; i++)
        {
            copy[i] = bounds[i];
        }

        return copy;
    }
}
