using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Where to go on after a mistake. Clauses and declarations stand on lines of their own, so a name or a small word in the
/// middle of a line begins nothing; and what stands in braces or parentheses is skipped as a whole.
/// </summary>
internal sealed class SkippedText(LexemeStream stream, ErrorPlaces places)
{
    private static readonly HashSet<int> WeakWords = [.. new Lookahead(CommitParser._ATN).FirstOf(CommitParser.RULE_label).ToList()];

    /// <summary>Skips to a token of <paramref name="next"/>, or to one of <paramref name="follow"/> that looks like a new start.</summary>
    public void SkipUntil(Parser parser, IntervalSet follow, IntervalSet next)
    {
        while (stream.Current.Type != TokenConstants.EOF)
        {
            var current = stream.Current;
            if (next.Contains(current.Type) || (follow.Contains(current.Type) && IsStart(current)))
            {
                return;
            }

            switch (current.Type)
            {
                case CommitLexer.LBRACE:
                    SkipBlock(parser);
                    break;
                case CommitLexer.LPAREN:
                    SkipParentheses(parser);
                    break;
                default:
                    parser.Consume();
                    break;
            }
        }
    }

    private static bool IsDeclaration(Lexeme lexeme) =>
        SyntaxFacts.GetCategory(TokenKinds.KindOf(lexeme.Type)) == SyntaxCategory.Declaration;

    private static bool IsSign(int type) =>
        type is CommitLexer.LBRACE or CommitLexer.RBRACE or CommitLexer.LPAREN or CommitLexer.RPAREN or CommitLexer.COMMA;

    private bool BeginsFarLeft(Lexeme lexeme) => IsDeclaration(lexeme) && places.ColumnOf(lexeme) == 0;

    private bool IsStart(Lexeme lexeme)
    {
        var isWord = SyntaxFacts.IsKeyword(TokenKinds.KindOf(lexeme.Type));
        return IsSign(lexeme.Type)
            || (isWord && !WeakWords.Contains(lexeme.Type))
            || places.IsFirstOnLine(lexeme)
            || stream.Peek(-1).Type == CommitLexer.RBRACE;
    }

    /// <summary>Skips a block; one that is never closed ends at the next declaration at the beginning of a line.</summary>
    private void SkipBlock(Parser parser)
    {
        var depth = 0;
        do
        {
            depth += stream.Current.Type switch
            {
                CommitLexer.LBRACE => 1,
                CommitLexer.RBRACE => -1,
                _ => 0,
            };
            parser.Consume();
        }
        while (depth > 0 && stream.Current.Type != TokenConstants.EOF && !BeginsFarLeft(stream.Current));
    }

    /// <summary>Skips parentheses; if they are never closed, to the end of the line.</summary>
    private void SkipParentheses(Parser parser)
    {
        var depth = 0;
        do
        {
            depth += stream.Current.Type switch
            {
                CommitLexer.LPAREN => 1,
                CommitLexer.RPAREN => -1,
                _ => 0,
            };
            parser.Consume();
        }
        while (depth > 0 && !places.IsFirstOnLine(stream.Current) && stream.Current.Type is not (CommitLexer.LBRACE or CommitLexer.RBRACE));
    }
}
