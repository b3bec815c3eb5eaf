using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommitLang.LanguageServer.Protocol;

/// <summary>A place in a text; the characters are counted in the encoding agreed upon.</summary>
internal readonly record struct Position(int Line, int Character);

/// <summary>A stretch of a text, its end excluded.</summary>
internal readonly record struct Range(Position Start, Position End);

/// <summary>A stretch of a file.</summary>
internal sealed record Location(string Uri, Range Range);

internal sealed record TextDocumentIdentifier(string Uri);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int? Version = null);

internal sealed record TextDocumentItem(string Uri, string Text, int Version = 0);

internal sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);

internal sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record RangeParams(TextDocumentIdentifier TextDocument, Range Range);

internal sealed record TextEdit(Range Range, string NewText);

internal sealed record WorkspaceEdit(SortedDictionary<string, TextEdit[]> Changes);

internal sealed record MarkupContent(string Kind, string Value)
{
    public static MarkupContent Markdown(string text) => new("markdown", text);
}

internal sealed record Command(string Title, [property: JsonPropertyName("command")] string Name, JsonElement[] Arguments);

internal sealed record WorkspaceFolder(string Uri);
