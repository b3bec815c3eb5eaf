namespace CommitLang.Syntax;

/// <summary>A node of one to three children, as most are: it needs no list of them.</summary>
internal sealed class SmallGreenNode(SyntaxKind kind, ReadOnlySpan<GreenElement> children, int fullWidth, GreenFlags flags, uint hash)
    : GreenNode(kind, fullWidth, flags, hash)
{
    public const int MostChildren = 3;

    private readonly GreenElement _first = children[0];
    private readonly GreenElement? _second = children.Length > 1 ? children[1] : null;
    private readonly GreenElement? _third = children.Length > 2 ? children[2] : null;

    public int ChildCount => _third is not null ? 3 : _second is not null ? 2 : 1;

    public GreenElement Child(int slot) => slot switch
    {
        0 => _first,
        1 when _second is not null => _second,
        2 when _third is not null => _third,
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    };
}

/// <summary>A node of any number of children.</summary>
internal sealed class LargeGreenNode(SyntaxKind kind, GreenElement[] children, int fullWidth, GreenFlags flags, uint hash)
    : GreenNode(kind, fullWidth, flags, hash)
{
    // Below this number adding up widths is cheaper than keeping the sums.
    private const int FewChildren = 8;

    private int[]? _offsets;

    public int ChildCount => children.Length;

    public GreenElement Child(int slot) => children[slot];

    public override int OffsetOf(int slot) => children.Length > FewChildren ? (_offsets ??= Offsets())[slot] : base.OffsetOf(slot);

    private int[] Offsets()
    {
        var offsets = new int[children.Length];
        var offset = 0;
        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = offset;
            offset += children[i].FullWidth;
        }

        return offsets;
    }
}
