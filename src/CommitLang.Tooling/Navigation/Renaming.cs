using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Names;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Navigation;

/// <summary>What becomes of a renaming: the places that change, or why it cannot be done.</summary>
/// <param name="Places">The places, in the order of their files.</param>
/// <param name="NewName">What is written there.</param>
/// <param name="Problem">Why it cannot be done, a sentence for the user; empty when it can.</param>
public sealed record RenameResult(ImmutableArray<Location> Places, string NewName, string Problem);

/// <summary>Gives something another name, everywhere.</summary>
public static class Renaming
{
    /// <summary>The name at a place, if that can be changed; null when nothing can be renamed there.</summary>
    public static TextSpan? Prepare(ProgramView view, ProgramFile file, int position) =>
        SymbolUse.At(view, file, position) is var (symbol, span) && CanRename(symbol) && !IsAlias(file, symbol, span) ? span : null;

    /// <summary>Renames what is named at a place.</summary>
    /// <param name="view">The program.</param>
    /// <param name="file">The file.</param>
    /// <param name="position">The place.</param>
    /// <param name="newName">The new name.</param>
    public static RenameResult Rename(ProgramView view, ProgramFile file, int position, string newName)
    {
        if (SymbolUse.At(view, file, position) is not var (symbol, span) || !CanRename(symbol) || IsAlias(file, symbol, span))
        {
            return Refused("There is no name here that could be changed.");
        }

        if (Problem(view, symbol, newName) is { } problem)
        {
            return Refused(problem);
        }

        var places = SymbolUse.Of(view, symbol).Select(use => use.Location).ToImmutableArray();
        return Captured(view, symbol, newName) is { } captured ? Refused(captured) : new RenameResult(places, newName, "");

        RenameResult Refused(string why) => new([], newName, why);
    }

    private static bool CanRename(Symbol symbol) => symbol is ModuleSymbol ? !((ModuleSymbol)symbol).IsLibrary : symbol.Module is { IsLibrary: false };

    /// <summary>Whether a module is called otherwise at a place, by an import.</summary>
    private static bool IsAlias(ProgramFile file, Symbol symbol, TextSpan span) => symbol is ModuleSymbol && file.Text.GetText(span) != symbol.Name;

    private static string? Problem(ProgramView view, Symbol symbol, string newName)
    {
        var isNumber = symbol is StatementSymbol { Container: not null };
        if (symbol is ModuleSymbol ? !newName.Split('.').All(IsName) : !IsName(newName) && !(isNumber && IsNumber(newName)))
        {
            return SyntaxFacts.GetKind(newName) != SyntaxKind.None
                ? $"'{newName}' is a word of the language."
                : $"'{newName}' is no name: it begins with a letter and has letters, digits and underscores only.";
        }

        if (newName == symbol.Name)
        {
            return null;
        }

        return ReadSymbols.Same(view, symbol).SelectMany(read => Siblings(read.Compilation, read.Symbol).Select(other => (read.Compilation, Symbol: other)))
            .Where(other => other.Symbol.Name == newName)
            .Select(taken => $"There is {taken.Symbol.KindText} {newName} already ({taken.Compilation.GetLocation(taken.Symbol)}).").FirstOrDefault();
    }

    /// <summary>What has to have another name than a symbol.</summary>
    private static ImmutableArray<Symbol> Siblings(Compilation compilation, Symbol symbol) => symbol switch
    {
        ModuleSymbol => compilation.Modules.CastArray<Symbol>(),
        StatementSymbol { Container: { } container } => container.Articles.CastArray<Symbol>(),
        { Declaration: ReadingSyntax { Parent: TermDeclarationSyntax term } } =>
            [.. term.Readings.Select(compilation.GetSemanticModel(term.SyntaxTree).GetDeclaredSymbol).OfType<Symbol>()],
        _ => [.. compilation.Symbols.Where(other => other.Module == symbol.Module && other is not StatementSymbol { Container: not null }
            && other.Declaration is TermDeclarationSyntax == symbol.Declaration is TermDeclarationSyntax)],
    };

    /// <summary>Whether some file that speaks of it has the new name from another module, so that it would mean that; or the other way round.</summary>
    private static string? Captured(ProgramView view, Symbol symbol, string newName)
    {
        if (symbol is ModuleSymbol or StatementSymbol { Container: not null } || newName == symbol.Name)
        {
            return null;
        }

        foreach (var path in SymbolUse.Of(view, symbol).Select(use => use.Location.Path).Distinct(StringComparer.Ordinal))
        {
            if (view.Find(path) is { } file
                && new NamesInScope(view, file.Tree).All().FirstOrDefault(name => name.MissingImport is null && name.Text == newName && name.Symbol != symbol) is { } other)
            {
                return $"In {path} the name {newName} stands for {other.Symbol.KindText} of module {other.Symbol.Module?.Name} already.";
            }
        }

        // Files that import its module and speak of something else by the new name.
        foreach (var other in view.Compilation.Symbols.Where(other => other.Name == newName && other.Module != symbol.Module))
        {
            foreach (var path in SymbolUse.Of(view, other).Where(use => !use.IsDeclaration).Select(use => use.Location.Path).Distinct(StringComparer.Ordinal))
            {
                if (view.Find(path) is { } file && new NamesInScope(view, file.Tree).All().Any(name => name.MissingImport is null && name.Text == symbol.Name && name.Symbol == symbol))
                {
                    return $"In {path} the name {newName} stands for {other.KindText} of module {other.Module?.Name} already.";
                }
            }
        }

        return null;
    }

    private static bool IsName(string text) => SyntaxFacts.GetKind(text) == SyntaxKind.None && IsOneToken(text, SyntaxKind.NameToken);

    private static bool IsNumber(string text) => IsOneToken(text, SyntaxKind.IntegerToken);

    private static bool IsOneToken(string text, SyntaxKind kind) => text.Length > 0 &&
        SyntaxTree.ParseText($"module {text}").Root.DescendantTokens().Skip(1).FirstOrDefault() is var token
        && (token.Kind == kind ? token.Text == text : kind == SyntaxKind.IntegerToken && text.All(char.IsAsciiDigit));
}
