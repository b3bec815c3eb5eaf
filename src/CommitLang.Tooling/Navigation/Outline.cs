using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Navigation;

/// <summary>An entry of an outline.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Detail">What it is: its title, or the kind of thing.</param>
/// <param name="Kind">The kind of its declaration.</param>
/// <param name="Span">All of it.</param>
/// <param name="NameSpan">Its name.</param>
/// <param name="Inner">What stands in it.</param>
public sealed record OutlineItem(string Name, string Detail, SyntaxKind Kind, TextSpan Span, TextSpan NameSpan, ImmutableArray<OutlineItem> Inner);

/// <summary>A symbol of the workspace.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Location">Its name.</param>
/// <param name="Container">What it stands in: its treaty, else its module.</param>
public sealed record FoundSymbol(Symbol Symbol, Diagnostics.Location Location, string Container);

/// <summary>What is declared in a file, and in all files.</summary>
public static class Outline
{
    /// <summary>The declarations of a file, articles within their treaties.</summary>
    public static ImmutableArray<OutlineItem> Of(SyntaxTree tree) => [.. Items(tree.Root)];

    /// <summary>The symbols whose names contain the letters of a query, in their order; those whose names begin so come first.</summary>
    public static IEnumerable<FoundSymbol> Find(ProgramView view, string query) => view.Compilation.Symbols
        .Where(symbol => symbol.Module is { IsLibrary: false } && Matches(symbol, query))
        .OrderByDescending(symbol => symbol.Name.StartsWith(query, StringComparison.OrdinalIgnoreCase))
        .Select(symbol => new FoundSymbol(
            symbol, view.Compilation.GetLocation(symbol), symbol is StatementSymbol { Container: { } container } ? container.Path : symbol.Module?.Name ?? ""));

    private static IEnumerable<OutlineItem> Items(SyntaxNode node)
    {
        foreach (var child in node.ChildNodes())
        {
            if (NameOf(child) is var (name, token, detail) && name.Length > 0)
            {
                yield return new OutlineItem(
                    name, detail, child.Kind, child.Span, token.IsPresent ? token.Span : child.FirstToken().Span, [.. Items(child)]);
            }
            else if (child is AreaBlockSyntax)
            {
                foreach (var inner in Items(child))
                {
                    yield return inner;
                }
            }
        }
    }

    private static (string Name, SyntaxToken Token, string Detail)? NameOf(SyntaxNode node) => node switch
    {
        NamedDeclarationSyntax named => (named.Identifier.Text, named.Identifier, named.DisplayName.ValueText),
        ArticleSyntax article => ($"{article.Keyword.Text} {article.Number.Text}", article.Number, article.Title.ValueText),
        ReadingSyntax reading => (reading.Identifier.Text, reading.Identifier, reading.DisplayName.ValueText),
        ModuleDeclarationSyntax { Path: { } path } => (path.ToString(), path.FirstToken(), "module"),
        AssertDeclarationSyntax assert => (assert.Identifier.IsPresent ? assert.Identifier.Text : "assert", assert.Identifier, "assert"),
        _ => null,
    };

    private static bool Matches(Symbol symbol, string query)
    {
        var at = 0;
        foreach (var letter in symbol is StatementSymbol { Container: not null } statement ? statement.Path : symbol.Name)
        {
            if (at < query.Length && char.ToUpperInvariant(letter) == char.ToUpperInvariant(query[at]))
            {
                at++;
            }
        }

        return at == query.Length;
    }
}
