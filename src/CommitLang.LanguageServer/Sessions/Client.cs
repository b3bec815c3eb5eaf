using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Transport;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>The other side: what it can do, and what is said to it. May be used by several threads.</summary>
internal sealed class Client(MessageWriter writer, ClientFeatures features)
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("null").RootElement;

    private readonly Dictionary<string, Action<JsonElement>> _waiting = new(StringComparer.Ordinal);
    private readonly Lock _turn = new();
    private int _asked;
    private int _progresses;

    public MessageWriter Writer => writer;

    public ClientFeatures Features => features;

    public Translator Translator { get; } = new(features.Encoding);

    /// <summary>Writes a line to the client's log: 1 is an error, 2 a warning, 3 an information.</summary>
    public void Log(int type, string message) =>
        writer.Notify("window/logMessage", new MessageParams(type, message), Json.Default.MessageParams);

    /// <summary>Shows a message to the user.</summary>
    public void Show(string message) => writer.Notify("window/showMessage", new MessageParams(3, message), Json.Default.MessageParams);

    /// <summary>Asks the client to ask again for something.</summary>
    public void Refresh(string method) => Ask(method, Nothing, Json.Default.JsonElement, null);

    /// <summary>Asks the client to ask again for all that shows findings.</summary>
    public void RefreshWhatShowsFindings()
    {
        if (features.TakesRefreshedLenses)
        {
            Refresh("workspace/codeLens/refresh");
        }
    }

    /// <summary>Asks the client something. What it answers is given to the thread that takes messages.</summary>
    public void Ask<T>(string method, T parameters, JsonTypeInfo<T> type, Action<JsonElement>? answer)
    {
        string id;
        lock (_turn)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"commitlang-{++_asked}");
            if (answer is not null)
            {
                _waiting[id] = answer;
            }
        }

        writer.Ask(id, method, parameters, type);
    }

    /// <summary>Takes an answer of the client.</summary>
    public void Take(JsonElement message)
    {
        Action<JsonElement>? answer = null;
        lock (_turn)
        {
            if (message.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String)
            {
                _waiting.Remove(id.GetString() ?? "", out answer);
            }
        }

        if (answer is not null && message.TryGetProperty("result", out var result))
        {
            answer(result);
        }
    }

    /// <summary>Begins to show that something takes its time; null when the client cannot show it.</summary>
    public ClientProgress? BeginProgress(string title)
    {
        if (!features.ShowsProgress)
        {
            return null;
        }

        var token = string.Create(CultureInfo.InvariantCulture, $"commitlang-progress-{Interlocked.Increment(ref _progresses)}");
        Ask("window/workDoneProgress/create", new ProgressTokenParams(token), Json.Default.ProgressTokenParams, null);
        var progress = new ClientProgress(writer, token);
        progress.Begin(title);
        return progress;
    }
}

/// <summary>Something that takes its time and is shown to the user.</summary>
internal sealed class ClientProgress(MessageWriter writer, string token)
{
    public void Begin(string title) => Send(new WorkDoneProgress("begin", Title: title, Percentage: 0, Cancellable: false));

    public void Report(string message, int percentage) => Send(new WorkDoneProgress("report", Message: message, Percentage: percentage));

    public void End() => Send(new WorkDoneProgress("end"));

    private void Send(WorkDoneProgress value) => writer.Notify("$/progress", new ProgressParams(token, value), Json.Default.ProgressParams);
}
