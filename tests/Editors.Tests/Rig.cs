namespace CommitLang.Editors.Tests;

/// <summary>The editors that continuous integration has installed.</summary>
internal static class Rig
{
    private const string Variable = "COMMITLANG_EDITORS";

    /// <summary>
    /// The folder with what <c>package.json</c> lists; null where nobody has installed it. Where it is named, every editor has to be
    /// there, those of the system on PATH.
    /// </summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    /// <summary>Why a test is passed over, if it is.</summary>
    public static string? Missing => Folder is null ? $"{Variable} names no folder with editors." : null;

    /// <summary>A program of the system.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public static string OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException($"{Variable} is set, and there is no {name} on PATH.");
}

/// <summary>A theory that is passed over, and says so, where there are no editors.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryInEditorAttribute : TheoryAttribute
{
    public TheoryInEditorAttribute() => Skip = Rig.Missing;
}
