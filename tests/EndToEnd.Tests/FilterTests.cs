using System.Text.Json;

namespace CommitLang.EndToEnd.Tests;

/// <summary><c>commitlang check</c> shows what is asked for, and sets aside what is known.</summary>
public sealed class FilterTests : IDisposable
{
    private readonly ToolFolder _folder = new ToolFolder().With("two.commit", """
        module Two
        as of 2030-01-01
        party Arden
        party Brennia
        party Caldor
        event Alarm
        act Help(of: party)
        commitment Aid {
            Arden shall Help(of: Caldor)
            by 2030-06-01
        }
        commitment Restraint {
            Arden shall not Help(of: Caldor)
        }
        commitment LaterAid {
            Brennia shall Help(of: Caldor)
            from 2040-01-01
            when Alarm
            at once
        }
        demand LaterRestraint by Caldor {
            Brennia shall not Help(of: Caldor)
            from 2040-01-01
            unless not Alarm
            secret to Brennia
        }

        """);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "CL3001 CL4001")]
    [InlineData("--party Arden", "CL3001")]
    [InlineData("--party Brennia", "CL4001")]
    [InlineData("--party Caldor", "CL4001")]
    [InlineData("--party Arden --party Brennia", "CL3001 CL4001")]
    [InlineData("--kind dispute", "CL4001")]
    [InlineData("--kind contradiction", "CL3001")]
    [InlineData("--kind cl4001 --kind CL3001", "CL3001 CL4001")]
    [InlineData("--as-of 2030-03-01", "CL3001")]
    [InlineData("--as-of 2040-03-01", "CL3001 CL4001")]
    [InlineData("--during 2030-01-01..2039-12-31", "CL3001")]
    [InlineData("--party Arden --kind dispute", "")]
    [InlineData("--as-seen-by Arden", "CL3001")]
    [InlineData("--as-seen-by Brennia", "CL3001 CL4001")]
    [InlineData("--as-seen-by Caldor", "CL3001 CL4001")]
    public void Shows_what_is_asked_for(string options, string expected)
    {
        var result = _folder.Run(["check", "two.commit", "--quiet", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(expected, string.Join(' ', result.Output.Split('\n').Where(line => line.Contains(" CL", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(" CL", StringComparison.Ordinal) + 1)..][..6])));
        Assert.Equal(expected.Contains("CL3001", StringComparison.Ordinal) ? 1 : 0, result.ExitCode);
    }

    [Theory]
    [InlineData("Arden", "Who reads does not know this sentence")]
    [InlineData("Brennia", "The norm of demand LaterRestraint")]
    public void Explains_what_the_reader_knows(string reader, string expected) =>
        Assert.StartsWith(expected, _folder.Run(["explain", "two.commit:22", "--as-seen-by", reader]).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("--kind disputes", "error CL9008: There is no kind of finding 'disputes' (did you mean 'dispute'?).\n")]
    [InlineData("--as-seen-by Ardan", "error CL9027: There is no party 'Ardan' (did you mean 'Arden'?).\n")]
    [InlineData("--as-of 2030", "error CL9008: '--as-of' takes a date such as 2030-01-31, not '2030'.\n")]
    [InlineData("--during 2031-01-01..2030-01-01", "error CL9008: '--during' takes two dates such as 2030-01-01..2030-01-31, not '2031-01-01..2030-01-01'.\n")]
    [InlineData("--today soon", "error CL9008: '--today' takes a date such as 2030-01-31, not 'soon'.\n")]
    [InlineData("--baseline nowhere.json", "error CL9001: There is no file or folder 'nowhere.json'.\n")]
    [InlineData("--baseline two.commit", "error CL9014: 'two.commit' is no report that `commitlang check --format json` wrote.\n")]
    [InlineData("--acknowledge two.commit", "error CL9015: 'two.commit', line 1, is no acknowledgement: `module Two`.\n")]
    public void Refuses_what_makes_no_sense(string options, string expected)
    {
        var result = _folder.Run(["check", "two.commit", .. options.Split(' ')]);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_leaves_what_is_new()
    {
        _folder.Run("check", "two.commit", "--kind", "contradiction", "--format", "json", "-o", "known.json");

        var result = _folder.Run("check", "two.commit", "--baseline", "known.json");

        Assert.DoesNotContain("CL3001", result.Output, StringComparison.Ordinal);
        Assert.Contains("warning CL4001", result.Output, StringComparison.Ordinal);
        Assert.Contains("Known already:\n1 finding of the baseline, still there\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Acknowledged_findings_count_again_when_the_time_is_up()
    {
        var report = JsonDocument.Parse(_folder.Run("check", "two.commit", "--format", "json").Output).RootElement;
        var fingerprints = report.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("fingerprint").GetString()).ToList();
        _folder.With("known.txt", $"# settled in May\n{fingerprints[0]} until 2031-01-01: lawyers say so\n{fingerprints[1]}: a matter of tone\n0123456789abcdef: long gone\n");

        var before = _folder.Run("check", "two.commit", "--acknowledge", "known.txt", "--today", "2030-12-31");
        var after = _folder.Run("check", "two.commit", "--acknowledge", "known.txt", "--today", "2031-01-01");
        var sarif = _folder.Run("check", "two.commit", "--acknowledge", "known.txt", "--format", "sarif");

        Assert.Equal(0, before.ExitCode);
        Assert.Contains("(lawyers say so; until 2031-01-01)\n", before.Output, StringComparison.Ordinal);
        Assert.Contains("0123456789abcdef: not found any more (long gone)\n", before.Output, StringComparison.Ordinal);
        Assert.Equal(1, after.ExitCode);
        Assert.Contains($"{fingerprints[0]}: run out on 2031-01-01 (lawyers say so)\n", after.Output, StringComparison.Ordinal);
        Assert.Contains("\"justification\": \"lawyers say so\"", sarif.Output, StringComparison.Ordinal);
    }
}
