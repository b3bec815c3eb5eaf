using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Tooling.Names;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Navigation;

/// <summary>Where a name is declared, and who stands behind it.</summary>
public static class Definitions
{
    /// <summary>Where the name at a place is declared.</summary>
    public static IEnumerable<Location> At(ProgramView view, ProgramFile file, int position) => SymbolUse.At(view, file, position)?.Symbol switch
    {
        null => [],
        ModuleSymbol module => SymbolUse.Of(view, module).Where(use => use.IsDeclaration).Select(use => use.Location),
        { } symbol => [view.Compilation.GetLocation(symbol)],
    };

    /// <summary>Where those are declared that a group consists of, or the areas that an area does; else the name itself.</summary>
    public static IEnumerable<Location> BehindAt(ProgramView view, ProgramFile file, int position) => SymbolUse.At(view, file, position)?.Symbol switch
    {
        GroupSymbol group => group.Members.Select(member => view.Compilation.GetLocation(member.Actor)).Distinct(),
        AreaSymbol { Parts.IsEmpty: false } area => area.Parts.Select(view.Compilation.GetLocation),
        AreaSymbol { SumOf.IsEmpty: false } area => area.SumOf.Select(view.Compilation.GetLocation),
        _ => At(view, file, position),
    };
}
