using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Tooling.Navigation;

namespace CommitLang.LanguageServer.Features;

/// <summary><c>textDocument/references</c> and <c>textDocument/documentHighlight</c>.</summary>
internal static class ReferencesFeature
{
    private const int Read = 2;
    private const int Write = 3;

    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["referencesProvider"] = true;
        handlers.Capabilities["documentHighlightProvider"] = true;
        handlers.Add("textDocument/references", Json.Default.ReferenceParams, Json.Default.LocationArray, Find);
        handlers.Add("textDocument/documentHighlight", Json.Default.PositionParams, Json.Default.DocumentHighlightArray, Highlight);
    }

    private static Location[]? Find(RequestContext context, ReferenceParams parameters, CancellationToken cancellationToken) =>
        context.Find(parameters.TextDocument, parameters.Position) is var (document, offset)
            ?
            [
                .. References.At(document.View, document.File, offset, parameters.Context?.IncludeDeclaration == true)
                    .Select(place => context.Place(document.Program, place)).OfType<Location>(),
            ]
            : null;

    private static DocumentHighlight[]? Highlight(RequestContext context, PositionParams parameters, CancellationToken cancellationToken) =>
        context.Find(parameters.TextDocument, parameters.Position) is var (document, offset)
            ?
            [
                .. References.InFile(document.View, document.File, offset)
                    .Select(use => new DocumentHighlight(context.Translator.Range(use.Location), use.IsDeclaration ? Write : Read)),
            ]
            : null;
}
