using CommitLang.Cli.Input;

namespace CommitLang.Cli.Configuration;

/// <summary>What the <c>.editorconfig</c> files around a file set for it; each of them is read once.</summary>
internal sealed class EditorConfigs
{
    private readonly Dictionary<string, (string Path, EditorConfigFile File)[]> _above = new(StringComparer.Ordinal);

    /// <summary>All that is set for a file, the weaker before the stronger.</summary>
    /// <param name="fullPath">The full path of the file, which need not be there.</param>
    /// <exception cref="ToolException">An <c>.editorconfig</c> file is there and cannot be read.</exception>
    public IEnumerable<(string Path, EditorConfigFile.Entry Entry)> For(string fullPath)
    {
        foreach (var (path, file) in Above(Path.GetDirectoryName(fullPath) ?? ""))
        {
            var relative = Path.GetRelativePath(Path.GetDirectoryName(path) ?? "", fullPath).Replace(Path.DirectorySeparatorChar, '/');
            foreach (var entry in file.For(relative))
            {
                yield return (path, entry);
            }
        }
    }

    /// <summary>The files of a folder and those above it, the outermost first.</summary>
    private (string Path, EditorConfigFile File)[] Above(string folder)
    {
        if (!_above.TryGetValue(folder, out var files))
        {
            var own = Path.Combine(folder, EditorConfigFile.Name);
            var file = File.Exists(own) ? EditorConfigFile.Parse(KnownFile.Read(EditorConfigFile.Name, folder)) : null;
            var outer = file is { IsRoot: true } || Path.GetDirectoryName(folder) is not { } parent ? [] : Above(parent);
            _above[folder] = files = file is null ? outer : [.. outer, (own, file)];
        }

        return files;
    }
}
