using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Tooling.Repairs;

namespace CommitLang.LanguageServer.Features;

/// <summary><c>textDocument/codeAction</c>.</summary>
internal static class CodeActionsFeature
{
    private const string QuickFix = "quickfix";
    private const string Refactor = "refactor";
    private const string OrganizeImports = "source.organizeImports";

    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["codeActionProvider"] = new JsonObject { ["codeActionKinds"] = new JsonArray(QuickFix, Refactor, OrganizeImports) };
        handlers.Add("textDocument/codeAction", Json.Default.CodeActionParams, Json.Default.CodeActionArray, Answer);
    }

    private static CodeAction[]? Answer(RequestContext context, CodeActionParams parameters, CancellationToken cancellationToken)
    {
        if (context.Find(parameters.TextDocument) is not { } document)
        {
            return null;
        }

        var span = context.Translator.Span(document.File.Text, parameters.Range);
        var given = parameters.Context?.Diagnostics ?? [];
        return
        [
            .. AllRepairs.For(document.View, document.File, span, cancellationToken)
                .DistinctBy(repair => (repair.Title, repair.Fingerprint, repair.Place))
                .Select(repair => Translate(repair, given, document, context))
                .Concat(Organised(document, context))
                .Where(action => parameters.Context?.Only is not { Length: > 0 } only || only.Any(kind => action.Kind == kind || action.Kind.StartsWith(kind + ".", StringComparison.Ordinal))),
        ];
    }

    private static IEnumerable<CodeAction> Organised(Document document, RequestContext context)
    {
        var changes = OrganisedImports.Changes(document.View, document.File);
        return changes.IsEmpty ? [] : [new CodeAction("Organise imports", OrganizeImports, null, null, EditOf(changes, document, context))];
    }

    private static WorkspaceEdit EditOf(ImmutableArray<FileChange> changes, Document document, RequestContext context) => Edits.Of(
        context, document.Program, changes.Select(change => (document.View.Find(change.Path)?.Text ?? document.File.Text, change.Span, change.NewText)));

    private static CodeAction Translate(Repair repair, JsonElement[] given, Document document, RequestContext context)
    {
        JsonElement[] mended = [.. given.Where(diagnostic => IsFor(diagnostic, repair, document, context))];
        return new CodeAction(
            repair.Title, repair.Kind == RepairKind.Fix ? QuickFix : Refactor, mended.Length > 0 ? mended : null, repair.IsPreferred ? true : null,
            EditOf(repair.Changes, document, context));
    }

    private static bool IsFor(JsonElement diagnostic, Repair repair, Document document, RequestContext context)
    {
        if (diagnostic.ValueKind != JsonValueKind.Object || diagnostic.Deserialize(Json.Default.Diagnostic) is not { } read || read.Code != repair.Id)
        {
            return false;
        }

        return repair.Fingerprint is { } fingerprint
            ? read.Data?.Fingerprint == fingerprint
            : repair.Place is { } place && read.Range == context.Range(document.File.Text, place);
    }
}
