using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommitLang.Cli.Output;

/// <summary>Writes JSON piece by piece: a report of many findings is never in memory as a whole.</summary>
internal static class JsonText
{
    public static void Write<T>(TextWriter output, T value, JsonTypeInfo<T> shape)
    {
        using var pieces = new Pieces(output);
        JsonSerializer.Serialize(pieces, value, shape);
        output.WriteLine();
    }

    /// <summary>Hands on what is written in UTF-8 as text.</summary>
    private sealed class Pieces(TextWriter output) : Stream
    {
        private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Span<char> letters = stackalloc char[1024];
            while (!buffer.IsEmpty)
            {
                _decoder.Convert(buffer, letters, flush: false, out var read, out var written, out _);
                output.Write(letters[..written]);
                buffer = buffer[read..];
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
