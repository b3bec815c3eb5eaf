using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;

namespace CommitLang.Cli.Commands;

/// <summary>A folder of files that a verb writes whole: what has changed is written, what is ours and no longer needed is removed.</summary>
/// <param name="name">The folder as it was named.</param>
/// <param name="extension">How the files end.</param>
/// <param name="firstLine">How they begin, by which a later run knows its own.</param>
/// <param name="environment">Where it lies, and where what was done is said.</param>
internal sealed class OutputFolder(string name, string extension, string firstLine, ToolEnvironment environment)
{
    /// <summary>Its full path.</summary>
    public string FullPath { get; } = new DisplayPath(environment.CurrentDirectory).Full(name);

    /// <summary>Its name in output.</summary>
    public string Name => WithSlashes(name);

    /// <summary>The name of one of its files in output.</summary>
    public string Shown(string file) => WithSlashes(Path.Combine(name, file));

    /// <summary>Writes what has changed, removes the rest, and says how much that was.</summary>
    /// <exception cref="ToolException">A file cannot be written or removed.</exception>
    public void Write(IReadOnlyList<(string Name, string Text)> files, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var (file, text) in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            written += ResultFile.Write(Path.Combine(FullPath, file), Shown(file), text) ? 1 : 0;
        }

        var stale = Stale(files.Select(file => file.Name));
        StaleFiles.Remove(stale);
        environment.Output.WriteLine($"{Plural.Of(files.Count, "file")} in {Name}: {written} written, {files.Count - written} as before"
            + (stale.Count > 0 ? $", {stale.Count} no longer needed and removed." : "."));
    }

    /// <summary>Files of ours that are none of some, in ordinal order.</summary>
    public List<string> Stale(IEnumerable<string> current) =>
        Directory.Exists(FullPath) ? StaleFiles.Of(FullPath, extension, firstLine, current) : [];

    private static string WithSlashes(string path) => path.Replace('\\', '/');
}
