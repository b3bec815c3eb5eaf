using System.CommandLine;
using CommitLang.Cli.Serving;
using CommitLang.Cli.Terminal;
using CommitLang.LanguageServer;

namespace CommitLang.Cli.Commands;

/// <summary><c>commitlang serve</c>: the language server, for editors.</summary>
internal static class ServeCommand
{
    public static Verb Create(ToolEnvironment environment)
    {
        var verb = new Verb("serve", "Be the language server of an editor (LSP 3.17): it talks over standard input and output.")
        {
            Examples = [("commitlang serve", "what an editor starts; nothing is to be typed here")],
        };

        // Clients that know several ways to talk say which one they take.
        verb.Add(new Option<bool>("--stdio") { Description = "Talk over standard input and output, as is done without it." });
        verb.SetAction(_ => Server.Run(environment.StandardInput(), environment.StandardOutput(), new ServerHost())
            ? ExitCodes.Clean
            : ExitCodes.Findings);
        return verb;
    }
}
