namespace CommitLang.LanguageServer.Protocol;

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, Diagnostic[] Diagnostics);

internal sealed record Diagnostic(
    Range Range, int Severity, string Code, CodeDescription? CodeDescription, string Source, string Message, int[]? Tags,
    DiagnosticRelatedInformation[]? RelatedInformation, DiagnosticData? Data);

internal sealed record CodeDescription(string Href);

internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

/// <summary>What a client gives back with a diagnostic: the fingerprint of a finding.</summary>
internal sealed record DiagnosticData(string Fingerprint);

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId);

internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, Diagnostic[]? Items);

internal sealed record WorkspaceDiagnosticParams(PreviousResultId[]? PreviousResultIds);

internal sealed record PreviousResultId(string Uri, string Value);

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentDiagnosticReport[] Items);

internal sealed record WorkspaceDocumentDiagnosticReport(string Uri, int? Version, string Kind, string ResultId, Diagnostic[]? Items);
