using CommitLang.Syntax.Parsing;
using CommitLang.Syntax.Parsing.Generated;
using CommitLang.Text;

namespace CommitLang.Syntax.Tests;

/// <summary>Every token by itself and beside every other.</summary>
public sealed class TokenTests
{
    /// <summary>One text for each kind whose text varies.</summary>
    private static readonly Dictionary<SyntaxKind, string> Varying = new()
    {
        [SyntaxKind.NameToken] = "Norland_2é",
        [SyntaxKind.StringToken] = "\"a \\\" b\"",
        [SyntaxKind.IntegerToken] = "5_000",
        [SyntaxKind.DecimalToken] = "1_000.25",
        [SyntaxKind.DateToken] = "2030-01-31",
        [SyntaxKind.BadToken] = "€",
    };

    private static readonly List<SyntaxKind> All =
        [.. Enum.GetValues<SyntaxKind>().Where(kind => SyntaxFacts.IsToken(kind) && kind != SyntaxKind.EndOfFileToken)];

    public static TheoryData<SyntaxKind> Kinds => new(All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Token_is_read_from_its_text(SyntaxKind kind)
    {
        var text = TextOf(kind);

        Assert.NotEqual("", text);
        Assert.Equal([(kind, text)], Read(text));
    }

    [Fact]
    public void Plural_periods_are_the_same_words() =>
        Assert.Equal(
            [SyntaxKind.DayKeyword, SyntaxKind.WeekKeyword, SyntaxKind.MonthKeyword, SyntaxKind.YearKeyword],
            Read("days weeks months years").Where(token => SyntaxFacts.IsToken(token.Kind)).Select(token => token.Kind));

    [Fact]
    public void Any_two_tokens_with_a_space_between_stay_as_they_are()
    {
        foreach (var first in All)
        {
            var text = string.Concat(All.Select(second => $"{TextOf(first)} {TextOf(second)} "));
            var expected = All.SelectMany(second => new[] { first, second });

            Assert.Equal(expected, Read(text).Where(token => SyntaxFacts.IsToken(token.Kind)).Select(token => token.Kind));
        }
    }

    [Fact]
    public void Signs_need_no_space_around_them()
    {
        var signs = All.Where(kind => kind is >= SyntaxKind.OpenBraceToken and <= SyntaxKind.EqualsToken);
        foreach (var sign in signs)
        {
            Assert.Equal(
                [SyntaxKind.NameToken, sign, SyntaxKind.ShallKeyword, sign, SyntaxKind.StringToken],
                Read($"A{TextOf(sign)}shall{TextOf(sign)}\"b\"").Select(token => token.Kind));
        }
    }

    [Theory]
    [InlineData(" \t\u00A0\uFEFF", SyntaxKind.WhitespaceTrivia)]
    [InlineData("\r\n", SyntaxKind.NewLineTrivia)]
    [InlineData("\u2028", SyntaxKind.NewLineTrivia)]
    [InlineData("// shall \"", SyntaxKind.CommentTrivia)]
    [InlineData("/// shall \"", SyntaxKind.DocumentationCommentTrivia)]
    public void Trivia_is_read_from_its_text(string text, SyntaxKind kind) => Assert.Equal([(kind, text)], Read(text));

    [Theory]
    [InlineData("2030-02-31")]
    [InlineData("2030-13")]
    [InlineData("2030-Jan-01")]
    [InlineData("1-2-3-4")]
    public void Wrong_date_is_one_token(string text) => Assert.Equal([(SyntaxKind.DateToken, text)], Read(text));

    [Theory]
    [InlineData("shallow")]
    [InlineData("Shall")]
    [InlineData("_shall")]
    [InlineData("shall1")]
    [InlineData("États")]
    [InlineData("Ελλάδα")]
    [InlineData("日本")]
    public void Word_like_texts_are_names(string text) => Assert.Equal([(SyntaxKind.NameToken, text)], Read(text));

    [Fact]
    public void Every_type_of_the_lexer_has_a_kind_of_its_own()
    {
        var kinds = Enumerable.Range(1, CommitLexer.BAD).Select(TokenKinds.KindOf).ToList();

        Assert.DoesNotContain(SyntaxKind.None, kinds);
        Assert.Equal(
            Enum.GetValues<SyntaxKind>().Where(kind => SyntaxFacts.IsToken(kind) || SyntaxFacts.IsTrivia(kind)),
            kinds.Append(SyntaxKind.EndOfFileToken).Append(SyntaxKind.SkippedTokenTrivia).Distinct().Order());
    }

    private static string TextOf(SyntaxKind kind) => Varying.GetValueOrDefault(kind) ?? SyntaxFacts.GetText(kind);

    private static List<(SyntaxKind Kind, string Text)> Read(string text)
    {
        var source = SourceText.From(text);
        var lexemes = new LexemeTable(source.Length);
        Tokenizer.Read(source, new TextSpan(0, source.Length), lexemes, new DiagnosticBag(source), CancellationToken.None);
        return
        [
            .. Enumerable.Range(0, lexemes.Count - 1).Select(index =>
                (TokenKinds.KindOf(lexemes[index].Type), source.GetText(TextSpan.FromBounds(lexemes[index].Start, lexemes.EndOf(index))))),
        ];
    }
}
