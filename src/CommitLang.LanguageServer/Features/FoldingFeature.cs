using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Tooling.Folding;

namespace CommitLang.LanguageServer.Features;

/// <summary><c>textDocument/foldingRange</c>.</summary>
internal static class FoldingFeature
{
    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["foldingRangeProvider"] = true;
        handlers.Add("textDocument/foldingRange", Json.Default.TextDocumentParams, Json.Default.FoldingRangeArray, Answer);
    }

    private static Protocol.FoldingRange[]? Answer(RequestContext context, TextDocumentParams parameters, CancellationToken cancellationToken) =>
        context.Find(parameters.TextDocument) is { } document
            ? [.. FoldingRanges.Of(document.File.Tree).Select(range => new Protocol.FoldingRange(range.FirstLine, range.LastLine, KindOf(range.Kind)))]
            : null;

    private static string? KindOf(FoldingKind kind) => kind switch
    {
        FoldingKind.Comment => "comment",
        FoldingKind.Imports => "imports",
        _ => null,
    };
}
