using System.Text.Json.Nodes;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Syntax.Formatting;

namespace CommitLang.LanguageServer.Features;

/// <summary>
/// <c>textDocument/formatting</c>, <c>rangeFormatting</c> and <c>onTypeFormatting</c>. There is one layout, whatever the
/// editor is set to.
/// </summary>
internal static class FormattingFeature
{
    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["documentFormattingProvider"] = true;
        handlers.Capabilities["documentRangeFormattingProvider"] = true;
        handlers.Capabilities["documentOnTypeFormattingProvider"] = new JsonObject
        {
            ["firstTriggerCharacter"] = "}",
            ["moreTriggerCharacter"] = new JsonArray("\n"),
        };
        handlers.Add("textDocument/formatting", Json.Default.TextDocumentParams, Json.Default.TextEditArray, Whole);
        handlers.Add("textDocument/rangeFormatting", Json.Default.RangeParams, Json.Default.TextEditArray, Part);
        handlers.Add("textDocument/onTypeFormatting", Json.Default.OnTypeFormattingParams, Json.Default.TextEditArray, OnType);
    }

    private static TextEdit[]? Whole(RequestContext context, TextDocumentParams parameters, CancellationToken cancellationToken) =>
        context.Find(parameters.TextDocument) is { } document
            ? Edits(Formatter.Format(document.File.Tree, cancellationToken), document, context)
            : null;

    private static TextEdit[]? Part(RequestContext context, RangeParams parameters, CancellationToken cancellationToken) =>
        context.Find(parameters.TextDocument) is { } document
            ? Edits(Formatter.Format(document.File.Tree, context.Translator.Span(document.File.Text, parameters.Range), cancellationToken), document, context)
            : null;

    private static TextEdit[]? OnType(RequestContext context, OnTypeFormattingParams parameters, CancellationToken cancellationToken) =>
        context.Find(parameters.TextDocument, parameters.Position) is var (document, offset) && parameters.Ch is [.., var typed]
            ? Edits(Formatter.FormatOnType(document.File.Tree, offset, typed, cancellationToken), document, context)
            : null;

    private static TextEdit[] Edits(FormattingResult result, Document document, RequestContext context) =>
        [.. result.Changes.Select(change => new TextEdit(context.Range(document.File.Text, change.Span), change.NewText))];
}
