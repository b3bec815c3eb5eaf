using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CommitLang.LanguageServer.Protocol;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>What the client tells without asking: texts, files, folders, settings.</summary>
internal sealed class Notifications(Opening opening, Workspace workspace, IEnumerable<string> folders, Action<Action> remindMe)
{
    private List<string> _folders = [.. folders];

    /// <summary>Takes a notification; one that is not known is passed over, as the protocol asks.</summary>
    /// <exception cref="JsonException">Its parameters are not those of such a notification.</exception>
    public void Take(string method, JsonElement parameters)
    {
        switch (method)
        {
            case "initialized":
                Begin();
                break;
            case "textDocument/didOpen":
                var opened = Read(parameters, Json.Default.DidOpenParams).TextDocument;
                workspace.Open(opened.Uri, opened.Version, opened.Text);
                break;
            case "textDocument/didChange":
                Change(Read(parameters, Json.Default.DidChangeParams));
                break;
            case "textDocument/didClose":
                workspace.Close(Read(parameters, Json.Default.TextDocumentParams).TextDocument.Uri);
                break;
            case "workspace/didChangeWatchedFiles":
                foreach (var change in Read(parameters, Json.Default.DidChangeWatchedFilesParams).Changes)
                {
                    workspace.Note(change);
                    Note(change.Uri);
                }

                break;
            case "workspace/didChangeWorkspaceFolders":
                ChangeFolders(Read(parameters, Json.Default.DidChangeWorkspaceFoldersParams).Event);
                break;
            case "workspace/didChangeConfiguration":
                ChangeSettings(Read(parameters, Json.Default.DidChangeConfigurationParams).Settings);
                break;
        }
    }

    private static T Read<T>(JsonElement json, JsonTypeInfo<T> type)
        where T : class => json.ValueKind == JsonValueKind.Undefined
        ? throw new JsonException("The parameters are missing.")
        : json.Deserialize(type) ?? throw new JsonException("The parameters are missing.");

    private void Begin()
    {
        if (opening.Client.Features.WatchesFiles)
        {
            Register("commitlang-files", "workspace/didChangeWatchedFiles", new JsonObject
            {
                ["watchers"] = new JsonArray(
                    new JsonObject { ["globPattern"] = "**/*.commit" }, new JsonObject { ["globPattern"] = "**/.editorconfig" }),
            });
        }

        if (opening.Client.Features.WatchesSettings)
        {
            Register("commitlang-settings", "workspace/didChangeConfiguration", new JsonObject { ["section"] = Settings.Section });
        }

        if (opening.Client.Features.HasConfiguration)
        {
            AskForSettings();
            remindMe(BeginIfLate);
        }
        else
        {
            BeginIfLate();
        }
    }

    /// <summary>Reads the folders with what is known of the settings, if nobody has yet: who asks something need not wait for them.</summary>
    public void BeginIfLate()
    {
        if (!opening.HasBegun)
        {
            opening.HasBegun = true;
            workspace.SetFolders(_folders, opening.Settings, CancellationToken.None);
        }
    }

    private void Register(string id, string method, JsonObject options) => opening.Client.Ask(
        "client/registerCapability", new RegistrationParams([new Registration(id, method, options)]), Json.Default.RegistrationParams, null);

    private void AskForSettings() => opening.Client.Ask(
        "workspace/configuration",
        new ConfigurationParams([new ConfigurationItem(null, Settings.Section)]),
        Json.Default.ConfigurationParams,
        answer => Set(answer is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : default));

    private void ChangeSettings(JsonElement settings)
    {
        if (opening.Client.Features.HasConfiguration)
        {
            AskForSettings();
        }
        else if (settings.ValueKind == JsonValueKind.Object && settings.TryGetProperty(Settings.Section, out var section))
        {
            Set(section);
        }
    }

    /// <summary>An <c>.editorconfig</c> file says what diagnostics weigh.</summary>
    private void Note(string uri)
    {
        if (uri.EndsWith("/.editorconfig", StringComparison.Ordinal))
        {
            opening.Settings = opening.Settings with { Revision = opening.Settings.Revision + 1 };
        }
    }

    private void Set(JsonElement section)
    {
        var (before, after) = (opening.Settings, Settings.Read(section) with { Revision = opening.Settings.Revision });
        opening.Settings = after;
        if (!opening.HasBegun || !before.Programs.SequenceEqual(after.Programs, StringComparer.Ordinal))
        {
            opening.HasBegun = true;
            workspace.SetFolders(_folders, after, CancellationToken.None);
        }
    }

    private void Change(DidChangeParams change)
    {
        if (workspace.Find(change.TextDocument.Uri) is not { } document)
        {
            return;
        }

        var text = document.Program.TextOf(document.Name);
        foreach (var part in change.ContentChanges)
        {
            text = part.Range is { } range ? Replace(text, range, part.Text) : part.Text;
        }

        workspace.Change(change.TextDocument.Uri, change.TextDocument.Version ?? document.Version + 1, text);
    }

    private string Replace(string text, Protocol.Range range, string with)
    {
        var span = opening.Client.Translator.Span(Text.SourceText.From(text), range);
        return string.Concat(text.AsSpan(0, span.Start), with, text.AsSpan(span.End));
    }

    private void ChangeFolders(WorkspaceFoldersChange change)
    {
        var removed = (change.Removed ?? []).Select(folder => DocumentUri.ToPath(folder.Uri)).ToHashSet();
        _folders = [.. _folders.Where(folder => !removed.Contains(folder)).Concat((change.Added ?? []).Select(folder => DocumentUri.ToPath(folder.Uri)).OfType<string>())];
        if (opening.HasBegun)
        {
            workspace.SetFolders(_folders, opening.Settings, CancellationToken.None);
        }
    }
}
