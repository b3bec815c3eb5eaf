namespace CommitLang.Syntax;

/// <summary><c>Norland shall StationTroops(in: Harbour), at least 5_000 troops</c>.</summary>
public sealed class NormSyntax : SyntaxNode
{
    internal NormSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>Who is bound or allowed.</summary>
    public BearerSyntax? Bearer => Child<BearerSyntax>();

    /// <summary>What is asked or allowed.</summary>
    public PredicateSyntax? Predicate => Child<PredicateSyntax>();

    /// <summary>How much, when given.</summary>
    public AmountSyntax? Amount => Child<AmountSyntax>();
}

/// <summary>Who is bound or allowed.</summary>
public abstract class BearerSyntax : SyntaxNode
{
    private protected BearerSyntax(in NodePlace place)
        : base(place)
    {
    }
}

/// <summary><c>each ally of parties</c>.</summary>
public sealed class EachBearerSyntax : BearerSyntax
{
    internal EachBearerSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>each</c>.</summary>
    public SyntaxToken EachKeyword => Token(SyntaxKind.EachKeyword);

    /// <summary>The name by which clauses speak of the one at hand, when given.</summary>
    public SyntaxToken Variable => Token(SyntaxKind.NameToken);

    /// <summary>The groups.</summary>
    public PathListSyntax? Groups => Child<PathListSyntax>();
}

/// <summary><c>any of Guarantors</c>.</summary>
public sealed class AnyBearerSyntax : BearerSyntax
{
    internal AnyBearerSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>any</c>.</summary>
    public SyntaxToken AnyKeyword => Token(SyntaxKind.AnyKeyword);

    /// <summary>The groups.</summary>
    public PathListSyntax? Groups => Child<PathListSyntax>();
}

/// <summary><c>at least 2 of Guarantors</c>.</summary>
public sealed class CountBearerSyntax : BearerSyntax
{
    internal CountBearerSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>at</c>.</summary>
    public SyntaxToken AtKeyword => Token(SyntaxKind.AtKeyword);

    /// <summary>How many.</summary>
    public SyntaxToken Count => Token(SyntaxKind.IntegerToken);

    /// <summary>The groups.</summary>
    public PathListSyntax? Groups => Child<PathListSyntax>();
}

/// <summary><c>Norland</c>, <c>Guarantors jointly</c> or <c>Guarantors jointly and severally</c>.</summary>
public sealed class NamedBearerSyntax : BearerSyntax
{
    internal NamedBearerSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The actor or group.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>Whether it is kept only if every member performs.</summary>
    public bool IsJointly => Has(SyntaxKind.JointlyKeyword);

    /// <summary>Whether each member owes the whole.</summary>
    public bool IsSeverally => Has(SyntaxKind.SeverallyKeyword);
}

/// <summary><c>undecided</c>: it is open who is bound.</summary>
public sealed class UndecidedBearerSyntax : BearerSyntax
{
    internal UndecidedBearerSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>undecided</c>.</summary>
    public SyntaxToken UndecidedKeyword => Token(SyntaxKind.UndecidedKeyword);
}

/// <summary><c>, each at least 5_000 troops in total</c>.</summary>
public sealed class AmountSyntax : SyntaxNode
{
    internal AmountSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The comma.</summary>
    public SyntaxToken Comma => Token(SyntaxKind.CommaToken);

    /// <summary>Whether every bearer owes the amount.</summary>
    public bool IsEach => Has(SyntaxKind.EachKeyword);

    /// <summary>Whether the bearers' amounts are added up.</summary>
    public bool IsTogether => Has(SyntaxKind.TogetherKeyword);

    /// <summary>The word <c>least</c>, <c>most</c> or <c>exactly</c>.</summary>
    public SyntaxToken Bound => Token(SyntaxKind.LeastKeyword, SyntaxKind.MostKeyword, SyntaxKind.ExactlyKeyword);

    /// <summary>How much.</summary>
    public QuantitySyntax? Quantity => Child<QuantitySyntax>();

    /// <summary>Whether the amount is reached over the whole time.</summary>
    public bool IsInTotal => Has(SyntaxKind.TotalKeyword);
}

/// <summary><c>5_000 troops</c>.</summary>
public sealed class QuantitySyntax : SyntaxNode
{
    internal QuantitySyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The number, or <c>undecided</c>.</summary>
    public SyntaxToken Number => Token(SyntaxKind.IntegerToken, SyntaxKind.DecimalToken, SyntaxKind.UndecidedKeyword);

    /// <summary>The name of the unit.</summary>
    public SyntaxToken Unit => Token(SyntaxKind.NameToken);
}
