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
    /// <summary>
    /// All places that name a symbol, under any reading of the terms, its declaration first in its file, file by file in
    /// ordinal order of path.
    /// </summary>
    public static IReadOnlyList<SymbolUse> Of(ProgramView view, Symbol symbol) =>
    [
        .. (symbol is ModuleSymbol ? view.Files.SelectMany(file => ModuleNames(view, file.Tree, symbol.Name)) : ReadSymbols.Same(view, symbol).SelectMany(Uses))
            .Distinct().OrderBy(use => use.Location.Path, StringComparer.Ordinal).ThenBy(use => use.Location.Span.Start),
    ];

    /// <summary>The symbol that is declared or named at a place, a treaty in front of its article included; null when none is.</summary>
    public static (Symbol Symbol, TextSpan Span)? At(ProgramView view, ProgramFile file, int position)
    {
        var token = TokenAt(file.Tree, position);
        return token.Parent is { } parent ? At(view.GetModel(parent), token, position) : null;
    }

    /// <summary>The same under one reading of the terms.</summary>
    internal static (Symbol Symbol, TextSpan Span)? At(Compilation compilation, SyntaxTree tree, int position) =>
        At(compilation.GetSemanticModel(tree), TokenAt(tree, position), position);

    private static (Symbol Symbol, TextSpan Span)? At(SemanticModel model, SyntaxToken token, int position)
    {
        switch (token.Parent)
        {
            case PathSyntax { Parent: ModuleDeclarationSyntax } path:
                return model.Compilation.Modules.FirstOrDefault(module => path.Names.SequenceEqual(module.Name.Split('.'))) is { } own ? (own, path.Span) : null;
            case PathSyntax path:
                return model.GetSymbol(path) is { } named ? InPath(path, named, position) : null;
            case QuantitySyntax or MeasuredModifierSyntax or ParameterTypeSyntax:
                return token.Kind == SyntaxKind.NameToken && model.GetSymbol(token.Parent) is { } unit ? (unit, token.Span) : null;
            default:
                return model.GetSymbolAt(token.Span.Start) is { } symbol && model.Compilation.GetLocation(symbol).Span == token.Span ? (symbol, token.Span) : null;
        }
    }

    /// <summary>What the names of one compilation say of a symbol of it.</summary>
    internal static IEnumerable<SymbolUse> Uses((Compilation Compilation, Symbol Symbol) read) =>
        Paths(read.Compilation, read.Symbol, fromTheEnd: 0).Select(place => new SymbolUse(place, IsDeclaration: false))
            .Prepend(new SymbolUse(read.Compilation.GetLocation(read.Symbol), IsDeclaration: true));

    /// <summary>What the name at a place of a path stands for: the whole path, a treaty that it lies in, or the module.</summary>
    private static (Symbol Symbol, TextSpan Span)? InPath(PathSyntax path, Symbol named, int position)
    {
        if (named is ModuleSymbol)
        {
            return (named, path.Span);
        }

        var spans = NameSpans(path);
        var number = spans.FindIndex(span => span.Start <= position && position <= span.End);
        var symbol = named;
        for (var steps = spans.Count - 1 - number; steps > 0; steps--)
        {
            if ((symbol as StatementSymbol)?.Container is not { } container)
            {
                // What is in front of the outermost name is the module, or what it is called here.
                return named.Module is { } module && number >= 0 ? (module, TextSpan.FromBounds(spans[0].Start, spans[^(Depth(named) + 2)].End)) : null;
            }

            symbol = container;
        }

        return number < 0 ? null : (symbol, spans[number]);
    }

    private static int Depth(Symbol symbol) => (symbol as StatementSymbol)?.Container is { } container ? Depth(container) + 1 : 0;

    /// <summary>The names of a path; a number with a point is two of them.</summary>
    private static List<TextSpan> NameSpans(PathSyntax path)
    {
        var spans = new List<TextSpan>();
        foreach (var segment in path.Segments)
        {
            var start = segment.Span.Start;
            foreach (var name in segment.Text.Split('.'))
            {
                spans.Add(new TextSpan(start, name.Length));
                start += name.Length + 1;
            }
        }

        return spans;
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

    /// <summary>The name that stands so many names in front of the last; that of a unit stands behind its number.</summary>
    private static Location Segment(Location path, int fromTheEnd)
    {
        var text = path.Text.AsSpan(path.Span);
        for (var i = 0; i < fromTheEnd && text.LastIndexOf('.') is var point and >= 0; i++)
        {
            text = text[..point];
        }

        text = text.TrimEnd();
        var start = text.Length;
        while (start > 0 && text[start - 1] != '.' && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return new Location(path.Text, TextSpan.FromBounds(path.Span.Start + start, path.Span.Start + text.Length));
    }

    private static IEnumerable<SymbolUse> ModuleNames(ProgramView view, SyntaxTree tree, string name)
    {
        var names = name.Split('.');
        foreach (var path in tree.Root.DescendantNodes().OfType<PathSyntax>().Where(path => path.Names.AsSpan().StartsWith(names)))
        {
            var spans = NameSpans(path);
            var span = TextSpan.FromBounds(spans[0].Start, spans[names.Length - 1].End);
            if (path.Parent is ModuleDeclarationSyntax or ImportDeclarationSyntax ? spans.Count == names.Length
                : spans.Count > names.Length && view.GetModel(path).GetSymbol(path) is { } symbol && symbol.Module?.Name == name && spans.Count == names.Length + Depth(symbol) + 1)
            {
                yield return new SymbolUse(new Location(tree.Text, span), path.Parent is ModuleDeclarationSyntax);
            }
        }
    }
}
