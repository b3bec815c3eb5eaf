using System.Numerics;
using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Gives equal texts, trivia, tokens and small nodes of one parse the same object where that is cheap: a slot per hash, the
/// last one wins. Most of a text is words, single spaces and indentation, and names that come again and again.
/// </summary>
internal sealed class GreenInterner(SourceText source)
{
    private const int FewestSlots = 256;
    private const int MostSlots = 8192;
    private const int CharactersPerSlot = 32;
    private const int LongestText = 32;

    private readonly string?[] _texts = new string?[SlotsFor(source)];
    private readonly GreenTrivia?[] _trivia = new GreenTrivia?[FewestSlots];
    private readonly GreenTrivia[]?[] _lists = new GreenTrivia[]?[FewestSlots];
    private readonly GreenToken?[] _tokens = new GreenToken?[SlotsFor(source)];
    private readonly GreenNode?[] _nodes = new GreenNode?[SlotsFor(source)];

    public GreenTrivia Trivia(SyntaxKind kind, TextSpan span)
    {
        if (span.Length > LongestText)
        {
            return new GreenTrivia(kind, source.GetText(span));
        }

        var text = source.AsSpan(span);
        ref var slot = ref SlotOf(_trivia, Hash(text) + (uint)kind);
        return slot is not null && slot.Kind == kind && text.SequenceEqual(slot.Text)
            ? slot
            : slot = new GreenTrivia(kind, text.ToString());
    }

    public GreenTrivia[] List(List<GreenTrivia> trivia)
    {
        if (trivia.Count is 0 or > 3)
        {
            return trivia.Count == 0 ? GreenTrivia.NoTrivia : [.. trivia];
        }

        var hash = (uint)trivia.Count;
        foreach (var item in trivia)
        {
            hash = (hash * 31) + Hash(item.Text);
        }

        ref var slot = ref SlotOf(_lists, hash);
        return slot is not null && IsSame(slot, trivia) ? slot : slot = [.. trivia];
    }

    public GreenToken Token(SyntaxKind kind, TextSpan span, GreenTrivia[] leading, GreenTrivia[] trailing)
    {
        var text = source.AsSpan(span);
        var ofText = Hash(text);
        var hash = (ofText * 31) + (uint)kind + Hash(leading) + (Hash(trailing) * 7);
        if (span.Length > LongestText)
        {
            return GreenToken.Create(kind, text.ToString(), leading, trailing, hash);
        }

        ref var slot = ref SlotOf(_tokens, hash);
        var isSame = slot is not null && slot.Kind == kind && slot.Leading == leading && slot.Trailing == trailing;
        return isSame && slot is not null && text.SequenceEqual(slot.Text)
            ? slot
            : slot = GreenToken.Create(kind, Text(text, ofText), leading, trailing, hash);
    }

    /// <summary>A node of children; <paramref name="flags"/> says what is true besides what is true of them.</summary>
    public GreenNode Node(SyntaxKind kind, ReadOnlySpan<GreenElement> children, GreenFlags flags)
    {
        var width = 0;
        var hash = (uint)kind;
        foreach (var child in children)
        {
            width += child.FullWidth;
            flags |= child.Flags;
            hash = (hash ^ child.Hash) * 16777619u;
        }

        if (children.Length is 0 or > SmallGreenNode.MostChildren)
        {
            return new LargeGreenNode(kind, children.ToArray(), width, flags, hash);
        }

        ref var slot = ref SlotOf(_nodes, hash);
        return slot is not null && slot.Kind == kind && slot.Flags == flags && IsSame(slot, children)
            ? slot
            : slot = new SmallGreenNode(kind, children, width, flags, hash);
    }

    private static bool IsSame(GreenNode node, ReadOnlySpan<GreenElement> children)
    {
        if (node.Count != children.Length)
        {
            return false;
        }

        for (var i = 0; i < children.Length; i++)
        {
            if (node[i] != children[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(GreenTrivia[] list, List<GreenTrivia> trivia)
    {
        if (list.Length != trivia.Count)
        {
            return false;
        }

        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] != trivia[i])
            {
                return false;
            }
        }

        return true;
    }

    private static uint Hash(GreenTrivia[] list) => list.Length == 0 ? 0 : ((uint)list.Length * 131) + (uint)list[^1].Text.Length;

    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return hash;
    }

    private static int SlotsFor(SourceText source) =>
        (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(source.Length / CharactersPerSlot, FewestSlots, MostSlots));

    // The number of slots is a power of two.
    private static ref T SlotOf<T>(T[] slots, uint hash) => ref slots[(int)((hash ^ (hash >> 15)) & (uint)(slots.Length - 1))];

    private string Text(ReadOnlySpan<char> text, uint hash)
    {
        ref var slot = ref SlotOf(_texts, hash);
        return slot is not null && text.SequenceEqual(slot) ? slot : slot = text.ToString();
    }
}
