using CommitLang.Syntax;
using CommitLang.Text;

namespace CommitLang.Tooling.Repairs;

/// <summary>Whole lines of a text, to put in or take out.</summary>
internal static class Lines
{
    /// <summary>The lines that a node stands on, with the comment directly above it; just the node where something else stands on them too.</summary>
    public static TextSpan Of(SyntaxNode node)
    {
        var text = node.SyntaxTree.Text;
        var (start, isOwnLine) = (node.Span.Start, false);
        foreach (var trivia in node.GetLeadingTrivia().Reverse())
        {
            if (trivia.Kind == SyntaxKind.DocumentationCommentTrivia)
            {
                (start, isOwnLine) = (trivia.Span.Start, false);
            }
            else if (trivia.Kind == SyntaxKind.NewLineTrivia && !isOwnLine)
            {
                isOwnLine = true;
            }
            else if (trivia.Kind != SyntaxKind.WhitespaceTrivia)
            {
                break;
            }
        }

        var first = text.GetLineSpan(text.GetLineIndex(start));
        var last = text.GetLineSpan(text.GetLineIndex(node.Span.End));
        if (!text.AsSpan(TextSpan.FromBounds(first.Start, start)).IsWhiteSpace() || !text.AsSpan(TextSpan.FromBounds(node.Span.End, last.End)).IsWhiteSpace())
        {
            return node.Span;
        }

        var line = text.GetLineIndex(node.Span.End) + 1;
        return TextSpan.FromBounds(first.Start, line < text.LineCount ? text.GetLineSpan(line).Start : last.End);
    }

    /// <summary>The blanks that a line begins with.</summary>
    public static string Indentation(SourceText text, int position)
    {
        var line = text.GetLineText(text.GetLineIndex(position));
        return line[..(line.Length - line.TrimStart().Length)];
    }

    /// <summary>The line break of a text.</summary>
    public static string Break(SourceText text) => text.ToString().Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
