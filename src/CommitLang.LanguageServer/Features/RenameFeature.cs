using System.Text.Json.Nodes;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Tooling.Navigation;

namespace CommitLang.LanguageServer.Features;

/// <summary><c>textDocument/prepareRename</c> and <c>textDocument/rename</c>.</summary>
internal static class RenameFeature
{
    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["renameProvider"] = new JsonObject { ["prepareProvider"] = true };
        handlers.Add("textDocument/prepareRename", Json.Default.PositionParams, Json.Default.PrepareRenameAnswer, Prepare);
        handlers.Add("textDocument/rename", Json.Default.RenameParams, Json.Default.WorkspaceEdit, Rename);
    }

    private static PrepareRenameAnswer? Prepare(RequestContext context, PositionParams parameters, CancellationToken cancellationToken) =>
        context.Find(parameters.TextDocument, parameters.Position) is var (document, offset)
            && Renaming.Prepare(document.View, document.File, offset) is { } span
                ? new PrepareRenameAnswer(context.Range(document.File.Text, span), document.File.Text.GetText(span))
                : null;

    private static WorkspaceEdit? Rename(RequestContext context, RenameParams parameters, CancellationToken cancellationToken)
    {
        if (context.Find(parameters.TextDocument, parameters.Position) is not var (document, offset))
        {
            return null;
        }

        var result = Renaming.Rename(document.View, document.File, offset, parameters.NewName);
        return result.Problem.Length > 0
            ? throw new RequestFailedException(result.Problem)
            : Edits.Of(context, document.Program, result.Places.Select(place => (place.Text, place.Span, result.NewName)));
    }
}
