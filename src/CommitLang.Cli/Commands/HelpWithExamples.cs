using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

namespace CommitLang.Cli.Commands;

/// <summary>The usual help, and under it examples to copy.</summary>
internal sealed class HelpWithExamples(IReadOnlyList<(string CommandLine, string Purpose)> ofRoot) : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new() { MaxWidth = 110 };

    /// <summary>Help was asked for, so whatever else is wrong with the command line does not matter.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = _help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = parseResult.CommandResult.Command is Verb verb ? verb.Examples : ofRoot;
        output.WriteLine("Examples:");
        foreach (var (commandLine, purpose) in examples)
        {
            output.WriteLine($"  # {purpose}");
            output.WriteLine($"  {commandLine}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes:");
        foreach (var (exitCode, meaning) in (parseResult.CommandResult.Command as Verb)?.Codes ?? Verb.UsualCodes)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {exitCode}  {meaning}"));
        }

        return code;
    }
}
