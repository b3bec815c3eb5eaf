using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommitLang.Runtime.Json;

/// <summary>Reads JSON and says where it is wrong.</summary>
internal static class JsonText
{
    /// <summary>Reads one value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="type">What it is.</param>
    /// <param name="firstLine">How many lines stand before it.</param>
    /// <exception cref="JsonException">It is not that.</exception>
    public static T? Read<T>(string text, JsonTypeInfo<T> type, long firstLine = 0)
    {
        try
        {
            return JsonSerializer.Deserialize(text, type);
        }
        catch (JsonException exception)
        {
            throw AtLine(exception, firstLine + (exception.LineNumber ?? 0));
        }
    }

    /// <summary>The same with line and place in the message, counted from 1.</summary>
    public static JsonException AtLine(JsonException exception, long line) => new(
        FormattableString.Invariant($"Line {line + 1}{(exception.BytePositionInLine is { } at ? $", byte {at + 1}" : "")}: {exception.Message}"),
        exception.Path, line, exception.BytePositionInLine, exception);
}
