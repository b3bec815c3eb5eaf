using System.Buffers;
using System.Globalization;
using System.Text;

namespace CommitLang.LanguageServer.Transport;

/// <summary>Reads messages with the headers of the base protocol (LSP 3.17, "Base Protocol").</summary>
internal sealed class MessageReader(Stream input)
{
    // Who announces more than this is mistaken.
    private const int LongestMessage = 1 << 30;
    private const int LongestHeader = 1 << 12;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next message; null when the input has ended, be it in the middle of one.</summary>
    /// <exception cref="ProtocolException">The headers announce no message.</exception>
    public ReadOnlyMemory<byte>? Read()
    {
        var length = -1;
        while (ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                if (length >= 0)
                {
                    return ReadBody(length);
                }

                continue;
            }

            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                if (!int.TryParse(line.AsSpan("Content-Length:".Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out length)
                    || length > LongestMessage)
                {
                    throw new ProtocolException($"'{line}' is no length of a message.");
                }
            }
        }

        return null;
    }

    private string? ReadLine()
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_start == _end && !Fill())
            {
                return null;
            }

            var rest = _buffer.AsSpan(_start, _end - _start);
            var at = rest.IndexOf((byte)'\n');
            var length = at < 0 ? rest.Length : at;
            line.Append(Encoding.ASCII.GetString(rest[..length]));
            _start += at < 0 ? length : length + 1;
            if (at >= 0)
            {
                return line.ToString().TrimEnd('\r');
            }

            if (line.Length > LongestHeader)
            {
                throw new ProtocolException("A header does not end.");
            }
        }
    }

    private ReadOnlyMemory<byte>? ReadBody(int length)
    {
        var body = new ArrayBufferWriter<byte>(Math.Max(1, Math.Min(length, 1 << 20)));
        while (body.WrittenCount < length)
        {
            if (_start == _end && !Fill())
            {
                return null;
            }

            var count = Math.Min(length - body.WrittenCount, _end - _start);
            body.Write(_buffer.AsSpan(_start, count));
            _start += count;
        }

        return body.WrittenMemory;
    }

    private bool Fill()
    {
        _start = 0;
        _end = input.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }
}
