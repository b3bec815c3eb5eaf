using System.Buffers;
using System.Globalization;
using System.Text;

namespace CommitLang.Generator.Text;

/// <summary>Texts as C# and its comments take them.</summary>
internal static class CSharpText
{
    /// <summary>What nothing need be done about.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create(" !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz|~");

    /// <summary>A string literal.</summary>
    public static string Literal(string text) => $"\"{Escape(text, inHole: false)}\"";

    /// <summary>A decimal literal, the same for equal numbers.</summary>
    public static string Literal(decimal number) => FormattableString.Invariant($"{number:0.############################}m");

    /// <summary>The inside of an interpolated string: braces are doubled too.</summary>
    public static string Interpolated(string text) => Escape(text, inHole: true);

    /// <summary>Text inside an XML comment, on one line.</summary>
    public static string Xml(string text)
    {
        var safe = new StringBuilder(text.Length);
        var isSpace = true;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter is > ' ' and < '\x7F' and not ('&' or '<' or '>'))
            {
                // Nearly every letter is one of these.
                safe.Append(letter);
                isSpace = false;
                continue;
            }

            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                // Line breaks would end the comment; other controls are no XML at all.
                safe.Append(isSpace ? "" : " ");
                isSpace = true;
                continue;
            }

            isSpace = false;
            safe.Append(letter switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ when IsPair(text, i) || (i > 0 && IsPair(text, i - 1)) => letter.ToString(),
                _ when char.IsSurrogate(letter) || letter >= '\uFFFE' || TurnsDirection(letter) => "\uFFFD",
                _ => letter.ToString(),
            });
        }

        return safe.ToString().TrimEnd();
    }

    private static string Escape(string text, bool inHole)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            safe.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '{' when inHole => "{{",
                '}' when inHole => "}}",
                _ when IsPair(text, i) || (i > 0 && IsPair(text, i - 1)) => letter.ToString(),
                _ when MustBeWrittenAsNumber(letter) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => letter.ToString(),
            });
        }

        return safe.ToString();
    }

    // Also what turns the direction of text: a reviewer must see what the compiler sees.
    private static bool MustBeWrittenAsNumber(char letter) =>
        char.IsSurrogate(letter) || letter >= '\uFFFE' || CharUnicodeInfo.GetUnicodeCategory(letter)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool TurnsDirection(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsPair(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
}
