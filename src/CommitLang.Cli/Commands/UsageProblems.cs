using System.CommandLine;
using CommitLang.Cli.Input;

namespace CommitLang.Cli.Commands;

/// <summary>What is wrong with a command line, one sentence each.</summary>
internal static class UsageProblems
{
    public static IEnumerable<ToolProblem> Of(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var known = command.Subcommands.Select(verb => verb.Name).Concat(command.Options.Select(option => option.Name)).ToList();
        if (result.UnmatchedTokens is [var first, ..])
        {
            var kind = first.StartsWith('-') ? "option" : command.Subcommands.Count == 0 ? "argument" : "verb";
            return [Problem($"There is no {kind} '{first}'{NearestName.Suggestion(first, known)}")];
        }

        return command.Subcommands.Count == 0 || result.Errors.Count > 1
            ? result.Errors.Select(error => Problem(error.Message.TrimEnd('.'))).Distinct()
            : [Problem($"A verb is missing: {string.Join(", ", command.Subcommands.Select(verb => verb.Name))}")];
    }

    private static ToolProblem Problem(string text) => ToolProblem.Create(ToolDiagnostics.Usage, ("problem", text));
}
