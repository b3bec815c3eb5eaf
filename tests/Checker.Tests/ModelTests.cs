using CommitLang.Compiler;
using CommitLang.Syntax;

namespace CommitLang.Checker.Tests;

/// <summary>Statements that take over the norms of a model, with something put for something else.</summary>
public sealed class ModelTests
{
    private const string Model = "commitment N { A shall not Help(of: B) when Attack(by: A, on: C) A shall Sign by 2030-06-01 } ";

    [Theory]
    // Parties, areas, acts, events and states.
    [InlineData(Model + "commitment M { modelled on N with A as B, B as A } commitment X { B shall Help(of: A) when Attack(by: B, on: C) at once }", "CL3001!")]
    [InlineData(Model + "commitment M { modelled on N with A as B, B as A } commitment X { B shall Help(of: A) when Attack(by: A, on: C) at once }", "CL3001")]
    [InlineData(Model + "commitment M { modelled on N with A as B } commitment X { B shall Help(of: A) when Attack(by: B, on: C) at once }", "")]
    [InlineData("commitment N { A shall not Stay(in: Port) while War } commitment M { modelled on N with Port as Field, War as Truce } commitment X { A shall Stay(in: Field) when Truce at once }", "CL3001!")]
    [InlineData("commitment N { A shall not Sign when Peace } commitment M { modelled on N with Sign as Quit, Peace as Alarm } commitment X { A shall Quit when Alarm at once }", "CL3001!")]
    [InlineData("group H { B C } commitment N { each of G shall not Sign } commitment M { modelled on N with G as H, Sign as Quit } commitment X { A shall Quit by 2030-06-01 } commitment Y { C shall Quit by 2030-06-01 }", "CL3001!")]
    // What is written itself, of the same bearer and act, stands in the place of the model's.
    [InlineData(Model + "commitment M { modelled on N with A as C B shall Talk(with: A) } commitment X { C shall not Sign }", "CL3001!")]
    [InlineData(Model + "commitment M { modelled on N with A as C C shall Sign from 2030-01-01 by 2031-06-01 } commitment X { C shall not Sign until 2031-01-01 }", "")]
    // Articles of a treaty, its own parties; life and firmness are its own.
    [InlineData("treaty N between A, B { article 1 { each of parties shall not Sign } article 2 { each of parties shall not Quit } } treaty M between A, C { modelled on N article 2 { A shall Talk(with: C) } } commitment X { C shall Sign by 2030-06-01 } commitment Y { C shall Quit by 2030-06-01 }", "CL3001!")]
    [InlineData("commitment N { A shall not Sign expires on 2030-01-01 } commitment M { modelled on N with A as B } commitment X { B shall Sign from 2030-06-01 by 2030-06-01 }", "CL3001!")]
    [InlineData("commitment N offered { A shall not Sign } commitment M { modelled on N with A as B } commitment X { B shall Sign from 2030-06-01 by 2030-06-01 }", "CL3001!")]
    // A model of a model.
    [InlineData("commitment N { A shall not Sign } commitment M { modelled on N with A as B } commitment L { modelled on M with B as C } commitment X { C shall Sign by 2030-06-01 }", "CL3001!")]
    public void Verdict(string source, string expected) => Assert.Equal(expected, Check.Ids("as of 2029-01-01 act Quit " + source));

    [Theory]
    [InlineData("commitment N { modelled on M A shall Sign } commitment M { modelled on N B shall Sign }", "CL1005")]
    [InlineData("commitment N { A shall Sign } commitment M { modelled on N with A as Port }", "CL1002")]
    [InlineData("commitment N { A shall Sign } commitment M { modelled on N with A as Nobody }", "CL1001")]
    [InlineData("commitment N { A shall Sign } commitment M { A shall Talk(with: B) by 2030-01-01 failing which { A shall Sign modelled on N } }", "CL2008")]
    [InlineData("commitment N { A shall Sign } assert P { whenever Peace then A shall Sign modelled on N }", "CL2008")]
    public void Slips_are_said(string source, string expected)
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(Check.World + source, "test.commit")]);

        Assert.Contains(expected, compilation.GetDiagnostics().Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Sentence_says_what_is_put_for_what()
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(Check.World + Model + "commitment M { modelled on N with A as B, B as A }", "test.commit")]);

        var sentences = compilation.GetProgram().Norms.Where(norm => norm.Norm.Statement == "M").Select(norm => norm.Sentence);

        Assert.Equal(["B shall not Help(of: A), when Attack(by: B, on: C).", "B shall Sign by 2030-06-01."], sentences);
    }
}
