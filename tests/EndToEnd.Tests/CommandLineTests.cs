namespace CommitLang.EndToEnd.Tests;

/// <summary>Help, version, slips of the keyboard, and <c>explain</c>.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("check")]
    [InlineData("test")]
    [InlineData("format")]
    [InlineData("generate")]
    [InlineData("explain")]
    [InlineData("import")]
    [InlineData("import atop")]
    [InlineData("serve")]
    public Task Help_shows_examples(string verb)
    {
        var result = _folder.Run([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return Verifier.Verify(result.Output).UseTextForParameters(verb.Length > 0 ? verb.Replace(' ', '-') : "root");
    }

    [Fact]
    public void Version_is_a_number()
    {
        var result = _folder.Run("--version");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", result.Output);
    }

    [Fact]
    public Task Slips_end_with_2_and_a_hint()
    {
        string[] lines = ["", "chekc x", "check", "check x --formt json", "check x --format xml", "check x --max-findings many",
            "check x --counting sworn", "generate x", "generate x -o y --namespace 1.x", "explain", "explain CL3001 b", "explain 0123456789abcdef", "import", "import atpo x", "import atop x", "frobnicate"];
        var text = new System.Text.StringBuilder();
        foreach (var line in lines)
        {
            var result = _folder.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            text.Append($"> commitlang {line}".TrimEnd()).Append('\n').Append(result.Error).Append('\n');
        }

        return Verifier.Verify(text.ToString());
    }

    [Theory]
    [InlineData("CL9001")]
    [InlineData("cl9001")]
    [InlineData("9001")]
    public void Explain_finds_a_page(string id)
    {
        var result = _folder.Run("explain", id);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("CL9001 No such file or folder\n=============================\n\nA path on the command line", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n    commitlang check \"Our statements/promises.commit\"\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CL9O01", "error CL9007: There is no diagnostic 'CL9O01' (did you mean 'CL9001'?).\n")]
    [InlineData("nonsense", "error CL9007: There is no diagnostic 'nonsense'.\n")]
    public void Explain_suggests_a_page(string id, string expected) =>
        Assert.Equal(new ProcessResult(2, "", expected), _folder.Run("explain", id));

    [Fact]
    public void Every_diagnostic_of_the_tool_has_a_page() => Assert.All(
        CommitLang.Cli.Input.ToolDiagnostics.All,
        descriptor => Assert.StartsWith($"# {descriptor.Id} {descriptor.Title}\n", CommitLang.Cli.Commands.Pages.Find(descriptor.Id), StringComparison.Ordinal));
}
