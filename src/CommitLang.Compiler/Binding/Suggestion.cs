namespace CommitLang.Compiler.Binding;

/// <summary>Near-misses: "did you mean".</summary>
internal static class Suggestion
{
    /// <summary>" (did you mean `Norland`?)", or nothing when no name is near enough.</summary>
    public static string For(string name, IEnumerable<string> names) =>
        Spelling.Nearest(name, names) is { } nearest ? $" (did you mean `{nearest}`?)" : "";
}
