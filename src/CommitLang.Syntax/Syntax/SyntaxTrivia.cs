using CommitLang.Text;

namespace CommitLang.Syntax;

/// <summary>A piece of text that the grammar does not see: a space, a line break, a comment, or a token that was skipped. The default value is none.</summary>
public readonly record struct SyntaxTrivia
{
    private readonly GreenTrivia? _green;
    private readonly int _position;

    internal SyntaxTrivia(GreenTrivia green, int position)
    {
        _green = green;
        _position = position;
    }

    /// <summary>What it is.</summary>
    public SyntaxKind Kind => _green?.Kind ?? SyntaxKind.None;

    /// <summary>Its text.</summary>
    public string Text => _green?.Text ?? "";

    /// <summary>Where it stands.</summary>
    public TextSpan Span => new(_position, Text.Length);

    /// <summary>Whether it is a token that the parser could not use.</summary>
    public bool IsSkippedTokens => _green is { IsSkipped: true };

    /// <summary>Its text.</summary>
    public override string ToString() => Text;
}
