using System.Text.Json.Nodes;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;

namespace CommitLang.LanguageServer.Features;

/// <summary><c>textDocument/diagnostic</c> and <c>workspace/diagnostic</c>: diagnostics for clients that ask for them.</summary>
internal static class DiagnosticsFeature
{
    public static void Register(Handlers handlers)
    {
        if (handlers.Client.CanPull)
        {
            handlers.Capabilities["diagnosticProvider"] = new JsonObject
            {
                ["identifier"] = "commitlang",
                ["interFileDependencies"] = true,
                ["workspaceDiagnostics"] = true,
            };
        }

        handlers.AddWaiting("textDocument/diagnostic", Json.Default.DocumentDiagnosticParams, Json.Default.DocumentDiagnosticReport, OfDocumentAsync);
        handlers.AddWaiting("workspace/diagnostic", Json.Default.WorkspaceDiagnosticParams, Json.Default.WorkspaceDiagnosticReport, OfWorkspaceAsync);
    }

    private static async Task<DocumentDiagnosticReport?> OfDocumentAsync(
        RequestContext context, DocumentDiagnosticParams parameters, CancellationToken cancellationToken)
    {
        if (context.Find(parameters.TextDocument) is not { } document)
        {
            return new DocumentDiagnosticReport("full", "", []);
        }

        var diagnostics = await OfAsync(context, document.Program, document.File.Path, cancellationToken).ConfigureAwait(false);
        var id = ContentHash.Of(diagnostics);
        return id == parameters.PreviousResultId
            ? new DocumentDiagnosticReport("unchanged", id, null)
            : new DocumentDiagnosticReport("full", id, diagnostics);
    }

    private static async Task<WorkspaceDiagnosticReport?> OfWorkspaceAsync(
        RequestContext context, WorkspaceDiagnosticParams parameters, CancellationToken cancellationToken)
    {
        var before = (parameters.PreviousResultIds ?? []).ToLookup(previous => previous.Uri, previous => previous.Value, StringComparer.Ordinal);
        var items = new List<WorkspaceDocumentDiagnosticReport>();
        foreach (var program in context.Workspace.Programs)
        {
            foreach (var file in program.View.Files)
            {
                if (program.AddressOf(file.Path) is { } uri)
                {
                    var diagnostics = await OfAsync(context, program, file.Path, cancellationToken).ConfigureAwait(false);
                    var id = ContentHash.Of(diagnostics);
                    var isKnown = before[uri].Contains(id, StringComparer.Ordinal);
                    items.Add(new WorkspaceDocumentDiagnosticReport(
                        uri, program.VersionOf(file.Path), isKnown ? "unchanged" : "full", id, isKnown ? null : diagnostics));
                }
            }
        }

        return new WorkspaceDiagnosticReport([.. items]);
    }

    /// <summary>A client that can be told to ask again is answered with what is known by now; any other waits for the check.</summary>
    private static async Task<Diagnostic[]> OfAsync(RequestContext context, ProgramSnapshot program, string name, CancellationToken cancellationToken)
    {
        if (context.Client.Features.PullsDiagnostics && context.Checks.Latest(program.Program) is { } known && known.Snapshot.View == program.View)
        {
            return known.Of(name);
        }

        var report = await context.Checks.SettledAsync(program.Program, cancellationToken).ConfigureAwait(false);
        return report?.Of(name) ?? [];
    }
}
