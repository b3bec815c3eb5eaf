using CommitLang.Compiler.Symbols;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Tooling.Names;

namespace CommitLang.LanguageServer.Features;

/// <summary>
/// <c>textDocument/prepareCallHierarchy</c>: which guarantee pulls in which. Outgoing are the statements that a statement sets
/// off, incoming those that set it off.
/// </summary>
internal static class CallHierarchyFeature
{
    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["callHierarchyProvider"] = true;
        handlers.Add("textDocument/prepareCallHierarchy", Json.Default.PositionParams, Json.Default.CallHierarchyItemArray, Prepare);
        handlers.Add("callHierarchy/incomingCalls", Json.Default.CallHierarchyParams, Json.Default.CallHierarchyIncomingCallArray, Incoming);
        handlers.Add("callHierarchy/outgoingCalls", Json.Default.CallHierarchyParams, Json.Default.CallHierarchyOutgoingCallArray, Outgoing);
    }

    private static CallHierarchyItem[]? Prepare(RequestContext context, PositionParams parameters, CancellationToken cancellationToken)
    {
        if (context.Find(parameters.TextDocument, parameters.Position) is not var (document, offset))
        {
            return null;
        }

        var statement = SymbolUse.At(document.View, document.File, offset)?.Symbol as StatementSymbol ?? Around(document, offset);
        return statement is not null && Item(context, document.Program, statement.Root) is { } item ? [item] : null;
    }

    private static CallHierarchyIncomingCall[]? Incoming(RequestContext context, CallHierarchyParams parameters, CancellationToken cancellationToken) =>
        Find(context, parameters) is not var (document, statement) ? null :
        [
            .. from reliance in document.View.GetReliances(cancellationToken).ReliedOnBy(statement)
               let item = Item(context, document.Program, reliance.From)
               where item is not null
               select new CallHierarchyIncomingCall(item, [item.SelectionRange]),
        ];

    private static CallHierarchyOutgoingCall[]? Outgoing(RequestContext context, CallHierarchyParams parameters, CancellationToken cancellationToken) =>
        Find(context, parameters) is not var (document, statement) ? null :
        [
            .. from reliance in document.View.GetReliances(cancellationToken).RelyingOn(statement)
               let item = Item(context, document.Program, reliance.To)
               where item is not null
               select new CallHierarchyOutgoingCall(item, [parameters.Item.SelectionRange]),
        ];

    private static (Document Document, StatementSymbol Statement)? Find(RequestContext context, CallHierarchyParams parameters) =>
        context.Find(new TextDocumentIdentifier(parameters.Item.Uri), parameters.Item.SelectionRange.Start) is var (document, offset)
            && SymbolUse.At(document.View, document.File, offset)?.Symbol is StatementSymbol statement
                ? (document, statement.Root)
                : null;

    private static StatementSymbol? Around(Document document, int offset) => document.File.Tree.Root.Declarations
        .Where(declaration => declaration.Span.Contains(offset))
        .Select(declaration => document.View.GetModel(document.File.Tree).GetDeclaredSymbol(declaration)).OfType<StatementSymbol>().FirstOrDefault();

    private static CallHierarchyItem? Item(RequestContext context, ProgramSnapshot program, StatementSymbol statement)
    {
        var declaration = program.View.Compilation.GetDeclaration(statement);
        var name = program.View.Compilation.GetLocation(statement);
        return context.Place(program, name) is { } place
            ? new CallHierarchyItem(
                statement.Name, SymbolsFeature.KindOf(declaration.Kind), place.Uri, context.Range(name.Text, declaration.Span), place.Range,
                statement.DisplayName.Length > 0 ? statement.DisplayName : statement.KindText)
            : null;
    }
}
