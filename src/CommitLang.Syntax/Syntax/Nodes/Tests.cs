using System.Collections.Immutable;

namespace CommitLang.Syntax;

/// <summary><c>assert AttackIsAnswered counting pledged { … }</c>: what the author expects of the whole.</summary>
public sealed class AssertDeclarationSyntax : DeclarationSyntax
{
    internal AssertDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>assert</c>.</summary>
    public SyntaxToken AssertKeyword => Token(SyntaxKind.AssertKeyword);

    /// <summary>The name, when given.</summary>
    public SyntaxToken Identifier => Token(SyntaxKind.NameToken);

    /// <summary>Which statements count, when given.</summary>
    public CountingSettingSyntax? Counting => Child<CountingSettingSyntax>();

    /// <summary>What is expected.</summary>
    public AssertionSyntax? Assertion => Child<AssertionSyntax>();
}

/// <summary>What an author expects.</summary>
public abstract class AssertionSyntax : SyntaxNode
{
    private protected AssertionSyntax(in NodePlace place)
        : base(place)
    {
    }
}

/// <summary><c>never C</c>.</summary>
public sealed class NeverAssertionSyntax : AssertionSyntax
{
    internal NeverAssertionSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>never</c>.</summary>
    public SyntaxToken NeverKeyword => Token(SyntaxKind.NeverKeyword);

    /// <summary>What never holds.</summary>
    public ConditionSyntax? Condition => Child<ConditionSyntax>();
}

/// <summary><c>possible { … }</c>.</summary>
public sealed class PossibleAssertionSyntax : AssertionSyntax
{
    internal PossibleAssertionSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>possible</c>.</summary>
    public SyntaxToken PossibleKeyword => Token(SyntaxKind.PossibleKeyword);

    /// <summary>The brace <c>{</c>.</summary>
    public SyntaxToken OpenBrace => Token(SyntaxKind.OpenBraceToken);

    /// <summary>What is to be possible.</summary>
    public ImmutableArray<ScenarioItemSyntax> Items => Children<ScenarioItemSyntax>();

    /// <summary>The brace <c>}</c>.</summary>
    public SyntaxToken CloseBrace => Token(SyntaxKind.CloseBraceToken);
}

/// <summary><c>whenever C then NORM</c>.</summary>
public sealed class WheneverAssertionSyntax : AssertionSyntax
{
    internal WheneverAssertionSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>whenever</c>.</summary>
    public SyntaxToken WheneverKeyword => Token(SyntaxKind.WheneverKeyword);

    /// <summary>When.</summary>
    public ConditionSyntax? Condition => Child<ConditionSyntax>();

    /// <summary>The word <c>then</c>.</summary>
    public SyntaxToken ThenKeyword => Token(SyntaxKind.ThenKeyword);

    /// <summary>What is kept then.</summary>
    public NormSyntax? Norm => Child<NormSyntax>();

    /// <summary>The clauses of the norm.</summary>
    public ImmutableArray<ClauseSyntax> Clauses => Children<ClauseSyntax>();
}

/// <summary><c>scenario RenewedAttack { … }</c>: a course of events and what is expected in it.</summary>
public sealed class ScenarioDeclarationSyntax : NamedDeclarationSyntax
{
    internal ScenarioDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>scenario</c>.</summary>
    public SyntaxToken ScenarioKeyword => Token(SyntaxKind.ScenarioKeyword);

    /// <summary>The brace <c>{</c>.</summary>
    public SyntaxToken OpenBrace => Token(SyntaxKind.OpenBraceToken);

    /// <summary>The events and expectations, in the order in which they are written.</summary>
    public ImmutableArray<ScenarioItemSyntax> Items => Children<ScenarioItemSyntax>();

    /// <summary>The brace <c>}</c>.</summary>
    public SyntaxToken CloseBrace => Token(SyntaxKind.CloseBraceToken);
}

/// <summary>One line of a scenario.</summary>
public abstract class ScenarioItemSyntax : SyntaxNode
{
    private protected ScenarioItemSyntax(in NodePlace place)
        : base(place)
    {
    }
}

/// <summary><c>2031-06-01 Attack(by: Sudland, on: Norland)</c>.</summary>
public sealed class ScenarioEntrySyntax : ScenarioItemSyntax
{
    internal ScenarioEntrySyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>What happens.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();

    /// <summary>Whether a state begins or ends, when given.</summary>
    public SyntaxToken Edge => Token(SyntaxKind.BeginsKeyword, SyntaxKind.EndsKeyword);
}

/// <summary><c>from 2031-01-01 until 2031-02-01 Ceasefire</c>.</summary>
public sealed class ScenarioSpanSyntax : ScenarioItemSyntax
{
    internal ScenarioSpanSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>from</c>.</summary>
    public SyntaxToken FromKeyword => Token(SyntaxKind.FromKeyword);

    /// <summary>The first day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>The end, when given.</summary>
    public EndBoundSyntax? End => Child<EndBoundSyntax>();

    /// <summary>What holds.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();
}

/// <summary><c>expect 2031-06-02 MutualAid.1(Westmark) is breached</c>.</summary>
public sealed class ScenarioExpectationSyntax : ScenarioItemSyntax
{
    internal ScenarioExpectationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>expect</c>.</summary>
    public SyntaxToken ExpectKeyword => Token(SyntaxKind.ExpectKeyword);

    /// <summary>The day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>The norm.</summary>
    public ReferenceSyntax? Reference => Child<ReferenceSyntax>();

    /// <summary>Its status.</summary>
    public StatusRelationSyntax? Relation => Child<StatusRelationSyntax>();
}

/// <summary><c>term ArmedAttack open { reading Narrow { … } }</c>: a word that can be read in several ways.</summary>
public sealed class TermDeclarationSyntax : NamedDeclarationSyntax
{
    internal TermDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>term</c>.</summary>
    public SyntaxToken TermKeyword => Token(SyntaxKind.TermKeyword);

    /// <summary>Whether there may be further readings.</summary>
    public bool IsOpen => Has(SyntaxKind.OpenKeyword);

    /// <summary>The brace <c>{</c>.</summary>
    public SyntaxToken OpenBrace => Token(SyntaxKind.OpenBraceToken);

    /// <summary>The readings.</summary>
    public ImmutableArray<ReadingSyntax> Readings => Children<ReadingSyntax>();

    /// <summary>The brace <c>}</c>.</summary>
    public SyntaxToken CloseBrace => Token(SyntaxKind.CloseBraceToken);
}

/// <summary><c>reading Narrow "only by land" { … }</c>.</summary>
public sealed class ReadingSyntax : SyntaxNode
{
    internal ReadingSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>reading</c>.</summary>
    public SyntaxToken ReadingKeyword => Token(SyntaxKind.ReadingKeyword);

    /// <summary>The name.</summary>
    public SyntaxToken Identifier => Token(SyntaxKind.NameToken);

    /// <summary>The reading in prose, when given.</summary>
    public SyntaxToken DisplayName => Token(SyntaxKind.StringToken);

    /// <summary>The brace <c>{</c>.</summary>
    public SyntaxToken OpenBrace => Token(SyntaxKind.OpenBraceToken);

    /// <summary>What is declared when the term is read so.</summary>
    public ImmutableArray<DeclarationSyntax> Declarations => Children<DeclarationSyntax>();

    /// <summary>The brace <c>}</c>.</summary>
    public SyntaxToken CloseBrace => Token(SyntaxKind.CloseBraceToken);
}
