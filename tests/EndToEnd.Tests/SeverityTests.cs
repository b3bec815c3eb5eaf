namespace CommitLang.EndToEnd.Tests;

/// <summary>What diagnostics and findings weigh: <c>.editorconfig</c> files, and <c>--findings-as</c>.</summary>
public sealed class SeverityTests : IDisposable
{
    private readonly ToolFolder _folder = new ToolFolder()
        .With(".editorconfig", "root = true\n")
        .With("sub/clash.commit", ToolFolder.Clash)
        .With("broken.commit", ToolFolder.Broken);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("[*.commit]\ncommit_diagnostic.CL3001.severity = warning", 0, "warning CL3001")]
    [InlineData("[*]\ncommit_diagnostic.cl3001.severity=suggestion # for now", 0, "info CL3001")]
    [InlineData("[sub/*.commit]\ncommit_diagnostic.CL3001.severity = none", 0, "")]
    [InlineData("[other/*.commit]\ncommit_diagnostic.CL3001.severity = none", 1, "error CL3001")]
    [InlineData("[*.commit]\ncommit_diagnostic.CL3001.severity = none\ncommit_diagnostic.CL3001.severity = default", 1, "error CL3001")]
    [InlineData("[*.commit]\ncommit_diagnostic.CL8001.severity = error", 1, "error CL8001")]
    [InlineData("commit_diagnostic.CL3001.severity = none", 1, "error CL3001")]
    public void Findings_weigh_what_is_set(string settings, int exitCode, string expected)
    {
        _folder.With(".editorconfig", $"root = true\n{settings}\n");

        var result = _folder.Run("check", "sub", "--verbosity", "detailed");

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Error));
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.Equal(expected.Length > 0, result.Output.Contains(expected.Length > 0 ? expected : "CL3001", StringComparison.Ordinal));
    }

    [Fact]
    public void Nearer_file_has_the_last_word()
    {
        _folder.With(".editorconfig", "root = true\n[*.commit]\ncommit_diagnostic.CL3001.severity = none\n")
            .With("sub/.editorconfig", "[*.commit]\ncommit_diagnostic.CL3001.severity = warning\n");

        Assert.Contains("warning CL3001", _folder.Run("check", "sub").Output, StringComparison.Ordinal);

        _folder.With("sub/.editorconfig", "root = true\n");
        Assert.Contains("error CL3001", _folder.Run("check", "sub").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_the_text_stay_errors()
    {
        _folder.With(".editorconfig", "root = true\n[*.commit]\ncommit_diagnostic.CL1001.severity = none\n");

        var result = _folder.Run("check", "broken.commit", "-q");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error CL1001", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_that_cannot_be_heeded_is_said_once()
    {
        _folder.With(".editorconfig", "root = true\n\n[*]\ncommit_diagnostic.CL3O01.severity = error\ncommit_diagnostic.CL3001.severity = loud\n");

        Assert.Equal(
            """
            .editorconfig(4): warning CL9024: The severity set here is not heeded: there is no diagnostic 'CL3O01' (did you mean 'CL3001'?).
            .editorconfig(5): warning CL9024: The severity set here is not heeded: 'loud' is no severity: error, warning, suggestion, silent, none or default.

            """,
            _folder.Run("check", "sub").Error);
    }

    [Theory]
    [InlineData("errors", "warning", 1, "error CL3001")]
    [InlineData("warnings", "error", 0, "warning CL3001")]
    [InlineData("errors", "suggestion", 0, "info CL3001")]
    public void Findings_can_be_made_to_weigh_the_same(string word, string severity, int exitCode, string expected)
    {
        _folder.With(".editorconfig", $"root = true\n[*.commit]\ncommit_diagnostic.CL3001.severity = {severity}\n");

        var result = _folder.Run("check", "sub", "--findings-as", word);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_has_no_settings()
    {
        _folder.With(".editorconfig", "root = true\n[*]\ncommit_diagnostic.CL3001.severity = none\n");

        Assert.Equal(1, _folder.Run(System.Text.Encoding.UTF8.GetBytes(ToolFolder.Clash), "check", "-").ExitCode);
    }
}
