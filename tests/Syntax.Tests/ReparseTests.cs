using CommitLang.Text;

namespace CommitLang.Syntax.Tests;

/// <summary>The tree after an edit is that of a parse of the whole: of what is typed, which is mostly broken.</summary>
public sealed class ReparseTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "\"", "//", "\n", "\n\n", " ", ",", ":", ".", "shall", "shal", "when ", "unless", "party X\n", "commitment C {\n", "article 2 {",
        "each of ", "A", "2030-01-31", "within 30 days", "not ", "é", "§", "/*", "source", "import M\n", "module N\n", "}\n\n}", "reading R {", "1", "by ",
    ];

    [Theory]
    [InlineData(60)]
    public void Typing(int series) => Type(series, seed: 1);

    [Theory]
    [InlineData(1_500)]
    [Trait("Category", "Slow")]
    public void Much_typing(int series) => Type(series, seed: 2);

    [Fact]
    public void A_mistake_is_kept_where_it_is_when_another_place_is_edited()
    {
        const string Text = "party A\nparty B\n\ncommitment X {\n    A shal Go\n}\n\nparty C\nparty D\n\nparty E\nparty F\n";
        var tree = SyntaxTree.ParseText(Text, "a.commit");
        var edited = tree.WithChangedText(SourceText.From(Text.Replace("party E", "party Else", StringComparison.Ordinal), "a.commit"));
        AssertSame(edited);
        Assert.NotEmpty(edited.Diagnostics);
    }

    private static void Type(int series, int seed)
    {
        var texts = Directory.GetFiles(RepositoryRoot.Combine("seeds"), "*.commit")
            .Concat(Directory.GetFiles(RepositoryRoot.Combine("examples"), "*.commit", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var random = new Random(seed);
        for (var i = 0; i < series; i++)
        {
            var text = texts[random.Next(texts.Count)];
            var tree = SyntaxTree.ParseText(text, "typed.commit");
            for (var edit = 0; edit < 20; edit++)
            {
                var at = random.Next(text.Length + 1);
                var removed = random.Next(3) == 0 ? Math.Min(text.Length - at, random.Next(1, 30)) : 0;
                text = string.Concat(text.AsSpan(0, at), removed > 0 && random.Next(2) == 0 ? "" : Pieces[random.Next(Pieces.Length)], text.AsSpan(at + removed));
                tree = tree.WithChangedText(SourceText.From(text, "typed.commit"));
                AssertSame(tree);
            }
        }
    }

    private static void AssertSame(SyntaxTree edited)
    {
        var whole = SyntaxTree.ParseText(edited.Text.ToString(), edited.Path);
        Assert.Equal(edited.Text.ToString(), edited.Root.ToFullString());
        Assert.Equal(string.Join("\n", whole.Diagnostics.Select(Print)), string.Join("\n", edited.Diagnostics.Select(Print)));
        Assert.True(whole.Root.IsEquivalentTo(edited.Root), edited.Text.ToString());
        Assert.Equal(Nodes(whole.Root), Nodes(edited.Root));
    }

    private static string Print(Diagnostics.Diagnostic diagnostic) =>
        $"{diagnostic} {string.Join("; ", diagnostic.RelatedLocations)} {diagnostic.SuggestedFix}";

    private static IEnumerable<(SyntaxKind, TextSpan)> Nodes(SyntaxNode node) => node.ChildNodes().SelectMany(Nodes).Prepend((node.Kind, node.FullSpan));
}
