using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CommitLang.Syntax;

/// <content>Children, looked up by what they are.</content>
public abstract partial class SyntaxNode
{
    /// <summary>The children, in the order of the text.</summary>
    public IEnumerable<SyntaxNodeOrToken> ChildNodesAndTokens()
    {
        for (var slot = 0; slot < Green.Count; slot++)
        {
            yield return ChildAt(slot);
        }
    }

    /// <summary>The children that are nodes.</summary>
    public IEnumerable<SyntaxNode> ChildNodes()
    {
        for (var slot = 0; slot < Green.Count; slot++)
        {
            if (Green[slot] is GreenNode green)
            {
                yield return NodeAt(slot, green);
            }
        }
    }

    /// <summary>The children that are tokens.</summary>
    public IEnumerable<SyntaxToken> ChildTokens()
    {
        for (var slot = 0; slot < Green.Count; slot++)
        {
            if (Green[slot] is GreenToken)
            {
                yield return ChildAt(slot).Token;
            }
        }
    }

    /// <summary>The first child of a type; null when there is none.</summary>
    public T? Child<T>()
        where T : SyntaxNode => FirstNode<T>(0, Green.Count);

    /// <summary>The children of a type.</summary>
    public ImmutableArray<T> Children<T>()
        where T : SyntaxNode
    {
        var (count, end) = (0, Green.Count);
        for (var slot = NodeTypes<T>.Next(this, 0, end); slot < end; slot = NodeTypes<T>.Next(this, slot + 1, end))
        {
            count++;
        }

        var found = count == 0 ? [] : new T[count];
        for (int slot = -1, at = 0; at < count; at++)
        {
            slot = NodeTypes<T>.Next(this, slot + 1, end);
            found[at] = (T)NodeAt(slot, (GreenNode)Green[slot]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    /// <summary>The first child token of one of the kinds; the default value when there is none.</summary>
    public SyntaxToken Token(params ReadOnlySpan<SyntaxKind> kinds)
    {
        var slot = SlotOf(kinds, 0);
        return slot < Green.Count ? ChildAt(slot).Token : default;
    }

    /// <summary>The child tokens of the kinds.</summary>
    public ImmutableArray<SyntaxToken> Tokens(params ReadOnlySpan<SyntaxKind> kinds)
    {
        var found = ImmutableArray.CreateBuilder<SyntaxToken>();
        for (var slot = SlotOf(kinds, 0); slot < Green.Count; slot = SlotOf(kinds, slot + 1))
        {
            found.Add(ChildAt(slot).Token);
        }

        return found.DrainToImmutable();
    }

    /// <summary>How many child tokens are of a kind.</summary>
    private protected int CountOf(SyntaxKind kind)
    {
        var count = 0;
        for (var slot = SlotOf([kind], 0); slot < Green.Count; slot = SlotOf([kind], slot + 1))
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether a token of a kind is a child and stands in the text.</summary>
    public bool Has(SyntaxKind kind) => Token(kind).IsPresent;

    /// <summary>The first child of a type in front of a token; anywhere when there is no such token.</summary>
    private protected T? ChildBefore<T>(SyntaxKind kind)
        where T : SyntaxNode => FirstNode<T>(0, SlotOf([kind], 0));

    /// <summary>The first child of a type behind a token; null when there is no such token.</summary>
    private protected T? ChildAfter<T>(SyntaxKind kind)
        where T : SyntaxNode => FirstNode<T>(SlotOf([kind], 0), Green.Count);

    private T? FirstNode<T>(int from, int to)
        where T : SyntaxNode
    {
        var slot = NodeTypes<T>.Next(this, from, to);
        return slot < to ? (T)NodeAt(slot, (GreenNode)Green[slot]) : null;
    }

    private int SlotOf(ReadOnlySpan<SyntaxKind> kinds, int from)
    {
        var end = Green.Count;
        for (var slot = from; slot < end; slot++)
        {
            foreach (var kind in kinds)
            {
                if (Green[slot].Kind == kind)
                {
                    return slot;
                }
            }
        }

        return end;
    }
}
