using System.CommandLine;
using CommitLang.Checker;
using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Commands;

/// <summary><c>commitlang test PATH...</c>: runs the asserts and scenarios that authors have written.</summary>
internal sealed class TestCommand
{
    private readonly Argument<string[]> _paths = Inputs.Argument();

    private readonly Option<string> _format = Choices.Option(
        "--format", "Write text for people, JSON, or JUnit XML for build servers.", "text", "json", "junit");

    private readonly Option<string> _counting = CountingOption.Create(
        "Let norms count down to this firmness, where an assert does not say so itself; without it down to pledged.");

    private readonly Option<string?> _filter = new("--filter") { Description = "Run only tests whose names contain this.", HelpName = "name" };

    private readonly ReadingOption _reading = new("Read a term in one way only; without it a test has to hold under every reading.");
    private readonly ReportOption _output;
    private readonly ColorOptions _color;
    private readonly ToolEnvironment _environment;
    private readonly CancellationToken _cancellationToken;

    private TestCommand(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        _output = new ReportOption(environment);
        _color = new ColorOptions(environment);
        _environment = environment;
        _cancellationToken = cancellationToken;
    }

    public static Verb Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        var command = new TestCommand(environment, cancellationToken);
        var verb = new Verb("test", "Run the asserts and scenarios in commitments.")
        {
            Examples =
            [
                ("commitlang test promises.commit", "run the tests of one file"),
                ("commitlang test treaties --filter Attack", "run those whose names contain a word"),
                ("commitlang test treaties --format junit -o results.xml", "write a file for a build server"),
                ("commitlang test seeds --counting declared", "let declared statements count in asserts too"),
            ],
            Codes =
            [
                (ExitCodes.Clean, "all tests passed; a test that says nothing counts as passed"),
                (ExitCodes.Findings, "a test failed or was not settled, or there are errors in the text"),
                (ExitCodes.CouldNotRun, "the tool could not do what it was asked to do"),
            ],
        };
        verb.Add(command._paths);
        verb.Add(command._format);
        command._output.AddTo(verb);
        verb.Add(command._counting);
        verb.Add(command._filter);
        command._reading.AddTo(verb);
        command._color.AddTo(verb);
        verb.SetAction(command.Run);
        return verb;
    }

    private int Run(ParseResult result)
    {
        TestReport report;
        using (var progress = new ProgressLine(_environment.Error, _environment.IsErrorTerminal))
        {
            if (Inputs.Read(result.GetRequiredValue(_paths), _environment, progress, room: null, _cancellationToken) is not { } inputs)
            {
                return ExitCodes.CouldNotRun;
            }

            report = Run(_reading.Apply(result, inputs), result, progress);
        }

        _output.Write(result, Format(result), report);
        return report.IsGood ? ExitCodes.Clean : ExitCodes.Findings;
    }

    private TestReport Run(Inputs inputs, ParseResult result, ProgressLine progress)
    {
        var diagnostics = inputs.Diagnostics(_cancellationToken);
        if (diagnostics.HasErrors())
        {
            return new TestReport { Files = inputs.Files, Diagnostics = diagnostics, Results = [], IsComplete = false };
        }

        var tests = CommitmentTests.Of(inputs.Compilation, _cancellationToken);
        var filter = result.GetValue(_filter);
        if (filter is not null && !tests.IsEmpty && !tests.Any(test => IsChosen(test.Name, filter)))
        {
            var suggestion = NearestName.Suggestion(filter, tests.Select(test => test.Name));
            throw new ToolException(ToolProblem.Create(
                ToolDiagnostics.UnknownTest, ("name", OneLine.Of(filter)), ("suggestion", suggestion)));
        }

        var options = new TestOptions
        {
            Counting = CountingOption.Read(result.GetValue(_counting)),
            Filter = filter is null ? null : test => IsChosen(test.Name, filter),
        };
        var results = CommitmentTests.Run(inputs.Compilation, options, progress, _cancellationToken);
        return new TestReport
        {
            Files = inputs.Files,
            Diagnostics = diagnostics,
            Results = results,
            NotRun = tests.Length - results.Length,
            IsComplete = true,
        };
    }

    private static bool IsChosen(string name, string filter) => name.Contains(filter, StringComparison.OrdinalIgnoreCase);

    private IReportFormat<TestReport> Format(ParseResult result) => result.GetValue(_format) switch
    {
        "json" => new JsonTestReport(),
        "junit" => new JUnitReport(),
        _ => new TextTestReport(_color.Palette(result, toFile: _output.IsFile(result))),
    };
}
