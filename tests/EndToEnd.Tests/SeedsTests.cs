using CommitLang.Diagnostics;

namespace CommitLang.EndToEnd.Tests;

/// <summary>The encoded article is without errors and gives the findings that were reviewed.</summary>
public sealed class SeedsTests
{
    [Fact]
    public void Have_no_errors()
    {
        var diagnostics = FindingText.Compile("seeds").GetDiagnostics();

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public async Task Findings()
    {
        var text = FindingText.Of(FindingText.Compile("seeds"));

        await Verifier.Verify(text);
    }
}
