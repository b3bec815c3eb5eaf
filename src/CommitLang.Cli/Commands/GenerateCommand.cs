using System.CommandLine;
using CommitLang.Checker;
using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Generator;

namespace CommitLang.Cli.Commands;

/// <summary><c>commitlang generate PATH... -o FOLDER</c>: writes C# classes.</summary>
internal sealed class GenerateCommand
{
    private readonly Argument<string[]> _paths = Inputs.Argument();

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The folder for the C# files; made when it is not there.",
        HelpName = "folder",
        Required = true,
    };

    private readonly Option<string> _namespace = new("--namespace")
    {
        Description = "The namespace of the classes.",
        HelpName = "name",
        DefaultValueFactory = _ => GeneratorOptions.DefaultNamespace,
    };

    private readonly Option<string> _format = Choices.Option(
        "--format", "Write diagnostics as text for people or as lines that MSBuild reads.", "text", "msbuild");

    private readonly Option<bool> _check = new("--check")
    {
        Description = "Write nothing, and end with 1 when the files in the folder are not what would be written.",
    };

    private readonly Option<bool> _findings = new("--findings")
    {
        Description = "Look for contradictions too, and write no class while one of them is an error.",
    };

    private readonly Option<string?> _sarif = new("--sarif")
    {
        Description = "Write what was found to a file for code scanning as well.",
        HelpName = "file",
    };

    private readonly Option<string?> _list = new("--list")
    {
        Description = "Write the names of the C# files to a file, one a line.",
        HelpName = "file",
    };

    private readonly Option<string> _counting = CountingOption.Create(
        "With --findings, leave out what is less firm than binding, pledged, declared, offered or proposed.");

    private readonly FindingsAsOption _findingsAs = new();
    private readonly KnownFindingOptions _known = new();
    private readonly ReadingOption _reading = new("Read a term in this way; without it the first reading is taken.");
    private readonly ColorOptions _color;
    private readonly ToolEnvironment _environment;
    private readonly CancellationToken _cancellationToken;

    private GenerateCommand(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        _color = new ColorOptions(environment);
        _environment = environment;
        _cancellationToken = cancellationToken;
        _namespace.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !GeneratorOptions.IsNamespace(token.Value))
            {
                result.AddError($"'{token.Value}' is not a C# namespace");
            }
        });
    }

    public static Verb Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        var command = new GenerateCommand(environment, cancellationToken);
        var verb = new Verb("generate", "Write C# classes that evaluate the commitments over a log of dated facts.")
        {
            Examples =
            [
                ("commitlang generate seeds -o Generated", "classes for all .commit files of a folder"),
                ("commitlang generate pact.commit -o Model --namespace Alliances.Model", "in a namespace of your choice"),
                ("commitlang generate pact.commit -o Model --reading Attack=Wide", "with a term read in one of its ways"),
                ("commitlang generate seeds -o Model --findings --findings-as warnings", "and report contradictions"),
                ("commitlang generate seeds -o Model --check", "are the classes that were checked in still right?"),
            ],
        };
        verb.Add(command._paths);
        verb.Add(command._output);
        verb.Add(command._namespace);
        command._reading.AddTo(verb);
        verb.Add(command._check);
        verb.Add(command._findings);
        verb.Add(command._counting);
        command._findingsAs.AddTo(verb);
        command._known.AddTo(verb);
        verb.Add(command._format);
        verb.Add(command._sarif);
        verb.Add(command._list);
        command._color.AddTo(verb);
        verb.SetAction(command.Run);
        return verb;
    }

    private int Run(ParseResult result)
    {
        Inputs inputs;
        CheckReport report;
        using (var progress = new ProgressLine(_environment.Error, _environment.IsErrorTerminal))
        {
            if (Inputs.Read(result.GetRequiredValue(_paths), _environment, progress, RoomToWork.ToWriteClasses, _cancellationToken) is not { } read)
            {
                return ExitCodes.CouldNotRun;
            }

            inputs = _reading.Apply(result, read);
            report = Report(inputs, result, progress);
        }

        Say(report, result);
        if (report.HasErrors)
        {
            _environment.Error.WriteLine("No classes are written while there are errors.");
            return ExitCodes.Findings;
        }

        SayFirstReadings(inputs.Compilation);
        var files = ModelGenerator.Generate(
            inputs.Compilation, new GeneratorOptions { Namespace = result.GetRequiredValue(_namespace) }, _cancellationToken);
        var folder = new GeneratedFolder(result.GetRequiredValue(_output), _environment);
        var code = result.GetValue(_check) ? folder.Compare(files) : folder.Write(files, _cancellationToken);
        if (result.GetValue(_list) is { } list)
        {
            ResultFile.Write(new DisplayPath(_environment.CurrentDirectory).Full(list), list, folder.List(files));
        }

        return code;
    }

    private CheckReport Report(Inputs inputs, ParseResult result, ProgressLine progress)
    {
        if (!result.GetValue(_findings))
        {
            return new CheckReport { Files = inputs.Files, Diagnostics = inputs.Diagnostics(_cancellationToken), Findings = [], IsComplete = true };
        }

        var options = new CheckOptions { Counting = CountingOption.Read(result.GetValue(_counting)) };
        var report = inputs.Check(options, progress, _cancellationToken);
        report = report with { Findings = _findingsAs.Apply(result, report.Findings) };
        return _known.Apply(report, result, _environment.CurrentDirectory);
    }

    private void Say(CheckReport report, ParseResult result)
    {
        MissingSolver.SayWhereNeeded(report, _environment);
        // What is only worth knowing of a text is not what somebody who wants classes asks for.
        if (report.Count(DiagnosticSeverity.Warning) > 0 || report.HasErrors || !report.Findings.IsEmpty)
        {
            Format(result).Write(report, _environment.Output);
        }

        if (result.GetValue(_sarif) is { } sarif)
        {
            ReportOption.WriteTo(sarif, new SarifReport(), report, _environment);
        }
    }

    /// <summary>A model is of one way of reading the terms: what nobody has chosen is said.</summary>
    private void SayFirstReadings(Compilation compilation)
    {
        var (terms, first) = (compilation.Readings.Terms, compilation.Readings.Choices[0]);
        if (!terms.IsEmpty)
        {
            var readings = terms.Select(term => (term.Name, Reading: first.Of(term.Name))).Where(term => term.Reading is not null);
            _environment.Error.WriteLine(ToolProblem.Create(
                ToolDiagnostics.FirstReadings, ("readings", string.Join(", ", readings.Select(term => $"{term.Reading} of {term.Name}")))));
        }
    }

    private IReportFormat<CheckReport> Format(ParseResult result) => result.GetValue(_format) == "msbuild"
        ? new MSBuildReport()
        : new TextReport(_color.Palette(result, toFile: false), Verbosity.Normal, null);
}
