using System.Text.Json.Nodes;
using CommitLang.LanguageServer.Features;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Transport;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>What a session works with once the client has opened it.</summary>
internal sealed class Opening
{
    public Opening(InitializeParams parameters, Workspace workspace, MessageWriter writer, IServerHost host, Action<Action> remindMe)
    {
        Client = new Client(writer, new ClientFeatures(parameters.Capabilities, parameters.InitializationOptions));
        Handlers = AllFeatures.For(Client.Features);
        Handlers.Capabilities["positionEncoding"] = PositionEncodings.NameOf(Client.Features.Encoding);
        Handlers.Capabilities["textDocumentSync"] = new JsonObject
        {
            ["openClose"] = true,
            ["change"] = 2,
            ["save"] = new JsonObject { ["includeText"] = false },
        };
        Handlers.Capabilities["workspace"] = new JsonObject
        {
            ["workspaceFolders"] = new JsonObject { ["supported"] = true, ["changeNotifications"] = true },
        };
        Checks = new Checks(Client, host);
        Notifications = new Notifications(this, workspace, FoldersOf(parameters), remindMe);
    }

    public Client Client { get; }

    public Handlers Handlers { get; }

    public Checks Checks { get; }

    public Notifications Notifications { get; }

    public Settings Settings { get; set; } = new();

    /// <summary>Whether the files of the folders have been read, with the settings for them.</summary>
    public bool HasBegun { get; set; }

    private static IEnumerable<string> FoldersOf(InitializeParams parameters) => parameters.WorkspaceFolders is { Length: > 0 } folders
        ? folders.Select(folder => DocumentUri.ToPath(folder.Uri)).OfType<string>()
        : parameters.RootUri is { } root ? new[] { DocumentUri.ToPath(root) }.OfType<string>()
        : parameters.RootPath is { Length: > 0 } path ? [Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))] : [];
}
