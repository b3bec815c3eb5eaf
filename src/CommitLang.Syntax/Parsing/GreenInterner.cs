using System.Numerics;
using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Gives equal texts, trivia, tokens and small nodes of one parse the same object where that is cheap: a slot per hash, the
/// last one wins. Most of a text is words, single spaces and indentation, and names that come again and again.
/// </summary>
/// <param name="source">The text.</param>
/// <param name="length">How much of it is to be read.</param>
internal sealed class GreenInterner(SourceText source, int length)
{
    private const int FewestSlots = 256;
    private const int MostSlots = 16384;
    private const int CharactersPerSlot = 32;
    private const int LongestText = 32;

    private readonly string?[] _texts = new string?[SlotsFor(length)];
    private readonly GreenTrivia?[] _trivia = new GreenTrivia?[FewestSlots];
    private readonly GreenTrivia[]?[] _lists = new GreenTrivia[]?[FewestSlots];
    private readonly GreenToken?[] _tokens = new GreenToken?[SlotsFor(length)];
    private readonly GreenNode?[] _nodes = new GreenNode?[SlotsFor(length)];

    // Of what is in the slots: most others are told apart without a look at them.
    private readonly uint[] _tokenHashes = new uint[SlotsFor(length)];
    private readonly uint[] _nodeHashes = new uint[SlotsFor(length)];

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

        var place = PlaceOf(_tokens.Length, hash);
        if (_tokenHashes[place] == hash && _tokens[place] is { } known && known.Kind == kind && known.Leading == leading && known.Trailing == trailing
            && text.SequenceEqual(known.Text))
        {
            return known;
        }

        _tokenHashes[place] = hash;
        return _tokens[place] = GreenToken.Create(kind, Text(text, ofText), leading, trailing, hash);
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

        var place = PlaceOf(_nodes.Length, hash);
        if (_nodeHashes[place] == hash && _nodes[place] is { } known && known.Kind == kind && known.Flags == flags && IsSame(known, children))
        {
            return known;
        }

        _nodeHashes[place] = hash;
        return _nodes[place] = new SmallGreenNode(kind, children, width, flags, hash);
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

    private static int SlotsFor(int length) =>
        (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(length / CharactersPerSlot, FewestSlots, MostSlots));

    private static ref T SlotOf<T>(T[] slots, uint hash) => ref slots[PlaceOf(slots.Length, hash)];

    // The number of slots is a power of two.
    private static int PlaceOf(int slots, uint hash) => (int)((hash ^ (hash >> 15)) & (uint)(slots - 1));

    private string Text(ReadOnlySpan<char> text, uint hash)
    {
        ref var slot = ref SlotOf(_texts, hash);
        return slot is not null && text.SequenceEqual(slot) ? slot : slot = text.ToString();
    }
}
