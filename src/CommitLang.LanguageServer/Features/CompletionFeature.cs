using System.Text.Json.Nodes;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Tooling.Completion;
using CommitLang.Tooling.Repairs;
using Item = CommitLang.Tooling.Completion.CompletionItem;

namespace CommitLang.LanguageServer.Features;

/// <summary><c>textDocument/completion</c>.</summary>
internal static class CompletionFeature
{
    private const int Snippet = 2;

    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["completionProvider"] = new JsonObject { ["triggerCharacters"] = new JsonArray("(", ":", ".", ",") };
        handlers.Add("textDocument/completion", Json.Default.CompletionParams, Json.Default.CompletionAnswer, Answer);
    }

    private static CompletionAnswer? Answer(RequestContext context, CompletionParams parameters, CancellationToken cancellationToken)
    {
        if (context.Find(parameters.TextDocument, parameters.Position) is not var (document, offset))
        {
            return null;
        }

        var list = Completions.At(document.View, document.File, offset, cancellationToken);
        var range = context.Range(document.File.Text, list.Span);
        var snippets = context.Client.Features.TakesSnippets;
        return new CompletionAnswer(false, [.. list.Items.Where(item => snippets || item.Kind != CompletionKind.Shape).Select((item, i) => Translate(item, i, range, document, context))]);
    }

    private static Protocol.CompletionItem Translate(Item item, int number, Protocol.Range range, Document document, RequestContext context)
    {
        var isSnippet = item.IsSnippet && context.Client.Features.TakesSnippets;
        TextEdit[]? imports = null;
        if (item.MissingImport is { } module)
        {
            var (place, text) = Imports.Insertion(document.File, module);
            imports = [new TextEdit(context.Range(document.File.Text, place), text)];
        }

        return new Protocol.CompletionItem(
            item.Label,
            KindOf(item.Kind),
            item.Detail,
            item.Documentation.Length > 0 ? MarkupContent.Markdown(item.Documentation) : null,
            FormattableString.Invariant($"{number:D5}"),
            isSnippet ? Snippet : null,
            new TextEdit(range, isSnippet || !item.IsSnippet ? item.Text : item.Label),
            imports);
    }

    private static int KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Word => 14,
        CompletionKind.Shape => 15,
        CompletionKind.Actor => 7,
        CompletionKind.Person => 21,
        CompletionKind.Area => 22,
        CompletionKind.Act => 3,
        CompletionKind.Event => 23,
        CompletionKind.State => 10,
        CompletionKind.Statement => 8,
        CompletionKind.Document => 17,
        CompletionKind.Unit => 11,
        CompletionKind.Module => 9,
        CompletionKind.Parameter => 5,
        _ => 12,
    };
}
