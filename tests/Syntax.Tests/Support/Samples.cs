namespace CommitLang.Syntax.Tests.Support;

/// <summary>The source texts beside the tests.</summary>
internal static class Samples
{
    /// <summary>Valid texts that together use every rule of the grammar, by file name.</summary>
    public static IReadOnlyDictionary<string, string> Corpus { get; } = Read("Corpus");

    /// <summary>Texts with one mistake each, by the name of the mistake.</summary>
    public static IReadOnlyDictionary<string, string> Slips { get; } = Read("Slips");

    /// <summary>Texts that are laid out somehow, by what is tried with them.</summary>
    public static IReadOnlyDictionary<string, string> Layouts { get; } = Read("Formatting/Cases");

    /// <summary>The declarations of the corpus, each as a text of its own.</summary>
    public static IReadOnlyList<string> Declarations { get; } =
    [
        .. Corpus.Values
            .SelectMany(text => SyntaxTree.ParseText(text).Root.Declarations)
            .Select(declaration => declaration.ToFullString()),
    ];

    private static SortedDictionary<string, string> Read(string folder) => new(
        Directory.GetFiles(RepositoryRoot.Combine($"tests/Syntax.Tests/{folder}"), "*.commit")
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText),
        StringComparer.Ordinal);
}
