using System.Collections.Immutable;
using System.Text;
using CommitLang.Diagnostics;
using CommitLang.Text;

namespace CommitLang.Syntax;

/// <summary>A word, number, text or sign, with the trivia around it. The default value stands for a token that is not there.</summary>
public readonly record struct SyntaxToken
{
    private readonly GreenToken? _green;
    private readonly int _position;

    internal SyntaxToken(SyntaxNode parent, GreenToken green, int position)
    {
        Parent = parent;
        _green = green;
        _position = position;
    }

    /// <summary>What it is; <see cref="SyntaxKind.None"/> for a token that is not there.</summary>
    public SyntaxKind Kind => _green?.Kind ?? SyntaxKind.None;

    /// <summary>Whether there is a token, be it one that the parser put where it is missing.</summary>
    public bool Exists => _green is not null;

    /// <summary>Whether the parser put it where the text lacks it. It has no text.</summary>
    public bool IsMissing => _green is { IsMissing: true };

    /// <summary>Whether there is a token and it stands in the text.</summary>
    public bool IsPresent => _green is { IsMissing: false };

    /// <summary>The node it belongs to; null for a token that is not there.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>Its text as it is written.</summary>
    public string Text => _green?.Text ?? "";

    /// <summary>
    /// What it stands for: a text without its quotation marks and escapes, a number without underscores, else the text.
    /// </summary>
    public string ValueText => TokenValue.Of(Kind, Text);

    /// <summary>Where its text stands.</summary>
    public TextSpan Span => new(_position + (_green?.LeadingWidth ?? 0), Text.Length);

    /// <summary>Where it stands with its trivia.</summary>
    public TextSpan FullSpan => new(_position, _green?.FullWidth ?? 0);

    /// <summary>The trivia in front of it, from the line break behind the token before.</summary>
    public ImmutableArray<SyntaxTrivia> LeadingTrivia => _green is null ? [] : Place(_green.Leading, _position);

    /// <summary>The trivia behind it, up to and including the next line break.</summary>
    public ImmutableArray<SyntaxTrivia> TrailingTrivia => _green is null ? [] : Place(_green.Trailing, Span.End);

    /// <summary>Where its text stands in its file.</summary>
    /// <exception cref="InvalidOperationException">The token is not there.</exception>
    public Location GetLocation() =>
        new((Parent ?? throw new InvalidOperationException("The token is not there.")).SyntaxTree.Text, Span);

    /// <summary>Its text as it is written.</summary>
    public override string ToString() => Text;

    /// <summary>Its text with all trivia.</summary>
    public string ToFullString()
    {
        var output = new StringBuilder();
        _green?.WriteTo(output);
        return output.ToString();
    }

    internal bool HasLeadingComments => _green is not null && HasComments(_green.Leading);

    internal bool HasTrailingComments => _green is not null && HasComments(_green.Trailing);

    private static bool HasComments(GreenTrivia[] list)
    {
        foreach (var trivia in list)
        {
            if (trivia.Kind is SyntaxKind.CommentTrivia or SyntaxKind.DocumentationCommentTrivia)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<SyntaxTrivia> Place(GreenTrivia[] list, int position)
    {
        var placed = ImmutableArray.CreateBuilder<SyntaxTrivia>(list.Length);
        foreach (var trivia in list)
        {
            placed.Add(new SyntaxTrivia(trivia, position));
            position += trivia.Text.Length;
        }

        return placed.MoveToImmutable();
    }
}
