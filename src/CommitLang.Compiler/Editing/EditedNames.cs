using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Editing;

/// <summary>
/// What names stand for after edits of some statements. What is not edited is asked about where it stood when the program was
/// bound as a whole, and told where it stands now.
/// </summary>
internal sealed class EditedNames(BoundProgram whole, IReadOnlyList<EditedStatements> edited)
{
    private readonly EditedPlaces _places = new(edited);
    private readonly Dictionary<SyntaxTree, EditedStatements> _byTree = edited.ToDictionary(statements => statements.Edit.After);

    /// <summary>All symbols, file by file in ordinal order of path, then in the order of the text.</summary>
    public ImmutableArray<Symbol> Symbols => edited.Count == 0
        ? [.. whole.Table.Symbols]
        : _places.Merge([.. whole.Table.Symbols], symbol => symbol.Location, (symbol, _) => symbol, statements => statements.Declared);

    /// <summary>The symbol that a node names, or null.</summary>
    public Symbol? NamedBy(SyntaxNode node) => AddedWith(node) is { } statements
        ? statements.References.GetValueOrDefault(NamedPlace.Of(node))
        : Before(node) is { } before ? whole.Context.References.GetValueOrDefault(NamedPlace.Of(before)) : null;

    /// <summary>The symbol that a node declares, or null.</summary>
    public Symbol? DeclaredBy(SyntaxNode node) => AddedWith(node) is { } statements
        ? statements.SymbolOf(node)
        : Before(node) is { } before ? whole.Table.Declared.GetValueOrDefault(before) : null;

    /// <summary>Where the name of a symbol stands now.</summary>
    public Location PlaceOf(Symbol symbol) => _places.Moved(symbol.Location);

    /// <summary>The declaration of a symbol as it stands now.</summary>
    public SyntaxNode DeclarationOf(Symbol symbol) => _places.EditOf(symbol.Location) is { } edit
        ? edit.NodeAfter(symbol.Declaration) ?? symbol.Declaration
        : symbol.Declaration;

    /// <summary>Every place that names a symbol, file by file in ordinal order of path, then in the order of the text.</summary>
    public ImmutableArray<Location> PlacesNaming(Symbol symbol) =>
    [
        .. whole.Context.References.Where(pair => pair.Value == symbol).Select(pair => pair.Key.Location)
            .Where(place => !_places.IsRemoved(place)).Select(_places.Moved)
            .Concat(edited.SelectMany(statements => statements.References.Where(pair => pair.Value == symbol).Select(pair => pair.Key.Location)))
            .OrderBy(place => place.Path, StringComparer.Ordinal).ThenBy(place => place.Span.Start),
    ];

    /// <summary>How often symbols are named.</summary>
    public IReadOnlyDictionary<Symbol, int> Counts()
    {
        if (edited.Count == 0)
        {
            return whole.ReferenceCounts;
        }

        var counts = new Dictionary<Symbol, int>(whole.ReferenceCounts, ReferenceEqualityComparer.Instance);
        foreach (var symbol in edited.SelectMany(statements => statements.NamedBefore(whole.Context.Named)))
        {
            counts[symbol] = counts.GetValueOrDefault(symbol) - 1;
        }

        foreach (var symbol in edited.SelectMany(statements => statements.Named))
        {
            counts[symbol] = counts.GetValueOrDefault(symbol) + 1;
        }

        return counts;
    }

    private EditedStatements? AddedWith(SyntaxNode node) =>
        _byTree.GetValueOrDefault(node.SyntaxTree) is { } statements && statements.Edit.IsAdded(node) ? statements : null;

    private SyntaxNode? Before(SyntaxNode node) =>
        _byTree.GetValueOrDefault(node.SyntaxTree) is { } statements ? statements.Edit.NodeBefore(node) : node;
}
