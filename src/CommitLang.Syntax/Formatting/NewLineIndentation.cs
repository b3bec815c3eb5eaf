using CommitLang.Text;

namespace CommitLang.Syntax.Formatting;

/// <summary>How far in a line begins that has just been opened. The brackets before it say so, which works in broken text too.</summary>
internal static class NewLineIndentation
{
    /// <summary>The change that indents the line of a position; null when it is indented as it should be.</summary>
    public static TextChange? Change(SyntaxTree tree, int position)
    {
        var text = tree.Text;
        var line = text.GetLineSpan(text.GetLineIndex(Math.Min(position, text.Length)));
        var end = line.Start;
        while (end < line.End && WhiteSpace.IsBlank(text[end]))
        {
            end++;
        }

        var isClosing = end < line.End && text[end] is '}' or ')';
        var levels = Math.Max(0, Depth(tree.Root, line.Start) + (IsInUnit(tree, line.Start, end) ? 1 : 0) - (isClosing ? 1 : 0));
        var indent = new string(' ', levels * DocPrinter.IndentWidth);
        var old = TextSpan.FromBounds(line.Start, end);
        return text.AsSpan(old).SequenceEqual(indent) ? null : new TextChange(old, indent);
    }

    /// <summary>Whether nothing but white space stands in front of a token on its line.</summary>
    public static bool IsFirstOnLine(SourceText text, SyntaxToken token)
    {
        var line = text.GetLineSpan(text.GetLineIndex(token.Span.Start));
        return WhiteSpace.WithoutBlanksAtEnd(text.AsSpan(TextSpan.FromBounds(line.Start, token.Span.Start))).IsEmpty;
    }

    private static int Depth(SyntaxNode root, int end)
    {
        var depth = 0;
        foreach (var token in root.DescendantTokens().TakeWhile(token => token.FullSpan.Start < end))
        {
            foreach (var skipped in root.ContainsSkipped ? Skipped(token).Where(trivia => trivia.Span.Start < end) : [])
            {
                depth = Math.Max(0, depth + Step(skipped.Text));
            }

            depth = Math.Max(0, depth + (token.Span.Start < end ? Step(token.Text) : 0));
        }

        return depth;
    }

    private static IEnumerable<SyntaxTrivia> Skipped(SyntaxToken token) =>
        token.LeadingTrivia.Concat(token.TrailingTrivia).Where(trivia => trivia.IsSkippedTokens);

    private static int Step(string token) => token switch
    {
        "{" or "(" => 1,
        "}" or ")" => -1,
        _ => 0,
    };

    /// <summary>Whether a line goes on with what the line before began, outside any parentheses.</summary>
    private static bool IsInUnit(SyntaxTree tree, int start, int position)
    {
        var next = tree.Root.FindToken(position);
        if (start == 0 || next.Kind == SyntaxKind.EndOfFileToken || next.Span.Start != position)
        {
            return false;
        }

        var unit = LayoutUnits.UnitOf(next);
        return unit.Start < start && next.Parent is { } parent
            && parent.FirstAncestorOrSelf<ArgumentsSyntax>() is null && parent.FirstAncestorOrSelf<ParametersSyntax>() is null;
    }
}
