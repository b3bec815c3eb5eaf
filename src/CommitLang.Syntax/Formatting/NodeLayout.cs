using System.Collections.Immutable;

namespace CommitLang.Syntax.Formatting;

/// <summary>How a node is laid out. Most nodes follow one rule; what holds a block, a condition or a norm has one of its own.</summary>
internal sealed class NodeLayout(TokenLayout tokens)
{
    /// <summary>A node that begins a line, with the comments above it.</summary>
    public Doc Item(SyntaxNode node)
    {
        var first = node.FirstToken();
        return Doc.Concat(tokens.CommentsAbove(first), tokens.LineBelowComments(first), Of(node, isItem: true));
    }

    /// <summary>
    /// Nodes that begin a line each. What ends with a block is set off by an empty line; elsewhere there is one where the author
    /// left one, and around what holds a mistake.
    /// </summary>
    private Doc Items(ImmutableArray<SyntaxNode> items)
    {
        var parts = ImmutableArray.CreateBuilder<Doc>();
        SyntaxNode? last = null;
        foreach (var item in items)
        {
            if (!Mistakes.LeaveRoomFor(item))
            {
                parts.AddRange(Mistakes.Verbatim(item.SyntaxTree.Text, new SyntaxNodeOrToken(item)));
                last = null;
                continue;
            }

            parts.Add(last is not null ? LineBetween(last, item) : parts.Count > 0 ? tokens.LineAbove(item.FirstToken()) : Doc.Nothing);
            parts.Add(Item(item));
            last = item;
        }

        return Doc.Concat(parts.DrainToImmutable());
    }

    /// <summary>The line break between two neighbours that begin a line each.</summary>
    public Doc LineBetween(SyntaxNode upper, SyntaxNode lower) =>
        BlockElements.IsSetOff(upper) || BlockElements.IsSetOff(lower) ? Doc.EmptyLine : tokens.LineAbove(lower.FirstToken());

    private Doc Of(SyntaxNode node, bool isItem = false) => node.Kind switch
    {
        SyntaxKind.Norm => Norm(node),
        SyntaxKind.AndCondition when node.Parent is { Kind: SyntaxKind.OrCondition } =>
            Doc.Indent(Sequence([.. node.ChildNodesAndTokens()], isIndented: false)),
        SyntaxKind.Arguments or SyntaxKind.Parameters or SyntaxKind.ParenthesizedCondition => InParentheses(node),
        SyntaxKind.WheneverAssertion => Whenever(node),
        _ when node.Green.Count == 1 => Of(node.ChildAt(0)),
        _ => BlockElements.Of(node) is { } block ? Block(block)
            : Plain([.. node.ChildNodesAndTokens()], isItem || BreakPlaces.IsPart(node.Kind) || BreakPlaces.IsBearer(node.Kind)),
    };

    /// <summary>
    /// One line if there is room, else a line for each part, further in. A title that is too long leaves the first line too.
    /// </summary>
    /// <param name="children">What it consists of.</param>
    /// <param name="isIndented">Whether what is not first in it begins its lines further in.</param>
    private Doc Plain(ImmutableArray<SyntaxNodeOrToken> children, bool isIndented)
    {
        var head = 1;
        while (head < children.Length && !BreakPlaces.IsPart(children[head].Kind))
        {
            head++;
        }

        var first = Sequence(children.AsSpan(0, head), isIndented);
        if (head == children.Length)
        {
            return first;
        }

        var rest = Rest(children.AsSpan()[head..]);
        return isIndented ? Doc.Group(first, Doc.Indent(rest)) : Doc.Group([first, .. rest]);
    }

    private Doc Sequence(ReadOnlySpan<SyntaxNodeOrToken> children, bool isIndented)
    {
        var first = Of(children[0]);
        if (children.Length == 1)
        {
            return first;
        }

        var rest = Rest(children[1..]);
        return isIndented ? Doc.Group(first, Doc.Indent(rest)) : Doc.Group([first, .. rest]);
    }

    private ImmutableArray<Doc> Rest(ReadOnlySpan<SyntaxNodeOrToken> children)
    {
        var parts = ImmutableArray.CreateBuilder<Doc>(children.Length * 2);
        foreach (var child in children)
        {
            parts.Add(Separator(child));
            parts.Add(Of(child));
        }

        return parts.DrainToImmutable();
    }

    private Doc Of(SyntaxNodeOrToken element) => element.Node is { } node ? Of(node) : tokens.Of(element.Token);

    /// <summary>What stands between the token that was laid out last and the next child.</summary>
    private Doc Separator(SyntaxNodeOrToken next)
    {
        var token = next.Node?.FirstToken() ?? next.Token;
        return !TokenSpacing.IsSpaced(tokens.Last, token) ? Doc.Nothing
            : BreakPlaces.IsPart(next.Kind) || BreakPlaces.IsBetween(tokens.Last, token) ? Doc.Line
            : Doc.Space;
    }

    /// <summary>What begins with a parenthesis: on lines of its own, further in, where there is no room.</summary>
    private Doc InParentheses(SyntaxNode node)
    {
        var children = node.ChildNodesAndTokens().ToImmutableArray();
        var open = Of(children[0]);
        if (children.Length < 3)
        {
            return Doc.Concat(open, Of(children[^1]));
        }

        var first = Of(children[1]);
        var rest = Rest(children.AsSpan(2, children.Length - 3));
        var close = children[^1].Token;
        var comments = tokens.CommentsAbove(close);
        return Doc.Group(open, Doc.Indent([Doc.SoftLine, first, .. rest, comments]), Doc.SoftLine, tokens.Of(close));
    }

    /// <summary>A bearer, and further in what it shall do and how much of it.</summary>
    private Doc Norm(SyntaxNode node)
    {
        var children = node.ChildNodes().ToImmutableArray();
        var parts = ImmutableArray.CreateBuilder<Doc>();
        parts.Add(Doc.Indent(Of(children[0])));
        foreach (var child in children.Skip(1))
        {
            if (child.Kind == SyntaxKind.Amount)
            {
                var amount = child.ChildNodesAndTokens().ToImmutableArray();
                parts.Add(Of(amount[0]));
                parts.Add(Doc.Indent([Doc.Line, Of(amount[1]), .. Rest(amount.AsSpan()[2..])]));
            }
            else
            {
                parts.Add(Doc.Indent(Doc.Line, Of(child)));
            }
        }

        return Doc.Group(parts.DrainToImmutable());
    }

    private Doc Whenever(SyntaxNode node)
    {
        var children = node.ChildNodesAndTokens().ToImmutableArray();
        var then = children.IndexOf(children.First(child => child.Kind == SyntaxKind.ThenKeyword));
        var condition = Sequence(children.AsSpan(0, then), isIndented: true);
        var norm = Sequence(children.AsSpan(then, 2), isIndented: false);
        var clauses = children.Skip(then + 2).Select(child => child.Node).OfType<SyntaxNode>().ToImmutableArray();
        return clauses.IsEmpty
            ? Doc.Concat(condition, Doc.HardLine, norm)
            : Doc.Concat(condition, Doc.HardLine, norm, tokens.LineAbove(clauses[0].FirstToken()), Items(clauses));
    }

    /// <summary>A header, and each item of the block on a line of its own; a brace behind a broken header begins a line.</summary>
    private Doc Block(BlockElements block)
    {
        var header = Doc.Group(Plain(block.Header, isIndented: true), Doc.Line, tokens.Of(block.Open));
        if (block.IsEmpty)
        {
            return Doc.Concat(header, Doc.Space, tokens.Of(block.Close));
        }

        var content = ImmutableArray.CreateBuilder<Doc>();
        content.Add(Doc.HardLine);
        content.Add(Items(block.Items));
        if (block.Close.HasLeadingComments)
        {
            content.Add(block.Items.IsEmpty ? Doc.Nothing : tokens.LineAbove(block.Close));
            content.Add(tokens.CommentsAbove(block.Close));
        }

        return Doc.Concat(header, Doc.Indent(content.DrainToImmutable()), Doc.HardLine, tokens.Of(block.Close));
    }
}
