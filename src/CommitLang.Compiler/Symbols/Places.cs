using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Symbols;

/// <summary>An area or a thing.</summary>
public sealed class AreaSymbol : Symbol
{
    internal AreaSymbol(ModuleSymbol module, AreaDeclarationSyntax declaration, AreaSymbol? parent)
        : base(module, declaration.Identifier.Text, declaration, declaration.Identifier)
    {
        DisplayName = declaration.DisplayName.IsPresent ? declaration.DisplayName.ValueText : declaration.Identifier.Text;
        Parent = parent;
        IsThing = declaration.Keyword.Kind == SyntaxKind.ThingKeyword;
    }

    /// <summary>The area it is written inside of.</summary>
    public AreaSymbol? Parent { get; }

    /// <summary>Whether it is a thing and not a place.</summary>
    public bool IsThing { get; }

    /// <summary>To whom it belongs, by its own words or those of the area around it.</summary>
    public Symbol? Owner { get; internal set; }

    /// <summary>The parts written inside it.</summary>
    public ImmutableArray<AreaSymbol> Parts { get; internal set; } = [];

    /// <summary>Whether its parts leave no rest (<c>divided into</c>).</summary>
    public bool IsDivided { get; internal set; }

    /// <summary>The areas it is the sum of (<c>= A + B</c>).</summary>
    public ImmutableArray<AreaSymbol> SumOf { get; internal set; } = [];

    /// <summary>The areas taken out of that sum (<c>except C</c>).</summary>
    public ImmutableArray<AreaSymbol> Without { get; internal set; } = [];

    /// <summary>The areas with which it shares some place (<c>overlaps</c>), as it says itself.</summary>
    public ImmutableArray<AreaSymbol> Overlaps { get; internal set; } = [];

    /// <summary>The areas with which it shares no place (<c>apart from</c>), as it says itself.</summary>
    internal ImmutableArray<AreaSymbol> ApartFrom { get; set; } = [];

    /// <inheritdoc/>
    public override string KindText => IsThing ? "a thing" : "an area";
}

/// <summary>A unit of measurement.</summary>
public sealed class UnitSymbol : Symbol
{
    internal UnitSymbol(ModuleSymbol module, UnitDeclarationSyntax declaration)
        : base(module, declaration.Identifier.Text, declaration, declaration.Identifier)
    {
        DisplayName = declaration.DisplayName.IsPresent ? declaration.DisplayName.ValueText : declaration.Identifier.Text;
        IsLevel = declaration.Measure.Kind == SyntaxKind.LevelKeyword;
        Step = declaration.Step.IsPresent ? declaration.Step.Text : "1";
    }

    /// <summary>Whether it measures a level held on each day rather than a total added up over days.</summary>
    public bool IsLevel { get; }

    /// <summary>The smallest step, as written.</summary>
    public string Step { get; }

    /// <inheritdoc/>
    public override string KindText => "a unit";
}

/// <summary>A document that statements are taken from.</summary>
public sealed class DocumentSymbol : Symbol
{
    internal DocumentSymbol(ModuleSymbol module, DocumentDeclarationSyntax declaration)
        : base(module, declaration.Identifier.Text, declaration, declaration.Identifier)
    {
        DisplayName = declaration.DisplayName.IsPresent ? declaration.DisplayName.ValueText : declaration.Identifier.Text;
    }

    /// <summary>Its date as written, which may be a month or a year; empty when none is.</summary>
    public string Dated { get; internal set; } = "";

    /// <summary>The first day of its date.</summary>
    public Runtime.Day? Date { get; internal set; }

    /// <summary>Where it can be read.</summary>
    public string Address { get; internal set; } = "";

    /// <summary>The keys of those who alone know it (<c>secret to</c>); null when it is no secret.</summary>
    public ImmutableArray<string>? KnownTo { get; internal set; }

    /// <summary>According to whom it is known.</summary>
    public string Attribution { get; internal set; } = "";

    /// <inheritdoc/>
    public override string KindText => "a document";
}
