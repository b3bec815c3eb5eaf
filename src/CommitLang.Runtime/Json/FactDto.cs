using System.Text.Json.Serialization;

namespace CommitLang.Runtime.Json;

/// <summary>A fact as the schema has it: one of event, state and act is there.</summary>
internal sealed record FactDto
{
    public string? Event { get; init; }

    public string? State { get; init; }

    public string? Act { get; init; }

    public string? By { get; init; }

    public IReadOnlyDictionary<string, string>? With { get; init; }

    public Day? On { get; init; }

    public Day? From { get; init; }

    public Day? Until { get; init; }

    public decimal? Amount { get; init; }
}

/// <summary>The first line of a log in lines.</summary>
internal sealed record HeaderDto(int? Version);

/// <summary>A log as one object.</summary>
internal sealed record LogDto(int? Version, IReadOnlyList<FactDto>? Facts);

/// <summary>A result.</summary>
internal sealed record StandingsDto(int? Version, Day? AsOf, IReadOnlyList<NormStateDto>? Norms);

/// <summary>Where a norm stands.</summary>
internal sealed record NormStateDto
{
    public string? Id { get; init; }

    public NormStatus? Status { get; init; }

    public Day? Since { get; init; }

    public Day? Trigger { get; init; }

    public Day? DueBy { get; init; }

    public Day? PerformedOn { get; init; }

    public string? Bearer { get; init; }

    public IReadOnlyList<string>? OwedTo { get; init; }

    public string? Sentence { get; init; }

    public string? File { get; init; }

    public int? Line { get; init; }

    public string? OverriddenBy { get; init; }

    public IReadOnlyList<ReasonDto>? Why { get; init; }
}

/// <summary>A step of the answer to why.</summary>
internal sealed record ReasonDto(ReasonKind Kind, string Text, Day? Day, string? File, int? Line);

/// <summary>How the types are read and written, worked out when the library is built.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(DayConverter), typeof(NormStatusConverter), typeof(ReasonKindConverter)])]
[JsonSerializable(typeof(FactDto))]
[JsonSerializable(typeof(HeaderDto))]
[JsonSerializable(typeof(LogDto))]
[JsonSerializable(typeof(StandingsDto))]
internal sealed partial class JsonTypes : JsonSerializerContext;
