using CommitLang.LanguageServer.Protocol;
using CommitLang.Tooling.Navigation;
using CommitLang.Tooling.Programs;

namespace CommitLang.LanguageServer.Features;

/// <summary><c>textDocument/definition</c>, <c>declaration</c>, and <c>implementation</c>: the members of a group, the parts of an area.</summary>
internal static class DefinitionFeature
{
    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["definitionProvider"] = true;
        handlers.Capabilities["declarationProvider"] = true;
        handlers.Capabilities["implementationProvider"] = true;
        Add(handlers, "textDocument/definition", Definitions.At);
        Add(handlers, "textDocument/declaration", Definitions.At);
        Add(handlers, "textDocument/implementation", Definitions.BehindAt);
    }

    private static void Add(Handlers handlers, string method, Func<ProgramView, ProgramFile, int, IEnumerable<Diagnostics.Location>> find) => handlers.Add(
        method, Json.Default.PositionParams, Json.Default.LocationArray,
        (context, parameters, _) => context.Find(parameters.TextDocument, parameters.Position) is var (document, offset)
            ? [.. find(document.View, document.File, offset).Select(place => context.Place(document.Program, place)).OfType<Location>()]
            : null);
}
