using Antlr4.Runtime;
using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>Which kind of token or trivia a type of the lexer is. Words and signs are matched by their text.</summary>
internal static class TokenKinds
{
    private static readonly SyntaxKind[] Kinds = All();

    public static SyntaxKind KindOf(int type) => type == TokenConstants.EOF ? SyntaxKind.EndOfFileToken : Kinds[type];

    /// <summary>The type of a kind of token.</summary>
    public static int TypeOf(SyntaxKind kind) => kind == SyntaxKind.EndOfFileToken ? TokenConstants.EOF : Array.IndexOf(Kinds, kind, 1);

    private static SyntaxKind[] All()
    {
        var kinds = new SyntaxKind[CommitLexer.BAD + 1];
        for (var type = 1; type < kinds.Length; type++)
        {
            kinds[type] = Find(type);
        }

        return kinds;
    }

    private static SyntaxKind Find(int type) => type switch
    {
        CommitLexer.DAY => SyntaxKind.DayKeyword,
        CommitLexer.WEEK => SyntaxKind.WeekKeyword,
        CommitLexer.MONTH => SyntaxKind.MonthKeyword,
        CommitLexer.YEAR => SyntaxKind.YearKeyword,
        CommitLexer.DATE => SyntaxKind.DateToken,
        CommitLexer.DECIMAL => SyntaxKind.DecimalToken,
        CommitLexer.INT => SyntaxKind.IntegerToken,
        CommitLexer.NAME => SyntaxKind.NameToken,
        CommitLexer.STRING or CommitLexer.UNTERMINATED_STRING or CommitLexer.TYPOGRAPHIC_STRING => SyntaxKind.StringToken,
        CommitLexer.DOC_COMMENT => SyntaxKind.DocumentationCommentTrivia,
        CommitLexer.COMMENT => SyntaxKind.CommentTrivia,
        CommitLexer.NEWLINE => SyntaxKind.NewLineTrivia,
        CommitLexer.WHITESPACE => SyntaxKind.WhitespaceTrivia,
        CommitLexer.BAD => SyntaxKind.BadToken,
        _ => SyntaxFacts.GetKind((CommitLexer.DefaultVocabulary.GetLiteralName(type) ?? "").Trim('\'')),
    };
}
