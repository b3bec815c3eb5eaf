using CommitLang.Text;

namespace CommitLang.Syntax;

/// <content>Nodes and tokens further down and further up.</content>
public abstract partial class SyntaxNode
{
    /// <summary>The nodes inside, each before those inside it.</summary>
    public IEnumerable<SyntaxNode> DescendantNodes() => DescendantNodesAndSelf().Skip(1);

    /// <summary>This node and those inside, each before those inside it.</summary>
    public IEnumerable<SyntaxNode> DescendantNodesAndSelf()
    {
        yield return this;
        foreach (var element in Descendants())
        {
            if (element.Node is { } node)
            {
                yield return node;
            }
        }
    }

    /// <summary>The tokens inside, in the order of the text.</summary>
    public IEnumerable<SyntaxToken> DescendantTokens() =>
        Descendants().Where(element => element.Node is null).Select(element => element.Token);

    /// <summary>Whether a node of a kind is inside.</summary>
    public bool Contains(SyntaxKind kind) => Holds(Green, kind);

    /// <summary>The nodes around this one, the nearest first.</summary>
    public IEnumerable<SyntaxNode> Ancestors()
    {
        for (var node = Parent; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>This node or the nearest around it that is of a type; null when there is none.</summary>
    public T? FirstAncestorOrSelf<T>()
        where T : SyntaxNode => this as T ?? Ancestors().OfType<T>().FirstOrDefault();

    /// <summary>The first token that stands in the text; the first of all when none does.</summary>
    public SyntaxToken FirstToken()
    {
        // What has a width holds a token that stands in the text.
        var node = this;
        for (var slot = 0; slot < node.Green.Count; slot++)
        {
            if (node.Green[slot].FullWidth > 0)
            {
                var child = node.ChildAt(slot);
                if (child.Node is not { } inner)
                {
                    return child.Token;
                }

                (node, slot) = (inner, -1);
            }
        }

        var first = default(SyntaxToken);
        foreach (var token in DescendantTokens())
        {
            if (!token.IsMissing)
            {
                return token;
            }

            first = first.Exists ? first : token;
        }

        return first;
    }

    /// <summary>The token whose text or trivia holds the code unit at a position; behind the end, the end of the file.</summary>
    public SyntaxToken FindToken(int position)
    {
        var node = this;
        while (true)
        {
            var slot = node.Green.SlotAt(position - node._position);
            if (slot < 0)
            {
                return node.DescendantTokens().LastOrDefault();
            }

            var child = node.ChildAt(slot);
            if (child.Node is null)
            {
                return child.Token;
            }

            node = child.Node;
        }
    }

    /// <summary>The smallest node that covers a span.</summary>
    public SyntaxNode FindNode(TextSpan span)
    {
        var node = FindToken(span.Start).Parent ?? this;
        while (node.Parent is not null && node != this && !node.FullSpan.Contains(span))
        {
            node = node.Parent;
        }

        return node;
    }

    private static bool Holds(GreenNode node, SyntaxKind kind)
    {
        for (var slot = 0; slot < node.Count; slot++)
        {
            if (node[slot] is GreenNode child && (child.Kind == kind || Holds(child, kind)))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<SyntaxNodeOrToken> Descendants()
    {
        // A stack of its own, so that one step costs the same however deep it is.
        var open = new Stack<(SyntaxNode Node, int Slot)>();
        open.Push((this, 0));
        while (open.TryPop(out var place))
        {
            if (place.Slot == place.Node.Green.Count)
            {
                continue;
            }

            open.Push((place.Node, place.Slot + 1));
            var child = place.Node.ChildAt(place.Slot);
            yield return child;
            if (child.Node is { } node)
            {
                open.Push((node, 0));
            }
        }
    }
}
