using CommitLang.Text;

namespace CommitLang.Syntax.Formatting;

/// <summary>Whether two trees say the same: the same nodes, tokens and comments in one order, with other white space.</summary>
internal static class SameText
{
    public static bool Holds(SyntaxTree before, SyntaxTree after, CancellationToken cancellationToken)
    {
        var open = new Stack<(GreenElement Left, GreenElement Right)>();
        open.Push((before.Root.Green, after.Root.Green));
        while (open.TryPop(out var pair))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ReferenceEquals(pair.Left, pair.Right))
            {
                continue;
            }

            if (pair.Left.Kind != pair.Right.Kind)
            {
                return false;
            }

            if (pair is (GreenNode left, GreenNode right))
            {
                if (left.Count != right.Count)
                {
                    return false;
                }

                for (var slot = 0; slot < left.Count; slot++)
                {
                    open.Push((left[slot], right[slot]));
                }
            }
            else if (!AreSame((GreenToken)pair.Left, (GreenToken)pair.Right))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(GreenToken left, GreenToken right) => left.Text == right.Text
        && left.IsMissing == right.IsMissing && AreSame(left.Leading, right.Leading) && AreSame(left.Trailing, right.Trailing);

    /// <summary>Whether comments and skipped tokens are the same, but for blanks at the end of a line.</summary>
    private static bool AreSame(GreenTrivia[] left, GreenTrivia[] right)
    {
        var (i, j) = (Next(left, 0), Next(right, 0));
        while (i < left.Length && j < right.Length)
        {
            if (left[i].Kind != right[j].Kind || !Text(left[i]).SequenceEqual(Text(right[j])))
            {
                return false;
            }

            (i, j) = (Next(left, i + 1), Next(right, j + 1));
        }

        return i == left.Length && j == right.Length;
    }

    private static int Next(GreenTrivia[] list, int from)
    {
        while (from < list.Length && list[from].Kind is SyntaxKind.WhitespaceTrivia or SyntaxKind.NewLineTrivia)
        {
            from++;
        }

        return from;
    }

    private static ReadOnlySpan<char> Text(GreenTrivia trivia) => trivia.IsSkipped ? trivia.Text : WhiteSpace.WithoutBlanksAtEnd(trivia.Text);
}
