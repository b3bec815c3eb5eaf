using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Tooling.Hovering;

namespace CommitLang.LanguageServer.Features;

/// <summary><c>textDocument/hover</c>.</summary>
internal static class HoverFeature
{
    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["hoverProvider"] = true;
        handlers.Add("textDocument/hover", Json.Default.PositionParams, Json.Default.HoverAnswer, Answer);
    }

    private static HoverAnswer? Answer(RequestContext context, PositionParams parameters, CancellationToken cancellationToken) =>
        context.Find(parameters.TextDocument, parameters.Position) is var (document, offset)
            && Hovers.At(document.View, document.File, offset, cancellationToken) is { } hover
                ? new HoverAnswer(MarkupContent.Markdown(hover.Markdown), context.Range(document.File.Text, hover.Span))
                : null;
}
