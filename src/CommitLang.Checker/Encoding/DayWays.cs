using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// The ways for conditions to hold on a day, where they speak of that day alone and of happenings that nothing else binds. Ways
/// stand one after the other in one list of numbers: how many happenings a way speaks of, then each of them, with whether it is
/// so in the last bit, so that they rise.
/// </summary>
internal sealed class DayWays(AtomNumbers numbers)
{
    // More ways than these are better searched than written down.
    private const int Most = 128;

    private static readonly int[] Any = [0];

    private int[] _written = new int[256];
    private int _length;

    /// <summary>Whether what is no matter of the day alone, or bound by something else, is let be as it may: then there may be fewer ways.</summary>
    public bool IsLoose { get; init; }

    /// <summary>The ways for one condition to hold and another not; null when they are too many or no matter of the day alone.</summary>
    public int[]? Of(Condition holds, Condition? fails)
    {
        _length = 0;
        if (Write(holds, true) is not { } count)
        {
            return null;
        }

        var second = _length;
        return fails is not null && (Write(fails, false) is not { } more || Join(0, count, second, more) is null) ? null
            : _length == 1 ? Any
            : _written.AsSpan(0, _length).ToArray();
    }

    /// <summary>Whether some way of the one goes with some way of the other.</summary>
    public static bool GoTogether(ReadOnlySpan<int> ways, ReadOnlySpan<int> others)
    {
        for (var one = 0; one < ways.Length; one += ways[one] + 1)
        {
            for (var other = 0; other < others.Length; other += others[other] + 1)
            {
                if (IsOneDay(ways.Slice(one + 1, ways[one]), others.Slice(other + 1, others[other])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Writes the ways for a condition to have a value; how many they are, null when they are too many or no matter of the day alone.</summary>
    private int? Write(Condition condition, bool isSo) => condition switch
    {
        Not not => Write(not.Inner, !isSo),
        AllOf all => isSo ? WriteTogether(all.Parts, true) : WriteEither(all.Parts, false),
        AtLeast { Count: 1 } some => isSo ? WriteEither(some.Parts, true) : WriteTogether(some.Parts, false),
        AtLeast => WriteOther(),
        _ => WriteOne(condition, isSo),
    };

    private int? WriteOne(Condition leaf, bool isSo)
    {
        if (numbers.Of(leaf) is not { } number || !IsLoose && !numbers.IsFree(number))
        {
            return WriteOther();
        }

        Append(1);
        Append((number << 1) + (isSo ? 1 : 0));
        return 1;
    }

    /// <summary>One way that says nothing.</summary>
    private int? WriteOther()
    {
        if (!IsLoose)
        {
            return null;
        }

        Append(0);
        return 1;
    }

    private int? WriteEither(IReadOnlyList<Condition> parts, bool isSo)
    {
        var count = 0;
        foreach (var part in parts.InARow())
        {
            if (Write(part, isSo) is not { } more)
            {
                return null;
            }

            count += more;
        }

        return count <= Most ? count : null;
    }

    private int? WriteTogether(IReadOnlyList<Condition> parts, bool isSo)
    {
        var first = _length;
        Append(0);
        var count = 1;
        foreach (var part in parts.InARow())
        {
            var second = _length;
            if (Write(part, isSo) is not { } more || Join(first, count, second, more) is not { } joined)
            {
                return null;
            }

            count = joined;
        }

        return count;
    }

    /// <summary>Puts the ways for both of two things to hold in the place of those for each; how many they are, null when they are too many.</summary>
    private int? Join(int first, int count, int second, int more)
    {
        if (count == 1 && _written[first] == 0)
        {
            Keep(first, second);
            return more;
        }

        if (more == 1 && _written[second] == 0)
        {
            _length = second;
            return count;
        }

        var end = _length;
        var joined = 0;
        for (var one = first; one < second; one += _written[one] + 1)
        {
            for (var other = second; other < end; other += _written[other] + 1)
            {
                if (!IsOneDay(_written.AsSpan(one + 1, _written[one]), _written.AsSpan(other + 1, _written[other])))
                {
                    continue;
                }

                Append(one, other);
                if (++joined > Most)
                {
                    return null;
                }
            }
        }

        Keep(first, end);
        return joined;
    }

    /// <summary>Moves what is written last to an earlier place.</summary>
    private void Keep(int place, int from)
    {
        Array.Copy(_written, from, _written, place, _length - from);
        _length -= from - place;
    }

    /// <summary>Appends a way that says all that two others say.</summary>
    private void Append(int one, int other)
    {
        var (way, oneEnd, otherEnd) = (_length, one + 1 + _written[one], other + 1 + _written[other]);
        Append(0);
        for (int i = one + 1, j = other + 1; i < oneEnd || j < otherEnd;)
        {
            var next = i == oneEnd ? _written[j] : j == otherEnd ? _written[i] : Math.Min(_written[i], _written[j]);
            Append(next);
            i += i < oneEnd && _written[i] == next ? 1 : 0;
            j += j < otherEnd && _written[j] == next ? 1 : 0;
        }

        _written[way] = _length - way - 1;
    }

    private void Append(int number)
    {
        if (_length == _written.Length)
        {
            Array.Resize(ref _written, _length * 2);
        }

        _written[_length++] = number;
    }

    /// <summary>Whether neither way wants what the other does not.</summary>
    private static bool IsOneDay(ReadOnlySpan<int> way, ReadOnlySpan<int> other)
    {
        for (int i = 0, j = 0; i < way.Length && j < other.Length;)
        {
            if ((way[i] ^ other[j]) == 1)
            {
                return false;
            }

            if (way[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return true;
    }
}
