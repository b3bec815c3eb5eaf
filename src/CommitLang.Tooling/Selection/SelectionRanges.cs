using System.Collections.Immutable;
using CommitLang.Syntax;
using CommitLang.Text;

namespace CommitLang.Tooling.Selection;

/// <summary>What a selection grows to, step by step.</summary>
public static class SelectionRanges
{
    /// <summary>
    /// The stretches around a place, each larger than the one before: the word, its clause, the norm with its clauses, what the block
    /// holds, the statement, the statement with its doc comment, and so on to the whole file.
    /// </summary>
    public static ImmutableArray<TextSpan> At(SyntaxTree tree, int position)
    {
        var place = Math.Clamp(position, 0, tree.Text.Length);
        var ranges = ImmutableArray.CreateBuilder<TextSpan>();
        var last = new TextSpan(place, 0);
        foreach (var range in Candidates(tree, place).Where(range => range.Contains(new TextSpan(place, 0))).OrderBy(range => range.Length))
        {
            if (range.Length > last.Length && range.Contains(last))
            {
                ranges.Add(range);
                last = range;
            }
        }

        return ranges.DrainToImmutable();
    }

    private static IEnumerable<TextSpan> Candidates(SyntaxTree tree, int position)
    {
        yield return new TextSpan(0, tree.Text.Length);

        // A caret stands behind a word as often as in it.
        SyntaxToken[] tokens = [tree.Root.FindToken(position), tree.Root.FindToken(Math.Max(0, position - 1))];
        foreach (var token in tokens.DistinctBy(token => token.Span))
        {
            yield return token.Span;
            foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia).Where(trivia => IsComment(trivia)))
            {
                yield return trivia.Span;
            }

            for (var node = token.Parent; node is { Parent: { } parent }; node = parent)
            {
                yield return node.Span;
                yield return WithDocComment(node);
                yield return NormWithClauses(node, parent);
                yield return Content(node);
            }
        }
    }

    private static TextSpan WithDocComment(SyntaxNode node)
    {
        var comment = node.GetLeadingTrivia().FirstOrDefault(trivia => trivia.Kind == SyntaxKind.DocumentationCommentTrivia);
        return comment.Kind == SyntaxKind.None ? node.Span : TextSpan.FromBounds(comment.Span.Start, node.Span.End);
    }

    /// <summary>A norm and the clauses that follow it, of a norm or clause; a clause in front of all norms is on its own.</summary>
    private static TextSpan NormWithClauses(SyntaxNode node, SyntaxNode parent)
    {
        if (node is not (NormSyntax or ClauseSyntax))
        {
            return node.Span;
        }

        var items = parent.ChildNodes().ToList();
        var first = items.IndexOf(node);
        while (first >= 0 && items[first] is not NormSyntax)
        {
            first = items[first] is ClauseSyntax ? first - 1 : -1;
        }

        var last = first;
        while (last >= 0 && last + 1 < items.Count && items[last + 1] is ClauseSyntax)
        {
            last++;
        }

        return first < 0 ? node.Span : TextSpan.FromBounds(items[first].Span.Start, items[last].Span.End);
    }

    /// <summary>What stands between the braces or parentheses of a node, without white space at its ends.</summary>
    private static TextSpan Content(SyntaxNode node)
    {
        var open = node.Token(SyntaxKind.OpenBraceToken, SyntaxKind.OpenParenToken);
        var inner = node.ChildNodes().Where(child => open.IsPresent && child.Span.Start >= open.Span.End).ToList();
        return inner.Count == 0 ? node.Span : TextSpan.FromBounds(inner[0].Span.Start, inner[^1].Span.End);
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind is SyntaxKind.CommentTrivia or SyntaxKind.DocumentationCommentTrivia;
}
