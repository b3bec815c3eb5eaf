using System.Text.Json;

namespace CommitLang.LanguageServer.Transport;

/// <summary>The id of a request: a number or a text, given back as it came.</summary>
internal readonly record struct MessageId
{
    private readonly string? _raw;

    private MessageId(string raw) => _raw = raw;

    /// <summary>Whether there is none.</summary>
    public bool IsNone => _raw is null;

    /// <summary>The id of a request that could not be read.</summary>
    public static MessageId Unknown { get; } = new("null");

    /// <summary>The id in a message; none when it has none.</summary>
    public static MessageId Of(JsonElement message, string property) =>
        message.TryGetProperty(property, out var id) && id.ValueKind is JsonValueKind.Number or JsonValueKind.String
            ? new MessageId(id.GetRawText())
            : default;

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WritePropertyName("id"u8);
        json.WriteRawValue(_raw ?? "null", skipInputValidation: true);
    }

    public override string ToString() => _raw ?? "";
}
