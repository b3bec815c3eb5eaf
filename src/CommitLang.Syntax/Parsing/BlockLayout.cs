using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Which block lacks its end, when the counting says only that some block does: the one whose closing brace stands further
/// to the left than the line that opened it, because that brace was written for a block around it.
/// </summary>
internal sealed class BlockLayout(LexemeStream stream, ErrorPlaces places)
{
    /// <summary>The opening brace of the block, and the lexeme before which its end is missing.</summary>
    /// <param name="outermost">The block that was found open.</param>
    /// <param name="end">The lexeme at which it was found open.</param>
    public (Lexeme Brace, Lexeme Behind) FindUnclosed(Lexeme outermost, Lexeme end)
    {
        var open = new Stack<Lexeme>();
        for (var i = outermost.VisibleIndex; i < end.VisibleIndex; i++)
        {
            var lexeme = (Lexeme)stream.Get(i);
            if (lexeme.Type == CommitLexer.LBRACE)
            {
                open.Push(lexeme);
            }
            else if (lexeme.Type == CommitLexer.RBRACE && open.TryPop(out var brace) && places.IsFirstOnLine(lexeme)
                && places.ColumnOf(lexeme) < places.IndentOf(brace))
            {
                return (brace, FirstOutside(brace, lexeme));
            }
        }

        return (outermost, end);
    }

    /// <summary>The first lexeme behind a brace that begins a line no further to the right than the line of the brace.</summary>
    private Lexeme FirstOutside(Lexeme brace, Lexeme end)
    {
        var indent = places.IndentOf(brace);
        for (var i = brace.VisibleIndex + 1; i < end.VisibleIndex; i++)
        {
            var lexeme = (Lexeme)stream.Get(i);
            if (places.IsFirstOnLine(lexeme) && places.ColumnOf(lexeme) <= indent)
            {
                return lexeme;
            }
        }

        return end;
    }
}
