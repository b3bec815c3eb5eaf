using System.Text;
using CommitLang.Cli.Commands;
using CommitLang.Cli.Terminal;

namespace CommitLang.EndToEnd.Tests;

/// <summary>A folder of its own in which the tool is run: inside the test for speed, or as the process that users start.</summary>
internal sealed class ToolFolder : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A duty that a ban forbids: one error.</summary>
    public const string Clash = """
        module Clash
        party Norland
        party Sudland
        act Help(of: party)
        commitment First {
            Norland shall Help(of: Sudland)
            by 2031-01-01
        }
        commitment Second { Norland shall not Help(of: Sudland) }

        """;

    /// <summary>Nothing that weighs as much as an error.</summary>
    public const string Peaceful = """
        module Peaceful
        party Norland
        party Sudland
        act Help(of: party)
        commitment First {
            Norland shall Help(of: Sudland)
            by 2031-01-01
        }

        """;

    /// <summary>A name that nobody declared.</summary>
    public const string Broken = """
        module Broken
        party Norland
        act Help
        commitment First { Nordland shall Help }

        """;

    public string FullPath { get; } = Directory.CreateTempSubdirectory("commitlang-tool-").FullName;

    public bool IsTerminal { get; init; }

    public bool AvoidsColor { get; init; }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);

    public ToolFolder With(string name, string text) => With(name, Utf8.GetBytes(text));

    public ToolFolder With(string name, byte[] bytes)
    {
        var path = Path.Combine(FullPath, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(FullPath, name));

    /// <summary>Runs the tool inside the test.</summary>
    public ProcessResult Run(params string[] arguments) => Run([], arguments);

    /// <summary>Runs the tool inside the test with something on standard input.</summary>
    public ProcessResult Run(byte[] input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var environment = new ToolEnvironment
        {
            CurrentDirectory = FullPath,
            StandardInput = () => new MemoryStream(input),
            StandardOutput = () => Stream.Null,
            Output = output,
            Error = error,
            IsOutputTerminal = IsTerminal,
            AvoidsColor = AvoidsColor,
        };
        var code = CommandLine.Run(arguments, environment, CancellationToken.None);
        return new ProcessResult(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs the tool as a process.</summary>
    public Task<ProcessResult> Start(
        IEnumerable<string> arguments, string input = "", IReadOnlyDictionary<string, string?>? environment = null) => TestProcess.Run(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "commitlang.dll"), .. arguments], input, environment, FullPath);
}
