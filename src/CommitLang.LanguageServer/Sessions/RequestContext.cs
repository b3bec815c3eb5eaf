using CommitLang.LanguageServer.Protocol;
using CommitLang.Text;
using Location = CommitLang.Diagnostics.Location;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>What a request is answered from: everything as it was when the request came.</summary>
internal sealed class RequestContext(WorkspaceSnapshot workspace, Client client, Settings settings, IServerHost host, Checks checks)
{
    public WorkspaceSnapshot Workspace => workspace;

    public Client Client => client;

    public Translator Translator => client.Translator;

    public Settings Settings => settings;

    public IServerHost Host => host;

    public Checks Checks => checks;

    /// <summary>The file of an address; null when there is none.</summary>
    public Document? Find(TextDocumentIdentifier document) => workspace.Find(document.Uri);

    /// <summary>The file of an address and the offset of a place in it; null when there is none.</summary>
    public (Document Document, int Offset)? Find(TextDocumentIdentifier document, Position position) =>
        Find(document) is { } found ? (found, Translator.Offset(found.File.Text, position)) : null;

    public Protocol.Range Range(SourceText text, TextSpan span) => Translator.Range(text, span);

    /// <summary>A place as the client knows it; null for one in what is shipped with the compiler.</summary>
    public Protocol.Location? Place(ProgramSnapshot program, Location place) =>
        program.AddressOf(place.Path) is { } uri ? new Protocol.Location(uri, Translator.Range(place)) : null;
}
