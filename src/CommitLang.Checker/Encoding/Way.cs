using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>One way for a condition to hold on a day: what must be so and what must not, by numbers that rise.</summary>
internal sealed record Way(int[] So, int[] NotSo)
{
    // More ways than these are better searched than written down.
    private const int Most = 128;

    private static readonly Way Any = new([], []);

    public bool GoesWith(Way other) => AreApart(So, other.NotSo) && AreApart(NotSo, other.So);

    /// <summary>The ways for a condition to have a value; null when they are too many or no matter of the day alone.</summary>
    public static List<Way>? Of(Condition condition, bool isSo, Func<Condition, int> numberOf) => condition switch
    {
        Not not => Of(not.Inner, !isSo, numberOf),
        AllOf all => isSo ? Together(all.Parts, true, numberOf) : Either(all.Parts, false, numberOf),
        AtLeast { Count: 1 } some => isSo ? Either(some.Parts, true, numberOf) : Together(some.Parts, false, numberOf),
        AtLeast => null,
        _ => [isSo ? new Way([numberOf(condition)], []) : new Way([], [numberOf(condition)])],
    };

    /// <summary>The ways for two things to hold together; null when they are too many.</summary>
    public static List<Way>? Together(List<Way>? first, List<Way>? second)
    {
        if (first is null || second is null)
        {
            return null;
        }

        if (IsAny(first) || IsAny(second))
        {
            return IsAny(first) ? second : first;
        }

        var all = new List<Way>();
        foreach (var left in first)
        {
            foreach (var right in second)
            {
                if (left.GoesWith(right))
                {
                    all.Add(new Way(Union(left.So, right.So), Union(left.NotSo, right.NotSo)));
                }
            }
        }

        return all.Count <= Most ? all : null;
    }

    private static bool IsAny(List<Way> ways) => ways is [{ So.Length: 0, NotSo.Length: 0 }];

    private static List<Way>? Together(IReadOnlyList<Condition> parts, bool isSo, Func<Condition, int> numberOf)
    {
        List<Way>? all = [Any];
        for (var i = 0; i < parts.Count && all is not null; i++)
        {
            all = Together(all, Of(parts[i], isSo, numberOf));
        }

        return all;
    }

    private static List<Way>? Either(IReadOnlyList<Condition> parts, bool isSo, Func<Condition, int> numberOf)
    {
        var all = new List<Way>();
        foreach (var part in parts)
        {
            if (Of(part, isSo, numberOf) is not { } ways)
            {
                return null;
            }

            all.AddRange(ways);
        }

        return all.Count <= Most ? all : null;
    }

    private static bool AreApart(int[] left, int[] right)
    {
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                return false;
            }

            if (left[i] < right[j])
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

    private static int[] Union(int[] left, int[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length == 0 ? right : left;
        }

        var all = new List<int>(left.Length + right.Length);
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            var next = i == left.Length ? right[j] : j == right.Length ? left[i] : Math.Min(left[i], right[j]);
            all.Add(next);
            i += i < left.Length && left[i] == next ? 1 : 0;
            j += j < right.Length && right[j] == next ? 1 : 0;
        }

        return [.. all];
    }
}
