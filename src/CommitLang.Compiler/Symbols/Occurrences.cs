using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Symbols;

/// <summary>Something with parameters: an act, an event or a state.</summary>
public abstract class ParametrizedSymbol : Symbol
{
    private protected ParametrizedSymbol(ModuleSymbol module, NamedDeclarationSyntax declaration)
        : base(module, declaration.Identifier.Text, declaration, declaration.Identifier)
    {
        DisplayName = declaration.DisplayName.IsPresent ? declaration.DisplayName.ValueText : "";
    }

    /// <summary>The parameters in the order of the declaration.</summary>
    public ImmutableArray<ParameterSymbol> Parameters { get; internal set; } = [];
}

/// <summary>A parameter of an act, an event or a state.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What can stand for it.</param>
/// <param name="Unit">The unit, for a parameter of such a type.</param>
public sealed record ParameterSymbol(string Name, ParameterType Type, string? Unit = null)
{
    /// <summary>The type with an article: "a party".</summary>
    public string TypeText => Type switch
    {
        ParameterType.Party => "a party",
        ParameterType.Area => "an area or thing",
        ParameterType.Person => "a person",
        ParameterType.Document => "a document",
        ParameterType.Number => "a number",
        ParameterType.Flag => "yes or no",
        _ => "a value",
    };
}

/// <summary>The types of parameters.</summary>
public enum ParameterType
{
    /// <summary>A party, a body or an entity.</summary>
    Party,

    /// <summary>An area or a thing.</summary>
    Area,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A document.</summary>
    Document,

    /// <summary>A number, or an amount of a unit.</summary>
    Number,

    /// <summary>yes or no.</summary>
    Flag,
}

/// <summary>An event: something that happens on a day.</summary>
public sealed class EventSymbol : ParametrizedSymbol
{
    internal EventSymbol(ModuleSymbol module, EventDeclarationSyntax declaration)
        : base(module, declaration)
    {
    }

    /// <summary>Whether it is defined as somebody's doing (<c>is X does A</c>).</summary>
    public bool IsDefined { get; internal set; }

    /// <inheritdoc/>
    public override string KindText => "an event";
}

/// <summary>A state: something that holds for a span of days.</summary>
public sealed class StateSymbol : ParametrizedSymbol
{
    internal StateSymbol(ModuleSymbol module, StateDeclarationSyntax declaration)
        : base(module, declaration)
    {
    }

    /// <inheritdoc/>
    public override string KindText => "a state";
}

/// <summary>A kind of conduct.</summary>
public sealed class ActSymbol : ParametrizedSymbol
{
    internal ActSymbol(ModuleSymbol module, ActDeclarationSyntax declaration)
        : base(module, declaration)
    {
    }

    /// <summary>The acts that doing it is also doing, directly.</summary>
    public ImmutableArray<ActSymbol> Kinds { get; internal set; } = [];

    /// <summary>The states that hold from the day on which it is done.</summary>
    public ImmutableArray<StateSymbol> Begins { get; internal set; } = [];

    /// <summary>The states that do not hold any more from the day on which it is done.</summary>
    public ImmutableArray<StateSymbol> Ends { get; internal set; } = [];

    /// <summary>Whether it goes on once begun.</summary>
    public bool IsLasting { get; internal set; }

    /// <summary>The unit it is measured in, or null.</summary>
    public UnitSymbol? Unit { get; internal set; }

    /// <inheritdoc/>
    public override string KindText => "an act";
}
