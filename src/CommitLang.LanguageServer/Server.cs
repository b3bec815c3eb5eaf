using System.Text.Json;
using System.Threading.Channels;
using CommitLang.LanguageServer.Sessions;
using CommitLang.LanguageServer.Transport;

namespace CommitLang.LanguageServer;

/// <summary>
/// The language server protocol (LSP 3.17) over a pair of streams. One thread reads, one takes messages in their order and
/// alone changes what is known; requests are answered beside them, from everything as it was when they came.
/// </summary>
public sealed class Server
{
    // How long a client may take to say how it is set up before it is taken to have no settings.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly MessageReader _reader;
    private readonly MessageWriter _writer;
    private readonly Requests _requests = new();
    private readonly IServerHost _host;

    private Server(Stream input, Stream output, IServerHost host)
    {
        _reader = new MessageReader(input);
        _writer = new MessageWriter(output);
        _host = host;
    }

    /// <summary>Serves one client until it says goodbye or is gone.</summary>
    /// <param name="input">What the client says.</param>
    /// <param name="output">What it is told.</param>
    /// <param name="host">Files and settings.</param>
    /// <returns>Whether the client took its leave in good order (<c>shutdown</c>, then <c>exit</c>).</returns>
    public static bool Run(Stream input, Stream output, IServerHost host) => new Server(input, output, host).Run();

    private bool Run()
    {
        var messages = Channel.CreateUnbounded<Message>(new UnboundedChannelOptions { SingleReader = true });
        var reading = new Thread(() => ReadAll(messages.Writer)) { IsBackground = true, Name = "messages" };
        reading.Start();
        using var session = new Session(_writer, _requests, _host, reminder => Remind(messages.Writer, reminder));
        while (messages.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (messages.Reader.TryRead(out var message))
            {
                if (message is { Json: { } json })
                {
                    session.Take(json, isLast: !messages.Reader.TryPeek(out _));
                }
                else if (message is { Reminder: { } reminder })
                {
                    session.Take(reminder);
                }

                if (session.HasEnded)
                {
                    return session.EndedWell;
                }
            }
        }

        return false;
    }

    /// <summary>Has something done in a while, in its turn.</summary>
    private static void Remind(ChannelWriter<Message> messages, Action reminder) =>
        _ = Task.Delay(Patience).ContinueWith(_ => messages.TryWrite(new Message(null, reminder)), TaskScheduler.Default);

    private void ReadAll(ChannelWriter<Message> messages)
    {
        try
        {
            while (_reader.Read() is { } bytes)
            {
                if (Parse(bytes) is { } message)
                {
                    // A request may be called off while it waits for its turn.
                    _requests.NoteCancellation(message.RootElement);
                    messages.TryWrite(new Message(message, null));
                }
            }
        }
        catch (ProtocolException problem)
        {
            _writer.Refuse(MessageId.Unknown, ErrorCodes.ParseError, problem.Message);
        }
        catch (IOException problem)
        {
            _writer.Refuse(MessageId.Unknown, ErrorCodes.ParseError, problem.Message);
        }
        finally
        {
            messages.Complete();
        }
    }

    private JsonDocument? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var message = JsonDocument.Parse(bytes);
            if (message.RootElement.ValueKind == JsonValueKind.Object)
            {
                return message;
            }

            _writer.Refuse(MessageId.Unknown, ErrorCodes.InvalidRequest, "A message is an object.");
        }
        catch (JsonException problem)
        {
            _writer.Refuse(MessageId.Unknown, ErrorCodes.ParseError, problem.Message);
        }

        return null;
    }

    private readonly record struct Message(JsonDocument? Json, Action? Reminder);
}
