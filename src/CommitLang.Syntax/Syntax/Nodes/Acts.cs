using System.Collections.Immutable;

namespace CommitLang.Syntax;

/// <summary><c>act StationTroops(in: area) is Support(of: owner(in)) lasting</c>: what somebody can do.</summary>
public sealed class ActDeclarationSyntax : NamedDeclarationSyntax
{
    internal ActDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>act</c>.</summary>
    public SyntaxToken ActKeyword => Token(SyntaxKind.ActKeyword);

    /// <summary>What it is done to, when given.</summary>
    public ParametersSyntax? Parameters => Child<ParametersSyntax>();

    /// <summary>What is said about it.</summary>
    public ImmutableArray<ModifierSyntax> Modifiers => Children<ModifierSyntax>();
}

/// <summary><c>(by: party, on: party)</c>.</summary>
public sealed class ParametersSyntax : SyntaxNode
{
    internal ParametersSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The parenthesis <c>(</c>.</summary>
    public SyntaxToken OpenParen => Token(SyntaxKind.OpenParenToken);

    /// <summary>The parameters.</summary>
    public ImmutableArray<ParameterSyntax> Items => Children<ParameterSyntax>();

    /// <summary>The parenthesis <c>)</c>.</summary>
    public SyntaxToken CloseParen => Token(SyntaxKind.CloseParenToken);
}

/// <summary><c>by: party</c>.</summary>
public sealed class ParameterSyntax : SyntaxNode
{
    internal ParameterSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The name of the parameter; may be a word of the language.</summary>
    public SyntaxToken Identifier => Token(SyntaxKind.NameToken);

    /// <summary>What may be put there.</summary>
    public ParameterTypeSyntax? Type => Child<ParameterTypeSyntax>();
}

/// <summary><c>party</c>, <c>area</c>, <c>number</c> and the like, or the name of a group or an area.</summary>
public sealed class ParameterTypeSyntax : SyntaxNode
{
    internal ParameterTypeSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word or name.</summary>
    public SyntaxToken Value => FirstToken();
}
