using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Names;

/// <summary>A place that names a symbol: just its name, without those in front of it.</summary>
/// <param name="Location">The name.</param>
/// <param name="IsDeclaration">Whether the symbol is declared there.</param>
public sealed record SymbolUse(Location Location, bool IsDeclaration)
{
    /// <summary>All places that name a symbol, its declaration first in its file, file by file in ordinal order of path.</summary>
    public static IReadOnlyList<SymbolUse> Of(ProgramView view, Symbol symbol)
    {
        var uses = new List<SymbolUse>();
        if (symbol is ModuleSymbol)
        {
            uses.AddRange(view.Files.SelectMany(file => ModuleNames(file.Tree, symbol.Name)));
        }
        else
        {
            uses.Add(new SymbolUse(view.Compilation.GetLocation(symbol), IsDeclaration: true));
            uses.AddRange(Paths(view.Compilation, symbol, fromTheEnd: 0).Select(place => new SymbolUse(place, IsDeclaration: false)));
        }

        return
        [
            .. uses.Distinct().OrderBy(use => use.Location.Path, StringComparer.Ordinal).ThenBy(use => use.Location.Span.Start),
        ];
    }

    /// <summary>The symbol that is declared or named at a place, a treaty in front of its article included; null when none is.</summary>
    public static (Symbol Symbol, TextSpan Span)? At(ProgramView view, ProgramFile file, int position)
    {
        var model = view.GetModel(file.Tree);
        var token = TokenAt(file.Tree, position);
        if (token.Parent is PathSyntax path && model.GetSymbol(path) is { } named)
        {
            var segments = path.Segments;
            var steps = segments.Length - 1 - segments.IndexOf(token);
            for (; steps > 0 && named is StatementSymbol { Container: { } container }; steps--)
            {
                named = container;
            }

            return steps == 0 || named is ModuleSymbol ? (named, named is ModuleSymbol ? path.Span : token.Span)
                : named.Module is { } module ? (module, token.Span) : null;
        }

        return model.GetSymbolAt(token.Span.Start) is { } symbol ? (symbol, token.Span) : null;
    }

    /// <summary>The token at a place, or the one that ends there: a caret stands behind a word as often as in it.</summary>
    internal static SyntaxToken TokenAt(SyntaxTree tree, int position)
    {
        var token = tree.Root.FindToken(position);
        if (position > 0 && (token.Span.Start > position || !IsWord(token) || !token.Span.Contains(position)))
        {
            var before = tree.Root.FindToken(position - 1);
            if (before.Span.End == position && IsWord(before))
            {
                return before;
            }
        }

        return token;
    }

    private static bool IsWord(SyntaxToken token) => token.Kind is SyntaxKind.NameToken or SyntaxKind.IntegerToken or SyntaxKind.DecimalToken;

    private static IEnumerable<Location> Paths(Compilation compilation, Symbol symbol, int fromTheEnd)
    {
        foreach (var place in compilation.GetReferences(symbol))
        {
            yield return Segment(place, fromTheEnd);
        }

        foreach (var place in (symbol as StatementSymbol)?.Articles.SelectMany(article => Paths(compilation, article, fromTheEnd + 1)) ?? [])
        {
            yield return place;
        }
    }

    /// <summary>The name in a path that stands so many names in front of the last.</summary>
    private static Location Segment(Location path, int fromTheEnd)
    {
        var text = path.Text.GetText(path.Span);
        var parts = text.Split('.');
        var end = path.Span.End;
        for (var i = 0; i < fromTheEnd && i < parts.Length - 1; i++)
        {
            end -= parts[^(i + 1)].Length + 1;
        }

        var name = parts[Math.Max(0, parts.Length - 1 - fromTheEnd)];
        return new Location(path.Text, TextSpan.FromBounds(end - name.TrimStart().Length, end));
    }

    private static IEnumerable<SymbolUse> ModuleNames(SyntaxTree tree, string name) =>
        from declaration in tree.Root.Declarations
        let path = declaration is ModuleDeclarationSyntax module ? module.Path : (declaration as ImportDeclarationSyntax)?.Path
        where path is not null && string.Join('.', path.Names) == name
        select new SymbolUse(path.GetLocation(), declaration is ModuleDeclarationSyntax);
}
