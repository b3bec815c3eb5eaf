using System.Text.Json;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>What the client can do (LSP 3.17, <c>ClientCapabilities</c>).</summary>
internal sealed class ClientFeatures
{
    private readonly JsonElement _capabilities;
    private readonly JsonElement _options;

    public ClientFeatures(JsonElement capabilities, JsonElement options)
    {
        _capabilities = capabilities;
        _options = options;
        Encoding = Find("general", "positionEncodings") is { ValueKind: JsonValueKind.Array } offered
            ? offered.EnumerateArray().Select(name => PositionEncodings.Find(name.ValueKind == JsonValueKind.String ? name.GetString() : null))
                .FirstOrDefault(encoding => encoding is not null) ?? PositionEncoding.Utf16
            : PositionEncoding.Utf16;
    }

    public PositionEncoding Encoding { get; }

    public bool HasConfiguration => Has("workspace", "configuration");

    public bool WatchesSettings => Has("workspace", "didChangeConfiguration", "dynamicRegistration");

    public bool WatchesFiles => Has("workspace", "didChangeWatchedFiles", "dynamicRegistration");

    public bool ShowsProgress => Has("window", "workDoneProgress");

    public bool TakesSnippets => Has("textDocument", "completion", "completionItem", "snippetSupport");

    public bool TakesRefreshedLenses => Has("workspace", "codeLens", "refreshSupport");

    public bool HasHierarchicalSymbols => Has("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport");

    /// <summary>Whether it asks for diagnostics by itself, and can be told to ask again: then none are pushed.</summary>
    public bool PullsDiagnostics => CanPull && Has("workspace", "diagnostics", "refreshSupport");

    /// <summary>Whether the server says that it can be asked for diagnostics. A client may rather have them pushed.</summary>
    public bool CanPull => Find("textDocument", "diagnostic") is not null && Option("diagnostics") is not { ValueKind: JsonValueKind.String };

    /// <summary>Whether it shows by itself what commands answer.</summary>
    public bool ShowsResults => Option("showsResults") is { ValueKind: JsonValueKind.True };

    private bool Has(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: JsonValueKind.True };

    private JsonElement? Option(string name) =>
        _options.ValueKind == JsonValueKind.Object && _options.TryGetProperty(name, out var value) ? value : null;

    private JsonElement? Find(params ReadOnlySpan<string> path)
    {
        var at = _capabilities;
        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }

        return at.ValueKind == JsonValueKind.Null ? null : at;
    }
}
