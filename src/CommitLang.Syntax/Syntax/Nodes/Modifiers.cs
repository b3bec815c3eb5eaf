using System.Collections.Immutable;

namespace CommitLang.Syntax;

/// <summary>What is said about a state, an event or an act in its declaration.</summary>
public abstract class ModifierSyntax : SyntaxNode
{
    private protected ModifierSyntax(in NodePlace place)
        : base(place)
    {
    }
}

/// <summary><c>begins with Truce</c>: the state begins on the day of it.</summary>
public sealed class BeginsWithModifierSyntax : ModifierSyntax
{
    internal BeginsWithModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>begins</c>.</summary>
    public SyntaxToken BeginsKeyword => Token(SyntaxKind.BeginsKeyword);

    /// <summary>What begins the state.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();
}

/// <summary><c>ends with Attack</c>: the day of it is the first without the state.</summary>
public sealed class EndsWithModifierSyntax : ModifierSyntax
{
    internal EndsWithModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>ends</c>.</summary>
    public SyntaxToken EndsKeyword => Token(SyntaxKind.EndsKeyword);

    /// <summary>What ends the state.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();
}

/// <summary><c>implies Truce, Talks</c>.</summary>
public sealed class ImpliesModifierSyntax : ModifierSyntax
{
    internal ImpliesModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>implies</c>.</summary>
    public SyntaxToken ImpliesKeyword => Token(SyntaxKind.ImpliesKeyword);

    /// <summary>What is true as well.</summary>
    public ImmutableArray<HappeningSyntax> Happenings => Children<HappeningSyntax>();
}

/// <summary><c>excludes Occupy for good</c>.</summary>
public sealed class ExcludesModifierSyntax : ModifierSyntax
{
    internal ExcludesModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>excludes</c>.</summary>
    public SyntaxToken ExcludesKeyword => Token(SyntaxKind.ExcludesKeyword);

    /// <summary>What cannot be as well.</summary>
    public ImmutableArray<HappeningSyntax> Happenings => Children<HappeningSyntax>();

    /// <summary>Whether it can never be afterwards.</summary>
    public bool IsForGood => Has(SyntaxKind.GoodKeyword);
}

/// <summary><c>before Peace</c>: the other one comes on a later day only.</summary>
public sealed class BeforeModifierSyntax : ModifierSyntax
{
    internal BeforeModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>before</c>.</summary>
    public SyntaxToken BeforeKeyword => Token(SyntaxKind.BeforeKeyword);

    /// <summary>What comes later.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();
}

/// <summary><c>is Support(of: owner(in))</c>: what the act is a kind of.</summary>
public sealed class IsModifierSyntax : ModifierSyntax
{
    internal IsModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>is</c>.</summary>
    public SyntaxToken IsKeyword => Token(SyntaxKind.IsKeyword);

    /// <summary>The wider acts.</summary>
    public ImmutableArray<ReferenceSyntax> References => Children<ReferenceSyntax>();
}

/// <summary><c>requires Ratify</c>: what the same actor must have done before.</summary>
public sealed class RequiresModifierSyntax : ModifierSyntax
{
    internal RequiresModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>requires</c>.</summary>
    public SyntaxToken RequiresKeyword => Token(SyntaxKind.RequiresKeyword);

    /// <summary>The acts required.</summary>
    public ImmutableArray<ReferenceSyntax> References => Children<ReferenceSyntax>();
}

/// <summary><c>mutual</c>: when one does it with another, the other does it too.</summary>
public sealed class MutualModifierSyntax : ModifierSyntax
{
    internal MutualModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>mutual</c>.</summary>
    public SyntaxToken MutualKeyword => Token(SyntaxKind.MutualKeyword);
}

/// <summary><c>once</c>: can be done on one day at most.</summary>
public sealed class OnceModifierSyntax : ModifierSyntax
{
    internal OnceModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>once</c>.</summary>
    public SyntaxToken OnceKeyword => Token(SyntaxKind.OnceKeyword);
}

/// <summary><c>lasting</c>: is done for a span of days.</summary>
public sealed class LastingModifierSyntax : ModifierSyntax
{
    internal LastingModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>lasting</c>.</summary>
    public SyntaxToken LastingKeyword => Token(SyntaxKind.LastingKeyword);
}

/// <summary><c>exclusive per in</c>: for one value of the parameter it can be done once.</summary>
public sealed class ExclusiveModifierSyntax : ModifierSyntax
{
    internal ExclusiveModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>exclusive</c>.</summary>
    public SyntaxToken ExclusiveKeyword => Token(SyntaxKind.ExclusiveKeyword);

    /// <summary>The name of the parameter.</summary>
    public SyntaxToken Parameter => Token(SyntaxKind.NameToken);
}

/// <summary><c>begins Ceasefire</c>: doing the act begins the state.</summary>
public sealed class BeginsModifierSyntax : ModifierSyntax
{
    internal BeginsModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>begins</c>.</summary>
    public SyntaxToken BeginsKeyword => Token(SyntaxKind.BeginsKeyword);

    /// <summary>The state.</summary>
    public ReferenceSyntax? Reference => Child<ReferenceSyntax>();
}

/// <summary><c>ends Ceasefire</c>: doing the act ends the state.</summary>
public sealed class EndsModifierSyntax : ModifierSyntax
{
    internal EndsModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>ends</c>.</summary>
    public SyntaxToken EndsKeyword => Token(SyntaxKind.EndsKeyword);

    /// <summary>The state.</summary>
    public ReferenceSyntax? Reference => Child<ReferenceSyntax>();
}

/// <summary><c>needs consent of owner(in)</c>.</summary>
public sealed class ConsentModifierSyntax : ModifierSyntax
{
    internal ConsentModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>needs</c>.</summary>
    public SyntaxToken NeedsKeyword => Token(SyntaxKind.NeedsKeyword);

    /// <summary>Who must consent.</summary>
    public ReferenceSyntax? Reference => Child<ReferenceSyntax>();
}

/// <summary><c>measured in troops</c>.</summary>
public sealed class MeasuredModifierSyntax : ModifierSyntax
{
    internal MeasuredModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>measured</c>.</summary>
    public SyntaxToken MeasuredKeyword => Token(SyntaxKind.MeasuredKeyword);

    /// <summary>The name of the unit.</summary>
    public SyntaxToken Unit => Token(SyntaxKind.NameToken);
}

/// <summary><c>divided into ByLand, BySea</c>: the kinds are all of the act.</summary>
public sealed class DividedModifierSyntax : ModifierSyntax
{
    internal DividedModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>divided</c>.</summary>
    public SyntaxToken DividedKeyword => Token(SyntaxKind.DividedKeyword);

    /// <summary>The kinds.</summary>
    public ImmutableArray<ReferenceSyntax> References => Children<ReferenceSyntax>();
}
