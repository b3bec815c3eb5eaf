using System.Text;

namespace CommitLang.Cli.Terminal;

/// <summary>What the process was started with: folder, streams, and whether people look at them.</summary>
internal sealed class ToolEnvironment : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public required string CurrentDirectory { get; init; }

    public required Func<Stream> StandardInput { get; init; }

    /// <summary>Where the language server answers; <see cref="Output"/> writes to the same place.</summary>
    public required Func<Stream> StandardOutput { get; init; }

    /// <summary>Results.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>What stood in the way, and progress.</summary>
    public required TextWriter Error { get; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>Whether NO_COLOR is set to anything but nothing, or the terminal knows no colours.</summary>
    public bool AvoidsColor { get; init; }

    public static ToolEnvironment OfProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Utf8;
        }

        return new ToolEnvironment
        {
            CurrentDirectory = Environment.CurrentDirectory,
            StandardInput = Console.OpenStandardInput,
            StandardOutput = Console.OpenStandardOutput,
            Output = Writer(Console.OpenStandardOutput()),
            Error = Writer(Console.OpenStandardError()),
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            AvoidsColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                || Environment.GetEnvironmentVariable("TERM") == "dumb",
        };
    }

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8, bufferSize: 16 * 1024) { NewLine = "\n" };
}
