using System.Buffers;
using System.Text;

namespace CommitLang.Cli.Output;

/// <summary>Text from a file as part of one line: line breaks become spaces, other control characters are made visible.</summary>
internal static class OneLine
{
    private const char LastUnsafe = '\u2029';

    private static readonly SearchValues<char> Unsafe =
        SearchValues.Create([.. Enumerable.Range(0, LastUnsafe + 1).Select(number => (char)number).Where(IsUnsafe)]);

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Unsafe))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            safe.Append(letter switch
            {
                '\r' or '\n' or '\t' or '\u0085' or '\u2028' or '\u2029' => ' ',
                _ when IsUnsafe(letter) => '\uFFFD',
                _ => letter,
            });
        }

        return safe.ToString();
    }

    private static bool IsUnsafe(char letter) => char.IsControl(letter) || letter is '\u2028' or LastUnsafe;
}
