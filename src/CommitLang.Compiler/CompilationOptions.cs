using CommitLang.Runtime;

namespace CommitLang.Compiler;

/// <summary>What a compilation is to assume.</summary>
public sealed record CompilationOptions
{
    /// <summary>The first day there is; null for what the text says, else 1 January of the earliest year written.</summary>
    public Day? AsOf { get; init; }

    /// <summary>The readings that are chosen of some terms; of all others each is looked at.</summary>
    public ReadingChoice Reading { get; init; } = ReadingChoice.None;
}
