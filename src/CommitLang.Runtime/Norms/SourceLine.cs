namespace CommitLang.Runtime;

/// <summary>A line of a source text.</summary>
/// <param name="File">The path of the file as it was given, with slashes; never absolute.</param>
/// <param name="Number">The line, from 1.</param>
public sealed record SourceLine(string File, int Number)
{
    /// <summary>As it is shown: <c>treaties/aid.commit(12)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}({Number})");
}
