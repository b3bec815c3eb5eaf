namespace CommitLang.Compiler.Binding;

/// <summary>Works on parts of a program on all processors.</summary>
internal static class SideBySide
{
    /// <summary>Does something to each part. What comes of it is with the part, so that the order of the work does not show.</summary>
    public static void Run<T>(IReadOnlyList<T> parts, Action<T> work)
    {
        // Most texts are small: they do without another thread.
        if (parts is [var only])
        {
            work(only);
        }
        else
        {
            Parallel.ForEach(parts, work);
        }
    }
}
