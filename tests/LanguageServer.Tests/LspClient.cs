using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommitLang.LanguageServer.Tests;

/// <summary>A client over a pair of streams: it knows nothing of the server but the protocol.</summary>
internal sealed class LspClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Stream _toServer;
    private readonly Stream _fromServer;
    private readonly Lock _turn = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _waiting = new();
    private readonly Thread _reader;
    private int _asked;

    public LspClient(Stream toServer, Stream fromServer)
    {
        (_toServer, _fromServer) = (toServer, fromServer);
        _reader = new Thread(ReadAll) { IsBackground = true };
        _reader.Start();
    }

    /// <summary>What is answered to <c>workspace/configuration</c>.</summary>
    public JsonNode? Configuration { get; set; }

    /// <summary>Whether the client answers what the server asks.</summary>
    public bool AnswersServer { get; set; } = true;

    /// <summary>What the server has told, in order.</summary>
    public ConcurrentQueue<JsonObject> Told { get; } = new();

    /// <summary>The latest diagnostics by address.</summary>
    public ConcurrentDictionary<string, JsonObject> Diagnostics { get; } = new(StringComparer.Ordinal);

    public void Notify(string method, JsonNode? parameters) => Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <summary>Asks; the whole answer, with its result or its error.</summary>
    public async Task<JsonObject> Ask(string method, JsonNode? parameters) => await Begin(method, parameters).Answer.WaitAsync(Patience);

    /// <summary>Asks; the result.</summary>
    public async Task<JsonNode?> Result(string method, JsonNode? parameters)
    {
        var answer = await Ask(method, parameters);
        Assert.False(answer.ContainsKey("error"), answer.ToJsonString());
        return answer["result"];
    }

    public (int Id, Task<JsonObject> Answer) Begin(string method, JsonNode? parameters)
    {
        var id = Interlocked.Increment(ref _asked);
        var source = _waiting[id] = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return (id, source.Task);
    }

    /// <summary>How many requests have no answer.</summary>
    public int Unanswered => _waiting.Count;

    public async Task<JsonNode> Open(string? folder, JsonObject? capabilities = null, JsonObject? options = null)
    {
        var result = await Result("initialize", new JsonObject
        {
            ["processId"] = null,
            ["rootUri"] = folder is null ? null : UriOf(folder),
            ["capabilities"] = capabilities ?? [],
            ["initializationOptions"] = options,
        });
        Notify("initialized", new JsonObject());
        return result!;
    }

    public void OpenText(string uri, string text, int version = 1) => Notify("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "commit", ["version"] = version, ["text"] = text },
    });

    public void Replace(string uri, string text, int version) => Notify("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version },
        ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });

    public static JsonObject Place(string uri, int line, int character) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri },
        ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
    };

    /// <summary>A place by what stands behind it.</summary>
    public static JsonObject At(string uri, string text, string before, int into = 0)
    {
        var offset = text.IndexOf(before, StringComparison.Ordinal) + into;
        Assert.True(offset >= into, $"'{before}' is not in the text.");
        return Place(uri, text.AsSpan(0, offset).Count('\n'), offset - (text.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1));
    }

    public static JsonObject TextOf(string uri) => new() { ["textDocument"] = new JsonObject { ["uri"] = uri } };

    public static string UriOf(string path) => new Uri(path).AbsoluteUri;

    /// <summary>Waits for something that comes by itself.</summary>
    public async Task Until(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!holds())
        {
            await Task.Delay(5, limit.Token);
        }
    }

    /// <summary>All diagnostics once everything has been checked, a line each.</summary>
    public async Task<List<string>> Settled()
    {
        var report = await Result("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        return
        [
            .. from item in report!["items"]!.AsArray()
               from diagnostic in item!["items"]!.AsArray()
               let start = diagnostic!["range"]!["start"]!
               select $"{item["uri"]!.GetValue<string>().Split('/')[^1]}({(int)start["line"]! + 1},{(int)start["character"]! + 1}): {diagnostic["code"]} {diagnostic["message"]} {diagnostic["data"]?["fingerprint"]}",
        ];
    }

    public void SendRaw(string text)
    {
        lock (_turn)
        {
            _toServer.Write(Encoding.UTF8.GetBytes(text));
            _toServer.Flush();
        }
    }

    public void Dispose()
    {
        _toServer.Dispose();
        _fromServer.Dispose();
    }

    private void Send(JsonObject message)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message);
        lock (_turn)
        {
            _toServer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
            _toServer.Write(body);
            _toServer.Flush();
        }
    }

    private void ReadAll()
    {
        try
        {
            while (ReadMessage() is { } message)
            {
                Take(message);
            }
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // The session is over.
        }
    }

    private void Take(JsonObject message)
    {
        if (message["method"]?.GetValue<string>() is { } method)
        {
            Told.Enqueue(message);
            if (method == "textDocument/publishDiagnostics")
            {
                Diagnostics[message["params"]!["uri"]!.GetValue<string>()] = message["params"]!.AsObject();
            }

            if (message["id"] is { } id && AnswersServer)
            {
                JsonNode? result = method == "workspace/configuration" ? new JsonArray(Configuration?.DeepClone()) : null;
                Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = result });
            }
        }
        else if (message["id"] is JsonValue answered && answered.TryGetValue<int>(out var number) && _waiting.TryRemove(number, out var source))
        {
            source.TrySetResult(message);
        }
    }

    private JsonObject? ReadMessage()
    {
        var length = -1;
        while (ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                var body = new byte[length];
                _fromServer.ReadExactly(body);
                return JsonNode.Parse(body)!.AsObject();
            }

            length = line.StartsWith("Content-Length: ", StringComparison.Ordinal) ? int.Parse(line.AsSpan(16), CultureInfo.InvariantCulture) : length;
        }

        return null;
    }

    private string? ReadLine()
    {
        var line = new StringBuilder();
        for (var next = _fromServer.ReadByte(); next >= 0; next = _fromServer.ReadByte())
        {
            if (next == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)next);
        }

        return null;
    }
}
