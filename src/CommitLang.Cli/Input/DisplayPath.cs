namespace CommitLang.Cli.Input;

/// <summary>How a path is called in output: relative to the current folder when inside it, as it was given otherwise, with <c>/</c>.</summary>
internal sealed class DisplayPath
{
    private readonly string _current;

    public DisplayPath(string currentDirectory) =>
        _current = Path.TrimEndingDirectorySeparator(Path.GetFullPath(currentDirectory));

    public string Full(string path) => Path.GetFullPath(path, _current);

    public string For(string given)
    {
        var full = Path.TrimEndingDirectorySeparator(Full(given));
        var prefix = _current.EndsWith(Path.DirectorySeparatorChar) ? _current : _current + Path.DirectorySeparatorChar;
        if (full.StartsWith(prefix, SourceFiles.PathComparison))
        {
            return WithSlashes(full[prefix.Length..]);
        }

        // Outside: "../other/x.commit" stays readable and free of the machine's own folders.
        return WithSlashes(Path.IsPathRooted(given) ? full : Path.GetRelativePath(_current, full));
    }

    private static string WithSlashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
