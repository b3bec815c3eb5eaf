using CommitLang.Diagnostics;
using CommitLang.Syntax.Tests.Support;

namespace CommitLang.Syntax.Tests;

/// <summary>What an author reads after one slip, and what of the text is still understood.</summary>
public sealed class RecoveryTests
{
    public static TheoryData<string> Slips => new(Samples.Slips.Keys);

    [Theory]
    [MemberData(nameof(Slips))]
    public Task One_slip_gives_one_error(string name)
    {
        var tree = TreeChecks.Parse(Samples.Slips[name]);

        var diagnostic = Assert.Single(tree.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        var message = new DiagnosticRenderer().Render(diagnostic);
        return Verifier.Verify($"{tree.Text}\n{message}\n{TreePrinter.Outline(tree.Root)}").UseTextForParameters(name);
    }

    [Theory]
    [MemberData(nameof(Slips))]
    public void Slips_on_their_own_lines_are_each_reported(string name)
    {
        var slip = Samples.Slips[name];
        var tree = TreeChecks.Parse($"{slip}\nparty Between\n\n{slip}");

        Assert.Equal(2, tree.Diagnostics.Length);
        Assert.Contains(tree.Root.DescendantNodes().OfType<PartyDeclarationSyntax>(), party => party.Identifier.Text == "Between");
    }

    [Theory]
    [MemberData(nameof(Slips))]
    public void Suggested_fix_mends_the_slip(string name)
    {
        var tree = TreeChecks.Parse(Samples.Slips[name]);
        if (tree.Diagnostics[0].SuggestedFix is not { } fix || name.StartsWith("ColonForBrace", StringComparison.Ordinal))
        {
            return;
        }

        var text = tree.Text.ToString();
        Assert.Empty(TreeChecks.Parse(text.Remove(fix.Span.Start, fix.Span.Length).Insert(fix.Span.Start, fix.NewText)).Diagnostics);
    }

    [Fact]
    public void Misspelt_word_is_understood()
    {
        var tree = TreeChecks.Parse("comitment A { Norland shal Dance\n untill Peace }");
        var statement = Assert.IsType<StatementDeclarationSyntax>(Assert.Single(tree.Root.Declarations));

        Assert.Equal(SyntaxKind.CommitmentKeyword, statement.Keyword.Kind);
        Assert.IsType<DutyPredicateSyntax>(statement.Block?.Norms.Single().Predicate);
        Assert.IsType<UntilClauseSyntax>(statement.Block?.Clauses.Single());
        Assert.False(statement.ContainsMissing || statement.ContainsSkipped);
    }

    [Fact]
    public void Name_that_resembles_a_word_is_left_alone()
    {
        var tree = TreeChecks.Parse(
            "party Parti\nparty When_\ncommitment A { Wen shall Wile(of: Untill)\n when Wen does Form\n }\nparty ;");

        Assert.DoesNotContain(tree.Diagnostics, diagnostic => diagnostic.Id == "CL0007");
    }

    [Fact]
    public void Errors_come_in_the_order_of_the_text()
    {
        var tree = TreeChecks.Parse("party €\nparty \"a\nevent X(\nparty 5\n");

        Assert.Equal(tree.Diagnostics.OrderBy(diagnostic => diagnostic.Location.Span), tree.Diagnostics);
        Assert.InRange(tree.Diagnostics.Length, 3, 4);
    }
}
