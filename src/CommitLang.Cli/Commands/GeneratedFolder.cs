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
    private readonly string _full = new DisplayPath(environment.CurrentDirectory).Full(name);

    /// <summary>Writes what has changed and removes what is ours and no longer needed.</summary>
    /// <exception cref="ToolException">A file cannot be written or removed.</exception>
    public int Write(IReadOnlyList<GeneratedFile> files)
    {
        var written = files.Count(file => ResultFile.Write(Path.Combine(_full, file.Name), Shown(file.Name), file.Text));
        var removed = Stale(files);
        StaleFiles.Remove(removed);
        environment.Output.WriteLine(StaleFiles.Summary(files.Count, name, written, removed.Count));
        return ExitCodes.Clean;
    }

    /// <summary>Says which files would be written or removed.</summary>
    /// <exception cref="ToolException">A file cannot be read.</exception>
    public int Compare(IReadOnlyList<GeneratedFile> files)
    {
        var differences = files
            .Select(file => (file.Name, Difference: Difference(file)))
            .Concat(Stale(files).Select(path => (Name: Path.GetFileName(path), Difference: (string?)"is of something that is no longer in the texts")))
            .Where(file => file.Difference is not null)
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var (file, difference) in differences)
        {
            environment.Output.WriteLine($"{Shown(file)}: {ToolProblem.Create(ToolDiagnostics.NotCurrent, ("difference", difference ?? ""))}");
        }

        if (differences.Count > 0)
        {
            return ExitCodes.Findings;
        }

        environment.Output.WriteLine($"{Plural.Of(files.Count, "file")} in {name.Replace('\\', '/')}: all current.");
        return ExitCodes.Clean;
    }

    /// <summary>The names of the files, one a line.</summary>
    public string List(IReadOnlyList<GeneratedFile> files) => string.Concat(files.Select(file => $"{Shown(file.Name)}\n"));

    private string? Difference(GeneratedFile file)
    {
        var path = Path.Combine(_full, file.Name);
        return !File.Exists(path) ? "is missing"
            // Version control may have put in the line ends of the machine.
            : KnownFile.Read(path, environment.CurrentDirectory).ReplaceLineEndings("\n") != file.Text ? "is not what the texts give"
            : null;
    }

    private List<string> Stale(IReadOnlyList<GeneratedFile> files) => Directory.Exists(_full)
        ? StaleFiles.Of(_full, GeneratedFile.Extension, GeneratedFile.FirstLine, files.Select(file => file.Name))
        : [];

    private string Shown(string file) => Path.Combine(name, file).Replace('\\', '/');
}
