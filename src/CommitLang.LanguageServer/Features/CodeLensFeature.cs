using System.Text.Json;
using System.Text.Json.Nodes;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Tooling.Hints;

namespace CommitLang.LanguageServer.Features;

/// <summary><c>textDocument/codeLens</c>.</summary>
internal static class CodeLensFeature
{
    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["codeLensProvider"] = new JsonObject { ["resolveProvider"] = false };
        handlers.Add("textDocument/codeLens", Json.Default.TextDocumentParams, Json.Default.CodeLensArray, Answer);
    }

    private static Protocol.CodeLens[]? Answer(RequestContext context, TextDocumentParams parameters, CancellationToken cancellationToken) =>
        context.Find(parameters.TextDocument) is { } document && context.Settings.ShowsLenses
            ? [.. CodeLenses.Of(document.View, document.File, cancellationToken).Select(lens => Translate(lens, document, context))]
            : null;

    private static Protocol.CodeLens Translate(Tooling.Hints.CodeLens lens, Document document, RequestContext context)
    {
        var range = context.Range(document.File.Text, lens.Span);
        var place = Commands.Place(document.Uri, range.Start);
        var command = lens.Kind switch
        {
            CodeLensKind.Findings => new Command(lens.Title, Commands.ShowScenario, [place]),
            CodeLensKind.Relying => new Command(lens.Title, Commands.Relying, [place]),
            _ => new Command(lens.Title, Commands.RunTests, [JsonSerializer.SerializeToElement([Commands.TestId(document.Uri, lens.Test)], Json.Default.StringArray)]),
        };
        return new Protocol.CodeLens(range, command);
    }
}
