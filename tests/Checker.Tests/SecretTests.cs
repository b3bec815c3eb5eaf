using CommitLang.Compiler;
using CommitLang.Syntax;

namespace CommitLang.Checker.Tests;

/// <summary>Statements that are secret: what one finds who knows of them, and who does not.</summary>
public sealed class SecretTests
{
    private const string Own = "commitment Y { A shall not Help(of: B) } ";

    [Theory]
    [InlineData("treaty T between A, B { A shall Help(of: B) by 2030-06-01 secret to C } " + Own, "A B C")]
    [InlineData("party D treaty T between A, B { A shall Help(of: B) by 2030-06-01 secret to A, B } " + Own, "A B")]
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 secret to C } " + Own, "A C")]
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 secret to G } " + Own, "A B C")]
    [InlineData("demand X by C { A shall Help(of: B) by 2030-06-01 secret to B } " + Own, "B C")]
    [InlineData("document P \"protocol\" secret to B commitment X { A shall Help(of: B) by 2030-06-01 source P } " + Own, "A B")]
    [InlineData("treaty T between A, B { article 1 { secret to A A shall Help(of: B) by 2030-06-01 } article 2 { A shall Sign } } " + Own, "A B")]
    [InlineData("treaty T between A, B { article 1 { A shall Help(of: B) by 2030-06-01 } article 2 { secret to A A shall not Help(of: B) } }", "A B")]
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 } " + Own, "A B C")]
    public void Clash_is_seen_by_those_who_know(string source, string expected)
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(Check.World + source, "test.commit")]);

        var seeing = new[] { "A", "B", "C" }.Where(party => CommitmentChecker.Check(compilation, new CheckOptions { AsSeenBy = party })
            .Any(finding => finding.Id is "CL3001" or "CL4001"));

        Assert.Equal(expected, string.Join(" ", seeing));
    }

    [Fact]
    public void Nothing_is_said_of_what_is_hidden()
    {
        const string Source = "commitment X { A shall Help(of: B) secret to A } commitment Y { A shall not Help(of: B) subject to X } precedence X prevails over Y";
        var compilation = Compilation.Create([SyntaxTree.ParseText(Check.World + Source, "test.commit")]);

        var findings = CommitmentChecker.Check(compilation, new CheckOptions { AsSeenBy = "C" });

        Assert.DoesNotContain(findings, finding => finding.Message.Contains("commitment X", StringComparison.Ordinal)
            || finding.Clauses.Any(clause => clause.Statement == "X") || finding.Id == "CL3022");
    }
}
