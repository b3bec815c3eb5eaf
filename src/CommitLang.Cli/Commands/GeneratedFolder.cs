using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;
using CommitLang.Generator;

namespace CommitLang.Cli.Commands;

/// <summary>The folder that classes are written to, or compared with.</summary>
/// <param name="name">The folder as it was named.</param>
/// <param name="environment">Where it lies, and where what was done is said.</param>
internal sealed class GeneratedFolder(string name, ToolEnvironment environment)
{
    private readonly OutputFolder _folder = new(name, GeneratedFile.Extension, GeneratedFile.FirstLine, environment);

    /// <summary>Writes what has changed and removes what is ours and no longer needed.</summary>
    /// <exception cref="ToolException">A file cannot be written or removed.</exception>
    public int Write(IReadOnlyList<GeneratedFile> files, CancellationToken cancellationToken)
    {
        _folder.Write([.. files.Select(file => (file.Name, file.Text))], cancellationToken);
        return ExitCodes.Clean;
    }

    /// <summary>Says which files would be written or removed.</summary>
    /// <exception cref="ToolException">A file cannot be read.</exception>
    public int Compare(IReadOnlyList<GeneratedFile> files)
    {
        var differences = files
            .Select(file => (file.Name, Difference: Difference(file)))
            .Concat(_folder.Stale(files.Select(file => file.Name))
                .Select(path => (Name: Path.GetFileName(path), Difference: (string?)"is of something that is no longer in the texts")))
            .Where(file => file.Difference is not null)
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var (file, difference) in differences)
        {
            environment.Output.WriteLine($"{_folder.Shown(file)}: {ToolProblem.Create(ToolDiagnostics.NotCurrent, ("difference", difference ?? ""))}");
        }

        if (differences.Count > 0)
        {
            return ExitCodes.Findings;
        }

        environment.Output.WriteLine($"{Plural.Of(files.Count, "file")} in {_folder.Name}: all current.");
        return ExitCodes.Clean;
    }

    /// <summary>The names of the files, one a line.</summary>
    public string List(IReadOnlyList<GeneratedFile> files) => string.Concat(files.Select(file => $"{_folder.Shown(file.Name)}\n"));

    private string? Difference(GeneratedFile file)
    {
        var path = Path.Combine(_folder.FullPath, file.Name);
        return !File.Exists(path) ? "is missing"
            // Version control may have put in the line ends of the machine.
            : KnownFile.Read(path, environment.CurrentDirectory).ReplaceLineEndings("\n") != file.Text ? "is not what the texts give"
            : null;
    }
}
