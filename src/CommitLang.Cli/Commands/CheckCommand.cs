using System.CommandLine;
using CommitLang.Checker;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;

namespace CommitLang.Cli.Commands;

/// <summary><c>commitlang check PATH...</c>: reports what does not fit together.</summary>
internal sealed class CheckCommand
{
    private readonly Argument<string[]> _paths = Inputs.Argument();

    private readonly Option<string> _format = Choices.Option(
        "--format", "Write text for people, JSON, SARIF for code scanning, or lines that MSBuild reads.", "text", "json", "sarif", "msbuild");

    private readonly Option<string> _counting = CountingOption.Create(
        "Leave out what is less firm than binding, pledged, declared, offered or proposed.");

    private readonly Option<string> _verbosity = Choices.Option(
        "--verbosity", "Say more or less in the text report.", "normal", "quiet", "detailed");

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "The same as --verbosity quiet: a line for each error and warning." };

    private readonly Option<int?> _maxFindings = new("--max-findings") { Description = "Show at most so many errors and warnings in the text report.", HelpName = "n" };

    private readonly AsSeenByOption _asSeenBy = new();

    private readonly FilterOptions _filter = new();
    private readonly FindingsAsOption _findingsAs = new();
    private readonly KnownFindingOptions _known = new();
    private readonly ReadingOption _reading = new("Read a term in one way only; without it findings say under which readings they are so.");
    private readonly ReportOption _output;
    private readonly ColorOptions _color;
    private readonly ToolEnvironment _environment;
    private readonly CancellationToken _cancellationToken;

    private CheckCommand(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        _output = new ReportOption(environment);
        _color = new ColorOptions(environment);
        _environment = environment;
        _cancellationToken = cancellationToken;
        _maxFindings.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var count) || count < 0))
            {
                result.AddError($"'--max-findings' takes a number, not '{token.Value}'");
            }
        });
    }

    public static Verb Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        var command = new CheckCommand(environment, cancellationToken);
        var verb = new Verb("check", "Report what does not fit together in commitments.")
        {
            Examples =
            [
                ("commitlang check promises.commit", "check one file"),
                ("commitlang check treaties statements", "check all .commit files of two folders together"),
                ("commitlang check \"**/*.commit\" --format sarif -o findings.sarif", "write a file for code scanning"),
                ("cat draft.commit | commitlang check -", "check what comes from another program"),
                ("commitlang check treaties --party Prussia --certain", "show what binds a party in every case"),
                ("commitlang check treaties --reading Attack=Narrow", "look at one reading of a term"),
                ("commitlang check treaties --baseline known.json", "show what is new since a JSON report"),
                ("commitlang check seeds --counting pledged", "leave out what was merely declared or offered"),
            ],
        };
        verb.Add(command._paths);
        verb.Add(command._format);
        command._output.AddTo(verb);
        verb.Add(command._counting);
        verb.Add(command._verbosity);
        verb.Add(command._quiet);
        verb.Add(command._maxFindings);
        command._reading.AddTo(verb);
        command._asSeenBy.AddTo(verb);
        command._filter.AddTo(verb);
        command._findingsAs.AddTo(verb);
        command._known.AddTo(verb);
        command._color.AddTo(verb);
        verb.SetAction(command.Run);
        return verb;
    }

    private int Run(ParseResult result)
    {
        var format = Format(result);
        CheckReport report;
        using (var progress = new ProgressLine(_environment.Error, _environment.IsErrorTerminal))
        {
            if (Inputs.Read(result.GetRequiredValue(_paths), _environment, progress, RoomToWork.ToCheck, _cancellationToken) is not { } inputs)
            {
                return ExitCodes.CouldNotRun;
            }

            var options = new CheckOptions
            {
                Counting = CountingOption.Read(result.GetValue(_counting)),
                AsSeenBy = _asSeenBy.Party(result, inputs.Compilation),
                Filter = _filter.Filter(result),
            };
            report = _reading.Apply(result, inputs).Check(options, progress, _cancellationToken);
        }

        report = report with { Findings = _findingsAs.Apply(result, report.Findings) };
        report = _known.Apply(report, result, _environment.CurrentDirectory);
        MissingSolver.SayWhereNeeded(report, _environment);
        _output.Write(result, format, report);
        return report.HasErrors ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private IReportFormat<CheckReport> Format(ParseResult result) => result.GetValue(_format) switch
    {
        "json" => new JsonReport(),
        "sarif" => new SarifReport(),
        "msbuild" => new MSBuildReport(),
        _ => new TextReport(
            _color.Palette(result, toFile: _output.IsFile(result)),
            result.GetValue(_quiet) ? Verbosity.Quiet : result.GetValue(_verbosity) switch
            {
                "quiet" => Verbosity.Quiet,
                "detailed" => Verbosity.Detailed,
                _ => Verbosity.Normal,
            },
            result.GetValue(_maxFindings)),
    };
}
