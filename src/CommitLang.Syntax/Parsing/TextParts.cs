using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// The parts of a long text that are parsed by themselves. A part begins behind a line that is nothing but a brace, and the next
/// line that is more than a comment begins a statement: nothing else can go on there. If each part can be parsed, the declarations
/// of the text are those of its parts.
/// </summary>
internal static class TextParts
{
    private static readonly string[] Statements = Array.ConvertAll(
        [
            SyntaxKind.CommitmentKeyword, SyntaxKind.DemandKeyword, SyntaxKind.ExpectationKeyword, SyntaxKind.RejectionKeyword,
            SyntaxKind.TreatyKeyword,
        ],
        (SyntaxKind kind) => SyntaxFacts.GetText(kind) + " ");

    /// <summary>The parts of a text, most of them a little longer than so many UTF-16 code units.</summary>
    public static List<TextSpan> Of(SourceText text, int length)
    {
        var parts = new List<TextSpan>();
        var written = text.AsSpan(new TextSpan(0, text.Length));
        var start = 0;
        for (var line = length; line < written.Length;)
        {
            var end = EndOfLine(written, line);
            if (end < written.Length && IsBrace(written, line, end) && BeginsStatement(written, end))
            {
                parts.Add(TextSpan.FromBounds(start, end));
                start = end;
                end = Math.Min(written.Length, start + length);
            }

            line = end;
        }

        parts.Add(TextSpan.FromBounds(start, written.Length));
        return parts;
    }

    /// <summary>Behind the end of a line that holds a position.</summary>
    private static int EndOfLine(ReadOnlySpan<char> text, int position)
    {
        var length = text[position..].IndexOf('\n') + 1;
        return length == 0 ? text.Length : position + length;
    }

    private static bool IsBrace(ReadOnlySpan<char> text, int position, int end) =>
        (position == 0 || text[position - 1] == '\n') && text[position..end].TrimEnd() is "}";

    private static bool BeginsStatement(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length)
        {
            var rest = text[position..];
            if (!rest.StartsWith("//") && rest[0] is not ('\r' or '\n'))
            {
                return StartsWithOneOf(rest);
            }

            position = EndOfLine(text, position);
        }

        return false;
    }

    private static bool StartsWithOneOf(ReadOnlySpan<char> rest)
    {
        foreach (var statement in Statements)
        {
            if (rest.StartsWith(statement))
            {
                return true;
            }
        }

        return false;
    }
}
