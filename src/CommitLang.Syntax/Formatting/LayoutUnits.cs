using CommitLang.Text;

namespace CommitLang.Syntax.Formatting;

/// <summary>What is laid out as one: a norm, a clause, a declaration, or of what has a block its header alone.</summary>
internal static class LayoutUnits
{
    /// <summary>The lines that a span touches, and the rest of the norms, clauses and declarations that they hold a piece of.</summary>
    public static TextSpan Around(SyntaxTree tree, TextSpan span)
    {
        var lines = Lines(tree.Text, span);
        var first = UnitOf(tree.Root.FindToken(lines.Start));
        var last = UnitOf(tree.Root.FindToken(Math.Max(lines.Start, lines.End - 1)));
        var start = first.End > lines.Start ? Math.Min(first.Start, lines.Start) : lines.Start;
        var end = last.Start < lines.End ? Math.Max(last.End, lines.End) : lines.End;
        return Lines(tree.Text, TextSpan.FromBounds(start, end));
    }

    /// <summary>Where the unit of a token stands; the token alone when it belongs to none, or to one with a mistake.</summary>
    public static TextSpan UnitOf(SyntaxToken token)
    {
        for (var node = token.Parent; node is { Parent: { } parent }; node = parent)
        {
            if (parent.Kind == SyntaxKind.CompilationUnit || BlockElements.Of(parent)?.Items.Contains(node) == true)
            {
                return !Mistakes.LeaveRoomAround(node) ? token.Span
                    : BlockElements.Of(node) is not { } block ? node.Span
                    : token.Span.Start <= block.Open.Span.Start ? TextSpan.FromBounds(node.Span.Start, block.Open.Span.End)
                    : token.Span;
            }
        }

        return token.Span;
    }

    /// <summary>Whole lines, without the last line break. A span that ends where a line begins leaves that line out.</summary>
    private static TextSpan Lines(SourceText text, TextSpan span)
    {
        var first = text.GetLineIndex(Math.Min(span.Start, text.Length));
        var last = text.GetLineIndex(Math.Min(span.End, text.Length));
        if (last > first && text.GetLineSpan(last).Start == span.End)
        {
            last--;
        }

        return TextSpan.FromBounds(text.GetLineSpan(first).Start, text.GetLineSpan(last).End);
    }
}
