using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Symbols;

/// <summary>Something that a text declares and other places can name.</summary>
public abstract class Symbol
{
    private protected Symbol(ModuleSymbol? module, string name, SyntaxNode declaration, SyntaxToken identifier)
    {
        Module = module;
        Name = name;
        Declaration = declaration;
        Location = identifier.IsPresent ? identifier.GetLocation() : declaration.GetLocation();
        Key = name;
    }

    /// <summary>The module it is declared in; null for a module.</summary>
    public ModuleSymbol? Module { get; }

    /// <summary>The declared name.</summary>
    public string Name { get; }

    /// <summary>The name in ground terms and logs: qualified with the module where two modules use the same name.</summary>
    public string Key { get; internal set; }

    /// <summary>The name to show people: the quoted title where there is one.</summary>
    public string DisplayName { get; internal init; } = "";

    /// <summary>The declaration.</summary>
    public SyntaxNode Declaration { get; }

    /// <summary>Where its name stands.</summary>
    public Location Location { get; }

    /// <summary>Whether anything names it.</summary>
    internal bool IsUsed { get; set; }

    /// <summary>The doc comment above it.</summary>
    public string Documentation => Declaration.DocComment;

    /// <summary>What it is, with an article: "a party".</summary>
    public abstract string KindText { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{KindText} {Name}";
}

/// <summary>A module: the names that files share.</summary>
public sealed class ModuleSymbol : Symbol
{
    private readonly Dictionary<string, Symbol> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Symbol> _terms = new(StringComparer.Ordinal);

    internal ModuleSymbol(string name, SyntaxNode declaration)
        : base(null, name, declaration, default)
    {
    }

    /// <inheritdoc/>
    public override string KindText => "a module";

    /// <summary>What it declares, in ordinal order of names.</summary>
    public ImmutableArray<Symbol> Members => [.. _members.Values.Concat(_terms.Values).OrderBy(symbol => symbol.Name, StringComparer.Ordinal)];

    /// <summary>Whether it is shipped with the compiler.</summary>
    public bool IsLibrary { get; internal set; }

    /// <summary>The member of a name that is no term, or null.</summary>
    public Symbol? Find(string name) => _members.GetValueOrDefault(name);

    /// <summary>The term of a name, or null. A term may share its name with what it is about.</summary>
    public Symbol? FindTerm(string name) => _terms.GetValueOrDefault(name);

    internal IEnumerable<string> Names => _members.Keys;

    internal bool TryAdd(Symbol symbol) => MembersLike(symbol).TryAdd(symbol.Name, symbol);

    /// <summary>The member that has the name of a symbol and stands in its way.</summary>
    internal Symbol? FindLike(Symbol symbol) => MembersLike(symbol).GetValueOrDefault(symbol.Name);

    private Dictionary<string, Symbol> MembersLike(Symbol symbol) => symbol.Declaration is TermDeclarationSyntax ? _terms : _members;
}
