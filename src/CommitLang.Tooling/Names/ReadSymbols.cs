using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Names;

/// <summary>What a symbol is under each way of reading the terms of the texts.</summary>
internal static class ReadSymbols
{
    /// <summary>
    /// A symbol as each compilation knows it in which it is declared. What stands for it under another reading, because the same
    /// place names both, is one with it.
    /// </summary>
    public static IReadOnlyList<(Compilation Compilation, Symbol Symbol)> Same(ProgramView view, Symbol symbol)
    {
        var whole = view.Compilation;
        if (whole.Terms.IsEmpty)
        {
            return [(whole, symbol)];
        }

        var choices = whole.Readings.Choices.Select(whole.Under).ToList();
        var declared = new HashSet<Location> { whole.GetLocation(symbol) };
        var found = new HashSet<(Compilation Compilation, Symbol Symbol)> { (view.Reading(symbol.Declaration), symbol) };
        for (var before = -1; before < declared.Count;)
        {
            before = declared.Count;
            found.UnionWith(choices.SelectMany(choice => choice.Symbols.Where(one => declared.Contains(choice.GetLocation(one))).Select(one => (choice, one))));
            var places = found.SelectMany(SymbolUse.Uses).Where(use => !use.IsDeclaration).Select(use => use.Location).ToHashSet();
            declared.UnionWith(places.SelectMany(place => Named(view, choices, place)));
        }

        return [.. found];
    }

    /// <summary>Where that is declared which a place names, under each reading.</summary>
    private static IEnumerable<Location> Named(ProgramView view, List<Compilation> choices, Location place) =>
        from file in new[] { view.Find(place.Path) }
        where file is not null
        from choice in choices
        let symbol = SymbolUse.At(choice, file.Tree, place.Span.Start)
        where symbol is { Symbol: not ModuleSymbol }
        select choice.GetLocation(symbol.Value.Symbol);
}
