using System.Diagnostics;
using System.Text;

namespace CommitLang.Testing;

/// <summary>Runs a program to its end.</summary>
public static class TestProcess
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs a program and returns its exit code and output.</summary>
    /// <param name="executable">A path, or a name looked up in PATH.</param>
    /// <param name="arguments">Passed as they are: no shell reads them.</param>
    /// <param name="input">What the program reads from standard input, which is then closed.</param>
    /// <param name="environment">Variables to set; null removes one.</param>
    /// <param name="workingDirectory">The root of the repository when not given.</param>
    /// <param name="timeout">One minute when not given. The program and its children are ended when it has passed.</param>
    /// <exception cref="TimeoutException">The program did not end in time.</exception>
    public static async Task<ProcessResult> Run(
        string executable,
        IEnumerable<string> arguments,
        string input = "",
        IReadOnlyDictionary<string, string?>? environment = null,
        string? workingDirectory = null,
        TimeSpan? timeout = null)
    {
        using var process = new Process { StartInfo = StartInfo(executable, arguments, workingDirectory) };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            process.StartInfo.Environment[name] = value;
        }

        process.Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(timeout ?? TimeSpan.FromMinutes(1));
        try
        {
            await WriteInput(process, input).WaitAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{executable}' did not end in time.\n{await output}{await error}");
        }

        return new ProcessResult(process.ExitCode, await output, await error);
    }

    private static ProcessStartInfo StartInfo(string executable, IEnumerable<string> arguments, string? workingDirectory) =>
        new(executable, arguments)
        {
            WorkingDirectory = workingDirectory ?? RepositoryRoot.FullPath,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };

    private static async Task WriteInput(Process process, string input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading all of it, which is its right.
        }
    }
}
