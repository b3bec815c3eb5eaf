using System.CommandLine;
using CommitLang.Cli.Import;
using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;

namespace CommitLang.Cli.Commands;

/// <summary><c>commitlang import atop|cow TABLE.csv [--states STATES.csv] -o FOLDER</c>: turns a published table of alliances into texts.</summary>
internal sealed class ImportCommand
{
    private readonly Argument<string> _path = new("table") { Description = "The table, a CSV file with a line of column names.", HelpName = "file" };

    private readonly Option<string?> _states = new("--states")
    {
        Description = "A CSV file with the columns ccode and statenme, from which states get their names.",
        HelpName = "file",
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The folder for the .commit files; made when it is not there.",
        HelpName = "folder",
        Required = true,
    };

    private readonly IAllianceTable _table;
    private readonly ToolEnvironment _environment;
    private readonly CancellationToken _cancellationToken;

    private ImportCommand(IAllianceTable table, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        _table = table;
        _environment = environment;
        _cancellationToken = cancellationToken;
    }

    public static Verb Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        (string, string)[] atop = [("commitlang import atop members.csv --states states.csv -o Alliances", "one file per alliance, states by name")];
        (string, string)[] cow = [("commitlang import cow directed.csv -o Alliances", "one file per alliance, states by number")];
        var verb = new Verb("import", "Turn a published table of alliances into .commit files.") { Examples = [.. atop, .. cow] };
        verb.Add(Create("atop", "Alliance Treaty Obligations and Provisions: a row per alliance, phase and member.", new AtopTable(), atop));
        verb.Add(Create("cow", "Correlates of War: a row for what one state owes another.", new CowTable(), cow));
        return verb;

        Verb Create(string name, string description, IAllianceTable table, (string, string)[] examples)
        {
            var command = new ImportCommand(table, environment, cancellationToken);
            var verb = new Verb(name, description) { Examples = examples };
            verb.Add(command._path);
            verb.Add(command._states);
            verb.Add(command._output);
            verb.SetAction(command.Run);
            return verb;
        }
    }

    private int Run(ParseResult result)
    {
        var display = new DisplayPath(_environment.CurrentDirectory);
        var problems = new ImportProblems();
        var path = result.GetRequiredValue(_path);
        var rows = CsvTable.Read(display.Full(path), display.For(path), _table.Columns, problems);
        var states = result.GetValue(_states) is { } file ? StateNames.Read(display.Full(file), display.For(file), problems) : new StateNames();
        if (problems.Any)
        {
            problems.Write(_environment.Error);
            return ExitCodes.CouldNotRun;
        }

        var leftOut = new List<LeftOut>();
        var phases = _table.Phases(rows, leftOut);
        if (problems.Any)
        {
            problems.Write(_environment.Error);
            return ExitCodes.CouldNotRun;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        states.Name(phases.SelectMany(phase => phase.Members.Keys.Concat(phase.Bearings.SelectMany(bearing => bearing.Named))));
        _environment.Output.WriteLine(
            $"{Plural.Of(rows.Rows.Length, "row")} read: {rows.Rows.Length - leftOut.Count} imported, {leftOut.Count} left out"
            + (leftOut.Count > 0 ? $" as {ImportedFiles.LeftOutName} says." : "."));
        new OutputFolder(result.GetRequiredValue(_output), ".commit", ImportedFiles.FirstLine, _environment)
            .Write(ImportedFiles.Of(_table, path, phases, leftOut, states), _cancellationToken);
        return ExitCodes.Clean;
    }
}
