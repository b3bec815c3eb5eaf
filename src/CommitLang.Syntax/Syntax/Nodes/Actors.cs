using System.Collections.Immutable;

namespace CommitLang.Syntax;

/// <summary><c>party Norland "Kingdom of Norland" iso NO</c>: one that can bind itself.</summary>
public sealed class PartyDeclarationSyntax : NamedDeclarationSyntax
{
    internal PartyDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>party</c>.</summary>
    public SyntaxToken PartyKeyword => Token(SyntaxKind.PartyKeyword);

    /// <summary>The ISO 3166 code, when given.</summary>
    public IsoCodeSyntax? IsoCode => Child<IsoCodeSyntax>();
}

/// <summary><c>iso NO</c>.</summary>
public sealed class IsoCodeSyntax : SyntaxNode
{
    internal IsoCodeSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>iso</c>.</summary>
    public SyntaxToken IsoKeyword => Token(SyntaxKind.IsoKeyword);

    /// <summary>The code.</summary>
    public SyntaxToken Code => Token(SyntaxKind.NameToken);
}

/// <summary><c>entity Consortium</c>: an actor that is no party.</summary>
public sealed class EntityDeclarationSyntax : NamedDeclarationSyntax
{
    internal EntityDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>entity</c>.</summary>
    public SyntaxToken EntityKeyword => Token(SyntaxKind.EntityKeyword);
}

/// <summary><c>organisation Council "Council of the Strait" body { Norland }</c>.</summary>
public sealed class OrganisationDeclarationSyntax : NamedDeclarationSyntax
{
    internal OrganisationDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>organisation</c>.</summary>
    public SyntaxToken OrganisationKeyword => Token(SyntaxKind.OrganisationKeyword);

    /// <summary>What is said about its membership and whether it acts as one.</summary>
    public ImmutableArray<GroupModifierSyntax> Modifiers => Children<GroupModifierSyntax>();

    /// <summary>The members, when listed.</summary>
    public MemberBlockSyntax? Members => Child<MemberBlockSyntax>();
}

/// <summary><c>group Guarantors open { Westmark }</c>: several actors under one name.</summary>
public sealed class GroupDeclarationSyntax : NamedDeclarationSyntax
{
    internal GroupDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>group</c>.</summary>
    public SyntaxToken GroupKeyword => Token(SyntaxKind.GroupKeyword);

    /// <summary>What is said about its membership and whether it acts as one.</summary>
    public ImmutableArray<GroupModifierSyntax> Modifiers => Children<GroupModifierSyntax>();

    /// <summary>The members, when listed.</summary>
    public MemberBlockSyntax? Members => Child<MemberBlockSyntax>();
}

/// <summary><c>open</c>, <c>closed</c> or <c>body</c>.</summary>
public sealed class GroupModifierSyntax : SyntaxNode
{
    internal GroupModifierSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word.</summary>
    public SyntaxToken Keyword => Token(SyntaxKind.OpenKeyword, SyntaxKind.ClosedKeyword, SyntaxKind.BodyKeyword);
}

/// <summary>The members of a group between braces.</summary>
public sealed class MemberBlockSyntax : SyntaxNode
{
    internal MemberBlockSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The brace <c>{</c>.</summary>
    public SyntaxToken OpenBrace => Token(SyntaxKind.OpenBraceToken);

    /// <summary>The members.</summary>
    public ImmutableArray<MemberSyntax> Members => Children<MemberSyntax>();

    /// <summary>The brace <c>}</c>.</summary>
    public SyntaxToken CloseBrace => Token(SyntaxKind.CloseBraceToken);
}

/// <summary><c>Ostmark from 2030-03-02</c>: a member and the time of its membership.</summary>
public sealed class MemberSyntax : SyntaxNode
{
    internal MemberSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>Who it is.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>The first day, when given.</summary>
    public FromBoundSyntax? From => Child<FromBoundSyntax>();

    /// <summary>The end, when given.</summary>
    public EndBoundSyntax? End => Child<EndBoundSyntax>();
}

/// <summary><c>person Weber "Anna Weber" speaks for Westmark as "Foreign Minister"</c>.</summary>
public sealed class PersonDeclarationSyntax : NamedDeclarationSyntax
{
    internal PersonDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>person</c>.</summary>
    public SyntaxToken PersonKeyword => Token(SyntaxKind.PersonKeyword);

    /// <summary>The offices held.</summary>
    public ImmutableArray<OfficeSyntax> Offices => Children<OfficeSyntax>();
}

/// <summary><c>speaks for Westmark as "Foreign Minister" from 2030-01-10</c>.</summary>
public sealed class OfficeSyntax : SyntaxNode
{
    internal OfficeSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>speaks</c>.</summary>
    public SyntaxToken SpeaksKeyword => Token(SyntaxKind.SpeaksKeyword);

    /// <summary>For whom the person speaks.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>The title of the office, when given.</summary>
    public SyntaxToken Title => Token(SyntaxKind.StringToken);

    /// <summary>The first day in office, when given.</summary>
    public FromBoundSyntax? From => Child<FromBoundSyntax>();

    /// <summary>The end of the office, when given.</summary>
    public EndBoundSyntax? End => Child<EndBoundSyntax>();
}
