using Antlr4.Runtime;
using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>Which kind of token or trivia a type of the lexer is. Words and signs are matched by their text.</summary>
internal static class TokenKinds
{
    private static readonly Dictionary<int, SyntaxKind> Varying = new()
    {
        [CommitLexer.DAY] = SyntaxKind.DayKeyword,
        [CommitLexer.WEEK] = SyntaxKind.WeekKeyword,
        [CommitLexer.MONTH] = SyntaxKind.MonthKeyword,
        [CommitLexer.YEAR] = SyntaxKind.YearKeyword,
        [CommitLexer.DATE] = SyntaxKind.DateToken,
        [CommitLexer.DECIMAL] = SyntaxKind.DecimalToken,
        [CommitLexer.INT] = SyntaxKind.IntegerToken,
        [CommitLexer.NAME] = SyntaxKind.NameToken,
        [CommitLexer.STRING] = SyntaxKind.StringToken,
        [CommitLexer.UNTERMINATED_STRING] = SyntaxKind.StringToken,
        [CommitLexer.TYPOGRAPHIC_STRING] = SyntaxKind.StringToken,
        [CommitLexer.DOC_COMMENT] = SyntaxKind.DocumentationCommentTrivia,
        [CommitLexer.COMMENT] = SyntaxKind.CommentTrivia,
        [CommitLexer.NEWLINE] = SyntaxKind.NewLineTrivia,
        [CommitLexer.WHITESPACE] = SyntaxKind.WhitespaceTrivia,
        [CommitLexer.BAD] = SyntaxKind.BadToken,
    };

    private static readonly SyntaxKind[] Kinds = [.. Enumerable.Range(0, CommitLexer.BAD + 1).Select(Find)];

    private static readonly Dictionary<SyntaxKind, int> Types =
        Enumerable.Range(1, CommitLexer.BAD).GroupBy(type => Kinds[type]).ToDictionary(group => group.Key, group => group.First());

    public static SyntaxKind KindOf(int type) => type == TokenConstants.EOF ? SyntaxKind.EndOfFileToken : Kinds[type];

    /// <summary>The type of a kind of token.</summary>
    public static int TypeOf(SyntaxKind kind) => kind == SyntaxKind.EndOfFileToken ? TokenConstants.EOF : Types[kind];

    private static SyntaxKind Find(int type) => Varying.TryGetValue(type, out var kind)
        ? kind
        : SyntaxFacts.GetKind((CommitLexer.DefaultVocabulary.GetLiteralName(type) ?? "").Trim('\''));
}
