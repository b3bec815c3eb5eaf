using System.Text.Json;
using CommitLang.LanguageServer.Features;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Transport;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>A session with a client, from <c>initialize</c> to <c>exit</c>. Used by the thread that takes messages.</summary>
internal sealed class Session(MessageWriter writer, Requests requests, IServerHost host, Action<Action> remindMe) : IDisposable
{
    private readonly Workspace _workspace = new(host);
    private Opening? _opening;
    private bool _isShutDown;

    /// <summary>Whether the client has taken its leave.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether it asked for that first.</summary>
    public bool EndedWell => HasEnded && _isShutDown;

    /// <summary>Takes a message.</summary>
    /// <param name="message">The message; the session disposes of it.</param>
    /// <param name="isLast">Whether no other waits: only then what has changed is worth a check.</param>
    public void Take(JsonDocument message, bool isLast)
    {
        var root = message.RootElement;
        var id = MessageId.Of(root, "id");
        var method = root.TryGetProperty("method", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        var parameters = root.TryGetProperty("params", out var given) ? given : default;
        var isChecked = false;
        if (method is null)
        {
            _opening?.Client.Take(root);
            message.Dispose();
        }
        else if (id.IsNone)
        {
            TakeNotification(method, parameters);
            message.Dispose();
        }
        else
        {
            isChecked = TakeRequest(id, method, parameters, message);
        }

        if (isLast && !isChecked)
        {
            CheckWhatChanged();
        }
    }

    /// <summary>Does what was to be done later.</summary>
    public void Take(Action reminder)
    {
        reminder();
        CheckWhatChanged();
    }

    private void CheckWhatChanged()
    {
        if (_opening is { HasBegun: true } opening && !_isShutDown)
        {
            Check(opening);
        }
    }

    private WorkspaceSnapshot Check(Opening opening)
    {
        var snapshot = _workspace.Snapshot(opening.Settings);
        opening.Checks.Update(snapshot, opening.Settings);
        return snapshot;
    }

    public void Dispose()
    {
        requests.CancelAll();
        _opening?.Checks.Dispose();
    }

    /// <summary>Answers a request.</summary>
    /// <returns>Whether what has changed is being checked: what is asked may have to wait for a check of what it is asked of.</returns>
    private bool TakeRequest(MessageId id, string method, JsonElement parameters, JsonDocument message)
    {
        if (method == "initialize")
        {
            Initialize(id, parameters);
        }
        else if (_opening is not { } opening)
        {
            writer.Refuse(id, ErrorCodes.ServerNotInitialized, "The first request is `initialize`.");
        }
        else if (_isShutDown)
        {
            writer.Refuse(id, ErrorCodes.InvalidRequest, "The session is shut down.");
        }
        else if (method == "shutdown")
        {
            _isShutDown = true;
            writer.Answer(id, json => json.WriteNullValue());
        }
        else if (opening.Handlers.Find(method) is { } handler)
        {
            opening.Notifications.BeginIfLate();
            var context = new RequestContext(Check(opening), opening.Client, opening.Settings, host, opening.Checks);
            var token = requests.Begin(id);
            _ = Task.Run(() => AnswerAsync(id, method, handler, context, parameters, message, token), CancellationToken.None);
            return true;
        }
        else
        {
            writer.Refuse(id, ErrorCodes.MethodNotFound, $"There is no method '{method}'.");
        }

        message.Dispose();
        return false;
    }

    private async Task AnswerAsync(
        MessageId id, string method, Handlers.Handler handler, RequestContext context, JsonElement parameters, JsonDocument message, CancellationToken cancellationToken)
    {
        using (message)
        {
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Answer(id, await handler(context, parameters, cancellationToken).ConfigureAwait(false));
            }
            catch (OperationCanceledException)
            {
                writer.Refuse(id, ErrorCodes.RequestCancelled, "The request was called off.");
            }
            catch (JsonException problem)
            {
                writer.Refuse(id, ErrorCodes.InvalidParams, problem.Message);
            }
            catch (RequestFailedException problem)
            {
                writer.Refuse(id, ErrorCodes.RequestFailed, problem.Message);
            }
#pragma warning disable CA1031 // One request that goes wrong is answered so; the session goes on.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                writer.Refuse(id, ErrorCodes.InternalError, $"{failure.GetType().Name}, {failure.Message}");
                context.Client.Log(1, $"{method}: {failure}");
            }
            finally
            {
                requests.End(id);
            }
        }
    }

    private void TakeNotification(string method, JsonElement parameters)
    {
        if (method == "exit")
        {
            HasEnded = true;
            return;
        }

        if (_opening is not { } opening || _isShutDown)
        {
            return;
        }

        try
        {
            opening.Notifications.Take(method, parameters);
        }
        catch (JsonException problem)
        {
            opening.Client.Log(2, $"{method}: {problem.Message}");
        }
    }

    private void Initialize(MessageId id, JsonElement parameters)
    {
        if (_opening is not null)
        {
            writer.Refuse(id, ErrorCodes.InvalidRequest, "The session has begun already.");
            return;
        }

        try
        {
            _opening = new Opening(parameters.Deserialize(Json.Default.InitializeParams) ?? throw new JsonException("The parameters are missing."), _workspace, writer, host, remindMe);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            writer.Refuse(id, ErrorCodes.InvalidParams, problem.Message);
            return;
        }

        var result = new InitializeResult(_opening.Handlers.Capabilities, new ServerInfo("commitlang", host.Version));
        writer.Answer(id, json => JsonSerializer.Serialize(json, result, Json.Default.InitializeResult));
    }
}
