using System.Text;

namespace CommitLang.Syntax;

/// <summary>A node of the tree without place and parent.</summary>
internal sealed class GreenNode(SyntaxKind kind, GreenElement[] children, int fullWidth, GreenFlags flags)
    : GreenElement(kind, fullWidth, flags)
{
    // Below this number adding up widths is cheaper than keeping the sums.
    private const int FewChildren = 8;

    private readonly GreenElement[] _children = children;
    private int[]? _offsets;

    public int Count => _children.Length;

    public override int LeadingWidth
    {
        get
        {
            foreach (var child in _children)
            {
                if (child.FullWidth > 0)
                {
                    return child.LeadingWidth;
                }
            }

            return 0;
        }
    }

    public override int TrailingWidth
    {
        get
        {
            for (var i = _children.Length - 1; i >= 0; i--)
            {
                if (_children[i].FullWidth > 0)
                {
                    return _children[i].TrailingWidth;
                }
            }

            return 0;
        }
    }

    public GreenElement this[int slot] => _children[slot];

    /// <summary>Creates a node from children; <paramref name="flags"/> says what is true besides what is true of them.</summary>
    public static GreenNode Create(SyntaxKind kind, GreenElement[] children, GreenFlags flags)
    {
        var width = 0;
        foreach (var child in children)
        {
            width += child.FullWidth;
            flags |= child.Flags;
        }

        return new GreenNode(kind, children, width, flags);
    }

    /// <summary>How far a child begins behind the beginning of this node.</summary>
    public int OffsetOf(int slot)
    {
        if (_children.Length > FewChildren)
        {
            return (_offsets ??= Offsets())[slot];
        }

        var offset = 0;
        for (var i = 0; i < slot; i++)
        {
            offset += _children[i].FullWidth;
        }

        return offset;
    }

    /// <summary>The child that holds the code unit at an offset inside this node; -1 when none does.</summary>
    public int SlotAt(int offset)
    {
        var low = 0;
        var high = _children.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var start = OffsetOf(middle);
            if (offset < start)
            {
                high = middle - 1;
            }
            else if (offset >= start + _children[middle].FullWidth)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }

    public override void WriteTo(StringBuilder output) => Array.ForEach(_children, child => child.WriteTo(output));

    private int[] Offsets()
    {
        var offsets = new int[_children.Length];
        var offset = 0;
        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = offset;
            offset += _children[i].FullWidth;
        }

        return offsets;
    }
}
