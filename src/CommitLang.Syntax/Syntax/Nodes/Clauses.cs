using System.Collections.Immutable;

namespace CommitLang.Syntax;

/// <summary>One clause of a norm or a statement.</summary>
public abstract class ClauseSyntax : SyntaxNode
{
    private protected ClauseSyntax(in NodePlace place)
        : base(place)
    {
    }
}

/// <summary>A clause with a condition.</summary>
public abstract class ConditionClauseSyntax : ClauseSyntax
{
    private protected ConditionClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word it begins with.</summary>
    public SyntaxToken Keyword => FirstToken();

    /// <summary>The condition.</summary>
    public ConditionSyntax? Condition => Child<ConditionSyntax>();
}

/// <summary><c>when Peace</c>.</summary>
public sealed class WhenClauseSyntax : ConditionClauseSyntax
{
    internal WhenClauseSyntax(in NodePlace place)
        : base(place)
    {
    }
}

/// <summary><c>while Ceasefire</c>.</summary>
public sealed class WhileClauseSyntax : ConditionClauseSyntax
{
    internal WhileClauseSyntax(in NodePlace place)
        : base(place)
    {
    }
}

/// <summary><c>unless Sudland does Occupy(in: Harbour)</c>.</summary>
public sealed class UnlessClauseSyntax : ConditionClauseSyntax
{
    internal UnlessClauseSyntax(in NodePlace place)
        : base(place)
    {
    }
}

/// <summary><c>provided Ceasefire</c>.</summary>
public sealed class ProvidedClauseSyntax : ConditionClauseSyntax
{
    internal ProvidedClauseSyntax(in NodePlace place)
        : base(place)
    {
    }
}

/// <summary><c>where friend in parties, foe not in parties</c>.</summary>
public sealed class WhereClauseSyntax : ClauseSyntax
{
    internal WhereClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>where</c>.</summary>
    public SyntaxToken WhereKeyword => Token(SyntaxKind.WhereKeyword);

    /// <summary>What is said about the variables.</summary>
    public ImmutableArray<WhereItemSyntax> Items => Children<WhereItemSyntax>();
}

/// <summary><c>friend in parties</c> or <c>friend is not ally</c>.</summary>
public sealed class WhereItemSyntax : SyntaxNode
{
    internal WhereItemSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The variable.</summary>
    public SyntaxToken Variable => Token(SyntaxKind.NameToken);

    /// <summary>Whether it is denied.</summary>
    public bool IsNegated => Has(SyntaxKind.NotKeyword);

    /// <summary>The word <c>in</c> or <c>is</c>.</summary>
    public SyntaxToken Relation => Token(SyntaxKind.InKeyword, SyntaxKind.IsKeyword);

    /// <summary>The group or the other one.</summary>
    public PathSyntax? Path => Child<PathSyntax>();
}

/// <summary><c>except SupportFromTheAir(of: Norland)</c>.</summary>
public sealed class ExceptClauseSyntax : ClauseSyntax
{
    internal ExceptClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>except</c>.</summary>
    public SyntaxToken ExceptKeyword => Token(SyntaxKind.ExceptKeyword);

    /// <summary>The conduct that is left out.</summary>
    public ImmutableArray<ReferenceSyntax> References => Children<ReferenceSyntax>();
}

/// <summary><c>toward Norland</c> or <c>toward all</c>.</summary>
public sealed class TowardClauseSyntax : ClauseSyntax
{
    internal TowardClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>toward</c>.</summary>
    public SyntaxToken TowardKeyword => Token(SyntaxKind.TowardKeyword);

    /// <summary>Whether it is owed to everybody.</summary>
    public bool IsAll => Has(SyntaxKind.AllKeyword);

    /// <summary>To whom it is owed.</summary>
    public PathListSyntax? Parties => Child<PathListSyntax>();
}

/// <summary><c>as it sees fit</c>.</summary>
public sealed class DiscretionClauseSyntax : ClauseSyntax
{
    internal DiscretionClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>as</c>.</summary>
    public SyntaxToken AsKeyword => Token(SyntaxKind.AsKeyword);
}

/// <summary><c>failing which Sanctions</c> or <c>failing which { … }</c>.</summary>
public sealed class FailingClauseSyntax : ClauseSyntax
{
    internal FailingClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>failing</c>.</summary>
    public SyntaxToken FailingKeyword => Token(SyntaxKind.FailingKeyword);

    /// <summary>The statement that then applies.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>What then applies, written here.</summary>
    public StatementBlockSyntax? Block => Child<StatementBlockSyntax>();
}

/// <summary><c>subject to Charter</c>.</summary>
public sealed class SubjectClauseSyntax : ClauseSyntax
{
    internal SubjectClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>subject</c>.</summary>
    public SyntaxToken SubjectKeyword => Token(SyntaxKind.SubjectKeyword);

    /// <summary>The statements it yields to.</summary>
    public PathListSyntax? Statements => Child<PathListSyntax>();
}

/// <summary><c>notwithstanding Charter</c>.</summary>
public sealed class NotwithstandingClauseSyntax : ClauseSyntax
{
    internal NotwithstandingClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>notwithstanding</c>.</summary>
    public SyntaxToken NotwithstandingKeyword => Token(SyntaxKind.NotwithstandingKeyword);

    /// <summary>The statements it prevails over.</summary>
    public PathListSyntax? Statements => Child<PathListSyntax>();
}

/// <summary><c>without prejudice to every engagement of Norland made before 2030-01-01</c>, or to named statements.</summary>
public sealed class WithoutPrejudiceClauseSyntax : ClauseSyntax
{
    internal WithoutPrejudiceClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>without</c>.</summary>
    public SyntaxToken WithoutKeyword => Token(SyntaxKind.WithoutKeyword);

    /// <summary>The word <c>every</c>.</summary>
    public SyntaxToken EveryKeyword => Token(SyntaxKind.EveryKeyword);

    /// <summary>Whose engagements are left untouched, when it is said so.</summary>
    public PathSyntax? Party => Child<PathSyntax>();

    /// <summary>The day before which they were made.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>The statements left untouched, when they are named.</summary>
    public PathListSyntax? Statements => Child<PathListSyntax>();
}

/// <summary><c>modelled on MutualAid.1 with Norland as Sudland</c>.</summary>
public sealed class ModelledClauseSyntax : ClauseSyntax
{
    internal ModelledClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>modelled</c>.</summary>
    public SyntaxToken ModelledKeyword => Token(SyntaxKind.ModelledKeyword);

    /// <summary>The model.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>What is put for what.</summary>
    public ImmutableArray<SubstitutionSyntax> Substitutions => Children<SubstitutionSyntax>();
}

/// <summary><c>Norland as Sudland</c>.</summary>
public sealed class SubstitutionSyntax : SyntaxNode
{
    internal SubstitutionSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>What the model says.</summary>
    public PathSyntax? Original => ChildBefore<PathSyntax>(SyntaxKind.AsKeyword);

    /// <summary>What is put in its place.</summary>
    public PathSyntax? Replacement => ChildAfter<PathSyntax>(SyntaxKind.AsKeyword);
}
