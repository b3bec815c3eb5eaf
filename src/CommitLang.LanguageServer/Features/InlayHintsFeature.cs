using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Tooling.Hints;

namespace CommitLang.LanguageServer.Features;

/// <summary><c>textDocument/inlayHint</c>.</summary>
internal static class InlayHintsFeature
{
    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["inlayHintProvider"] = true;
        handlers.Add("textDocument/inlayHint", Json.Default.RangeParams, Json.Default.InlayHintArray, Answer);
    }

    private static Protocol.InlayHint[]? Answer(RequestContext context, RangeParams parameters, CancellationToken cancellationToken)
    {
        if (context.Find(parameters.TextDocument) is not { } document)
        {
            return null;
        }

        var (view, file) = (document.View, document.File);
        var span = context.Translator.Span(file.Text, parameters.Range);
        var hints = (context.Settings.ShowsMembers ? InlayHints.Members(view, file, span, cancellationToken) : [])
            .Concat(context.Settings.ShowsDeadlines ? InlayHints.Deadlines(view, file, span, cancellationToken) : []);
        return
        [
            .. hints.OrderBy(hint => hint.Position).Select(hint => new Protocol.InlayHint(
                context.Translator.Position(file.Text, hint.Position), hint.Text, MarkupContent.Markdown(hint.Explanation), true)),
        ];
    }
}
