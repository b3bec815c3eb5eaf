using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using CommitLang.Cli.Input;
using CommitLang.Cli.Terminal;

namespace CommitLang.Cli.Commands;

/// <summary>Reads the command line and runs the verb it names.</summary>
internal static class CommandLine
{
    private static readonly (string, string)[] Examples =
    [
        ("commitlang check promises.commit", "look for contradictions in a file"),
        ("commitlang check seeds", "and in all .commit files of a folder"),
        ("commitlang test seeds", "run the asserts and scenarios in these files"),
        ("commitlang format seeds", "lay these files out in the one canonical way"),
        ("commitlang explain CL3001", "what a diagnostic means and what to do about it"),
        ("commitlang explain promises.commit:12", "what the norm on a line means, and when it binds"),
        ("commitlang generate seeds -o Generated", "write C# classes for the same files"),
        ("commitlang new Desk", "make a C# project that uses commitments"),
        ("commitlang import atop members.csv -o Alliances", "make texts out of a table of alliances"),
    ];

    public static int Run(string[] arguments, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        try
        {
            var result = Create(environment, cancellationToken).Parse(arguments);
            if (result.Action is not ParseErrorAction)
            {
                return result.Invoke(new InvocationConfiguration
                {
                    Output = environment.Output,
                    Error = environment.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                });
            }

            foreach (var problem in UsageProblems.Of(result))
            {
                environment.Error.WriteLine(problem);
            }

            environment.Error.WriteLine($"`commitlang{Verbs(result.CommandResult)} --help` shows how it is used.");
            return ExitCodes.CouldNotRun;
        }
        catch (ToolException failure)
        {
            environment.Error.WriteLine(failure.Problem);
            return ExitCodes.CouldNotRun;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Cancelled;
        }
#pragma warning disable CA1031 // Whatever went wrong, nobody is helped by a stack trace on a desk.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            environment.Error.WriteLine(ToolProblem.Create(
                ToolDiagnostics.Failure, ("reason", $"{failure.GetType().Name}, {failure.Message.TrimEnd('.')}")));
            return ExitCodes.CouldNotRun;
        }
    }

    /// <summary>The verbs that were given, each behind a space.</summary>
    private static string Verbs(SymbolResult? command) =>
        command is CommandResult { Command: Verb { Name: var name } } ? $"{Verbs(command.Parent)} {name}" : "";

    private static RootCommand Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        var root = new RootCommand("Finds what does not fit together in diplomatic commitments.")
        {
            CheckCommand.Create(environment, cancellationToken),
            TestCommand.Create(environment, cancellationToken),
            FormatCommand.Create(environment, cancellationToken),
            GenerateCommand.Create(environment, cancellationToken),
            NewCommand.Create(environment),
            ImportCommand.Create(environment, cancellationToken),
            ExplainCommand.Create(environment, cancellationToken),
            ServeCommand.Create(environment),
        };
        root.HelpName = ToolVersion.Name;
        root.Directives.Clear();
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Action = new HelpWithExamples(Examples);
                    help.Description = "Show help.";
                    break;
                case VersionOption version:
                    version.Action = new ShowVersion();
                    version.Description = "Show the version.";
                    break;
            }
        }

        return root;
    }

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ToolVersion.Text);
            return ExitCodes.Clean;
        }
    }
}
