using CommitLang.Text;

namespace CommitLang.Syntax.Formatting;

/// <summary>Whether two trees say the same: the same nodes, tokens and comments in one order, with other white space.</summary>
internal static class SameText
{
    public static bool Holds(SyntaxTree before, SyntaxTree after, CancellationToken cancellationToken)
    {
        using var left = Elements(before).GetEnumerator();
        using var right = Elements(after).GetEnumerator();
        while (left.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!right.MoveNext() || !AreSame(before.Text, left.Current, after.Text, right.Current))
            {
                return false;
            }
        }

        return !right.MoveNext();
    }

    private static bool AreSame(SourceText leftText, Element left, SourceText rightText, Element right) => left.Kind == right.Kind
        && left.Depth == right.Depth && leftText.AsSpan(left.Span).SequenceEqual(rightText.AsSpan(right.Span));

    private static IEnumerable<Element> Elements(SyntaxTree tree)
    {
        var open = new Stack<(SyntaxNodeOrToken Element, int Depth)>();
        open.Push((new SyntaxNodeOrToken(tree.Root), 0));
        while (open.TryPop(out var current))
        {
            var (element, depth) = current;
            if (element.Node is not { } node)
            {
                foreach (var part in Parts(element.Token))
                {
                    yield return part with { Depth = depth };
                }

                continue;
            }

            yield return new Element(node.Kind, default, depth);
            foreach (var child in node.ChildNodesAndTokens().Reverse())
            {
                open.Push((child, depth + 1));
            }
        }
    }

    private static IEnumerable<Element> Parts(SyntaxToken token) =>
    [
        .. token.LeadingTrivia.Where(IsText).Select(Part),
        new Element(token.Kind, token.Span, 0),
        .. token.TrailingTrivia.Where(IsText).Select(Part),
    ];

    private static bool IsText(SyntaxTrivia trivia) => trivia.Kind is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.NewLineTrivia);

    private static Element Part(SyntaxTrivia trivia) =>
        new(trivia.Kind, TriviaReader.IsComment(trivia) ? TriviaReader.CommentSpan(trivia) : trivia.Span, 0);

    private readonly record struct Element(SyntaxKind Kind, TextSpan Span, int Depth);
}
