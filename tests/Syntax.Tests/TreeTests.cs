using CommitLang.Syntax.Tests.Support;

namespace CommitLang.Syntax.Tests;

/// <summary>The shape of the tree, and how to get about in it.</summary>
public sealed class TreeTests
{
    private const string Source = """
        /// Who is who.
        /// In two lines.
        party Norland "Kingdom of Norland" iso NO // a comment

        commitment Aid by Norland {
            Norland shall Support(of: Sudland, in: Coast + Bay except Rock), at least 5_000 troops
            when not (Peace or War) and Norland does not Fight
            within 30 days of Peace
        }
        """;

    [Fact]
    public Task Tree_of_a_statement() => Verifier.Verify(TreePrinter.PrintAll(TreeChecks.Parse(Source).Root));

    [Theory]
    [InlineData("Sample")]
    [InlineData("Declarations")]
    [InlineData("Statements")]
    public Task Tree_of_the_corpus(string name)
    {
        var tree = TreeChecks.Parse(Samples.Corpus[name]);

        Assert.Empty(tree.Diagnostics);
        return Verifier.Verify(TreePrinter.Print(tree.Root)).UseTextForParameters(name);
    }

    [Fact]
    public void White_space_at_the_end_of_a_documentation_comment_does_not_belong_to_it() =>
        Assert.Equal("What it is.", TreeChecks.Parse("/// What it is. \uFEFF\nparty A\n").Root.Declarations[0].DocComment);

    [Fact]
    public void Parts_are_found_by_what_they_are()
    {
        var root = TreeChecks.Parse(Source).Root;
        var party = Assert.IsType<PartyDeclarationSyntax>(root.Declarations[0]);
        var statement = Assert.IsType<StatementDeclarationSyntax>(root.Declarations[1]);
        var norm = Assert.Single(statement.Block?.Norms ?? []);
        var happening = statement.DescendantNodes().OfType<HappeningSyntax>().Single(node => node.DoesKeyword.Exists);

        Assert.Equal("Who is who.\nIn two lines.", party.DocComment);
        Assert.Equal("Kingdom of Norland", party.DisplayName.ValueText);
        Assert.Equal("NO", party.IsoCode?.Code.Text);
        Assert.Equal(SyntaxKind.CommitmentKeyword, statement.Keyword.Kind);
        Assert.Equal("Norland", statement.Holder?.Parties?.Paths.Single().ToString());
        Assert.Equal("5000", norm.Amount?.Quantity?.Number.ValueText);
        Assert.Equal(SyntaxKind.LeastKeyword, norm.Amount?.Bound.Kind);
        Assert.Equal("Support", (norm.Predicate?.Conduct as ReferenceSyntax)?.Path?.Identifier.Text);
        Assert.Equal("Fight", happening.Conduct?.ToString());
        Assert.Equal("Norland", happening.Subject?.ToString());
        Assert.True(happening.IsNegated);
        Assert.Equal(default, statement.DisplayName);
        Assert.Null(statement.Firmness);
    }

    [Fact]
    public void Words_in_the_place_of_a_label_are_names()
    {
        var argument = TreeChecks.Parse(Source).Root.DescendantNodes().OfType<ArgumentSyntax>().Last();

        Assert.Equal((SyntaxKind.NameToken, "in"), (argument.Label.Kind, argument.Label.Text));
    }

    [Fact]
    public void Operators_stand_only_where_they_are_written()
    {
        var conditions = TreeChecks.Parse(Source).Root.DescendantNodes().OfType<ConditionSyntax>().Select(node => node.Kind);

        Assert.Equal(
            [
                SyntaxKind.AndCondition, SyntaxKind.NotCondition, SyntaxKind.ParenthesizedCondition, SyntaxKind.OrCondition,
                SyntaxKind.RelationCondition, SyntaxKind.RelationCondition, SyntaxKind.RelationCondition,
            ],
            conditions);
    }

    [Fact]
    public void Segments_of_a_path_are_taken_apart()
    {
        var path = TreeChecks.Parse("precedence Charter.2.1.a prevails over Deal").Root.DescendantNodes().OfType<PathSyntax>().First();

        Assert.Equal("Charter 2 1 a", string.Join(' ', path.Names));
    }

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("\"\"", "")]
    [InlineData("\"a \\\"b\\\" \\\\ c\"", "a \"b\" \\ c")]
    [InlineData("\"a\\", "a\\")]
    [InlineData("\"open", "open")]
    [InlineData("“curly”", "curly")]
    public void Text_is_unescaped(string written, string value)
    {
        var party = (PartyDeclarationSyntax)TreeChecks.Parse($"party A {written}").Root.Declarations[0];

        Assert.Equal(value, party.DisplayName.ValueText);
    }

    [Fact]
    public void Every_position_leads_to_its_token()
    {
        var text = Samples.Corpus["Sample"];
        var root = SyntaxTree.ParseText(text).Root;
        for (var position = 0; position < text.Length; position++)
        {
            Assert.True(root.FindToken(position).FullSpan.Contains(position));
        }

        Assert.Equal(root.EndOfFile, root.FindToken(text.Length));
    }

    [Fact]
    public void Every_node_is_found_by_its_span()
    {
        foreach (var node in SyntaxTree.ParseText(Samples.Corpus["Sample"]).Root.DescendantNodes())
        {
            Assert.Equal(node.Span, node.SyntaxTree.Root.FindNode(node.Span).Span);
        }
    }

    [Fact]
    public void Node_is_equal_to_itself_whoever_asks_and_to_no_other()
    {
        var tree = SyntaxTree.ParseText(Samples.Corpus["Statements"]);
        var nodes = tree.Root.DescendantNodes().ToList();

        Assert.Equal(nodes, tree.Root.DescendantNodes());
        Assert.Equal(nodes.Count, nodes.Distinct().Count());
        Assert.All(nodes, node => Assert.Contains(node, node.Parent!.ChildNodes()));
        Assert.DoesNotContain(nodes[^1], SyntaxTree.ParseText(Samples.Corpus["Statements"]).Root.DescendantNodes());
    }

    [Fact]
    public void Node_is_inside_where_its_kind_is()
    {
        var root = SyntaxTree.ParseText("act A(by: party)\ncommitment C { P shall A(by: P) }").Root;

        Assert.True(root.Contains(SyntaxKind.Argument));
        Assert.False(root.Declarations[0].Contains(SyntaxKind.Argument));
        Assert.False(root.Contains(SyntaxKind.CompilationUnit));
    }

    [Fact]
    public void Texts_can_be_parsed_at_the_same_time()
    {
        var texts = Samples.Corpus.Values.Concat(Samples.Slips.Values).ToList();
        var expected = texts.Select(text => TreePrinter.PrintAll(SyntaxTree.ParseText(text).Root)).ToList();

        Parallel.For(0, texts.Count * 4, i =>
            Assert.Equal(expected[i % texts.Count], TreePrinter.PrintAll(SyntaxTree.ParseText(texts[i % texts.Count]).Root)));
    }

    [Fact]
    public void Node_knows_its_diagnostics()
    {
        var root = TreeChecks.Parse("party A\nparty\nparty C\n").Root;

        Assert.Equal([false, true, false], root.Declarations.Select(node => node.ContainsDiagnostics && node.ContainsMissing));
        Assert.True(root.ContainsDiagnostics);
    }
}
