namespace CommitLang.Syntax;

/// <summary>The modal verb and what follows it.</summary>
public abstract class PredicateSyntax : SyntaxNode
{
    private protected PredicateSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>
    /// What is done: a <see cref="ReferenceSyntax"/>, <see cref="UndecidedConductSyntax"/> or <see cref="PowerConductSyntax"/>.
    /// </summary>
    public SyntaxNode? Conduct =>
        Child<ReferenceSyntax>() ?? (SyntaxNode?)Child<UndecidedConductSyntax>() ?? Child<PowerConductSyntax>();
}

/// <summary><c>shall A</c> or <c>shall continuously A</c>.</summary>
public sealed class DutyPredicateSyntax : PredicateSyntax
{
    internal DutyPredicateSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>shall</c>.</summary>
    public SyntaxToken ShallKeyword => Token(SyntaxKind.ShallKeyword);

    /// <summary>Whether it is owed on every day.</summary>
    public bool IsContinuous => Has(SyntaxKind.ContinuouslyKeyword);
}

/// <summary><c>shall ensure S</c>.</summary>
public sealed class EnsurePredicateSyntax : PredicateSyntax
{
    internal EnsurePredicateSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>shall</c>.</summary>
    public SyntaxToken ShallKeyword => Token(SyntaxKind.ShallKeyword);

    /// <summary>The word <c>ensure</c>.</summary>
    public SyntaxToken EnsureKeyword => Token(SyntaxKind.EnsureKeyword);

    /// <summary>The state that is to hold.</summary>
    public ReferenceSyntax? State => Child<ReferenceSyntax>();
}

/// <summary><c>shall not A</c>.</summary>
public sealed class ProhibitionPredicateSyntax : PredicateSyntax
{
    internal ProhibitionPredicateSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>shall</c>.</summary>
    public SyntaxToken ShallKeyword => Token(SyntaxKind.ShallKeyword);

    /// <summary>The word <c>not</c>.</summary>
    public SyntaxToken NotKeyword => Token(SyntaxKind.NotKeyword);
}

/// <summary><c>shall not undertake to A</c>.</summary>
public sealed class NoUndertakingPredicateSyntax : PredicateSyntax
{
    internal NoUndertakingPredicateSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>shall</c>.</summary>
    public SyntaxToken ShallKeyword => Token(SyntaxKind.ShallKeyword);

    /// <summary>The word <c>undertake</c>.</summary>
    public SyntaxToken UndertakeKeyword => Token(SyntaxKind.UndertakeKeyword);
}

/// <summary><c>may A</c> or <c>may not A</c>.</summary>
public sealed class PermissionPredicateSyntax : PredicateSyntax
{
    internal PermissionPredicateSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>may</c>.</summary>
    public SyntaxToken MayKeyword => Token(SyntaxKind.MayKeyword);

    /// <summary>Whether <c>not</c> follows.</summary>
    public bool IsNegated => Has(SyntaxKind.NotKeyword);
}

/// <summary><c>need not A</c>.</summary>
public sealed class ExemptionPredicateSyntax : PredicateSyntax
{
    internal ExemptionPredicateSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>need</c>.</summary>
    public SyntaxToken NeedKeyword => Token(SyntaxKind.NeedKeyword);
}

/// <summary><c>should A</c> or <c>should not A</c>.</summary>
public sealed class RecommendationPredicateSyntax : PredicateSyntax
{
    internal RecommendationPredicateSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>should</c>.</summary>
    public SyntaxToken ShouldKeyword => Token(SyntaxKind.ShouldKeyword);

    /// <summary>Whether <c>not</c> follows.</summary>
    public bool IsNegated => Has(SyntaxKind.NotKeyword);
}

/// <summary><c>hereby A</c>: the text itself performs it.</summary>
public sealed class PerformativePredicateSyntax : PredicateSyntax
{
    internal PerformativePredicateSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>hereby</c>.</summary>
    public SyntaxToken HerebyKeyword => Token(SyntaxKind.HerebyKeyword);
}

/// <summary><c>undertakes nothing contrary to this</c>.</summary>
public sealed class NothingContraryPredicateSyntax : PredicateSyntax
{
    internal NothingContraryPredicateSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>undertakes</c>.</summary>
    public SyntaxToken UndertakesKeyword => Token(SyntaxKind.UndertakesKeyword);
}

/// <summary><c>warrants that nothing it has undertaken is contrary</c>.</summary>
public sealed class WarrantyPredicateSyntax : PredicateSyntax
{
    internal WarrantyPredicateSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>warrants</c>.</summary>
    public SyntaxToken WarrantsKeyword => Token(SyntaxKind.WarrantsKeyword);
}

/// <summary><c>undecided</c>: it is open what is to be done.</summary>
public sealed class UndecidedConductSyntax : SyntaxNode
{
    internal UndecidedConductSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>undecided</c>.</summary>
    public SyntaxToken UndecidedKeyword => Token(SyntaxKind.UndecidedKeyword);
}

/// <summary><c>denounce this with 12 months notice</c>.</summary>
public sealed class PowerConductSyntax : SyntaxNode
{
    internal PowerConductSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word for what is done to the statement.</summary>
    public SyntaxToken Keyword =>
        Token(SyntaxKind.DenounceKeyword, SyntaxKind.SuspendKeyword, SyntaxKind.TerminateKeyword, SyntaxKind.RenewKeyword);

    /// <summary>The notice to be given, when given.</summary>
    public DurationSyntax? Notice => Child<DurationSyntax>();
}
