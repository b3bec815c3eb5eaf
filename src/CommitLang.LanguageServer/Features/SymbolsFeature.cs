using CommitLang.Compiler.Symbols;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Navigation;
using DocumentSymbol = CommitLang.LanguageServer.Protocol.DocumentSymbol;

namespace CommitLang.LanguageServer.Features;

/// <summary><c>textDocument/documentSymbol</c> and <c>workspace/symbol</c>.</summary>
internal static class SymbolsFeature
{
    // More than these nobody reads; a longer query finds the others.
    private const int MostSymbols = 1_000;

    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["documentSymbolProvider"] = true;
        handlers.Capabilities["workspaceSymbolProvider"] = true;
        if (handlers.Client.HasHierarchicalSymbols)
        {
            handlers.Add("textDocument/documentSymbol", Json.Default.TextDocumentParams, Json.Default.DocumentSymbolArray, Outline);
        }
        else
        {
            handlers.Add("textDocument/documentSymbol", Json.Default.TextDocumentParams, Json.Default.SymbolInformationArray, List);
        }

        handlers.Add("workspace/symbol", Json.Default.WorkspaceSymbolParams, Json.Default.SymbolInformationArray, Find);
    }

    private static DocumentSymbol[]? Outline(RequestContext context, TextDocumentParams parameters, CancellationToken cancellationToken) =>
        context.Find(parameters.TextDocument) is { } document
            ? [.. Tooling.Navigation.Outline.Of(document.File.Tree).Select(item => Translate(item, document.File.Text, context))]
            : null;

    private static DocumentSymbol Translate(OutlineItem item, SourceText text, RequestContext context) => new(
        item.Name, item.Detail.Length > 0 ? item.Detail : null, KindOf(item.Kind), context.Range(text, item.Span), context.Range(text, item.NameSpan),
        [.. item.Inner.Select(inner => Translate(inner, text, context))]);

    private static SymbolInformation[]? List(RequestContext context, TextDocumentParams parameters, CancellationToken cancellationToken) =>
        context.Find(parameters.TextDocument) is { } document
            ? [.. Flat(Tooling.Navigation.Outline.Of(document.File.Tree), null).Select(pair => new SymbolInformation(
                pair.Item.Name, KindOf(pair.Item.Kind), new Location(document.Uri, context.Range(document.File.Text, pair.Item.Span)), pair.Container))]
            : null;

    private static IEnumerable<(OutlineItem Item, string? Container)> Flat(IEnumerable<OutlineItem> items, string? container) =>
        items.SelectMany(item => Flat(item.Inner, item.Name).Prepend((item, container)));

    private static SymbolInformation[]? Find(RequestContext context, WorkspaceSymbolParams parameters, CancellationToken cancellationToken) =>
    [
        .. (from program in context.Workspace.Programs
            from found in Tooling.Navigation.Outline.Find(program.View, parameters.Query)
            let place = context.Place(program, found.Location)
            where place is not null
            select new SymbolInformation(NameOf(found.Symbol), KindOf(found.Symbol.Declaration.Kind), place, found.Container)).Take(MostSymbols),
    ];

    private static string NameOf(Symbol symbol) => symbol is StatementSymbol { Container: not null } article ? article.Path : symbol.Name;

    public static int KindOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.ModuleDeclaration => 2,
        SyntaxKind.PartyDeclaration or SyntaxKind.EntityDeclaration or SyntaxKind.PersonDeclaration => 5,
        SyntaxKind.GroupDeclaration or SyntaxKind.OrganisationDeclaration => 10,
        SyntaxKind.AreaDeclaration => 3,
        SyntaxKind.UnitDeclaration => 16,
        SyntaxKind.StateDeclaration => 17,
        SyntaxKind.EventDeclaration => 24,
        SyntaxKind.ActDeclaration => 12,
        SyntaxKind.DocumentDeclaration => 1,
        SyntaxKind.TreatyDeclaration => 23,
        SyntaxKind.Article => 6,
        SyntaxKind.StatementDeclaration => 11,
        SyntaxKind.RemarkDeclaration => 15,
        SyntaxKind.TermDeclaration => 26,
        SyntaxKind.Reading => 22,
        _ => 14,
    };
}
