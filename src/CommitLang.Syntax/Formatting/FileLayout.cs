using System.Collections.Immutable;
using CommitLang.Text;

namespace CommitLang.Syntax.Formatting;

/// <summary>A whole file: its declarations one below the other, those with mistakes as they are.</summary>
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
            if (child.Node is { } node && IsSound(node))
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
                parts.AddRange(Verbatim(tree.Text, child));
                last = null;
            }
        }

        return Doc.Concat(parts.DrainToImmutable());
    }

    /// <summary>Whether a node holds no mistake; what is wrong beside it does not matter.</summary>
    public static bool IsSound(SyntaxNode node) =>
        !node.ContainsMissing && !node.ContainsSkipped && !node.SyntaxTree.HasDiagnosticIn(node.Span);

    private static IEnumerable<Doc> Verbatim(SourceText text, SyntaxNodeOrToken element)
    {
        // A text without its closing mark ends with the blanks that stand behind it.
        var pieces = (element.Node?.DescendantTokens() ?? [element.Token]).SelectMany(Pieces).Where(piece => !piece.IsEmpty).ToList();
        if (pieces.Count == 0)
        {
            yield break;
        }

        var (start, end) = (pieces[0].Start, pieces[^1].End);
        var line = text.GetLineSpan(text.GetLineIndex(start)).Start;
        if (line < element.FullSpan.Start)
        {
            yield return new AtomDoc(AtomKind.VerbatimOnSameLine, TextSpan.FromBounds(start, end), width: 0);
            yield break;
        }

        yield return TriviaReader.HasEmptyLineBefore(text, start) ? Doc.EmptyLine : Doc.HardLine;
        yield return new AtomDoc(AtomKind.Verbatim, TextSpan.FromBounds(line, end), width: 0);
    }

    private static IEnumerable<TextSpan> Pieces(SyntaxToken token) =>
        [.. token.LeadingTrivia.SelectMany(Pieces), token.Span, .. token.TrailingTrivia.SelectMany(Pieces)];

    private static IEnumerable<TextSpan> Pieces(SyntaxTrivia trivia) =>
        TriviaReader.IsComment(trivia) ? [TriviaReader.CommentSpan(trivia)] : trivia.IsSkippedTokens ? [trivia.Span] : [];
}
