using System.Text.Json.Nodes;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Tooling.Signatures;

namespace CommitLang.LanguageServer.Features;

/// <summary><c>textDocument/signatureHelp</c>.</summary>
internal static class SignatureHelpFeature
{
    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["signatureHelpProvider"] = new JsonObject
        {
            ["triggerCharacters"] = new JsonArray("(", ","),
            ["retriggerCharacters"] = new JsonArray(":"),
        };
        handlers.Add("textDocument/signatureHelp", Json.Default.PositionParams, Json.Default.SignatureAnswer, Answer);
    }

    private static SignatureAnswer? Answer(RequestContext context, PositionParams parameters, CancellationToken cancellationToken)
    {
        if (context.Find(parameters.TextDocument, parameters.Position) is not var (document, offset)
            || SignatureHelp.At(document.View, document.File, offset) is not { } help)
        {
            return null;
        }

        var signature = new SignatureInformation(
            help.Label,
            help.Documentation.Length > 0 ? MarkupContent.Markdown(help.Documentation) : null,
            [.. help.Parameters.Select(parameter => new ParameterInformation(parameter.Label, MarkupContent.Markdown(parameter.Meaning)))]);
        return new SignatureAnswer([signature], 0, help.Active);
    }
}
