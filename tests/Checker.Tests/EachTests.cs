using CommitLang.Compiler;
using CommitLang.Syntax;

namespace CommitLang.Checker.Tests;

/// <summary>Arguments that mean each of several: what is said unfolds (language 2.1), where <c>any</c> is content with one.</summary>
public sealed class EachTests
{
    private const string World = "as of 2029-01-01 party D group H { B C } event Raid(on: party) state Watched(of: party) act Give(to: party) act Lend(to: party) is Give(to) act Rest ";

    [Theory]
    // A duty toward each is one for each.
    [InlineData("commitment X { A shall Give(to: each of H) by 2030-06-01 } commitment Y { A shall not Give(to: C) }", "CL3001!")]
    [InlineData("commitment X { A shall Give(to: all of H) by 2030-06-01 } commitment Y { A shall not Give(to: C) }", "CL3001!")]
    [InlineData("commitment X { A shall Give(to: each) by 2030-06-01 } commitment Y { A shall not Give(to: D) }", "CL3001!")]
    [InlineData("commitment X { A shall Give(to: any of H) by 2030-06-01 } commitment Y { A shall not Give(to: C) }", "")]
    [InlineData("commitment X { A shall Give(to: each of H) by 2030-06-01 } commitment Y { A shall not Give(to: D) }", "")]
    [InlineData("commitment X { A shall continuously Give(to: each of H) } commitment Y { A shall not Give(to: B) while War }", "CL3001!")]
    [InlineData("commitment X { B shall Give(to: each of H) by 2030-06-01 } commitment Y { B shall not Give(to: C) }", "CL3001!")]
    [InlineData("commitment X { A shall Stay(in: each of Land) by 2030-06-01 } commitment Y { A shall not Stay(in: Field) }", "CL3001!")]
    [InlineData("commitment X { A shall Stay(in: each of Land except Port) by 2030-06-01 } commitment Y { A shall not Stay(in: Port) }", "")]
    [InlineData("commitment X { A shall Stay(in: each of Land except Port) by 2030-06-01 } commitment Y { A shall not Stay(in: Field) }", "CL3001!")]
    [InlineData("commitment X { any of H shall Give(to: each of G) by 2030-06-01 } commitment Y { B shall not Give(to: A) C shall not Give(to: A) }", "CL3003!")]
    // Bans and permissions are of each either way.
    [InlineData("commitment X { A shall Give(to: C) by 2030-06-01 } commitment Y { A shall not Give(to: each of H) }", "CL3001!")]
    [InlineData("commitment X { A may Give(to: each of H) } commitment Y { A shall not Give(to: C) }", "CL3005!")]
    // A condition is about all of them.
    [InlineData("fact 2030-01-01 Raid(on: B) fact never Raid(on: C) commitment X { A shall Rest when Raid(on: each of H) within 5 days } commitment Y { A shall not Rest }", "CL5001!")]
    [InlineData("fact 2030-01-01 Raid(on: B) fact 2030-01-03 Raid(on: C) commitment X { A shall Rest when Raid(on: each of H) within 5 days } commitment Y { A shall not Rest until 2030-01-03 }", "")]
    [InlineData("commitment X { A shall Rest when Raid(on: each of H) at once } commitment Y { A shall not Rest unless Raid(on: C) }", "")]
    [InlineData("commitment X { A shall Rest when Raid(on: C) at once } commitment Y { A shall not Rest unless Raid(on: each of H) }", "CL3001")]
    [InlineData("commitment X { A shall Rest when Watched(of: each of H) at once } commitment Y { A shall not Rest unless Watched(of: C) }", "")]
    [InlineData("commitment X { A shall Rest when D does Give(to: each of H) at once } commitment Y { A shall not Rest unless D does Give(to: C) }", "")]
    [InlineData("commitment X { A shall Rest when any of H does Give(to: each of G) at once } commitment Y { A shall not Rest unless any of H does Give(to: A) }", "")]
    [InlineData("commitment X { A shall Rest when Raid(on: each of H) before Peace at once } commitment Y { A shall not Rest unless Raid(on: C) }", "")]
    [InlineData("commitment X { A shall Rest when Attack(by: C, on: each of H) at once } commitment Y { A shall not Rest unless Attack(by: C, on: B) }", "")]
    // Two parties of one event or act differ, whichever of them is written first.
    [InlineData("commitment X { A shall Rest when Attack(by: C, on: any of H) at once } commitment Y { A shall not Rest unless Attack(by: C, on: B) }", "")]
    [InlineData("commitment X { A shall Rest when Attack(by: any of H, on: B) at once } commitment Y { A shall not Rest unless Attack(by: C, on: B) }", "")]
    // What follows from an act follows for each.
    [InlineData("act Feast is Give(to: each of H) commitment X { A shall Feast by 2030-06-01 } commitment Y { A shall not Give(to: C) }", "CL3001!")]
    [InlineData("act Feast requires Give(to: each of H) commitment X { A shall Feast by 2030-06-01 } commitment Y { A shall not Give(to: C) }", "CL3008!")]
    public void Verdict(string source, string expected) => Assert.Equal(expected, Check.Ids(World + source));

    [Theory]
    [InlineData("commitment X { A shall Rest within 5 days of Raid(on: each of H) }")]
    [InlineData("commitment X { A shall Rest no earlier than Raid(on: all of H) }")]
    [InlineData("constraint Raid(on: each of H) implies Peace")]
    [InlineData("constraint Peace excludes Raid(on: each of H)")]
    [InlineData("event Doom is A does Give(to: each of H)")]
    public void Only_one_can_stand_for_a_day_or_in_a_rule(string source)
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(Check.World + World + source, "test.commit")]);

        Assert.Contains(compilation.GetDiagnostics(), diagnostic => diagnostic.Id == "CL1016" && diagnostic.Message.EndsWith("of H` is several, where only one can be meant.", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_has_an_id_of_its_own()
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(Check.World + World + "commitment X { A shall Give(to: each of H) A shall Stay(in: any of Land) A shall Rest }", "test.commit")]);

        Assert.Equal(["X#1(to: B)", "X#1(to: C)", "X#2", "X#3"], compilation.GetProgram().Norms.Select(norm => norm.Norm.Id));
    }
}
