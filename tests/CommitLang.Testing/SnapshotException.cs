namespace CommitLang.Testing;

/// <summary>Text differs from its verified file, or there is no such file.</summary>
public sealed class SnapshotException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public SnapshotException()
    {
    }

    /// <summary>Creates the exception with the message a test shows.</summary>
    public SnapshotException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and a cause.</summary>
    public SnapshotException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
