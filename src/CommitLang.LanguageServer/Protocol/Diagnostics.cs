namespace CommitLang.LanguageServer.Protocol;

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, Diagnostic[] Diagnostics);

internal sealed record Diagnostic(
    Range Range, string Message, int? Severity = null, string? Code = null, CodeDescription? CodeDescription = null, string? Source = null,
    int[]? Tags = null, DiagnosticRelatedInformation[]? RelatedInformation = null, DiagnosticData? Data = null);

internal sealed record CodeDescription(string Href);

internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

/// <summary>What a client gives back with a diagnostic: the fingerprint of a finding.</summary>
internal sealed record DiagnosticData(string Fingerprint);

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, Diagnostic[]? Items);

internal sealed record WorkspaceDiagnosticParams(PreviousResultId[]? PreviousResultIds = null);

internal sealed record PreviousResultId(string Uri, string Value);

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentDiagnosticReport[] Items);

internal sealed record WorkspaceDocumentDiagnosticReport(string Uri, int? Version, string Kind, string ResultId, Diagnostic[]? Items);
