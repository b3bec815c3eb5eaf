using System.Text.Json;
using CommitLang.LanguageServer.Transport;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>The requests that are not answered yet, and those that were called off before their turn. May be used by several threads.</summary>
internal sealed class Requests
{
    // Ids of requests that never come are not kept for ever.
    private const int MostCalledOff = 1_000;

    private readonly Lock _turn = new();
    private readonly Dictionary<MessageId, CancellationTokenSource> _open = [];
    private readonly Queue<MessageId> _calledOff = new();

    /// <summary>Calls off the request that a message is about, if it is about calling one off.</summary>
    public void NoteCancellation(JsonElement message)
    {
        if (!message.TryGetProperty("method", out var method) || method.ValueKind != JsonValueKind.String || !method.ValueEquals("$/cancelRequest")
            || !message.TryGetProperty("params", out var parameters) || parameters.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var id = MessageId.Of(parameters, "id");
        lock (_turn)
        {
            if (_open.TryGetValue(id, out var open))
            {
                open.Cancel();
            }
            else if (!id.IsNone)
            {
                _calledOff.Enqueue(id);
                if (_calledOff.Count > MostCalledOff)
                {
                    _calledOff.Dequeue();
                }
            }
        }
    }

    /// <summary>Begins a request.</summary>
    public CancellationToken Begin(MessageId id)
    {
        lock (_turn)
        {
            var source = new CancellationTokenSource();
            _open[id] = source;
            if (_calledOff.Contains(id))
            {
                source.Cancel();
                var others = _calledOff.Where(other => other != id).ToList();
                _calledOff.Clear();
                others.ForEach(_calledOff.Enqueue);
            }

            return source.Token;
        }
    }

    /// <summary>Ends a request.</summary>
    public void End(MessageId id)
    {
        lock (_turn)
        {
            if (_open.Remove(id, out var source))
            {
                source.Dispose();
            }
        }
    }

    /// <summary>Calls off all requests.</summary>
    public void CancelAll()
    {
        lock (_turn)
        {
            foreach (var source in _open.Values)
            {
                source.Cancel();
            }
        }
    }
}
