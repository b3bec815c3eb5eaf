using System.Collections.Concurrent;

namespace CommitLang.LanguageServer.Tests;

/// <summary>What is written at one end is read at the other; once it is disposed of, the reader comes to its end.</summary>
internal sealed class MemoryPipe : Stream
{
    private readonly BlockingCollection<byte[]> _written = [];
    private ReadOnlyMemory<byte> _current;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_current.IsEmpty)
        {
            if (!_written.TryTake(out var next, Timeout.Infinite))
            {
                return 0;
            }

            _current = next;
        }

        var length = Math.Min(count, _current.Length);
        _current[..length].CopyTo(buffer.AsMemory(offset, count));
        _current = _current[length..];
        return length;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (count > 0 && !_written.IsAddingCompleted)
        {
            _written.Add(buffer.AsSpan(offset, count).ToArray());
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _written.CompleteAdding();
        base.Dispose(disposing);
    }
}
