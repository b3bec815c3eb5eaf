using CommitLang.Text;

namespace CommitLang.Syntax;

/// <summary>A child of a node: either a node or a token.</summary>
public readonly record struct SyntaxNodeOrToken
{
    internal SyntaxNodeOrToken(SyntaxNode node) => Node = node;

    internal SyntaxNodeOrToken(SyntaxToken token) => Token = token;

    /// <summary>The node; null when it is a token.</summary>
    public SyntaxNode? Node { get; }

    /// <summary>The token; the default value when it is a node.</summary>
    public SyntaxToken Token { get; }

    /// <summary>What it is.</summary>
    public SyntaxKind Kind => Node?.Kind ?? Token.Kind;

    /// <summary>Where it stands with its trivia.</summary>
    public TextSpan FullSpan => Node?.FullSpan ?? Token.FullSpan;
}
