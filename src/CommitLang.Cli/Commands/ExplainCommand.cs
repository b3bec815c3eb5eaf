using System.CommandLine;
using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;

namespace CommitLang.Cli.Commands;

/// <summary><c>commitlang explain CL3001</c>: what a diagnostic means, with a bad and a good example.</summary>
internal static class ExplainCommand
{
    public static Verb Create(ToolEnvironment environment)
    {
        var id = new Argument<string>("id") { Description = "The id of a diagnostic, such as CL3001.", HelpName = "CLnnnn" };
        var color = new ColorOptions(environment);
        var verb = new Verb("explain", "Show what a diagnostic means and what to do about it.")
        {
            Examples =
            [
                ("commitlang explain CL3001", "why a duty and a ban clash"),
                ("commitlang explain 1001", "the letters may be left out"),
            ],
        };
        verb.Add(id);
        color.AddTo(verb);
        verb.SetAction(result => Run(result.GetRequiredValue(id), environment, color.Palette(result, toFile: false)));
        return verb;
    }

    private static int Run(string asked, ToolEnvironment environment, Palette palette)
    {
        var id = asked.ToUpperInvariant();
        if (id.Length > 0 && id.All(char.IsAsciiDigit))
        {
            id = $"CL{id.PadLeft(4, '0')}";
        }

        if (Pages.Find(id) is not { } page)
        {
            throw new ToolException(ToolProblem.Create(
                ToolDiagnostics.UnknownId, ("id", OneLine.Of(asked)), ("suggestion", NearestName.Suggestion(id, Pages.Ids))));
        }

        environment.Output.Write(MarkdownText.Render(page, palette));
        return ExitCodes.Clean;
    }
}
