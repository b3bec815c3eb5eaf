using System.Text.Json;
using System.Xml.Linq;
using NJsonSchema;

namespace CommitLang.EndToEnd.Tests;

/// <summary><c>commitlang test</c>: what it says in each format, and what it ends with.</summary>
public sealed class TestVerbTests : IDisposable
{
    private const string World = """
        module Tests
        party Norland
        party Sudland
        event Attack
        event Alarm
        act Help(of: party)
        commitment Aid {
            Norland shall Help(of: Sudland)
            when Attack
            within 10 days
        }

        """;

    private const string Good = World + """
        assert HelpComes {
            whenever Attack
            then Norland shall Help(of: Sudland) within 10 days
        }
        scenario Late {
            2031-01-01 Attack
            2031-02-01 Norland does Help(of: Sudland)
            expect 2031-01-11 Aid is due
            expect 2031-01-12 Aid(Norland) is breached
        }

        """;

    private const string Bad = Good + """
        assert HelpComesSooner {
            whenever Attack
            then Norland shall Help(of: Sudland) within 9 days
        }
        assert { never Attack and Alarm }
        fact never Alarm
        assert NothingToSay { whenever Alarm then Sudland shall Help(of: Norland) }
        scenario TooEarly {
            2031-01-01 Attack
            expect 2031-01-11 Aid is breached
        }
        scenario CannotBe {
            2031-01-01 Alarm
            expect 2031-01-11 Aid is not due
        }

        """;

    private readonly ToolFolder _folder = new ToolFolder()
        .With("good.commit", Good)
        .With("bad.commit", Bad)
        .With("none.commit", World)
        .With("broken.commit", World + "scenario S { 2031-01-01 Atack expect 2031-01-02 Aid is due }\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, "good.commit")]
    [InlineData(0, "none.commit")]
    [InlineData(1, "bad.commit")]
    [InlineData(1, "broken.commit")]
    [InlineData(2, "missing.commit")]
    [InlineData(0, "bad.commit", "--filter", "late")]
    [InlineData(0, "bad.commit", "--filter", "NothingToSay")]
    [InlineData(2, "bad.commit", "--filter", "Latte")]
    [InlineData(2, "bad.commit", "--format", "trx")]
    public void Exit_code_says_how_it_went(int expected, params string[] arguments)
    {
        var result = _folder.Run(["test", .. arguments]);

        Assert.Equal(expected, result.ExitCode);
        Assert.Equal(expected == 2, result.Error.Length > 0);
        Assert.Equal(expected == 2, result.Output.Length == 0);
    }

    [Theory]
    [InlineData("good")]
    [InlineData("bad")]
    [InlineData("none")]
    [InlineData("broken")]
    public Task Text(string file) => Verifier.Verify(_folder.Run("test", $"{file}.commit").Output).UseTextForParameters(file);

    [Theory]
    [InlineData("good")]
    [InlineData("bad")]
    [InlineData("broken")]
    public async Task Json_keeps_to_its_schema(string file)
    {
        var schema = await JsonSchema.FromJsonAsync(File.ReadAllText(RepositoryRoot.Combine("src/CommitLang.Cli/Schemas/test-report.schema.json")));
        var result = _folder.Run("test", $"{file}.commit", "--format", "json");

        Assert.Empty(schema.Validate(result.Output));
        using var report = JsonDocument.Parse(result.Output);
        var summary = report.RootElement.GetProperty("summary");
        Assert.Equal(summary.GetProperty("total").GetInt32(), report.RootElement.GetProperty("tests").GetArrayLength());
        Assert.Equal(file == "bad" ? (7, 3, 3, 1) : file == "good" ? (2, 2, 0, 0) : (0, 0, 0, 0), (
            summary.GetProperty("total").GetInt32(), summary.GetProperty("passed").GetInt32(),
            summary.GetProperty("failed").GetInt32(), summary.GetProperty("warning").GetInt32()));
    }

    [Theory]
    [InlineData("good")]
    [InlineData("bad")]
    [InlineData("broken")]
    public Task JUnit(string file)
    {
        var output = _folder.Run("test", $"{file}.commit", "--format", "junit").Output;
        var suites = XDocument.Parse(output).Root;

        Assert.Equal("testsuites", suites?.Name.LocalName);
        Assert.Equal(suites?.Attribute("tests")?.Value, $"{suites?.Descendants("testcase").Count()}");
        Assert.Equal(suites?.Attribute("failures")?.Value, $"{suites?.Descendants("testcase").Count(test => test.Element("failure") is not null)}");
        return Verifier.Verify(output).UseTextForParameters(file);
    }

    [Fact]
    public void Counts_add_up_over_files_and_a_filter_says_what_it_left_out()
    {
        var all = _folder.Run("test", "bad.commit", "none.commit");
        var some = _folder.Run("test", "bad.commit", "--filter", "Help");

        Assert.Contains("error CL1003", all.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 passed, 1 failed, 0 empty, 5 not run.\n", some.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_goes_to_a_file()
    {
        var expected = _folder.Run("test", "bad.commit", "--format", "junit").Output;

        Assert.Equal(new ProcessResult(1, "", ""), _folder.Run("test", "bad.commit", "--format", "junit", "-o", "out/results.xml"));
        Assert.Equal(expected, _folder.Read("out/results.xml"));
    }

    [Fact]
    public void Softer_norms_count_when_asked()
    {
        _folder.With("soft.commit", Good.Replace("commitment Aid", "commitment Aid declared", StringComparison.Ordinal));

        Assert.Equal(1, _folder.Run("test", "soft.commit").ExitCode);
        Assert.Equal(0, _folder.Run("test", "soft.commit", "--counting", "declared").ExitCode);
    }

    [Fact]
    public void Check_reports_asserts_that_fail_and_runs_no_scenario()
    {
        var result = _folder.Run("check", "bad.commit", "--quiet");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error CL5006: Assert HelpComesSooner fails", result.Output, StringComparison.Ordinal);
        Assert.Contains("warning CL5008: Assert NothingToSay says nothing", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("TooEarly", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_are_for_terminals()
    {
        using var folder = new ToolFolder { IsTerminal = true }.With("bad.commit", Bad);

        Assert.Contains('\e', folder.Run("test", "bad.commit").Output);
        Assert.DoesNotContain('\e', folder.Run("test", "bad.commit", "--no-color").Output);
        Assert.DoesNotContain('\e', folder.Run("test", "bad.commit", "--format", "junit").Output);
    }
}
