using CommitLang.Diagnostics;

namespace CommitLang.EndToEnd.Tests;

/// <summary>Each example is without errors, is explained, and gives the findings that were reviewed.</summary>
public sealed class ExamplesTests
{
    private const int FewestExamples = 8;

    public static TheoryData<string> Names => [.. FindingText.FoldersOf("examples")];

    [Fact]
    public void There_are_enough() => Assert.True(Names.Count >= FewestExamples);

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_no_errors(string name)
    {
        var diagnostics = FindingText.Compile($"examples/{name}").GetDiagnostics();

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Findings(string name)
    {
        var text = FindingText.Of(FindingText.Compile($"examples/{name}"));

        await Verifier.Verify(text).UseParameters(name);
    }

    [Theory]
    [InlineData("locarno")]
    [InlineData("dual-alliance-article-2")]
    public async Task Tests(string name)
    {
        using var folder = new ToolFolder();
        foreach (var file in Directory.GetFiles(RepositoryRoot.Combine($"examples/{name}"), "*.commit"))
        {
            folder.With($"{name}/{Path.GetFileName(file)}", File.ReadAllText(file));
        }

        await Verifier.Verify(folder.Run("test", name).Output).UseParameters(name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_a_page_with_its_command(string name)
    {
        var page = File.ReadAllText(RepositoryRoot.Combine($"examples/{name}/README.md"));

        Assert.Contains($"dotnet run --project src/CommitLang.Cli -- check examples/{name}\n", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
