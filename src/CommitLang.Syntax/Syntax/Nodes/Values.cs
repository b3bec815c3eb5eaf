using System.Collections.Immutable;

namespace CommitLang.Syntax;

/// <summary><c>Norland, Westmark</c>.</summary>
public sealed class PathListSyntax : SyntaxNode
{
    internal PathListSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The paths.</summary>
    public ImmutableArray<PathSyntax> Paths => Children<PathSyntax>();
}

/// <summary><c>MutualAid.1</c>: a name and what is named inside it.</summary>
public sealed class PathSyntax : SyntaxNode
{
    internal PathSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The names and numbers; <c>A.1.2</c> holds the two numbers as one decimal.</summary>
    public ImmutableArray<SyntaxToken> Segments => Tokens(SyntaxKind.NameToken, SyntaxKind.IntegerToken, SyntaxKind.DecimalToken);

    /// <summary>The names and numbers one by one, decimals taken apart.</summary>
    public ImmutableArray<string> Names => Name is { } only ? [only] : [.. Segments.SelectMany(segment => segment.Text.Split('.'))];

    /// <summary>The name, where it is one name only; else null.</summary>
    public string? Name => Green.Count == 1 && Identifier is { Exists: true } only ? only.Text : null;

    /// <summary>The first name.</summary>
    public SyntaxToken Identifier => Token(SyntaxKind.NameToken);
}

/// <summary>What can be put for a parameter.</summary>
public abstract class ValueSyntax : SyntaxNode
{
    private protected ValueSyntax(in NodePlace place)
        : base(place)
    {
    }
}

/// <summary><c>Support(of: Norland)</c>: a name and, where it has parameters, what is put for them.</summary>
public sealed class ReferenceSyntax : ValueSyntax
{
    internal ReferenceSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>What is referred to. As a value it may be a word of the language that names a parameter.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>What is put for the parameters, when given.</summary>
    public ArgumentsSyntax? Arguments => Child<ArgumentsSyntax>();
}

/// <summary><c>(by: Sudland, on: Norland)</c>.</summary>
public sealed class ArgumentsSyntax : SyntaxNode
{
    internal ArgumentsSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The parenthesis <c>(</c>.</summary>
    public SyntaxToken OpenParen => Token(SyntaxKind.OpenParenToken);

    /// <summary>The arguments.</summary>
    public ImmutableArray<ArgumentSyntax> Items => Children<ArgumentSyntax>();

    /// <summary>The parenthesis <c>)</c>.</summary>
    public SyntaxToken CloseParen => Token(SyntaxKind.CloseParenToken);
}

/// <summary><c>by: Sudland</c>.</summary>
public sealed class ArgumentSyntax : SyntaxNode
{
    internal ArgumentSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The name of the parameter, when given; may be a word of the language.</summary>
    public SyntaxToken Label => Token(SyntaxKind.NameToken);

    /// <summary>What is put for it.</summary>
    public ValueSyntax? Value => Child<ValueSyntax>();
}

/// <summary><c>North + South except Harbour</c>; a value without such terms is its only part.</summary>
public sealed class CompoundValueSyntax : ValueSyntax
{
    internal CompoundValueSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The first part.</summary>
    public ValueSyntax? First => Child<ValueSyntax>();

    /// <summary>What is added or left out, in order.</summary>
    public ImmutableArray<ValueTermSyntax> Terms => Children<ValueTermSyntax>();
}

/// <summary><c>+ South</c> or <c>except Harbour</c>.</summary>
public sealed class ValueTermSyntax : SyntaxNode
{
    internal ValueTermSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>Whether it is added or left out.</summary>
    public SyntaxToken Operator => Token(SyntaxKind.PlusToken, SyntaxKind.ExceptKeyword);

    /// <summary>Whether it is left out.</summary>
    public bool IsExcept => Has(SyntaxKind.ExceptKeyword);

    /// <summary>What is added or left out.</summary>
    public ValueSyntax? Value => Child<ValueSyntax>();
}

/// <summary><c>any</c>, <c>each of Guarantors</c> or <c>all</c>.</summary>
public sealed class QuantifiedValueSyntax : ValueSyntax
{
    internal QuantifiedValueSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word.</summary>
    public SyntaxToken Quantifier => Token(SyntaxKind.AnyKeyword, SyntaxKind.EachKeyword, SyntaxKind.AllKeyword);

    /// <summary>The group, when given.</summary>
    public PathSyntax? Path => Child<PathSyntax>();
}

/// <summary>A string, a number, a date, <c>yes</c> or <c>no</c>.</summary>
public sealed class LiteralSyntax : ValueSyntax
{
    internal LiteralSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>What is written.</summary>
    public SyntaxToken Value => FirstToken();
}

/// <summary><c>undecided</c>: left open.</summary>
public sealed class UndecidedValueSyntax : ValueSyntax
{
    internal UndecidedValueSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>undecided</c>.</summary>
    public SyntaxToken UndecidedKeyword => Token(SyntaxKind.UndecidedKeyword);
}
