using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommitLang.LanguageServer.Transport;

/// <summary>Writes messages, one whole after the other, from any thread.</summary>
internal sealed class MessageWriter(Stream output)
{
    private static readonly JsonWriterOptions Options = new()
    {
        // What is written is read by a program, never as part of a page.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Lock _turn = new();
    private bool _isBroken;

    /// <summary>Tells the client something.</summary>
    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) => Write(json =>
    {
        json.WriteString("method"u8, method);
        json.WritePropertyName("params"u8);
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>Asks the client something.</summary>
    public void Ask<T>(string id, string method, T parameters, JsonTypeInfo<T> type) => Write(json =>
    {
        json.WriteString("id"u8, id);
        json.WriteString("method"u8, method);
        json.WritePropertyName("params"u8);
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>Answers a request.</summary>
    public void Answer(MessageId id, Action<Utf8JsonWriter> result) => Write(json =>
    {
        id.WriteTo(json);
        json.WritePropertyName("result"u8);
        result(json);
    });

    /// <summary>Answers a request that could not be carried out.</summary>
    public void Refuse(MessageId id, int code, string message) => Write(json =>
    {
        id.WriteTo(json);
        json.WriteStartObject("error"u8);
        json.WriteNumber("code"u8, code);
        json.WriteString("message"u8, message);
        json.WriteEndObject();
    });

    private void Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc"u8, "2.0"u8);
            content(json);
            json.WriteEndObject();
        }

        var header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {buffer.WrittenCount}\r\n\r\n"));
        lock (_turn)
        {
            if (_isBroken)
            {
                return;
            }

            try
            {
                output.Write(header);
                output.Write(buffer.WrittenSpan);
                output.Flush();
            }
            catch (IOException)
            {
                // The client is gone. Its end of the input says so to the reader, who ends the session.
                _isBroken = true;
            }
        }
    }
}
