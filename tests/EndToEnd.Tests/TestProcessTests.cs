using System.Diagnostics;

namespace CommitLang.EndToEnd.Tests;

public sealed class TestProcessTests
{
    [Fact]
    public async Task Returns_the_exit_code_and_both_outputs()
    {
        var result = await TestProcess.Run("dotnet", ["no-such-command-of-ours"]);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("no-such-command-of-ours", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passes_input_arguments_and_environment()
    {
        var result = await TestProcess.Run(
            "git",
            ["hash-object", "--stdin"],
            "hello\n",
            new Dictionary<string, string?> { ["GIT_TRACE"] = "1" });

        Assert.Equal("ce013625030ba8dba906f756967f9e9ca394464a\n", result.Output);
        Assert.Contains("hash-object", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Ends_a_program_that_takes_too_long()
    {
        var (program, arguments) = OperatingSystem.IsWindows()
            ? ("ping", (string[])["-n", "60", "127.0.0.1"])
            : ("sleep", ["60"]);
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAsync<TimeoutException>(
            () => TestProcess.Run(program, arguments, timeout: TimeSpan.FromMilliseconds(200)));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
    }
}
