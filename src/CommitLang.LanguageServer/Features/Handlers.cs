using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CommitLang.LanguageServer.Sessions;

namespace CommitLang.LanguageServer.Features;

/// <summary>Which method is answered by what, and what the server says that it can do.</summary>
internal sealed class Handlers(ClientFeatures client)
{
    private readonly Dictionary<string, Handler> _byMethod = new(StringComparer.Ordinal);

    /// <summary>Answers a request; what it returns writes the result.</summary>
    public delegate Task<Action<Utf8JsonWriter>> Handler(RequestContext context, JsonElement parameters, CancellationToken cancellationToken);

    /// <summary>What the client can do.</summary>
    public ClientFeatures Client => client;

    /// <summary>What the server can do, as <c>initialize</c> tells it.</summary>
    public JsonObject Capabilities { get; } = [];

    public Handler? Find(string method) => _byMethod.GetValueOrDefault(method);

    /// <summary>Adds a feature that is answered at once.</summary>
    public void Add<TParams, TResult>(
        string method, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result,
        Func<RequestContext, TParams, CancellationToken, TResult?> answer)
        where TResult : class =>
        _byMethod[method] = (context, json, cancellationToken) =>
            Task.FromResult(Written(answer(context, Read(json, parameters), cancellationToken), result));

    /// <summary>Adds a feature that may have to wait for a check.</summary>
    public void AddWaiting<TParams, TResult>(
        string method, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result,
        Func<RequestContext, TParams, CancellationToken, Task<TResult?>> answer)
        where TResult : class =>
        _byMethod[method] = async (context, json, cancellationToken) =>
            Written(await answer(context, Read(json, parameters), cancellationToken).ConfigureAwait(false), result);

    private static TParams Read<TParams>(JsonElement json, JsonTypeInfo<TParams> type) =>
        json.Deserialize(type) ?? throw new JsonException("The parameters are missing.");

    private static Action<Utf8JsonWriter> Written<TResult>(TResult? answer, JsonTypeInfo<TResult> type)
        where TResult : class => json =>
    {
        if (answer is null)
        {
            json.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(json, answer, type);
        }
    };
}
