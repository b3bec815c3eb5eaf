using System.Collections.Immutable;
using CommitLang.Checker;
using CommitLang.Diagnostics;
using CommitLang.LanguageServer.Protocol;
using Diagnostic = CommitLang.Diagnostics.Diagnostic;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>Where a check of one program tells what it finds: the client.</summary>
internal sealed class CheckOutlet(Client client, IServerHost host)
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, (OpenVersion? Version, string Hash)> _told = new(StringComparer.Ordinal);
    private readonly HashSet<string> _problems = new(StringComparer.Ordinal);
    private ProgramReport? _latest;

    /// <summary>What was told last; null before the first check.</summary>
    public ProgramReport? Latest => Volatile.Read(ref _latest);

    /// <summary>Looks for what does not fit together, and shows how far that is.</summary>
    public ImmutableArray<Finding> Find(CheckJob job, CancellationToken cancellationToken)
    {
        using var progress = new CheckProgressReport(client);
        return job.Session.Check(job.Snapshot.View.Compilation, progress, cancellationToken);
    }

    /// <summary>Tells what is known of a version. Files of which nothing else is known than before are passed over.</summary>
    public void Tell(
        ProgramSnapshot snapshot, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<Finding> findings, bool isFinal, CancellationToken cancellationToken)
    {
        var report = ReportOf(snapshot, diagnostics, findings);
        lock (_turn)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Volatile.Write(ref _latest, report);
            if (client.Features.PullsDiagnostics)
            {
                client.Refresh("workspace/diagnostic/refresh");
            }
            else
            {
                Push(report);
            }
        }

        if (isFinal)
        {
            client.RefreshWhatShowsFindings();
        }
    }

    public void Tell(Exception failure) => client.Log(1, $"A check ended: {failure.GetType().Name}, {failure.Message}");

    /// <summary>Takes back all that was told.</summary>
    public void Clear()
    {
        lock (_turn)
        {
            foreach (var uri in _told.Keys.Order(StringComparer.Ordinal))
            {
                client.Writer.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, null, []), Json.Default.PublishDiagnosticsParams);
            }

            _told.Clear();
        }
    }

    /// <summary>All that is known of a version, by file.</summary>
    private ProgramReport ReportOf(ProgramSnapshot snapshot, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<Finding> findings)
    {
        var folder = snapshot.Program.Folder ?? FolderOf(snapshot);
        if (folder is not null)
        {
            (diagnostics, findings, var problems) = host.Weigh(folder, snapshot.Oddities.AddRange(diagnostics), findings);
            foreach (var problem in problems.Where(_problems.Add))
            {
                client.Log(2, problem);
            }
        }

        var files = snapshot.View.Files.ToDictionary(file => file.Path, _ => new List<Protocol.Diagnostic>(), StringComparer.Ordinal);
        var translator = new DiagnosticTranslator(client.Translator);
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden))
        {
            if (files.TryGetValue(diagnostic.Location.Path, out var list))
            {
                list.Add(translator.Of(diagnostic, snapshot));
            }
        }

        foreach (var finding in findings.Where(finding => finding.Severity != DiagnosticSeverity.Hidden && !finding.Clauses.IsEmpty))
        {
            if (files.TryGetValue(finding.Clauses[0].Location.Path, out var list))
            {
                list.Add(translator.Of(finding, snapshot));
            }
        }

        return new ProgramReport(snapshot, files.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal));
    }

    private void Push(ProgramReport report)
    {
        var current = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in report.Snapshot.View.Files)
        {
            if (report.Snapshot.AddressOf(file.Path) is { } uri)
            {
                current.Add(uri);
                Push(uri, report.Snapshot.Versions.TryGetValue(file.Path, out var version) ? version : null, report.Of(file.Path));
            }
        }

        foreach (var uri in _told.Keys.Where(uri => !current.Contains(uri)).Order(StringComparer.Ordinal).ToList())
        {
            Push(uri, null, []);
            _told.Remove(uri);
        }
    }

    private void Push(string uri, OpenVersion? version, Protocol.Diagnostic[] diagnostics)
    {
        var told = new PublishDiagnosticsParams(uri, version?.Number, diagnostics);
        var hash = ContentHash.Of(diagnostics);

        if (_told.TryGetValue(uri, out var before) && before == (version, hash))
        {
            return;
        }

        _told[uri] = (version, hash);
        client.Writer.Notify("textDocument/publishDiagnostics", told, Json.Default.PublishDiagnosticsParams);
    }

    private static string? FolderOf(ProgramSnapshot snapshot) =>
        snapshot.Addresses.Values.Select(DocumentUri.ToPath).FirstOrDefault(path => path is not null) is { } path ? Path.GetDirectoryName(path) : null;
}

/// <summary>What is known of a version of a program.</summary>
/// <param name="Snapshot">The version.</param>
/// <param name="Diagnostics">By the names of its files.</param>
internal sealed record ProgramReport(ProgramSnapshot Snapshot, IReadOnlyDictionary<string, Protocol.Diagnostic[]> Diagnostics)
{
    public Protocol.Diagnostic[] Of(string name) => Diagnostics.TryGetValue(name, out var list) ? list : [];
}
