using System.Globalization;
using System.Text;
using CommitLang.Diagnostics;
using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>Names characters that the language does not use.</summary>
internal static class BadCharacters
{
    private const int MostNamed = 3;

    public static Diagnostic Report(SourceText text, TextSpan run)
    {
        var location = new Location(text, run);
        var written = text.GetText(run);
        return written switch
        {
            _ when written.All(letter => letter == ';') =>
                Diagnostic.Create(SyntaxErrors.Semicolon, location) with { SuggestedFix = new SuggestedFix("Remove `;`", run, "") },
            _ when OpensComment(written) || written[0] == '#' => Diagnostic.Create(SyntaxErrors.CommentSign, location),
            _ => Diagnostic.Create(SyntaxErrors.BadCharacters, location, ("characters", Describe(written))),
        };
    }

    /// <summary>Whether a comment of another language begins here, which may go on over several lines.</summary>
    public static bool OpensComment(string written) => written.StartsWith("/*", StringComparison.Ordinal);

    public static bool ClosesComment(string written) => written.EndsWith("*/", StringComparison.Ordinal);

    private static string Describe(string written)
    {
        var named = new List<string>();
        for (var i = 0; i < written.Length && named.Count <= MostNamed; i += WidthAt(written, i))
        {
            named.Add(named.Count < MostNamed ? Name(written, i) : "others");
        }

        return named.Count == 1 ? named[0] : $"{string.Join(", ", named[..^1])} and {named[^1]}";
    }

    private static string Name(string written, int index)
    {
        if (!Rune.TryGetRuneAt(written, index, out var rune))
        {
            return string.Create(CultureInfo.InvariantCulture, $"half a surrogate pair (U+{(int)written[index]:X4})");
        }

        var code = string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        return IsVisible(rune) ? $"`{rune}` ({code})" : $"the character {code}";
    }

    private static int WidthAt(string written, int index) => Rune.TryGetRuneAt(written, index, out var rune) ? rune.Utf16SequenceLength : 1;

    // Marks that join the character before them and characters that turn the direction would garble the message.
    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
