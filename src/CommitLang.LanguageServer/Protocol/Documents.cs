namespace CommitLang.LanguageServer.Protocol;

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record DidChangeParams(VersionedTextDocumentIdentifier TextDocument, ContentChange[] ContentChanges);

/// <summary>What replaces a stretch of a text, or all of it when no stretch is given.</summary>
internal sealed record ContentChange(string Text, Range? Range = null);

internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

/// <summary>A file that came (1), was changed (2) or went (3).</summary>
internal sealed record FileEvent(string Uri, int Type);

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChange Event);

internal sealed record WorkspaceFoldersChange(WorkspaceFolder[]? Added = null, WorkspaceFolder[]? Removed = null);
