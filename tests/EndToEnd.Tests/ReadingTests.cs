using System.Text.Json;

namespace CommitLang.EndToEnd.Tests;

/// <summary><c>--reading Term=Reading</c>, and what the verbs do without it.</summary>
public sealed class ReadingTests : IDisposable
{
    private const string Text = """
        module Readings
        party Norland
        party Sudland
        term Attack "an attack" open {
            reading Narrow "by force" {
                act Attack(on: party)
                act Blockade(on: party)
            }
            reading Wide "a blockade too" {
                act Attack(on: party)
                act Blockade(on: party) is Attack(on)
            }
        }
        commitment Restraint {
            Norland shall not Attack(on: Sudland)
        }
        commitment Pressure {
            Norland shall Blockade(on: Sudland)
            by 2031-01-01
        }
        assert NoAttack { never Norland does Attack(on: Sudland) }
        scenario Blockaded {
            2030-06-01 Norland does Blockade(on: Sudland)
            expect 2030-06-02 Restraint is not breached
        }

        """;

    private const string Sound = """
        module Readings
        party Norland
        act Help
        term One open { reading A { act Help1 is Help } reading B { act Help1 } }
        term Two open { reading A { act Help2 is Help } reading B { act Help2 } }
        commitment Aid {
            Norland shall Help1
            by 2031-01-01
        }

        """;

    private readonly ToolFolder _folder = new ToolFolder().With("a.commit", Text).With("b.commit", Sound);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Text_report() => Verifier.Verify(_folder.Run("check", "a.commit").Output);

    [Theory]
    [InlineData("a.commit", 1)]
    [InlineData("a.commit --reading Attack=Wide", 1)]
    [InlineData("a.commit --reading Attack=Narrow", 0)]
    [InlineData("a.commit --certain", 0)]
    [InlineData("a.commit --certain --reading Attack=Wide", 1)]
    public void Check_ends_with(string arguments, int code) => Assert.Equal(code, _folder.Run(["check", .. arguments.Split(' ')]).ExitCode);

    [Theory]
    [InlineData("quiet")]
    [InlineData("msbuild")]
    [InlineData("sarif")]
    public void Every_format_says_under_which_readings(string format)
    {
        var result = format == "quiet" ? _folder.Run("check", "a.commit", "--quiet") : _folder.Run("check", "a.commit", "--format", format);

        Assert.Contains("no conduct keeps both (under reading Wide of Attack).", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_says_that_it_depends()
    {
        using var report = JsonDocument.Parse(_folder.Run("check", "a.commit", "--format", "json").Output);
        var finding = report.RootElement.GetProperty("findings").EnumerateArray().First(finding => finding.GetProperty("id").GetString() == "CL3001");

        Assert.Equal("depends", finding.GetProperty("certainty").GetString());
        Assert.Equal("under reading Wide of Attack", finding.GetProperty("notes")[0].GetString());
    }

    [Fact]
    public Task Tests_are_run_under_every_reading() => Verifier.Verify(_folder.Run("test", "a.commit").Output);

    [Theory]
    [InlineData("Attack=Narrow", "2 passed, 0 failed, 0 empty.\n", 0)]
    [InlineData("Attack=Wide", "0 passed, 1 failed, 1 empty.\n", 1)]
    public void Tests_can_be_run_under_one_reading(string reading, string sum, int code)
    {
        var result = _folder.Run("test", "a.commit", "--reading", reading);

        Assert.Equal(code, result.ExitCode);
        Assert.EndsWith(sum, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_takes_the_first_readings_and_says_so()
    {
        Assert.Equal(
            new ProcessResult(
                0,
                "3 files in Out: 3 written, 0 as before.\n",
                "warning CL9023: The classes are for what is written first, reading A of One, A of Two: `--reading` chooses others.\n"),
            _folder.Run("generate", "b.commit", "-o", "Out"));
        Assert.Contains("Terms are read in one way: A of One, A of Two.", _folder.Read("Out/CommitmentModel.g.cs"), StringComparison.Ordinal);

        Assert.Equal(
            "warning CL9023: The classes are for what is written first, reading A of Two: `--reading` chooses others.\n",
            _folder.Run("generate", "b.commit", "-o", "Out", "--reading", "One=B").Error);
        Assert.Equal(
            new ProcessResult(0, "3 files in Out: 2 written, 1 as before.\n", ""),
            _folder.Run("generate", "b.commit", "-o", "Out", "--reading", "One=B", "--reading", "Two=B"));
    }

    [Fact]
    public void Explain_takes_the_reading_that_it_needs()
    {
        using var report = JsonDocument.Parse(_folder.Run("check", "a.commit", "--format", "json").Output);
        var print = report.RootElement.GetProperty("findings").EnumerateArray()
            .First(finding => finding.GetProperty("id").GetString() == "CL3001").GetProperty("fingerprint").GetString() ?? "";

        Assert.EndsWith("it is so under reading Wide of Attack\n   explained here with Wide of Attack\n", _folder.Run("explain", print, "a.commit").Output, StringComparison.Ordinal);
        Assert.Equal(2, _folder.Run("explain", print, "a.commit", "--reading", "Attack=Narrow").ExitCode);
        Assert.EndsWith("explained here with Narrow of Attack\n", _folder.Run("explain", "a.commit:15").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Atack=Wide", "error CL9021: There is no term 'Atack' with readings (did you mean 'Attack'?).\n")]
    [InlineData("Attack=Wdie", "error CL9022: The term 'Attack' has no reading 'Wdie' (did you mean 'Wide'?).\n")]
    [InlineData("Attack=Broad", "error CL9022: The term 'Attack' has no reading 'Broad'.\n")]
    public void Slips_of_names(string reading, string expected)
    {
        foreach (var verb in new[] { "check", "test", "explain a.commit:15", "generate -o Out" })
        {
            Assert.Equal(new ProcessResult(2, "", expected), _folder.Run([.. verb.Split(' '), "a.commit", "--reading", reading]));
        }
    }

    [Theory]
    [InlineData("error CL9008: '--reading' takes a term and a reading such as Attack=Wide, not 'Attack'.\n", "Attack")]
    [InlineData("error CL9008: '--reading' takes a term and a reading such as Attack=Wide, not '=Wide'.\n", "=Wide")]
    [InlineData("error CL9008: '--reading' is given twice for 'Attack'.\n", "Attack=Wide", "Attack=Narrow")]
    public void Slips_of_form(string expected, params string[] readings)
    {
        var result = _folder.Run(["check", "a.commit", .. readings.SelectMany(reading => new[] { "--reading", reading })]);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_under_one_reading_is_an_error_unless_another_is_chosen()
    {
        _folder.With("c.commit", Text.Replace("            act Attack(on: party)\n            act Blockade(on: party)\n        }", "            act Attack(on: party)\n        }", StringComparison.Ordinal)
            .Replace("        act Attack(on: party)\n        act Blockade(on: party)\n    }", "        act Attack(on: party)\n    }", StringComparison.Ordinal));

        Assert.Contains("CL1001", _folder.Run("check", "c.commit").Output, StringComparison.Ordinal);
        Assert.Contains("reading Narrow \"by force\" {\n", _folder.Run("check", "c.commit").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CL1001", _folder.Run("check", "c.commit", "--reading", "Attack=Wide").Output, StringComparison.Ordinal);
    }
}
