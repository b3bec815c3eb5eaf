using System.Text;
using System.Text.Json;
using NJsonSchema;

namespace CommitLang.EndToEnd.Tests;

/// <summary><c>commitlang check</c>: what it says in each format, and what it ends with.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly ToolFolder _folder = new ToolFolder()
        .With("clash.commit", ToolFolder.Clash)
        .With("peaceful.commit", ToolFolder.Peaceful)
        .With("broken.commit", ToolFolder.Broken);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("peaceful.commit", 0)]
    [InlineData("clash.commit", 1)]
    [InlineData("broken.commit", 1)]
    [InlineData("missing.commit", 2)]
    public void Exit_code_says_how_it_went(string file, int expected)
    {
        var result = _folder.Run("check", file);

        Assert.Equal(expected, result.ExitCode);
        Assert.Equal(expected == 2, result.Error.Length > 0);
        Assert.Equal(expected == 2, result.Output.Length == 0);
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("quiet")]
    [InlineData("detailed")]
    public Task Text_report(string verbosity)
    {
        var result = _folder.Run("check", "clash.commit", "--verbosity", verbosity);

        return Verifier.Verify(result.Output).UseTextForParameters(verbosity);
    }

    [Fact]
    public Task Errors_of_names_come_before_contradictions() => Verifier.Verify(_folder.Run("check", "broken.commit", "clash.commit").Output);

    [Fact]
    public Task Nothing_found_is_said_in_a_line() => Verifier.Verify(_folder.Run("check", "peaceful.commit").Output);

    [Fact]
    public Task MSBuild_reads_a_line_for_each()
    {
        var broken = _folder.Run("check", "broken.commit", "clash.commit", "--format", "msbuild");
        var clash = _folder.Run("check", "clash.commit", "--format", "msbuild");

        return Verifier.Verify(broken.Output + clash.Output);
    }

    [Theory]
    [InlineData("clash.commit")]
    [InlineData("broken.commit")]
    [InlineData("peaceful.commit")]
    public async Task Json_keeps_to_its_schema(string file)
    {
        var schema = await JsonSchema.FromJsonAsync(File.ReadAllText(RepositoryRoot.Combine("src/CommitLang.Cli/Schemas/check-report.schema.json")));
        var result = _folder.Run("check", file, "--format", "json");

        Assert.Empty(schema.Validate(result.Output));
        using var report = JsonDocument.Parse(result.Output);
        Assert.Equal(file != "broken.commit", report.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal(file == "clash.commit" ? 1 : 0, report.RootElement.GetProperty("findings").EnumerateArray()
            .Count(finding => finding.GetProperty("severity").GetString() == "error"));
    }

    [Theory]
    [InlineData("clash.commit")]
    [InlineData("broken.commit")]
    [InlineData("peaceful.commit")]
    public async Task Sarif_keeps_to_its_schema(string file)
    {
        var schema = await JsonSchema.FromJsonAsync(File.ReadAllText(RepositoryRoot.Combine("tests/EndToEnd.Tests/Schemas/sarif-2.1.0.schema.json")));

        Assert.Empty(schema.Validate(_folder.Run("check", file, "--format", "sarif").Output));
    }

    [Fact]
    public void Sarif_carries_the_pages_as_help()
    {
        using var log = JsonDocument.Parse(_folder.Run("check", "clash.commit", "--format", "sarif").Output);

        var rules = log.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var rule = rules.EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == "CL3001");
        Assert.StartsWith("# CL3001", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_goes_to_a_file()
    {
        var expected = _folder.Run("check", "clash.commit", "--format", "json").Output;

        var result = _folder.Run("check", "clash.commit", "--format", "json", "-o", "new/folder/report.json");

        Assert.Equal(new ProcessResult(1, "", ""), result);
        Assert.Equal(expected, _folder.Read("new/folder/report.json"));
    }

    [Fact]
    public void Report_that_cannot_be_written_is_no_result()
    {
        var result = _folder.Run("check", "clash.commit", "--output", "clash.commit/report.txt");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error CL9006: 'clash.commit/report.txt' cannot be written: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false, "auto", false)]
    [InlineData(true, false, "auto", true)]
    [InlineData(true, true, "auto", false)]
    [InlineData(false, true, "always", true)]
    [InlineData(true, false, "never", false)]
    public void Colours_are_for_terminals(bool isTerminal, bool avoidsColor, string color, bool expected)
    {
        using var folder = new ToolFolder { IsTerminal = isTerminal, AvoidsColor = avoidsColor }.With("a.commit", ToolFolder.Clash);

        Assert.Equal(expected, folder.Run("check", "a.commit", "--color", color).Output.Contains('\e', StringComparison.Ordinal));
        Assert.DoesNotContain('\e', folder.Run("check", "a.commit", "--no-color").Output);
        Assert.DoesNotContain('\e', folder.Run("check", "a.commit", "--format", "json").Output);
    }

    [Fact]
    public void Standard_input_is_a_file_too()
    {
        var result = _folder.Run(Encoding.UTF8.GetBytes(ToolFolder.Clash), "check", "-", "-", "--quiet");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("<stdin>:6:5: error CL3001: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_beyond_the_limit_are_counted()
    {
        var result = _folder.Run("check", "clash.commit", "--max-findings", "0");

        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain("error CL3001", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 finding more, left out by --max-findings.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Softer_statements_can_be_left_out()
    {
        _folder.With("soft.commit", ToolFolder.Clash.Replace("commitment Second", "commitment Second declared", StringComparison.Ordinal));

        Assert.DoesNotContain("CL3001", _folder.Run("check", "soft.commit", "--counting", "pledged").Output, StringComparison.Ordinal);
        Assert.Contains("CL3001", _folder.Run("check", "soft.commit", "--counting", "proposed").Output, StringComparison.Ordinal);
    }
}
