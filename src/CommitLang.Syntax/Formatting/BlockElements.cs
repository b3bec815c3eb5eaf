using System.Collections.Immutable;

namespace CommitLang.Syntax.Formatting;

/// <summary>A node with a block, taken apart: what is in front of the brace, what is in it, and the braces.</summary>
internal sealed record BlockElements(
    ImmutableArray<SyntaxNodeOrToken> Header, SyntaxToken Open, ImmutableArray<SyntaxNode> Items, SyntaxToken Close)
{
    /// <summary>Whether nothing at all is in it, so that both braces may share a line.</summary>
    public bool IsEmpty => Items.IsEmpty && !Close.HasLeadingComments;

    /// <summary>Takes a node apart; null when it has no block, or not both braces.</summary>
    public static BlockElements? Of(SyntaxNode node)
    {
        if (!HasBlock(node.Green))
        {
            return null;
        }

        var children = node.ChildNodesAndTokens().ToImmutableArray();
        if (children[^1].Node is { } last && IsBlock(last.Kind))
        {
            children = [.. children.Take(children.Length - 1), .. last.ChildNodesAndTokens()];
        }

        var open = 0;
        while (open < children.Length && children[open].Kind != SyntaxKind.OpenBraceToken)
        {
            open++;
        }

        return open == children.Length || children[^1].Kind != SyntaxKind.CloseBraceToken ? null : new BlockElements(
            children[..open],
            children[open].Token,
            [.. children[(open + 1)..].Select(child => child.Node).OfType<SyntaxNode>()],
            children[^1].Token);
    }

    /// <summary>Whether it takes several lines of its own and is no part of what stands around it.</summary>
    public static bool IsSetOff(SyntaxNode node) =>
        node.Kind != SyntaxKind.FailingClause
        && (Of(node) is { IsEmpty: false }
            || node.Kind == SyntaxKind.AssertDeclaration && node.Green[node.Green.Count - 1].Kind == SyntaxKind.WheneverAssertion);

    // Asked of every node, so without a list of its children.
    private static bool HasBlock(GreenNode node)
    {
        if (IsBlock(node[node.Count - 1].Kind))
        {
            return true;
        }

        for (var slot = 0; slot < node.Count; slot++)
        {
            if (node[slot].Kind == SyntaxKind.OpenBraceToken)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlock(SyntaxKind kind) => kind is SyntaxKind.MemberBlock or SyntaxKind.AreaBlock or SyntaxKind.StatementBlock
        or SyntaxKind.RemarkBlock or SyntaxKind.PossibleAssertion;
}
