using CommitLang.Compiler;
using CommitLang.Syntax;

namespace CommitLang.Checker.Tests;

/// <summary>Who is left to choose a party does not choose itself, alone or as one of several (language 2.1).</summary>
public sealed class SelfTests
{
    private const string Pair = "group H { A B } ";

    [Theory]
    [InlineData("commitment X { H jointly shall Help(of: any) by 2030-06-01 } commitment Y { A shall not Help(of: any) }", "CL3003!")]
    [InlineData("commitment X { H jointly shall Help(of: any) by 2030-06-01 } commitment Y { A shall not Help(of: B) A shall not Help(of: C) }", "CL3003!")]
    [InlineData("commitment X { H jointly shall Help(of: any of H) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "CL3001!")]
    [InlineData("commitment X { H jointly shall Help(of: any) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "")]
    [InlineData("commitment X { H jointly shall Help(of: any of H) by 2030-06-01 } commitment Y { A shall not Arm(of: B) }", "")]
    [InlineData("commitment X { H jointly shall Talk(with: any of H) by 2030-06-01 } commitment Y { A shall not Talk(with: B) }", "CL3001!")]
    [InlineData("commitment X { any of H shall Help(of: any of H) by 2030-06-01 } commitment Y { A shall not Help(of: B) B shall not Help(of: A) }", "CL3003!")]
    [InlineData("commitment X { any of H shall Help(of: any of H) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "")]
    [InlineData("commitment X { any of H shall continuously Help(of: any of H) } commitment Y { A shall not Help(of: B) B shall not Help(of: A) }", "CL3003!")]
    [InlineData("commitment X { at least 2 of G shall Help(of: any of H) by 2030-06-01 } commitment Y { A shall not Help(of: B) C shall not Help(of: B) C shall not Help(of: A) }", "CL3003!")]
    [InlineData("commitment X { H jointly shall Talk(with: any of H) by 2030-06-01 }", "")]
    // Who has nobody but itself to choose cannot take part; all of the others do.
    [InlineData("group I { B } commitment X { H jointly shall Help(of: any of I) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "CL3001!")]
    [InlineData("commitment X { H jointly shall Help(of: each of H) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "CL3001!")]
    [InlineData("commitment X { H jointly shall Help(of: each of H) by 2030-06-01 } commitment Y { A shall not Help(of: C) }", "")]
    // Members that are not listed are neither of those who are.
    [InlineData("group O open { A } commitment X { any of O shall Help(of: any of O) by 2030-06-01 } commitment Y { A shall not Help(of: any) }", "")]
    // Its own name, where it is written, is no choice.
    [InlineData("act Pass(from: party, to: party) commitment X { A shall Pass(from: A, to: any) by 2030-06-01 } commitment Y { A shall not Pass(from: A, to: B) A shall not Pass(from: A, to: C) }", "CL3003!")]
    public void Verdict(string source, string expected) => Assert.Equal(expected, Check.Ids(Pair + source));

    [Fact]
    public void Helping_oneself_keeps_no_promise_to_help_somebody()
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(
            Check.World + Pair + "as of 2029-12-01 commitment X { any of H shall Help(of: any of H) by 2030-06-01 } "
            + "scenario Vain { 2030-01-01 A does Help(of: A) expect 2030-06-02 X is breached } "
            + "scenario Kept { 2030-01-01 A does Help(of: B) expect 2030-06-02 X is fulfilled }", "test.commit")]);

        Assert.All(CommitmentTests.Run(compilation), result => Assert.Equal(TestOutcome.Passed, result.Outcome));
    }
}
