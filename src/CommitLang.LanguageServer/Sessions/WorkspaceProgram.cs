using CommitLang.Diagnostics;
using CommitLang.Text;
using CommitLang.Tooling.Programs;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>
/// Files that are checked together: those of a folder of the workspace, or a text of its own. Only the thread that takes
/// messages changes it; what is asked is asked of a view.
/// </summary>
internal sealed class WorkspaceProgram
{
    private readonly IServerHost _host;
    private readonly SortedDictionary<string, ProgramFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Diagnostic> _oddities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenDocument> _open = new(StringComparer.Ordinal);
    private ProgramView? _view;
    private bool _isStale = true;

    public WorkspaceProgram(IServerHost host, string? folder)
    {
        _host = host;
        Folder = folder;
    }

    /// <summary>The full path of its folder; null for a text of its own.</summary>
    public string? Folder { get; }

    public ProgramSnapshot Snapshot(Settings settings)
    {
        if (_view is null)
        {
            _view = ProgramView.Of(_files.Values, settings.AsOf);
        }
        else if (_isStale || _view.AsOf != settings.AsOf)
        {
            _view = _view.Next(_files.Values, settings.AsOf);
        }

        _isStale = false;
        return new ProgramSnapshot(this, _view, new Dictionary<string, string>(_addresses, StringComparer.Ordinal), Versions(), [.. _oddities.Values]);
    }

    /// <summary>Whether a file belongs here.</summary>
    public bool Covers(string fullPath) => Folder is { } folder && NameIn(folder, fullPath) is not null;

    /// <summary>How a file is called here.</summary>
    public string NameOf(string fullPath) => Folder is { } folder && NameIn(folder, fullPath) is { } name ? name : Path.GetFileName(fullPath);

    /// <summary>Reads a file, or reads it again; one that is gone is forgotten. What is open counts as it is in the editor.</summary>
    public void Load(string fullPath)
    {
        var name = NameOf(fullPath);
        if (_open.ContainsKey(name))
        {
            return;
        }

        _oddities.Remove(name);
        if (_host.Read(fullPath, name) is not var (text, problem))
        {
            Remove(name);
            return;
        }

        if (problem is not null)
        {
            _oddities[name] = problem;
        }

        _addresses.TryAdd(name, DocumentUri.Of(fullPath));
        Put(name, text.ToString());
    }

    /// <summary>Forgets files of the folder below a path, or the one at it, unless they are open.</summary>
    public void Forget(string fullPath)
    {
        var gone = NameOf(fullPath);
        foreach (var name in _files.Keys.Where(name => (name == gone || name.StartsWith(gone + "/", StringComparison.Ordinal)) && !_open.ContainsKey(name)).ToList())
        {
            Remove(name);
        }
    }

    public void Open(OpenDocument document, string text)
    {
        _open[document.Name] = document;
        _addresses[document.Name] = document.Uri;
        _oddities.Remove(document.Name);
        Put(document.Name, text);
    }

    public void Change(OpenDocument document, string text) => Put(document.Name, text);

    /// <summary>The editor no longer holds a text: that of the file counts, if there is one.</summary>
    public void Close(OpenDocument document)
    {
        _open.Remove(document.Name);
        if (DocumentUri.ToPath(document.Uri) is { } path && Folder is not null)
        {
            Load(path);
        }
        else
        {
            Remove(document.Name);
        }
    }

    public string TextOf(string name) => _files.TryGetValue(name, out var file) ? file.Text.ToString() : "";

    private Dictionary<string, OpenVersion> Versions() =>
        _open.ToDictionary(pair => pair.Key, pair => new OpenVersion(pair.Value.Version, pair.Value.Opening), StringComparer.Ordinal);

    private void Put(string name, string text)
    {
        if (!_files.TryGetValue(name, out var file))
        {
            _files[name] = ProgramFile.Of(SourceText.From(text, name));
            _isStale = true;
        }
        else if (!file.Text.AsSpan(new TextSpan(0, file.Text.Length)).SequenceEqual(text))
        {
            _files[name] = file.WithText(text);
            _isStale = true;
        }
    }

    private void Remove(string name)
    {
        _oddities.Remove(name);
        _isStale |= _files.Remove(name);
    }

    private static string? NameIn(string folder, string fullPath)
    {
        var prefix = folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar;
        return fullPath.StartsWith(prefix, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
            ? fullPath[prefix.Length..].Replace(Path.DirectorySeparatorChar, '/')
            : null;
    }
}

/// <summary>A text that is open in the editor.</summary>
/// <param name="Uri">Its address, as the client writes it.</param>
/// <param name="Name">How it is called in its program.</param>
/// <param name="Program">What it is checked with.</param>
internal sealed record OpenDocument(string Uri, string Name, WorkspaceProgram Program)
{
    /// <summary>The version that the client gave it last.</summary>
    public int Version { get; set; }

    /// <summary>Which opening of a text it is: a client forgets what it was told when it closes one.</summary>
    public required int Opening { get; init; }
}
