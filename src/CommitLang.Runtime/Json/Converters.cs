using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommitLang.Runtime.Json;

/// <summary>Days as yyyy-MM-dd.</summary>
internal sealed class DayConverter : JsonConverter<Day>
{
    public override Day Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Day.TryParse(reader.GetString(), out var day)
            ? day
            : throw new JsonException("A date such as \"2030-01-31\" is expected.");

    public override void Write(Utf8JsonWriter writer, Day value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>Statuses by their names.</summary>
internal sealed class NormStatusConverter() : JsonStringEnumConverter<NormStatus>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

/// <summary>Kinds of reasons by their names.</summary>
internal sealed class ReasonKindConverter() : JsonStringEnumConverter<ReasonKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
