using System.CommandLine;
using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;

namespace CommitLang.Cli.Commands;

/// <summary><c>--as-seen-by</c>: what is secret to others is left out.</summary>
internal sealed class AsSeenByOption
{
    private readonly Option<string?> _name = new("--as-seen-by") { Description = "Leave out what is secret to others than a party.", HelpName = "name" };

    public void AddTo(Verb verb) => verb.Add(_name);

    /// <summary>The key of the party; null when none is given.</summary>
    /// <exception cref="ToolException">No file declares it.</exception>
    public string? Party(ParseResult result, Compilation compilation)
    {
        if (result.GetValue(_name) is not { } name)
        {
            return null;
        }

        var parties = compilation.Symbols.OfType<ActorSymbol>().ToList();
        return parties.Find(party => party.Name == name || party.Key == name)?.Key
            ?? throw new ToolException(ToolProblem.Create(ToolDiagnostics.UnknownParty,
                ("party", OneLine.Of(name)), ("suggestion", NearestName.Suggestion(name, parties.Select(party => party.Name)))));
    }
}
