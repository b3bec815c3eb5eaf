using System.Globalization;

namespace CommitLang.Text;

/// <summary>What is white space to the language: as in the grammar, the byte order mark included.</summary>
internal static class WhiteSpace
{
    /// <summary>Whether a character is white space, line breaks included.</summary>
    public static bool IsBlank(char letter) => letter is ' ' or '\t' or '\v' or '\f' or '\uFEFF'
        || LineMap.IsLineBreak(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.SpaceSeparator;

    /// <summary>A text without the white space at its end.</summary>
    public static ReadOnlySpan<char> WithoutBlanksAtEnd(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && IsBlank(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }
}
