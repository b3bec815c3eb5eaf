namespace CommitLang.Testing;

/// <summary>Whether a difference replaces the verified file: asked for by hand, and never in continuous integration.</summary>
internal static class SnapshotAcceptance
{
    public const string Variable = "COMMITLANG_ACCEPT_SNAPSHOTS";

    public static bool IsAskedFor => FromEnvironment(Environment.GetEnvironmentVariable);

    public static bool FromEnvironment(Func<string, string?> read) =>
        read(Variable) == "1" && !string.Equals(read("CI"), "true", StringComparison.OrdinalIgnoreCase);
}
