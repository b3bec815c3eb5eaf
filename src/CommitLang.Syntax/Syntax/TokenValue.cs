using System.Text;

namespace CommitLang.Syntax;

/// <summary>What the text of a token stands for.</summary>
internal static class TokenValue
{
    public static string Of(SyntaxKind kind, string text) => kind switch
    {
        SyntaxKind.StringToken => OfString(text),
        SyntaxKind.IntegerToken or SyntaxKind.DecimalToken => text.Replace("_", "", StringComparison.Ordinal),
        _ => text,
    };

    /// <summary>A backslash makes the next character stand for itself. The closing mark may be missing.</summary>
    private static string OfString(string text)
    {
        var value = new StringBuilder(text.Length);
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                i++;
            }
            else if (i == text.Length - 1 && IsClosingMark(text[i]))
            {
                break;
            }

            value.Append(text[i]);
        }

        return value.ToString();
    }

    private static bool IsClosingMark(char letter) => letter is '"' or '\u201C' or '\u201D' or '\u00BB' or '\u2033';
}
