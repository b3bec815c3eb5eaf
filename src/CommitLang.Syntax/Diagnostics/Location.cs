using CommitLang.Text;

namespace CommitLang.Diagnostics;

/// <summary>A span of a text.</summary>
public sealed record Location
{
    /// <summary>Creates a location.</summary>
    /// <param name="text">The text the span lies in.</param>
    /// <param name="span">The span; what reaches beyond the text is cut off.</param>
    public Location(SourceText text, TextSpan span)
    {
        Text = text;
        var start = Math.Min(span.Start, text.Length);
        Span = TextSpan.FromBounds(start, Math.Min(span.End, text.Length));
    }

    /// <summary>The text the span lies in.</summary>
    public SourceText Text { get; }

    /// <summary>The span, in UTF-16 code units.</summary>
    public TextSpan Span { get; }

    /// <summary>How the file is called in output.</summary>
    public string Path => Text.Path;

    /// <summary>The lines and characters of the span.</summary>
    public FileLinePosition GetLinePosition() => Text.GetLinePosition(Span);

    /// <summary>The form people read, <c>path:line:column</c>.</summary>
    public override string ToString() => GetLinePosition().ToString();
}
