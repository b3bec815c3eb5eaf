using System.Collections.Immutable;

namespace CommitLang.Syntax;

/// <summary><c>commitment Reassurance pledged { … }</c>, and the same for a demand, an expectation and a rejection.</summary>
public sealed class StatementDeclarationSyntax : NamedDeclarationSyntax
{
    internal StatementDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word for the kind of statement.</summary>
    public SyntaxToken Keyword =>
        Token(SyntaxKind.CommitmentKeyword, SyntaxKind.DemandKeyword, SyntaxKind.ExpectationKeyword, SyntaxKind.RejectionKeyword);

    /// <summary>How firm it is, when given.</summary>
    public FirmnessSyntax? Firmness => Child<FirmnessSyntax>();

    /// <summary>Who says it, when given.</summary>
    public HolderSyntax? Holder => Child<HolderSyntax>();

    /// <summary>All that is said about its firmness; more than one is a mistake.</summary>
    public ImmutableArray<FirmnessSyntax> Firmnesses => Children<FirmnessSyntax>();

    /// <summary>All that is said about its holders; more than one is a mistake.</summary>
    public ImmutableArray<HolderSyntax> Holders => Children<HolderSyntax>();

    /// <summary>What it says.</summary>
    public StatementBlockSyntax? Block => Child<StatementBlockSyntax>();
}

/// <summary><c>binding</c>, <c>pledged</c>, <c>declared</c>, <c>offered</c> or <c>proposed</c>.</summary>
public sealed class FirmnessSyntax : SyntaxNode
{
    internal FirmnessSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word.</summary>
    public SyntaxToken Keyword =>
        Token(
            SyntaxKind.BindingKeyword,
            SyntaxKind.PledgedKeyword,
            SyntaxKind.DeclaredKeyword,
            SyntaxKind.OfferedKeyword,
            SyntaxKind.ProposedKeyword);
}

/// <summary><c>by Norland, Westmark</c>.</summary>
public sealed class HolderSyntax : SyntaxNode
{
    internal HolderSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>by</c>.</summary>
    public SyntaxToken ByKeyword => Token(SyntaxKind.ByKeyword);

    /// <summary>Who they are.</summary>
    public PathListSyntax? Parties => Child<PathListSyntax>();
}

/// <summary>Norms and clauses between braces.</summary>
public sealed class StatementBlockSyntax : SyntaxNode
{
    internal StatementBlockSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The brace <c>{</c>.</summary>
    public SyntaxToken OpenBrace => Token(SyntaxKind.OpenBraceToken);

    /// <summary>Norms and clauses, in the order in which they are written.</summary>
    public ImmutableArray<SyntaxNode> Items => Children<SyntaxNode>();

    /// <summary>The norms.</summary>
    public ImmutableArray<NormSyntax> Norms => Children<NormSyntax>();

    /// <summary>The clauses.</summary>
    public ImmutableArray<ClauseSyntax> Clauses => Children<ClauseSyntax>();

    /// <summary>The brace <c>}</c>.</summary>
    public SyntaxToken CloseBrace => Token(SyntaxKind.CloseBraceToken);
}

/// <summary><c>treaty MutualAid between Norland, Westmark { article 1 { … } }</c>.</summary>
public sealed class TreatyDeclarationSyntax : NamedDeclarationSyntax
{
    internal TreatyDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>treaty</c>.</summary>
    public SyntaxToken TreatyKeyword => Token(SyntaxKind.TreatyKeyword);

    /// <summary>How firm it is, when given.</summary>
    public FirmnessSyntax? Firmness => Child<FirmnessSyntax>();

    /// <summary>Between whom it is, when given.</summary>
    public TreatyPartiesSyntax? Parties => Child<TreatyPartiesSyntax>();

    /// <summary>All that is said about its firmness; more than one is a mistake.</summary>
    public ImmutableArray<FirmnessSyntax> Firmnesses => Children<FirmnessSyntax>();

    /// <summary>The brace <c>{</c>.</summary>
    public SyntaxToken OpenBrace => Token(SyntaxKind.OpenBraceToken);

    /// <summary>Articles, norms and clauses, in the order in which they are written.</summary>
    public ImmutableArray<SyntaxNode> Items => Children<SyntaxNode>().RemoveAll(item => !IsTreatyItem(item));

    /// <summary>The articles.</summary>
    public ImmutableArray<ArticleSyntax> Articles => Children<ArticleSyntax>();

    /// <summary>The norms outside articles.</summary>
    public ImmutableArray<NormSyntax> Norms => Children<NormSyntax>();

    /// <summary>The clauses that hold for the whole treaty.</summary>
    public ImmutableArray<ClauseSyntax> Clauses => Children<ClauseSyntax>();

    /// <summary>The brace <c>}</c>.</summary>
    public SyntaxToken CloseBrace => Token(SyntaxKind.CloseBraceToken);

    private static bool IsTreatyItem(SyntaxNode node) => node is ArticleSyntax or NormSyntax or ClauseSyntax;
}

/// <summary><c>between Norland, Westmark, Ostmark</c>.</summary>
public sealed class TreatyPartiesSyntax : SyntaxNode
{
    internal TreatyPartiesSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>between</c>.</summary>
    public SyntaxToken BetweenKeyword => Token(SyntaxKind.BetweenKeyword);

    /// <summary>Who they are.</summary>
    public PathListSyntax? Parties => Child<PathListSyntax>();
}

/// <summary><c>article 1 "Aid" { … }</c> or a <c>paragraph</c> of one.</summary>
public sealed class ArticleSyntax : SyntaxNode
{
    internal ArticleSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>article</c> or <c>paragraph</c>.</summary>
    public SyntaxToken Keyword => Token(SyntaxKind.ArticleKeyword, SyntaxKind.ParagraphKeyword);

    /// <summary>The number or name.</summary>
    public SyntaxToken Number => Token(SyntaxKind.IntegerToken, SyntaxKind.DecimalToken, SyntaxKind.NameToken);

    /// <summary>The title, when given.</summary>
    public SyntaxToken Title => Token(SyntaxKind.StringToken);

    /// <summary>The brace <c>{</c>.</summary>
    public SyntaxToken OpenBrace => Token(SyntaxKind.OpenBraceToken);

    /// <summary>Articles, norms and clauses, in the order in which they are written.</summary>
    public ImmutableArray<SyntaxNode> Items => Children<SyntaxNode>();

    /// <summary>The articles or paragraphs inside.</summary>
    public ImmutableArray<ArticleSyntax> Articles => Children<ArticleSyntax>();

    /// <summary>The norms.</summary>
    public ImmutableArray<NormSyntax> Norms => Children<NormSyntax>();

    /// <summary>The clauses.</summary>
    public ImmutableArray<ClauseSyntax> Clauses => Children<ClauseSyntax>();

    /// <summary>The brace <c>}</c>.</summary>
    public SyntaxToken CloseBrace => Token(SyntaxKind.CloseBraceToken);
}

/// <summary><c>remark Silence "No answer was given." by Norland</c>: a fact without effect.</summary>
public sealed class RemarkDeclarationSyntax : NamedDeclarationSyntax
{
    internal RemarkDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>remark</c>.</summary>
    public SyntaxToken RemarkKeyword => Token(SyntaxKind.RemarkKeyword);

    /// <summary>What is remarked.</summary>
    public ImmutableArray<SyntaxToken> Texts => Tokens(SyntaxKind.StringToken);

    /// <summary>Whose remark it is, when given.</summary>
    public HolderSyntax? Holder => Child<HolderSyntax>();

    /// <summary>Where it comes from, when given.</summary>
    public RemarkBlockSyntax? Block => Child<RemarkBlockSyntax>();
}

/// <summary>The clauses of a remark between braces.</summary>
public sealed class RemarkBlockSyntax : SyntaxNode
{
    internal RemarkBlockSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The brace <c>{</c>.</summary>
    public SyntaxToken OpenBrace => Token(SyntaxKind.OpenBraceToken);

    /// <summary>The clauses.</summary>
    public ImmutableArray<ClauseSyntax> Clauses => Children<ClauseSyntax>();

    /// <summary>The brace <c>}</c>.</summary>
    public SyntaxToken CloseBrace => Token(SyntaxKind.CloseBraceToken);
}

/// <summary><c>precedence Charter prevails over MutualAid</c>.</summary>
public sealed class PrecedenceDeclarationSyntax : DeclarationSyntax
{
    internal PrecedenceDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>precedence</c>.</summary>
    public SyntaxToken PrecedenceKeyword => Token(SyntaxKind.PrecedenceKeyword);

    /// <summary>The statement that prevails.</summary>
    public PathSyntax? Higher => ChildBefore<PathSyntax>(SyntaxKind.PrevailsKeyword);

    /// <summary>The statement that yields.</summary>
    public PathSyntax? Lower => ChildAfter<PathSyntax>(SyntaxKind.PrevailsKeyword);
}
