using System.Collections.Immutable;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Symbols;

/// <summary>Somebody who can bear a norm: a party, an entity, or an organisation or group that acts as one body.</summary>
public abstract class ActorSymbol : Symbol
{
    private protected ActorSymbol(ModuleSymbol module, NamedDeclarationSyntax declaration)
        : base(module, declaration.Identifier.Text, declaration, declaration.Identifier)
    {
        DisplayName = declaration.DisplayName.IsPresent ? declaration.DisplayName.ValueText : declaration.Identifier.Text;
    }

    /// <summary>Whether it acts as one.</summary>
    public abstract bool IsSingle { get; }
}

/// <summary>A party: a state or another that can bear norms.</summary>
public sealed class PartySymbol : ActorSymbol
{
    internal PartySymbol(ModuleSymbol module, NamedDeclarationSyntax declaration)
        : base(module, declaration)
    {
    }

    /// <summary>Its ISO 3166-1 alpha-2 or alpha-3 code; null when none is written.</summary>
    public string? IsoCode { get; internal set; }

    /// <inheritdoc/>
    public override bool IsSingle => true;

    /// <inheritdoc/>
    public override string KindText => Declaration is EntityDeclarationSyntax ? "an entity" : "a party";
}

/// <summary>A group or an organisation.</summary>
public sealed class GroupSymbol : ActorSymbol
{
    internal GroupSymbol(ModuleSymbol module, NamedDeclarationSyntax declaration)
        : base(module, declaration)
    {
    }

    /// <summary>Its members, those of groups within it included, and their days.</summary>
    public ImmutableArray<MemberSymbol> Members { get; internal set; } = [];

    /// <summary>Whether it has members that are not listed.</summary>
    public bool IsOpen { get; internal set; }

    /// <summary>Whether it acts as one (<c>body</c>).</summary>
    public bool IsBody { get; internal set; }

    /// <inheritdoc/>
    public override bool IsSingle => IsBody;

    /// <inheritdoc/>
    public override string KindText => (Declaration is OrganisationDeclarationSyntax, IsBody) switch
    {
        (true, true) => "an organisation",
        (true, false) => "an organisation of members",
        (false, true) => "a body",
        _ => "a group",
    };
}

/// <summary>A member of a group on certain days.</summary>
/// <param name="Actor">The member.</param>
/// <param name="Days">Its days of membership.</param>
public sealed record MemberSymbol(ActorSymbol Actor, DaySet Days);

/// <summary>A person who speaks for a party.</summary>
public sealed class PersonSymbol : Symbol
{
    internal PersonSymbol(ModuleSymbol module, PersonDeclarationSyntax declaration)
        : base(module, declaration.Identifier.Text, declaration, declaration.Identifier)
    {
        DisplayName = declaration.DisplayName.IsPresent ? declaration.DisplayName.ValueText : declaration.Identifier.Text;
    }

    /// <summary>For whom the person speaks, as what, on which days.</summary>
    public ImmutableArray<Office> Offices { get; internal set; } = [];

    /// <inheritdoc/>
    public override string KindText => "a person";
}

/// <summary>An office of a person.</summary>
/// <param name="SpeaksFor">The party spoken for.</param>
/// <param name="Title">The office.</param>
/// <param name="Days">The days in office.</param>
public sealed record Office(Symbol SpeaksFor, string Title, DaySet Days);
