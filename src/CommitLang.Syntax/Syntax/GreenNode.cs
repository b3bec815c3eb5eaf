using System.Text;

namespace CommitLang.Syntax;

/// <summary>A node of the tree without place and parent.</summary>
internal abstract class GreenNode(SyntaxKind kind, int fullWidth, GreenFlags flags, uint hash) : GreenElement(kind, fullWidth, flags, hash)
{
    // There are two kinds of nodes; asking which is cheaper than a virtual call, and these are asked of every node again and again.
    public int Count => this is SmallGreenNode small ? small.ChildCount : ((LargeGreenNode)this).ChildCount;

    public override int LeadingWidth
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (this[i].FullWidth > 0)
                {
                    return this[i].LeadingWidth;
                }
            }

            return 0;
        }
    }

    public override int TrailingWidth
    {
        get
        {
            for (var i = Count - 1; i >= 0; i--)
            {
                if (this[i].FullWidth > 0)
                {
                    return this[i].TrailingWidth;
                }
            }

            return 0;
        }
    }

    public GreenElement this[int slot] => this is SmallGreenNode small ? small.Child(slot) : ((LargeGreenNode)this).Child(slot);

    /// <summary>How far a child begins behind the beginning of this node.</summary>
    public virtual int OffsetOf(int slot)
    {
        var offset = 0;
        for (var i = 0; i < slot; i++)
        {
            offset += this[i].FullWidth;
        }

        return offset;
    }

    /// <summary>The child that holds the code unit at an offset inside this node; -1 when none does.</summary>
    public int SlotAt(int offset)
    {
        var low = 0;
        var high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var start = OffsetOf(middle);
            if (offset < start)
            {
                high = middle - 1;
            }
            else if (offset >= start + this[middle].FullWidth)
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

    public override void WriteTo(StringBuilder output)
    {
        for (var i = 0; i < Count; i++)
        {
            this[i].WriteTo(output);
        }
    }
}
