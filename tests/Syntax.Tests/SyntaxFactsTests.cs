namespace CommitLang.Syntax.Tests;

/// <summary>The table of words and signs.</summary>
public sealed class SyntaxFactsTests
{
    [Fact]
    public void Every_word_and_sign_leads_to_its_text_and_back() => Assert.All(
        Enum.GetValues<SyntaxKind>().Where(kind => SyntaxFacts.GetText(kind).Length > 0),
        kind => Assert.Equal(kind, SyntaxFacts.GetKind(SyntaxFacts.GetText(kind))));

    [Fact]
    public void Unknown_text_has_no_kind() => Assert.Equal(SyntaxKind.None, SyntaxFacts.GetKind("Shall"));

    [Fact]
    public void Kind_is_of_one_sort_only() => Assert.All(
        Enum.GetValues<SyntaxKind>(),
        kind => Assert.False(SyntaxFacts.IsToken(kind) && SyntaxFacts.IsTrivia(kind)));

    [Fact]
    public void Words_that_begin_something_are_grouped()
    {
        var declarations = SyntaxFacts.Keywords.Where(kind => SyntaxFacts.GetCategory(kind) == SyntaxCategory.Declaration);

        Assert.Equal(28, declarations.Count());
        Assert.Equal(SyntaxCategory.Clause, SyntaxFacts.GetCategory(SyntaxKind.WhenKeyword));
        Assert.Equal(SyntaxCategory.None, SyntaxFacts.GetCategory(SyntaxKind.NameToken));
    }

    [Fact]
    public Task Friendly_names() => Verifier.Verify(
        string.Join('\n', Enum.GetValues<SyntaxKind>().Where(IsSign).Select(SyntaxFacts.GetFriendlyName))
        + "\n\n"
        + string.Join('\n', Enum.GetValues<SyntaxCategory>().Select(SyntaxFacts.GetFriendlyName)));

    private static bool IsSign(SyntaxKind kind) => SyntaxFacts.IsToken(kind) && !SyntaxFacts.IsKeyword(kind);
}
