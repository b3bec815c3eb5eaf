using System.CommandLine;
using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;

namespace CommitLang.Cli.Commands;

/// <summary><c>commitlang new FOLDER</c>: makes a C# project with a first text, which builds and runs at once.</summary>
internal sealed class NewCommand
{
    private const string Prefix = "CommitLang.Cli.Templates.";

    private readonly Argument<string> _folder = new("folder") { Description = "The folder of the project, which is named like it; made when it is not there." };
    private readonly ToolEnvironment _environment;

    private NewCommand(ToolEnvironment environment)
    {
        _environment = environment;
        _folder.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !IsName(NameOf(token.Value)))
            {
                result.AddError($"'{token.Value}' names no project: its last part has to begin with a letter, and go on with letters, digits, '.', '-' and '_'");
            }
        });
    }

    public static Verb Create(ToolEnvironment environment)
    {
        var command = new NewCommand(environment);
        var verb = new Verb("new", "Make a C# project with a first text of commitments in it.")
        {
            Examples =
            [
                ("commitlang new Desk", "a project in the folder Desk"),
                ("dotnet run --project Desk", "build and run it"),
            ],
            Codes =
            [
                (ExitCodes.Clean, "the files were written"),
                (ExitCodes.CouldNotRun, "a file of such a name is there already, or one could not be written"),
            ],
        };
        verb.Add(command._folder);
        verb.SetAction(command.Run);
        return verb;
    }

    private int Run(ParseResult result)
    {
        var folder = result.GetRequiredValue(_folder);
        var display = new DisplayPath(_environment.CurrentDirectory);
        (string Name, string Template)[] files =
        [
            ($"{NameOf(folder)}.csproj", "Project.csproj"),
            ("Program.cs", "Program.cs"),
            ("pact.commit", "pact.commit"),
        ];
        if (files.Select(file => Path.Combine(folder, file.Name)).FirstOrDefault(path => File.Exists(display.Full(path))) is { } there)
        {
            throw new ToolException(ToolProblem.Create(
                ToolDiagnostics.CannotWrite, ("path", display.For(there)), ("reason", "a file of this name is there already")));
        }

        foreach (var (name, template) in files)
        {
            var path = Path.Combine(folder, name);
            ResultFile.Write(display.Full(path), display.For(path), Read(template).Replace("{version}", ToolVersion.Text, StringComparison.Ordinal));
        }

        _environment.Output.WriteLine($"{Plural.Of(files.Length, "file")} in {display.For(folder)}: `dotnet run --project {display.For(folder)}` builds and runs it.");
        return ExitCodes.Clean;
    }

    private static string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder.Replace('\\', '/')));

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsLetter(name[0]) && name.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_');

    private static string Read(string template)
    {
        using var stream = typeof(NewCommand).Assembly.GetManifestResourceStream(Prefix + template)
            ?? throw new InvalidOperationException($"The template {template} is not in the tool.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
