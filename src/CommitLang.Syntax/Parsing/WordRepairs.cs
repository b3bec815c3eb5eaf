using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Understands words that are misspelt, and words of the language where a name is meant: the lexeme is read as what was
/// meant, and the parse goes on as if it had been written so.
/// </summary>
internal sealed class WordRepairs(LexemeStream stream, Lookahead lookahead, SyntaxErrorReporter reporter, ErrorPlaces places)
{
    private const int MostBlamed = 3;

    private static readonly IntervalSet AllWords = new([.. SyntaxFacts.Keywords.Select(TokenKinds.TypeOf)]);

    /// <summary>Reads the current lexeme as what a rule can begin with. Nothing else can come here.</summary>
    public void TryRepairStart(IntervalSet first)
    {
        var current = stream.Current;
        if (current.Type == CommitLexer.NAME)
        {
            if (Nearest(current, first) is var meant and not SyntaxKind.None)
            {
                ReadAs(current, meant);
            }
        }
        else if (IsLabel(current, first))
        {
            ReadAsName(current);
        }
    }

    /// <summary>
    /// Reads a name as the word it nearly is, when that fits what comes behind and the name does not; and a word as a name
    /// in front of a colon.
    /// </summary>
    public bool TryRepair(Parser parser, IntervalSet next)
    {
        var current = stream.Current;
        if (!next.Contains(current.Type) && IsLabel(current, next))
        {
            ReadAsName(current);
            return true;
        }

        if (current.Type != CommitLexer.NAME || Nearest(current, next) is not (var meant and not SyntaxKind.None))
        {
            return false;
        }

        var second = stream.Peek(1).Type;
        if (FitsBehind(parser, CommitLexer.NAME, second) || !FitsBehind(parser, TokenKinds.TypeOf(meant), second))
        {
            return false;
        }

        ReadAs(current, meant);
        return true;
    }

    /// <summary>Reads a word of the language as a name, when a name has to stand here and the word means nothing.</summary>
    public bool TryReadAsName(Parser parser, IntervalSet next)
    {
        var current = stream.Current;
        if (!next.Contains(CommitLexer.NAME) || !IsWord(current) || places.IsFirstOnLine(current))
        {
            return false;
        }

        var beginsDeclaration = SyntaxFacts.GetCategory(TokenKinds.KindOf(current.Type)) == SyntaxCategory.Declaration;
        if (!beginsDeclaration && FitsBehind(parser, CommitLexer.NAME, current.Type))
        {
            // The name is missing, and what follows is what should follow.
            return false;
        }

        ReadAsName(current);
        return true;
    }

    /// <summary>
    /// Reports a name shortly before an error that occurs nowhere else and is nearly a word: then that word was probably
    /// meant, and the parser has gone astray at it.
    /// </summary>
    public bool TryBlameWordBefore(Lexeme found)
    {
        var lexeme = found;
        for (var i = 0; i < MostBlamed && !places.IsFirstOnLine(lexeme); i++)
        {
            lexeme = places.Previous(lexeme);
            if (lexeme.Type != CommitLexer.NAME)
            {
                return false;
            }

            var meant = Nearest(lexeme, AllWords);
            if (meant != SyntaxKind.None && !places.Occurs(lexeme, atLeast: 2))
            {
                reporter.Misspelt(lexeme, meant);
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(Lexeme lexeme) => SyntaxFacts.IsKeyword(TokenKinds.KindOf(lexeme.Type));

    private bool IsLabel(Lexeme lexeme, IntervalSet allowed) =>
        allowed.Contains(CommitLexer.NAME) && IsWord(lexeme) && stream.Peek(1).Type == CommitLexer.COLON;

    private SyntaxKind Nearest(Lexeme lexeme, IntervalSet allowed) => Misspellings.Nearest(places.TextOf(lexeme), allowed);

    private bool FitsBehind(Parser parser, int first, int second) =>
        lookahead.After(parser.State, parser.RuleContext, first).Contains(second);

    private void ReadAs(Lexeme lexeme, SyntaxKind meant)
    {
        reporter.Misspelt(lexeme, meant);
        lexeme.Type = TokenKinds.TypeOf(meant);
    }

    private void ReadAsName(Lexeme lexeme)
    {
        reporter.WordAsName(lexeme);
        lexeme.Type = CommitLexer.NAME;
    }
}
