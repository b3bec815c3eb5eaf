using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// A part of the lexemes of a text that is parsed by itself. If all parts can be, the declarations of the text are those of
/// its parts: a part begins with a statement, outside all brackets and behind a brace, where nothing else can go on.
/// </summary>
/// <param name="From">Its first lexeme.</param>
/// <param name="End">The first lexeme behind it.</param>
/// <param name="FirstVisible">The first of them among those that the parser sees.</param>
/// <param name="EndVisible">The first behind it among those that the parser sees, or the end of the file.</param>
internal readonly record struct TextPart(int From, int End, int FirstVisible, int EndVisible)
{
    /// <summary>The parts of a text, most of them a little longer than so many UTF-16 code units.</summary>
    public static List<TextPart> Of(LexemeTable lexemes, int[] visible, int length)
    {
        var parts = new List<TextPart>();
        var (first, from) = (0, 0);
        var depth = 0;
        for (var i = 1; i < visible.Length; i++)
        {
            var before = lexemes[visible[i - 1]].Type;
            depth += before == CommitLexer.LBRACE ? 1 : before == CommitLexer.RBRACE ? -1 : 0;
            if (depth == 0 && before == CommitLexer.RBRACE && lexemes[visible[i]].Start - lexemes[from].Start >= length
                && BeginsStatement(lexemes[visible[i]].Type))
            {
                var end = lexemes.EndOfTrailing(visible[i - 1] + 1);
                parts.Add(new TextPart(from, end, first, i));
                (first, from) = (i, end);
            }
        }

        parts.Add(new TextPart(from, lexemes.Count, first, visible.Length - 1));
        return parts;
    }

    private static bool BeginsStatement(int type) =>
        type is CommitLexer.COMMITMENT or CommitLexer.DEMAND or CommitLexer.EXPECTATION or CommitLexer.REJECTION or CommitLexer.TREATY;
}
