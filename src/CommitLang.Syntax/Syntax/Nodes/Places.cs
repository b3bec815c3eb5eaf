using System.Collections.Immutable;

namespace CommitLang.Syntax;

/// <summary><c>area NorlandArea of Norland { area Harbour }</c>, and the same for a <c>thing</c>.</summary>
public sealed class AreaDeclarationSyntax : NamedDeclarationSyntax
{
    internal AreaDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>area</c> or <c>thing</c>.</summary>
    public SyntaxToken Keyword => Token(SyntaxKind.AreaKeyword, SyntaxKind.ThingKeyword);

    /// <summary>Whose it is, when given.</summary>
    public OwnerSyntax? Owner => Child<OwnerSyntax>();

    /// <summary>What it is put together from, when given.</summary>
    public AreaDefinitionSyntax? Definition => Child<AreaDefinitionSyntax>();

    /// <summary>How it lies to others.</summary>
    public ImmutableArray<AreaRelationSyntax> Relations => Children<AreaRelationSyntax>();

    /// <summary>Its parts, when listed.</summary>
    public AreaBlockSyntax? Block => Child<AreaBlockSyntax>();
}

/// <summary><c>of Norland</c>.</summary>
public sealed class OwnerSyntax : SyntaxNode
{
    internal OwnerSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>of</c>.</summary>
    public SyntaxToken OfKeyword => Token(SyntaxKind.OfKeyword);

    /// <summary>The owner.</summary>
    public PathSyntax? Path => Child<PathSyntax>();
}

/// <summary><c>= North + South except Harbour</c>.</summary>
public sealed class AreaDefinitionSyntax : SyntaxNode
{
    internal AreaDefinitionSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The sign <c>=</c>.</summary>
    public SyntaxToken EqualsSign => Token(SyntaxKind.EqualsToken);

    /// <summary>The first area.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>What is added or left out, in order.</summary>
    public ImmutableArray<AreaTermSyntax> Terms => Children<AreaTermSyntax>();
}

/// <summary><c>+ South</c> or <c>except Harbour</c>.</summary>
public sealed class AreaTermSyntax : SyntaxNode
{
    internal AreaTermSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>Whether it is added or left out.</summary>
    public SyntaxToken Operator => Token(SyntaxKind.PlusToken, SyntaxKind.ExceptKeyword);

    /// <summary>Whether the area is left out.</summary>
    public bool IsExcept => Has(SyntaxKind.ExceptKeyword);

    /// <summary>The area.</summary>
    public PathSyntax? Path => Child<PathSyntax>();
}

/// <summary><c>apart from North</c> or <c>overlaps South, West</c>.</summary>
public sealed class AreaRelationSyntax : SyntaxNode
{
    internal AreaRelationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>apart</c> or <c>overlaps</c>.</summary>
    public SyntaxToken Keyword => Token(SyntaxKind.ApartKeyword, SyntaxKind.OverlapsKeyword);

    /// <summary>The other areas.</summary>
    public PathListSyntax? Areas => Child<PathListSyntax>();
}

/// <summary>The parts of an area between braces; <c>divided into</c> says that they are all of it.</summary>
public sealed class AreaBlockSyntax : SyntaxNode
{
    internal AreaBlockSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>Whether the parts are all of the area.</summary>
    public bool IsDivided => Has(SyntaxKind.DividedKeyword);

    /// <summary>The brace <c>{</c>.</summary>
    public SyntaxToken OpenBrace => Token(SyntaxKind.OpenBraceToken);

    /// <summary>The parts.</summary>
    public ImmutableArray<AreaDeclarationSyntax> Areas => Children<AreaDeclarationSyntax>();

    /// <summary>The brace <c>}</c>.</summary>
    public SyntaxToken CloseBrace => Token(SyntaxKind.CloseBraceToken);
}

/// <summary><c>unit troops (level) step 0.5</c>: what amounts are counted in.</summary>
public sealed class UnitDeclarationSyntax : NamedDeclarationSyntax
{
    internal UnitDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>unit</c>.</summary>
    public SyntaxToken UnitKeyword => Token(SyntaxKind.UnitKeyword);

    /// <summary>Whether an amount holds on a day (<c>level</c>) or adds up (<c>total</c>).</summary>
    public SyntaxToken Measure => Token(SyntaxKind.LevelKeyword, SyntaxKind.TotalKeyword);

    /// <summary>The smallest step, when given.</summary>
    public SyntaxToken Step => Token(SyntaxKind.IntegerToken, SyntaxKind.DecimalToken);
}

/// <summary><c>capacity of Westmark at most 20_000 troops</c>: the most somebody can do.</summary>
public sealed class CapacityDeclarationSyntax : DeclarationSyntax
{
    internal CapacityDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>capacity</c>.</summary>
    public SyntaxToken CapacityKeyword => Token(SyntaxKind.CapacityKeyword);

    /// <summary>Whose capacity it is.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>The most.</summary>
    public QuantitySyntax? Quantity => Child<QuantitySyntax>();

    /// <summary>The first day, when given.</summary>
    public FromBoundSyntax? From => Child<FromBoundSyntax>();

    /// <summary>The end, when given.</summary>
    public EndBoundSyntax? End => Child<EndBoundSyntax>();
}
