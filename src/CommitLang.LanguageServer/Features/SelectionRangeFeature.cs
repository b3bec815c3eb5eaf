using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Tooling.Selection;

namespace CommitLang.LanguageServer.Features;

/// <summary><c>textDocument/selectionRange</c>.</summary>
internal static class SelectionRangeFeature
{
    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["selectionRangeProvider"] = true;
        handlers.Add("textDocument/selectionRange", Json.Default.SelectionRangeParams, Json.Default.SelectionRangeArray, Answer);
    }

    private static SelectionRange[]? Answer(RequestContext context, SelectionRangeParams parameters, CancellationToken cancellationToken) =>
        context.Find(parameters.TextDocument) is { } document ? [.. parameters.Positions.Select(position => At(position, document, context))] : null;

    private static SelectionRange At(Position position, Document document, RequestContext context)
    {
        var (tree, text) = (document.File.Tree, document.File.Text);
        SelectionRange? selection = null;
        foreach (var span in SelectionRanges.At(tree, context.Translator.Offset(text, position)).Reverse())
        {
            selection = new SelectionRange(context.Range(text, span), selection);
        }

        return selection ?? new SelectionRange(new Protocol.Range(position, position), null);
    }
}
