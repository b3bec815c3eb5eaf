using CommitLang.LanguageServer.Protocol;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>The programs of the folders that are open, and the texts that are. Only the thread that takes messages changes it.</summary>
internal sealed class Workspace(IServerHost host)
{
    private readonly List<WorkspaceProgram> _programs = [];
    private readonly Dictionary<string, OpenDocument> _open = new(StringComparer.Ordinal);
    private int _openings;

    public IReadOnlyList<WorkspaceProgram> Programs => _programs;

    public OpenDocument? Find(string uri) => _open.GetValueOrDefault(uri);

    /// <summary>Opens and closes folders, and reads their files.</summary>
    /// <returns>The programs that are no longer there.</returns>
    public IReadOnlyList<WorkspaceProgram> SetFolders(IEnumerable<string> folders, Settings settings, CancellationToken cancellationToken)
    {
        var texts = _open.Values.Select(document => (document.Uri, document.Version, Text: document.Program.TextOf(document.Name))).ToList();
        WorkspaceProgram[] before = [.. _programs];
        _programs.Clear();
        _open.Clear();
        foreach (var folder in folders.Distinct(StringComparer.Ordinal))
        {
            var files = host.FindFiles(folder, cancellationToken);
            var apart = settings.Programs.IsEmpty ? [] : Apart(folder, files, settings).ToList();
            _programs.AddRange(apart.Select(inner => new WorkspaceProgram(host, inner)));
            _programs.Add(new WorkspaceProgram(host, folder));
            foreach (var file in files)
            {
                ProgramOf(file)?.Load(file);
            }
        }

        foreach (var (uri, version, text) in texts)
        {
            Open(uri, version, text);
        }

        return before;
    }

    public void Open(string uri, int version, string text)
    {
        if (_open.ContainsKey(uri))
        {
            Change(uri, version, text);
            return;
        }

        var path = DocumentUri.ToPath(uri);
        var program = path is null ? null : ProgramOf(path);
        if (program is null)
        {
            program = new WorkspaceProgram(host, null);
            _programs.Add(program);
        }

        var document = new OpenDocument(uri, path is null ? DocumentUri.NameOf(uri) : program.NameOf(path), program) { Version = version, Opening = ++_openings };
        _open[uri] = document;
        program.Open(document, text);
    }

    public void Change(string uri, int version, string text)
    {
        if (_open.TryGetValue(uri, out var document))
        {
            document.Version = version;
            document.Program.Change(document, text);
        }
    }

    /// <summary>Closes a text.</summary>
    /// <returns>Its program, when that was there for the text alone.</returns>
    public WorkspaceProgram? Close(string uri)
    {
        if (!_open.Remove(uri, out var document))
        {
            return null;
        }

        document.Program.Close(document);
        return document.Program.Folder is null && _programs.Remove(document.Program) ? document.Program : null;
    }

    /// <summary>Takes note that a file came, was changed or went.</summary>
    public void Note(FileEvent change)
    {
        if (DocumentUri.ToPath(change.Uri) is not { } path || ProgramOf(path) is not { } program)
        {
            return;
        }

        if (change.Type == 3)
        {
            program.Forget(path);
        }
        else if (path.EndsWith(".commit", StringComparison.Ordinal))
        {
            program.Load(path);
        }
    }

    /// <summary>All of it, as it is now.</summary>
    public WorkspaceSnapshot Snapshot(Settings settings)
    {
        var programs = _programs.ToDictionary(program => program, program => program.Snapshot(settings));
        return new WorkspaceSnapshot(
            [.. _programs.Select(program => programs[program])],
            _open.ToDictionary(pair => pair.Key, pair => (programs[pair.Value.Program], pair.Value.Name), StringComparer.Ordinal));
    }

    /// <summary>The innermost program of a file.</summary>
    private WorkspaceProgram? ProgramOf(string path) =>
        _programs.Where(program => program.Covers(path)).MaxBy(program => program.Folder?.Length ?? 0);

    private IEnumerable<string> Apart(string folder, IReadOnlyList<string> files, Settings settings) => files
        .SelectMany(file => FoldersAbove(folder, file)).Distinct(StringComparer.Ordinal)
        .Where(inner => settings.Programs.Any(pattern =>
            host.Matches(pattern, Path.GetRelativePath(folder, inner).Replace(Path.DirectorySeparatorChar, '/'))))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> FoldersAbove(string folder, string file)
    {
        for (var inner = Path.GetDirectoryName(file); inner is not null && inner.Length > folder.Length; inner = Path.GetDirectoryName(inner))
        {
            yield return inner;
        }
    }
}

/// <summary>The workspace as it was when a message came.</summary>
/// <param name="Programs">Its programs.</param>
/// <param name="Open">The texts that are open, by address: their program, and their name there.</param>
internal sealed record WorkspaceSnapshot(
    IReadOnlyList<ProgramSnapshot> Programs, IReadOnlyDictionary<string, (ProgramSnapshot Program, string Name)> Open)
{
    /// <summary>The file of an address, open or not; null when there is none.</summary>
    public Document? Find(string uri)
    {
        if (Open.TryGetValue(uri, out var open))
        {
            return open.Program.View.Find(open.Name) is { } file ? new Document(open.Program, file, uri) : null;
        }

        var path = DocumentUri.ToPath(uri);
        return path is null ? null : Programs
            .Where(program => program.Program.Covers(path))
            .OrderByDescending(program => program.Program.Folder?.Length)
            .Select(program => program.View.Find(program.Program.NameOf(path)) is { } file ? new Document(program, file, uri) : null)
            .FirstOrDefault(document => document is not null);
    }
}
