using System.CommandLine;

namespace CommitLang.Cli.Commands;

/// <summary>A verb of the tool with the examples that its help shows.</summary>
internal sealed class Verb(string name, string description) : Command(name, description)
{
    /// <summary>Command lines and what they are for.</summary>
    public required IReadOnlyList<(string CommandLine, string Purpose)> Examples { get; init; }
}
