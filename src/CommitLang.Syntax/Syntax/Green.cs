using System.Text;

namespace CommitLang.Syntax;

/// <summary>What is true of an element or of something inside it.</summary>
[Flags]
internal enum GreenFlags : byte
{
    None = 0,
    ContainsMissing = 1,
    ContainsSkipped = 2,
}

/// <summary>
/// The tree without places and parents: a green element is the same wherever it stands, so that equal ones can be shared.
/// </summary>
internal abstract class GreenElement(SyntaxKind kind, int fullWidth, GreenFlags flags, uint hash)
{
    public SyntaxKind Kind { get; } = kind;

    /// <summary>The length of its text with all trivia, in UTF-16 code units.</summary>
    public int FullWidth { get; } = fullWidth;

    public GreenFlags Flags { get; } = flags;

    /// <summary>The same for equal elements, so that equal ones can be found and shared.</summary>
    public uint Hash { get; } = hash;

    /// <summary>The length of the trivia in front of its first token that has text.</summary>
    public abstract int LeadingWidth { get; }

    /// <summary>The length of the trivia behind its last token that has text.</summary>
    public abstract int TrailingWidth { get; }

    public abstract void WriteTo(StringBuilder output);
}

/// <summary>A piece of text that the grammar does not see.</summary>
internal sealed class GreenTrivia(SyntaxKind kind, string text)
{
    public static readonly GreenTrivia[] NoTrivia = [];

    public SyntaxKind Kind { get; } = kind;

    public string Text { get; } = text;

    public bool IsSkipped => Kind == SyntaxKind.SkippedTokenTrivia;
}

/// <summary>A token with the trivia around it; a missing one has neither text nor trivia.</summary>
internal sealed class GreenToken : GreenElement
{
    private GreenToken(
        SyntaxKind kind, string text, GreenTrivia[] leading, GreenTrivia[] trailing, int leadingWidth, int fullWidth, GreenFlags flags,
        uint hash)
        : base(kind, fullWidth, flags, hash)
    {
        Text = text;
        Leading = leading;
        Trailing = trailing;
        LeadingWidth = leadingWidth;
    }

    public string Text { get; }

    public GreenTrivia[] Leading { get; }

    public GreenTrivia[] Trailing { get; }

    public override int LeadingWidth { get; }

    public override int TrailingWidth => FullWidth - LeadingWidth - Text.Length;

    public bool IsMissing => Flags == GreenFlags.ContainsMissing && FullWidth == 0;

    public static GreenToken Create(SyntaxKind kind, string text, GreenTrivia[] leading, GreenTrivia[] trailing, uint hash)
    {
        var flags = GreenFlags.None;
        var leadingWidth = Measure(leading, ref flags);
        var trailingWidth = Measure(trailing, ref flags);
        return new GreenToken(kind, text, leading, trailing, leadingWidth, leadingWidth + text.Length + trailingWidth, flags, hash);
    }

    public static GreenToken Missing(SyntaxKind kind) =>
        new(kind, "", GreenTrivia.NoTrivia, GreenTrivia.NoTrivia, 0, 0, GreenFlags.ContainsMissing, (uint)kind);

    public override void WriteTo(StringBuilder output)
    {
        Array.ForEach(Leading, trivia => output.Append(trivia.Text));
        output.Append(Text);
        Array.ForEach(Trailing, trivia => output.Append(trivia.Text));
    }

    private static int Measure(GreenTrivia[] list, ref GreenFlags flags)
    {
        var width = 0;
        foreach (var trivia in list)
        {
            width += trivia.Text.Length;
            flags |= trivia.IsSkipped ? GreenFlags.ContainsSkipped : GreenFlags.None;
        }

        return width;
    }
}
