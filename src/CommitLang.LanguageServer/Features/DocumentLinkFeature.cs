using System.Text.Json.Nodes;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Tooling.Links;

namespace CommitLang.LanguageServer.Features;

/// <summary><c>textDocument/documentLink</c>: addresses of sources, and the files of imported modules.</summary>
internal static class DocumentLinkFeature
{
    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["documentLinkProvider"] = new JsonObject { ["resolveProvider"] = false };
        handlers.Add("textDocument/documentLink", Json.Default.TextDocumentParams, Json.Default.DocumentLinkArray, Answer);
    }

    private static Protocol.DocumentLink[]? Answer(RequestContext context, TextDocumentParams parameters, CancellationToken cancellationToken) =>
        context.Find(parameters.TextDocument) is not { } document ? null :
        [
            .. from link in DocumentLinks.Of(document.View, document.File)
               let target = link.IsFile ? document.Program.AddressOf(link.Target) : link.Target
               where target is not null
               select new Protocol.DocumentLink(context.Range(document.File.Text, link.Span), target),
        ];
}
