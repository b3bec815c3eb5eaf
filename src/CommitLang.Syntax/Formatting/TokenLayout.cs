using System.Collections.Immutable;
using System.Text;
using CommitLang.Diagnostics;
using CommitLang.Text;

namespace CommitLang.Syntax.Formatting;

/// <summary>Tokens with their comments, one after the other in the order of the text.</summary>
internal sealed class TokenLayout(SourceText text)
{
    private int _withCommentsAlready = -1;

    /// <summary>The token that was laid out last.</summary>
    public SyntaxToken Last { get; private set; }

    /// <summary>A token and the comments around it.</summary>
    public Doc Of(SyntaxToken token)
    {
        Last = token;
        var isPlain = !token.HasTrailingComments && (!token.HasLeadingComments || _withCommentsAlready == token.Span.Start);
        var atom = new AtomDoc(AtomKind.Token, token.Span, WidthOf(text.AsSpan(token.Span)));
        return isPlain ? atom : WithComments(token, atom);
    }

    /// <summary>
    /// The comment lines above a token that begins a line itself, with the empty lines between them. They are not given once more
    /// with the token.
    /// </summary>
    public Doc CommentsAbove(SyntaxToken token)
    {
        _withCommentsAlready = token.Span.Start;
        if (!token.HasLeadingComments)
        {
            return Doc.Nothing;
        }

        var parts = ImmutableArray.CreateBuilder<Doc>();
        foreach (var comment in token.LeadingTrivia.Where(TriviaReader.IsComment))
        {
            if (parts.Count > 0)
            {
                parts.Add(LineBefore(comment.Span.Start));
            }

            parts.Add(Comment(AtomKind.CommentLine, comment));
        }

        return Doc.Concat(parts.DrainToImmutable());
    }

    /// <summary>The line break between a token and the comment lines above it, if there are any.</summary>
    public Doc LineBelowComments(SyntaxToken token) => !token.HasLeadingComments ? Doc.Nothing : token.LeadingTrivia.LastOrDefault(TriviaReader.IsComment).Kind switch
    {
        // A doc comment stays with what it is about.
        SyntaxKind.DocumentationCommentTrivia => Doc.HardLine,
        _ => LineBefore(token.Span.Start),
    };

    /// <summary>The line break in front of what begins with a token or the comments above it.</summary>
    public Doc LineAbove(SyntaxToken token) => LineBefore(StartOf(token));

    /// <summary>The line break in front of a position, with an empty line if the author left one.</summary>
    private Doc LineBefore(int position) => TriviaReader.HasEmptyLineBefore(text, position) ? Doc.EmptyLine : Doc.HardLine;

    private static int StartOf(SyntaxToken token) => token.HasLeadingComments
        ? token.LeadingTrivia.First(TriviaReader.IsComment).Span.Start
        : token.Span.Start;

    private Doc WithComments(SyntaxToken token, Doc atom)
    {
        var parts = ImmutableArray.CreateBuilder<Doc>();
        if (_withCommentsAlready != token.Span.Start)
        {
            parts.AddRange(token.LeadingTrivia.Where(TriviaReader.IsComment).Select(comment => Comment(AtomKind.CommentLine, comment)));
        }

        parts.Add(atom);
        foreach (var comment in token.TrailingTrivia.Where(TriviaReader.IsComment))
        {
            parts.Add(Doc.Space);
            parts.Add(Comment(AtomKind.TrailingComment, comment));
        }

        return Doc.Concat(parts.DrainToImmutable());
    }

    // The width of a comment never matters.
    private static AtomDoc Comment(AtomKind kind, SyntaxTrivia comment) => new(kind, TriviaReader.CommentSpan(comment), width: 0);

    private static int WidthOf(ReadOnlySpan<char> token)
    {
        if (Ascii.IsValid(token))
        {
            return token.Length;
        }

        var width = 0;
        foreach (var rune in token.EnumerateRunes())
        {
            width += CharacterWidth.Of(rune);
        }

        return width;
    }
}
