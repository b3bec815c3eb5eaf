using System.Diagnostics;
using System.Globalization;

namespace CommitLang.EndToEnd.Tests;

/// <summary>The tool as the process that users start.</summary>
public sealed class ToolProcessTests : IDisposable
{
    // The number of the signal on Linux.
    private const int Interrupt = 2;

    private readonly ToolFolder _folder = new ToolFolder().With("clash.commit", ToolFolder.Clash);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Says_the_same_as_inside_a_test()
    {
        var expected = _folder.Run("check", "clash.commit");

        Assert.Equal(expected, await _folder.Start(["check", "clash.commit"]));
    }

    [Fact]
    public async Task Reads_standard_input()
    {
        var result = await _folder.Start(["check", "-", "-q"], ToolFolder.Clash.Replace("Norland", "Österland", StringComparison.Ordinal));

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("<stdin>:6:5: error CL3001: Österland ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auto", false)]
    [InlineData("always", true)]
    public async Task NO_COLOR_and_files_have_no_colours(string color, bool expected)
    {
        var result = await _folder.Start(
            ["check", "clash.commit", "--color", color], environment: new Dictionary<string, string?> { ["NO_COLOR"] = "1" });

        Assert.Equal(expected, result.Output.Contains('\e', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Problems_go_to_standard_error()
    {
        var result = await _folder.Start(["check", "missing.commit"]);

        Assert.Equal(new ProcessResult(2, "", "error CL9001: There is no file or folder 'missing.commit'.\n"), result);
    }

    [Fact]
    public async Task Ctrl_C_ends_it_without_a_word()
    {
        if (OperatingSystem.IsWindows() || IsInterruptIgnored())
        {
            return;
        }

        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "commitlang.dll"), "check", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("The tool did not start.");
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        do
        {
            // Where nobody is at the keyboard the first may be ignored: the tool listens only once it has started.
            await Task.Delay(TimeSpan.FromSeconds(1), limit.Token);
            await TestProcess.Run("kill", ["-INT", $"{process.Id}"]);
        }
        while (!await HasExited(process, limit.Token));

        Assert.Equal((130, ""), (process.ExitCode, await error));
    }

    /// <summary>What is started in the background, as with nohup, is not to be interrupted, and what it starts is not either.</summary>
    private static bool IsInterruptIgnored() => OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (ulong.Parse(line["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (Interrupt - 1) & 1) != 0;

    private static async Task<bool> HasExited(Process process, CancellationToken limit)
    {
        await Task.WhenAny(process.WaitForExitAsync(limit), Task.Delay(TimeSpan.FromSeconds(2), limit));
        limit.ThrowIfCancellationRequested();
        return process.HasExited;
    }
}
