using CommitLang.Diagnostics;

namespace CommitLang.Cli.Input;

/// <summary>Finds the files that paths, folders and patterns stand for.</summary>
internal sealed class FileFinder(DisplayPath display, CancellationToken cancellationToken)
{
    private const string Extension = ".commit";

    private readonly Dictionary<string, string> _found = new(
        OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    public List<ToolProblem> Problems { get; } = [];

    /// <summary>Full path and name in output, in ordinal order of the names.</summary>
    public IEnumerable<(string Full, string Name)> Found =>
        _found.Select(pair => (pair.Key, pair.Value)).OrderBy(file => file.Value, StringComparer.Ordinal);

    public void Add(string path)
    {
        try
        {
            if (path == "-")
            {
                _found.TryAdd(path, SourceFiles.StandardInput);
            }
            else if (path.Length == 0)
            {
                Report(ToolDiagnostics.NotFound, path);
            }
            else if (File.Exists(display.Full(path)))
            {
                AddFile(path);
            }
            else if (Directory.Exists(display.Full(path)))
            {
                AddFolder(path);
            }
            else if (GlobPattern.HasWildcard(path))
            {
                AddMatches(path);
            }
            else
            {
                Report(ToolDiagnostics.NotFound, path);
            }
        }
        catch (Exception failure) when (FailureText.IsOfFiles(failure))
        {
            Report(ToolDiagnostics.CannotRead, path, FailureText.For(failure));
        }
    }

    public void Report(DiagnosticDescriptor descriptor, string path, string? reason = null)
    {
        var problem = reason is null
            ? ToolProblem.Create(descriptor, ("path", path))
            : ToolProblem.Create(descriptor, ("path", path), ("reason", reason));
        if (!Problems.Contains(problem))
        {
            Problems.Add(problem);
        }
    }

    private void AddFile(string path) => _found.TryAdd(display.Full(path), display.For(path));

    private void AddFolder(string path)
    {
        var before = Problems.Count;
        var any = false;
        foreach (var file in Walk(path, int.MaxValue).Where(file => file.EndsWith(Extension, StringComparison.Ordinal)))
        {
            any = true;
            AddFile(file);
        }

        if (!any && Problems.Count == before)
        {
            Report(ToolDiagnostics.NothingToRead, path);
        }
    }

    private void AddMatches(string path)
    {
        var pattern = GlobPattern.Parse(path);
        var root = pattern.Root.Length == 0 ? "." : pattern.Root;
        var any = false;
        if (Directory.Exists(display.Full(root)))
        {
            var length = display.Full(root).TrimEnd(Path.DirectorySeparatorChar).Length + 1;
            foreach (var file in Walk(root, pattern.Depth))
            {
                if (pattern.Matches(display.Full(file)[length..].Replace(Path.DirectorySeparatorChar, '/')))
                {
                    any = true;
                    AddFile(file);
                }
            }
        }

        if (!any)
        {
            Report(ToolDiagnostics.NoMatch, path);
        }
    }

    /// <summary>The files below a folder. Folders that begin with a dot, and links to folders, are not entered.</summary>
    private IEnumerable<string> Walk(string folder, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string[] files = [];
        string[] folders = [];
        try
        {
            var full = display.Full(folder);
            files = Directory.GetFiles(full);
            folders = depth > 1 ? Directory.GetDirectories(full) : [];
        }
        catch (Exception failure) when (FailureText.IsOfFiles(failure))
        {
            Report(ToolDiagnostics.CannotRead, folder, FailureText.For(failure));
        }

        foreach (var file in files)
        {
            yield return Path.Combine(folder, Path.GetFileName(file));
        }

        foreach (var inner in folders)
        {
            if (!Path.GetFileName(inner).StartsWith('.') && !File.GetAttributes(inner).HasFlag(FileAttributes.ReparsePoint))
            {
                foreach (var file in Walk(Path.Combine(folder, Path.GetFileName(inner)), depth - 1))
                {
                    yield return file;
                }
            }
        }
    }
}
