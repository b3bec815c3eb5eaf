using CommitLang.Compiler;
using CommitLang.Syntax;

namespace CommitLang.Checker.Tests;

/// <summary>Norms in words say what was written (language 2.8).</summary>
public sealed class NormWordsTests
{
    [Theory]
    [InlineData("A shall Help(of: B) by 2030-06-01", "A shall Help(of: B) by 2030-06-01.")]
    [InlineData("A shall Help(of: any)", "A shall Help(of: B or C or 2 others).")]
    [InlineData("D shall Help(of: any of H)", "D shall Help(of: A or B or 2 others).")]
    [InlineData("A shall Trade(from: any of G, to: any of G)", "A shall Trade(from: B or C, to: C or B).")]
    [InlineData("at least 2 of G shall Station(in: Port), each at least 5 troops", "at least 2 of G shall Station(in: Port), each at least 5 troops.")]
    [InlineData("at least 2 of G shall Station(in: Port), together at least 5 troops", "at least 2 of G shall Station(in: Port), together at least 5 troops.")]
    [InlineData("any of G shall Station(in: Port), at least 5 troops", "any of G shall Station(in: Port), at least 5 troops.")]
    public void Says_what_is_written(string norm, string sentence)
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(
            $$"""
            {{Check.World}}
            party D
            party E
            group H { A B C E }
            unit troops (level)
            act Station(in: area) measured in troops
            act Trade(from: party, to: party)
            commitment X { {{norm}} }
            """,
            "test.commit")]);

        Assert.Equal(sentence, Assert.Single(compilation.GetProgram().Norms).Sentence);
    }
}
