using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommitLang.Cli.Output;

/// <summary>The shape of the JSON report.</summary>
internal sealed record ReportDocument
{
    public required int Version { get; init; }

    public required ToolEntry Tool { get; init; }

    public required bool Complete { get; init; }

    public required SummaryEntry Summary { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public required IReadOnlyList<DiagnosticEntry> Diagnostics { get; init; }

    /// <summary>Made one after the other, as they are written.</summary>
    public required IEnumerable<FindingEntry> Findings { get; init; }

    public IReadOnlyList<AcknowledgedEntry>? Acknowledged { get; init; }

    public BaselineEntry? Baseline { get; init; }
}

internal sealed record AcknowledgedEntry(string Id, string Fingerprint, string Reason, string? Until);

internal sealed record BaselineEntry(int StillThere, int Gone);

internal sealed record ToolEntry(string Name, string Version);

internal sealed record SummaryEntry(int Errors, int Warnings, int Notes);

internal sealed record DiagnosticEntry
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Severity { get; init; }

    public required string Message { get; init; }

    public required LocationEntry Location { get; init; }

    public required IReadOnlyList<RelatedEntry> Related { get; init; }

    public FixEntry? Fix { get; init; }
}

internal sealed record RelatedEntry(string Message, LocationEntry Location);

internal sealed record FixEntry(string Title, LocationEntry Location, string NewText);

internal sealed record FindingEntry
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Severity { get; init; }

    public required string Certainty { get; init; }

    public required string Message { get; init; }

    public required string Fingerprint { get; init; }

    public required IReadOnlyList<ClauseEntry> Clauses { get; init; }

    public required IReadOnlyList<ScenarioEntry> Scenario { get; init; }

    public string? Block { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required int Instances { get; init; }

    public required IReadOnlyList<string> OtherInstances { get; init; }
}

internal sealed record ClauseEntry(string Statement, string Label, string Sentence, string Source, LocationEntry Location);

internal sealed record ScenarioEntry(string Day, string Text, bool Known);

/// <summary>A span: its first character and the one behind its last.</summary>
internal sealed record LocationEntry(string Path, PositionEntry Start, PositionEntry End);

/// <summary>Line and column counted from one, offset from zero, in UTF-16 code units.</summary>
internal sealed record PositionEntry(int Line, int Column, int Offset);

/// <summary>Writes the shapes without reflection.</summary>
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(TestDocument))]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>Indented, with letters of every alphabet left as they are and the same line ends everywhere.</summary>
    public static ReportJson Indented { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
