using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommitLang.LanguageServer.Protocol;

internal sealed record InitializeParams(
    JsonElement Capabilities = default, string? RootUri = null, string? RootPath = null, WorkspaceFolder[]? WorkspaceFolders = null,
    JsonElement InitializationOptions = default);

internal sealed record InitializeResult(JsonObject Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record DidChangeConfigurationParams(JsonElement Settings = default);

internal sealed record ConfigurationParams(ConfigurationItem[] Items);

internal sealed record ConfigurationItem(string? ScopeUri, string Section);

internal sealed record RegistrationParams(Registration[] Registrations);

internal sealed record Registration(string Id, string Method, JsonObject RegisterOptions);

internal sealed record MessageParams(int Type, string Message);

internal sealed record ProgressTokenParams(string Token);

internal sealed record ProgressParams(string Token, WorkDoneProgress Value);

internal sealed record WorkDoneProgress(string Kind, string? Title = null, string? Message = null, int? Percentage = null, bool? Cancellable = null);
