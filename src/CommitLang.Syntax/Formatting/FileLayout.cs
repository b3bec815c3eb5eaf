using System.Collections.Immutable;

namespace CommitLang.Syntax.Formatting;

/// <summary>A whole file: its declarations one below the other, what holds a mistake as it is.</summary>
internal static class FileLayout
{
    public static Doc Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var tokens = new TokenLayout(tree.Text);
        var nodes = new NodeLayout(tokens);
        var parts = ImmutableArray.CreateBuilder<Doc>();
        SyntaxNode? last = null;
        foreach (var child in tree.Root.ChildNodesAndTokens())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (child.Node is { } node && Mistakes.LeaveRoomFor(node))
            {
                parts.Add(last is null ? tokens.LineAbove(node.FirstToken()) : nodes.LineBetween(last, node));
                parts.Add(nodes.Item(node));
                last = node;
            }
            else if (child.Kind == SyntaxKind.EndOfFileToken && !child.Token.LeadingTrivia.Any(trivia => trivia.IsSkippedTokens))
            {
                parts.Add(tokens.LineAbove(child.Token));
                parts.Add(tokens.CommentsAbove(child.Token));
            }
            else
            {
                parts.AddRange(Mistakes.Verbatim(tree.Text, child));
                last = null;
            }
        }

        return Doc.Concat(parts.DrainToImmutable());
    }
}
