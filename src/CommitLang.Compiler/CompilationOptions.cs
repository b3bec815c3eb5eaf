using CommitLang.Runtime;

namespace CommitLang.Compiler;

/// <summary>What a compilation is to assume.</summary>
public sealed record CompilationOptions
{
    /// <summary>The first day there is; null for what the text says, else 1 January of the earliest year written.</summary>
    public Day? AsOf { get; init; }
}
