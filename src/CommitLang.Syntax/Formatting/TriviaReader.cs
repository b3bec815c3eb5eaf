using CommitLang.Text;

namespace CommitLang.Syntax.Formatting;

/// <summary>What an author wrote between the tokens: comments, and empty lines as a division.</summary>
internal static class TriviaReader
{
    /// <summary>How many line breaks stand directly in front of a position, white space aside.</summary>
    public static int LineBreaksBefore(SourceText text, int position)
    {
        var count = 0;
        for (var i = position - 1; i >= 0 && WhiteSpace.IsBlank(text[i]); i--)
        {
            if (LineMap.IsLineBreak(text[i]))
            {
                count++;
                i -= text[i] == '\n' && i > 0 && text[i - 1] == '\r' ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>Whether an empty line stands directly in front of a position.</summary>
    public static bool HasEmptyLineBefore(SourceText text, int position) => LineBreaksBefore(text, position) > 1;

    /// <summary>The span of a comment without the white space at its end.</summary>
    public static TextSpan CommentSpan(SyntaxTrivia comment) => new(comment.Span.Start, WhiteSpace.WithoutBlanksAtEnd(comment.Text).Length);

    public static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind is SyntaxKind.CommentTrivia or SyntaxKind.DocumentationCommentTrivia;
}
