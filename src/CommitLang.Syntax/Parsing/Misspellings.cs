using Antlr4.Runtime.Misc;

namespace CommitLang.Syntax.Parsing;

/// <summary>Finds the word of the language that somebody may have meant.</summary>
internal static class Misspellings
{
    /// <summary>Words that people use for those of the language.</summary>
    private static readonly Dictionary<string, SyntaxKind> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["if"] = SyntaxKind.WhenKeyword,
        ["till"] = SyntaxKind.UntilKeyword,
        ["during"] = SyntaxKind.WhileKeyword,
        ["will"] = SyntaxKind.ShallKeyword,
        ["must"] = SyntaxKind.ShallKeyword,
        ["can"] = SyntaxKind.MayKeyword,
        ["country"] = SyntaxKind.PartyKeyword,
        ["promise"] = SyntaxKind.CommitmentKeyword,
    };

    private static readonly Dictionary<string, SyntaxKind>.AlternateLookup<ReadOnlySpan<char>> SynonymLookup =
        Synonyms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of the nearest word among those allowed; <see cref="SyntaxKind.None"/> when none is near.</summary>
    public static SyntaxKind Nearest(ReadOnlySpan<char> written, IntervalSet allowed)
    {
        if (SynonymLookup.TryGetValue(written, out var synonym) && allowed.Contains(TokenKinds.TypeOf(synonym)))
        {
            return synonym;
        }

        var best = SyntaxKind.None;
        var bestDistance = Tolerance(written.Length) + 1;
        foreach (var interval in allowed.GetIntervals())
        {
            for (var type = Math.Max(1, interval.a); type <= interval.b; type++)
            {
                var kind = TokenKinds.KindOf(type);
                var distance = SyntaxFacts.IsKeyword(kind) ? Distance(written, kind, bestDistance) : bestDistance;
                if (distance < bestDistance)
                {
                    (best, bestDistance) = (kind, distance);
                }
            }
        }

        return best;
    }

    /// <summary>How many letters a word may be off; a short one hardly any, or every name would be near some word.</summary>
    private static int Tolerance(int length) => length switch
    {
        <= 3 => 0,
        <= 6 => 1,
        _ => 2,
    };

    private static int Distance(ReadOnlySpan<char> written, SyntaxKind kind, int limit)
    {
        var word = SyntaxFacts.GetText(kind);
        return SyntaxFacts.GetCategory(kind) == SyntaxCategory.Period
            ? Math.Min(Distance(written, word, limit), Distance(written, word + "s", limit))
            : Distance(written, word, limit);
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours; upper and lower case count as equal.</summary>
    private static int Distance(ReadOnlySpan<char> written, string word, int limit)
    {
        if (Math.Abs(written.Length - word.Length) >= limit)
        {
            return limit;
        }

        Span<int> beforeLast = stackalloc int[word.Length + 1];
        Span<int> last = stackalloc int[word.Length + 1];
        Span<int> current = stackalloc int[word.Length + 1];
        for (var j = 0; j <= word.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= written.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= word.Length; j++)
            {
                var change = IsSame(written[i - 1], word[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && IsSame(written[i - 1], word[j - 2]) && IsSame(written[i - 2], word[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            var oldest = beforeLast;
            beforeLast = last;
            last = current;
            current = oldest;
        }

        return last[word.Length];
    }

    private static bool IsSame(char written, char letter) => char.ToLowerInvariant(written) == letter;
}
