using System.Text.Json;

namespace CommitLang.LanguageServer.Protocol;

internal sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record CompletionAnswer(bool IsIncomplete, CompletionItem[] Items);

internal sealed record CompletionItem(
    string Label, int Kind, string? Detail, MarkupContent? Documentation, string SortText, int? InsertTextFormat, TextEdit TextEdit, TextEdit[]? AdditionalTextEdits);

internal sealed record HoverAnswer(MarkupContent Contents, Range Range);

internal sealed record SignatureAnswer(SignatureInformation[] Signatures, int ActiveSignature, int ActiveParameter);

internal sealed record SignatureInformation(string Label, MarkupContent? Documentation, ParameterInformation[] Parameters);

internal sealed record ParameterInformation(string Label, MarkupContent Documentation);

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context = null);

internal sealed record ReferenceContext(bool IncludeDeclaration = false);

/// <summary>A place that names the same: read (2) or written (3), that is, declared.</summary>
internal sealed record DocumentHighlight(Range Range, int Kind);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

internal sealed record PrepareRenameAnswer(Range Range, string Placeholder);

internal sealed record DocumentSymbol(string Name, string? Detail, int Kind, Range Range, Range SelectionRange, DocumentSymbol[] Children);

internal sealed record SymbolInformation(string Name, int Kind, Location Location, string? ContainerName);

internal sealed record WorkspaceSymbolParams(string Query);

internal sealed record SemanticTokensAnswer(string ResultId, int[] Data);

internal sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);

internal sealed record SemanticTokensDeltaAnswer(string ResultId, SemanticTokensEdit[]? Edits, int[]? Data);

internal sealed record SemanticTokensEdit(int Start, int DeleteCount, int[] Data);

internal sealed record InlayHint(Position Position, string Label, MarkupContent Tooltip, bool PaddingLeft);

internal sealed record CodeLens(Range Range, Command? Command);

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context = null);

internal sealed record CodeActionContext(JsonElement[]? Diagnostics = null, string[]? Only = null);

internal sealed record CodeAction(string Title, string Kind, JsonElement[]? Diagnostics, bool? IsPreferred, WorkspaceEdit Edit);

internal sealed record ExecuteCommandParams(string Command, JsonElement[]? Arguments = null);

internal sealed record CallHierarchyItem(string Name, int Kind, string Uri, Range Range, Range SelectionRange, string? Detail = null);

internal sealed record CallHierarchyParams(CallHierarchyItem Item);

internal sealed record CallHierarchyIncomingCall(CallHierarchyItem From, Range[] FromRanges);

internal sealed record CallHierarchyOutgoingCall(CallHierarchyItem To, Range[] FromRanges);

/// <summary>What a command answers, for the user to read.</summary>
internal sealed record CommandResult(string Title, string Markdown);

internal sealed record TestList(TestItem[] Tests);

internal sealed record TestItem(string Id, string Label, string Kind, string Uri, Range Range);

internal sealed record TestRun(string Title, string Markdown, TestResult[] Results);

internal sealed record TestResult(string Id, string Outcome, string Message, string Uri, Range Range);

/// <summary>What a command is about.</summary>
internal sealed record CommandPlace(string Uri, Position? Position = null);

internal sealed record OnTypeFormattingParams(TextDocumentIdentifier TextDocument, Position Position, string Ch);

internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind);

internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, Position[] Positions);

internal sealed record SelectionRange(Range Range, SelectionRange? Parent);

internal sealed record DocumentLink(Range Range, string Target);
