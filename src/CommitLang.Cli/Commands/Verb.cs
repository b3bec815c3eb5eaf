using System.CommandLine;
using CommitLang.Cli.Terminal;

namespace CommitLang.Cli.Commands;

/// <summary>A verb of the tool with the examples that its help shows.</summary>
internal sealed class Verb(string name, string description) : Command(name, description)
{
    /// <summary>Command lines and what they are for.</summary>
    public required IReadOnlyList<(string CommandLine, string Purpose)> Examples { get; init; }

    /// <summary>Exit codes and what they mean here.</summary>
    public IReadOnlyList<(int Code, string Meaning)> Codes { get; init; } = UsualCodes;

    /// <summary>What exit codes mean where nothing else is said.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> UsualCodes { get; } =
    [
        (ExitCodes.Clean, "nothing worse than warnings"),
        (ExitCodes.Findings, "errors in the text, or findings that weigh as much"),
        (ExitCodes.CouldNotRun, "the tool could not do what it was asked to do"),
    ];
}
