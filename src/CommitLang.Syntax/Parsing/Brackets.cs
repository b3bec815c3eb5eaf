using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>Which brace and which parenthesis closes which, by counting alone.</summary>
internal sealed class Brackets
{
    private readonly HashSet<Lexeme> _unmatched = [];

    public Brackets(LexemeStream stream, ErrorPlaces places)
    {
        var open = new Stack<int>();
        for (var i = 0; i < stream.Size; i++)
        {
            var lexeme = (Lexeme)stream.Get(i);
            if (lexeme.Type is CommitLexer.LBRACE or CommitLexer.LPAREN)
            {
                open.Push(lexeme.Type);
            }
            else if (lexeme.IsDamaged && places.TextOf(lexeme).Contains('{'))
            {
                // The text swallowed the rest of its line, and the beginning of a block with it.
                open.Push(CommitLexer.LBRACE);
            }
            else if (lexeme.Type is CommitLexer.RBRACE or CommitLexer.RPAREN && !TryClose(open, lexeme.Type))
            {
                _unmatched.Add(lexeme);
            }
        }
    }

    /// <summary>Whether a closing brace or parenthesis has no opening one.</summary>
    public bool IsUnmatched(Lexeme lexeme) => _unmatched.Contains(lexeme);

    private static bool TryClose(Stack<int> open, int type)
    {
        // A brace closes the parentheses that were forgotten inside its block.
        while (type == CommitLexer.RBRACE && open.TryPeek(out var top) && top == CommitLexer.LPAREN)
        {
            open.Pop();
        }

        if (!open.TryPeek(out var last) || last != (type == CommitLexer.RBRACE ? CommitLexer.LBRACE : CommitLexer.LPAREN))
        {
            return false;
        }

        open.Pop();
        return true;
    }
}
