using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Text;

namespace CommitLang.LanguageServer.Features;

/// <summary>Changes of files as the protocol has them.</summary>
internal static class Edits
{
    public static WorkspaceEdit Of(RequestContext context, ProgramSnapshot program, IEnumerable<(SourceText Text, TextSpan Span, string NewText)> changes)
    {
        var edit = new WorkspaceEdit(new SortedDictionary<string, TextEdit[]>(StringComparer.Ordinal));
        foreach (var file in changes.GroupBy(change => change.Text.Path, StringComparer.Ordinal))
        {
            if (program.AddressOf(file.Key) is { } uri)
            {
                edit.Changes[uri] = [.. file.Select(change => new TextEdit(context.Range(change.Text, change.Span), change.NewText))];
            }
        }

        return edit;
    }
}
