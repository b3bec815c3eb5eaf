using System.CommandLine;
using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;
using CommitLang.Compiler;
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
            ],
        };
        verb.Add(command._paths);
        verb.Add(command._output);
        verb.Add(command._namespace);
        command._reading.AddTo(verb);
        verb.Add(command._format);
        command._color.AddTo(verb);
        verb.SetAction(command.Run);
        return verb;
    }

    private int Run(ParseResult result)
    {
        Inputs inputs;
        using (var progress = new ProgressLine(_environment.Error, _environment.IsErrorTerminal))
        {
            if (Inputs.Read(result.GetRequiredValue(_paths), _environment, progress, keepsAll: true, _cancellationToken) is not { } read)
            {
                return ExitCodes.CouldNotRun;
            }

            inputs = _reading.Apply(result, read);
        }

        var diagnostics = inputs.Diagnostics(_cancellationToken);
        if (Inputs.HasErrors(diagnostics))
        {
            Format(result).Write(
                new CheckReport { Files = inputs.Files, Diagnostics = diagnostics, Findings = [], IsComplete = true },
                _environment.Output);
            _environment.Error.WriteLine("No classes are written while there are errors.");
            return ExitCodes.Findings;
        }

        SayFirstReadings(inputs.Compilation);
        var files = ModelGenerator.Generate(
            inputs.Compilation, new GeneratorOptions { Namespace = result.GetRequiredValue(_namespace) }, _cancellationToken);
        Write(files, result.GetRequiredValue(_output));
        return ExitCodes.Clean;
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

    private void Write(IReadOnlyList<GeneratedFile> files, string folder)
    {
        var full = new DisplayPath(_environment.CurrentDirectory).Full(folder);
        var written = 0;
        foreach (var file in files)
        {
            var name = Path.Combine(folder, file.Name);
            written += ResultFile.Write(Path.Combine(full, file.Name), name.Replace('\\', '/'), file.Text) ? 1 : 0;
        }

        var removed = StaleFiles.Remove(full, GeneratedFile.Extension, GeneratedFile.FirstLine, files.Select(file => file.Name));
        _environment.Output.WriteLine(StaleFiles.Summary(files.Count, folder, written, removed));
    }

    private IReportFormat<CheckReport> Format(ParseResult result) => result.GetValue(_format) == "msbuild"
        ? new MSBuildReport()
        : new TextReport(_color.Palette(result, toFile: false), Verbosity.Normal, null);
}
