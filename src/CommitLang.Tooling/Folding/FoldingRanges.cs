using CommitLang.Syntax;
using CommitLang.Text;

namespace CommitLang.Tooling.Folding;

/// <summary>What is folded.</summary>
public enum FoldingKind
{
    /// <summary>What stands between braces or parentheses.</summary>
    Block,

    /// <summary>Comments one below the other.</summary>
    Comment,

    /// <summary>Imports one below the other.</summary>
    Imports,
}

/// <summary>Lines that can be folded into their first.</summary>
/// <param name="FirstLine">The line that stays, counted from zero.</param>
/// <param name="LastLine">The last line that is hidden.</param>
/// <param name="Kind">What they are.</param>
public sealed record FoldingRange(int FirstLine, int LastLine, FoldingKind Kind);

/// <summary>The lines of a file that can be folded.</summary>
public static class FoldingRanges
{
    /// <summary>All of them by their first line, the outer before the inner. The line of a closing brace stays.</summary>
    public static IEnumerable<FoldingRange> Of(SyntaxTree tree) => Blocks(tree).Concat(Comments(tree)).Concat(Imports(tree))
        .OrderBy(range => range.FirstLine).ThenByDescending(range => range.LastLine).DistinctBy(range => range.FirstLine);

    private static IEnumerable<FoldingRange> Blocks(SyntaxTree tree) =>
        from node in tree.Root.DescendantNodes()
        from pair in new[] { (SyntaxKind.OpenBraceToken, SyntaxKind.CloseBraceToken), (SyntaxKind.OpenParenToken, SyntaxKind.CloseParenToken) }
        let open = node.Token(pair.Item1)
        let close = node.Token(pair.Item2)
        where open.IsPresent && close.IsPresent
        let range = new FoldingRange(LineOf(tree.Text, open.Span), LineOf(tree.Text, close.Span) - 1, FoldingKind.Block)
        where range.LastLine > range.FirstLine
        select range;

    private static IEnumerable<FoldingRange> Comments(SyntaxTree tree)
    {
        (int First, int Last, SyntaxKind Kind)? run = null;
        foreach (var comment in tree.Root.DescendantTokens().SelectMany(token => token.LeadingTrivia).Where(IsComment))
        {
            var line = LineOf(tree.Text, comment.Span);
            if (run is { } open && open.Last + 1 == line && open.Kind == comment.Kind)
            {
                run = open with { Last = line };
                continue;
            }

            if (run is { } closed && closed.Last > closed.First)
            {
                yield return new FoldingRange(closed.First, closed.Last, FoldingKind.Comment);
            }

            run = (line, line, comment.Kind);
        }

        if (run is { } last && last.Last > last.First)
        {
            yield return new FoldingRange(last.First, last.Last, FoldingKind.Comment);
        }
    }

    private static IEnumerable<FoldingRange> Imports(SyntaxTree tree)
    {
        ImportDeclarationSyntax? first = null;
        ImportDeclarationSyntax? last = null;
        foreach (var declaration in tree.Root.Declarations.Append(null))
        {
            if (declaration is ImportDeclarationSyntax import)
            {
                (first, last) = (first ?? import, import);
                continue;
            }

            if (first is not null && last is not null && LineOf(tree.Text, first.Span) is var line && LineOf(tree.Text, last.Span) is var end && end > line)
            {
                yield return new FoldingRange(line, end, FoldingKind.Imports);
            }

            (first, last) = (null, null);
        }
    }

    private static int LineOf(SourceText text, TextSpan span) => text.GetLineIndex(span.Start);

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind is SyntaxKind.CommentTrivia or SyntaxKind.DocumentationCommentTrivia;
}
