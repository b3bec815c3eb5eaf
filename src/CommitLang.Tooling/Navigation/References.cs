using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Tooling.Names;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Navigation;

/// <summary>Where the text speaks of something: by its name, or by that of a group or an area that it belongs to.</summary>
public static class References
{
    /// <summary>The places that speak of what is named at a place.</summary>
    /// <param name="view">The program.</param>
    /// <param name="file">The file.</param>
    /// <param name="position">The place.</param>
    /// <param name="includeDeclaration">Whether the declaration is one of them.</param>
    public static IEnumerable<Location> At(ProgramView view, ProgramFile file, int position, bool includeDeclaration) =>
        SymbolUse.At(view, file, position)?.Symbol is not { } symbol ? [] : SymbolUse.Of(view, symbol)
            .Where(use => includeDeclaration || !use.IsDeclaration).Select(use => use.Location)
            .Concat(Around(view, symbol).SelectMany(whole => SymbolUse.Of(view, whole)).Where(use => !use.IsDeclaration).Select(use => use.Location))
            .Distinct();

    /// <summary>The places of a file that name what is named at a place.</summary>
    public static IEnumerable<SymbolUse> InFile(ProgramView view, ProgramFile file, int position) =>
        SymbolUse.At(view, file, position)?.Symbol is { } symbol
            ? SymbolUse.Of(view, symbol).Where(use => use.Location.Path == file.Path)
            : [];

    /// <summary>The groups that somebody is a member of and the areas that something lies in.</summary>
    private static IEnumerable<Symbol> Around(ProgramView view, Symbol symbol) => symbol switch
    {
        ActorSymbol => view.Compilation.Symbols.OfType<GroupSymbol>().Where(group => group != symbol && Holds(group, symbol, [])),
        AreaSymbol => view.Compilation.Symbols.OfType<AreaSymbol>().Where(area => area != symbol && Holds(area, symbol, [])),
        _ => [],
    };

    private static bool Holds(GroupSymbol group, Symbol member, HashSet<Symbol> seen) => seen.Add(group)
        && group.Members.Any(inner => inner.Actor == member || (inner.Actor is GroupSymbol part && Holds(part, member, seen)));

    private static bool Holds(AreaSymbol area, Symbol part, HashSet<Symbol> seen) => seen.Add(area)
        && area.Parts.Concat(area.SumOf).Any(inner => inner == part || Holds(inner, part, seen));
}
