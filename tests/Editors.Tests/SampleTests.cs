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
    [InlineData("scenario", "CL5009")]
    public void Sample_has_the_findings_it_is_there_for(string name, string expected)
    {
        var path = RepositoryRoot.Combine($"src/vscode-commitlang/walkthrough/samples/{name}.commit");
        var compilation = Compilation.Create([SyntaxTree.ParseText(File.ReadAllText(path), path)]);

        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
        Assert.Equal(expected, string.Join(' ', IdsOf(compilation)));
    }

    private static IEnumerable<string> IdsOf(Compilation compilation) =>
        CommitmentChecker.Check(compilation).Where(finding => finding.Severity > DiagnosticSeverity.Info).Select(finding => finding.Id);
}
