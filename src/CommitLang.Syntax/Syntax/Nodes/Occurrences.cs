using System.Collections.Immutable;

namespace CommitLang.Syntax;

/// <summary><c>state Ceasefire begins with Truce</c>: something that holds for a while.</summary>
public sealed class StateDeclarationSyntax : NamedDeclarationSyntax
{
    internal StateDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>state</c>.</summary>
    public SyntaxToken StateKeyword => Token(SyntaxKind.StateKeyword);

    /// <summary>What it is a state of, when given.</summary>
    public ParametersSyntax? Parameters => Child<ParametersSyntax>();

    /// <summary>What is said about it.</summary>
    public ImmutableArray<ModifierSyntax> Modifiers => Children<ModifierSyntax>();
}

/// <summary><c>event Attack(by: party, on: party)</c>: something that happens on a day.</summary>
public sealed class EventDeclarationSyntax : NamedDeclarationSyntax
{
    internal EventDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>event</c>.</summary>
    public SyntaxToken EventKeyword => Token(SyntaxKind.EventKeyword);

    /// <summary>The roles, when given.</summary>
    public ParametersSyntax? Parameters => Child<ParametersSyntax>();

    /// <summary>What it consists in, when given.</summary>
    public EventDefinitionSyntax? Definition => Child<EventDefinitionSyntax>();

    /// <summary>What is said about it.</summary>
    public ImmutableArray<ModifierSyntax> Modifiers => Children<ModifierSyntax>();
}

/// <summary><c>is Norland does SignPeace(with: Sudland)</c>.</summary>
public sealed class EventDefinitionSyntax : SyntaxNode
{
    internal EventDefinitionSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>is</c>.</summary>
    public SyntaxToken IsKeyword => Token(SyntaxKind.IsKeyword);

    /// <summary>What the event consists in.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();
}

/// <summary><c>constraint Truce before Peace</c>: what holds in every course of events.</summary>
public sealed class ConstraintDeclarationSyntax : DeclarationSyntax
{
    internal ConstraintDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>constraint</c>.</summary>
    public SyntaxToken ConstraintKeyword => Token(SyntaxKind.ConstraintKeyword);

    /// <summary>What the constraint is about.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();

    /// <summary>The constraint.</summary>
    public ModifierSyntax? Modifier => Child<ModifierSyntax>();
}

/// <summary><c>fact 2030-02-11 Landing</c>: what did happen, or never does.</summary>
public sealed class FactDeclarationSyntax : DeclarationSyntax
{
    internal FactDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>fact</c>.</summary>
    public SyntaxToken FactKeyword => Token(SyntaxKind.FactKeyword);

    /// <summary>When.</summary>
    public FactTimeSyntax? Time => Child<FactTimeSyntax>();

    /// <summary>What.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();

    /// <summary>Who says so, when given.</summary>
    public SourceClauseSyntax? Source => Child<SourceClauseSyntax>();
}

/// <summary><c>2030-02-11</c>, <c>never</c> or <c>from 2030-02-11 until 2030-05-01</c>.</summary>
public sealed class FactTimeSyntax : SyntaxNode
{
    internal FactTimeSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>Whether it never happens.</summary>
    public bool IsNever => Has(SyntaxKind.NeverKeyword);

    /// <summary>The word <c>from</c>.</summary>
    public SyntaxToken FromKeyword => Token(SyntaxKind.FromKeyword);

    /// <summary>The day, or the first day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>The end, when given.</summary>
    public EndBoundSyntax? End => Child<EndBoundSyntax>();
}

/// <summary>An event, a state, or <c>X does A</c>.</summary>
public sealed class HappeningSyntax : SyntaxNode
{
    internal HappeningSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The event or state, or the actor in front of <c>does</c>.</summary>
    public ReferenceSyntax? Subject => ChildBefore<ReferenceSyntax>(SyntaxKind.DoesKeyword);

    /// <summary>The word <c>does</c>.</summary>
    public SyntaxToken DoesKeyword => Token(SyntaxKind.DoesKeyword);

    /// <summary>Whether the act is not done.</summary>
    public bool IsNegated => Has(SyntaxKind.NotKeyword);

    /// <summary>The act behind <c>does</c>, when given.</summary>
    public ReferenceSyntax? Conduct => ChildAfter<ReferenceSyntax>(SyntaxKind.DoesKeyword);
}
