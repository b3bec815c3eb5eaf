using CommitLang.Checker;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Editors.Tests;

/// <summary>The texts that the walkthrough of the extension opens are what it says they are.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("first", "")]
    [InlineData("contradiction", "CL3001")]
    [InlineData("scenario", "")]
    public void Sample_has_the_findings_it_is_there_for(string name, string expected)
    {
        var compilation = Compile(name);

        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
        Assert.Equal(expected, string.Join(' ', IdsOf(compilation)));
    }

    [Fact]
    public void One_of_the_tests_in_the_sample_fails()
    {
        var results = CommitmentTests.Run(Compile("scenario"));

        Assert.Equal(
            ["InTime Passed", "ToldWithinAMonth Passed", "TooLate Failed"],
            results.Select(result => $"{result.Name} {result.Outcome}").Order(StringComparer.Ordinal));
    }

    private static Compilation Compile(string name)
    {
        var path = RepositoryRoot.Combine($"src/vscode-commitlang/walkthrough/samples/{name}.commit");
        return Compilation.Create([SyntaxTree.ParseText(File.ReadAllText(path), path)]);
    }

    private static IEnumerable<string> IdsOf(Compilation compilation) =>
        CommitmentChecker.Check(compilation).Where(finding => finding.Severity > DiagnosticSeverity.Info).Select(finding => finding.Id);
}
