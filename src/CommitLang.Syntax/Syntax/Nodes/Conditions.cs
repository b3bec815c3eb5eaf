using System.Collections.Immutable;

namespace CommitLang.Syntax;

/// <summary>What may hold on a day.</summary>
public abstract class ConditionSyntax : SyntaxNode
{
    private protected ConditionSyntax(in NodePlace place)
        : base(place)
    {
    }
}

/// <summary><c>A or B</c>; a condition without <c>or</c> is its only part.</summary>
public sealed class OrConditionSyntax : ConditionSyntax
{
    internal OrConditionSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The parts.</summary>
    public ImmutableArray<ConditionSyntax> Operands => Children<ConditionSyntax>();
}

/// <summary><c>A and B</c>; a condition without <c>and</c> is its only part.</summary>
public sealed class AndConditionSyntax : ConditionSyntax
{
    internal AndConditionSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The parts.</summary>
    public ImmutableArray<ConditionSyntax> Operands => Children<ConditionSyntax>();
}

/// <summary><c>not A</c>, with as many <c>not</c> as are written.</summary>
public sealed class NotConditionSyntax : ConditionSyntax
{
    internal NotConditionSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The words <c>not</c>.</summary>
    public ImmutableArray<SyntaxToken> NotKeywords => Tokens(SyntaxKind.NotKeyword);

    /// <summary>Whether an odd number of <c>not</c> is written.</summary>
    public bool IsNegated => CountOf(SyntaxKind.NotKeyword) % 2 == 1;

    /// <summary>What is negated.</summary>
    public ConditionSyntax? Operand => Child<ConditionSyntax>();
}

/// <summary><c>(A or B)</c>.</summary>
public sealed class ParenthesizedConditionSyntax : ConditionSyntax
{
    internal ParenthesizedConditionSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The parenthesis <c>(</c>.</summary>
    public SyntaxToken OpenParen => Token(SyntaxKind.OpenParenToken);

    /// <summary>The condition between the parentheses.</summary>
    public ConditionSyntax? Condition => Child<ConditionSyntax>();

    /// <summary>The parenthesis <c>)</c>.</summary>
    public SyntaxToken CloseParen => Token(SyntaxKind.CloseParenToken);
}

/// <summary><c>within 30 days of Peace</c>.</summary>
public sealed class WithinConditionSyntax : ConditionSyntax
{
    internal WithinConditionSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>within</c>.</summary>
    public SyntaxToken WithinKeyword => Token(SyntaxKind.WithinKeyword);

    /// <summary>How long.</summary>
    public DurationSyntax? Duration => Child<DurationSyntax>();

    /// <summary>Since what.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();
}

/// <summary><c>at least 2 of Guarantors do Support(of: Norland)</c>, and the same with <c>each</c> and <c>any</c>.</summary>
public sealed class CountConditionSyntax : ConditionSyntax
{
    internal CountConditionSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>least</c>, <c>each</c> or <c>any</c>.</summary>
    public SyntaxToken Quantifier => Token(SyntaxKind.LeastKeyword, SyntaxKind.EachKeyword, SyntaxKind.AnyKeyword);

    /// <summary>How many, behind <c>at least</c>.</summary>
    public SyntaxToken Count => Token(SyntaxKind.IntegerToken);

    /// <summary>The groups.</summary>
    public PathListSyntax? Groups => Child<PathListSyntax>();

    /// <summary>The word <c>do</c> or <c>does</c>.</summary>
    public SyntaxToken DoKeyword => Token(SyntaxKind.DoKeyword, SyntaxKind.DoesKeyword);

    /// <summary>What they do.</summary>
    public ReferenceSyntax? Conduct => Child<ReferenceSyntax>();
}

/// <summary><c>before 2031-01-01</c>, <c>after 2031-01-01</c> or <c>since 2031-01-01</c>.</summary>
public sealed class DateConditionSyntax : ConditionSyntax
{
    internal DateConditionSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word.</summary>
    public SyntaxToken Keyword => Token(SyntaxKind.BeforeKeyword, SyntaxKind.AfterKeyword, SyntaxKind.SinceKeyword);

    /// <summary>The day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();
}

/// <summary>An event, a state, <c>X does A</c>, <c>E before F</c>, or <c>N is breached</c>.</summary>
public sealed class RelationConditionSyntax : ConditionSyntax
{
    internal RelationConditionSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>What it is about.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();

    /// <summary>How it stands to something else, when given.</summary>
    public RelationSyntax? Relation => Child<RelationSyntax>();
}

/// <summary>How a happening stands to another, or a norm to its life.</summary>
public abstract class RelationSyntax : SyntaxNode
{
    private protected RelationSyntax(in NodePlace place)
        : base(place)
    {
    }
}

/// <summary><c>before Peace</c> or <c>after 2031-01-01</c>.</summary>
public sealed class OrderRelationSyntax : RelationSyntax
{
    internal OrderRelationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word.</summary>
    public SyntaxToken Keyword => Token(SyntaxKind.BeforeKeyword, SyntaxKind.AfterKeyword);

    /// <summary>The day, when it is a date.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>What it is counted from, when it is no date.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();
}

/// <summary><c>is breached</c> or <c>is not due</c>.</summary>
public sealed class StatusRelationSyntax : RelationSyntax
{
    internal StatusRelationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>is</c>.</summary>
    public SyntaxToken IsKeyword => Token(SyntaxKind.IsKeyword);

    /// <summary>Whether <c>not</c> is written.</summary>
    public bool IsNegated => Has(SyntaxKind.NotKeyword);

    /// <summary>The status.</summary>
    public NormStatusSyntax? Status => Child<NormStatusSyntax>();
}

/// <summary><c>breached</c>, <c>kept</c>, <c>due</c>, <c>in force</c> and the like.</summary>
public sealed class NormStatusSyntax : SyntaxNode
{
    internal NormStatusSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word, <c>in</c> for <c>in force</c>.</summary>
    public SyntaxToken Keyword => FirstToken();
}
