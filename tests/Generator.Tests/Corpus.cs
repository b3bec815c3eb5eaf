using System.Text.RegularExpressions;
using CommitLang.Compiler;
using CommitLang.Syntax;

namespace CommitLang.Generator.Tests;

/// <summary>The texts of the repository that classes are generated for.</summary>
internal static partial class Corpus
{
    /// <summary>The folders of the examples, from the root of the repository; the one with programs that use them has no texts.</summary>
    public static IEnumerable<string> Examples => Directory.GetDirectories(RepositoryRoot.Combine("examples"))
        .Where(folder => Directory.EnumerateFiles(folder, "*.commit").Any())
        .Select(folder => $"examples/{Path.GetFileName(folder)}")
        .Order(StringComparer.Ordinal);

    /// <summary>What the reference and the pages of diagnostics show: most of the language.</summary>
    public static IEnumerable<string> OfTheReference => Directory.GetFiles(RepositoryRoot.Combine("src/CommitLang.Compiler/Pages"), "*.md")
        .Order(StringComparer.Ordinal)
        .Prepend(RepositoryRoot.Combine("grammar/README.md"))
        .SelectMany(page => CommitBlock().Matches(File.ReadAllText(page)).Select(match => match.Groups[1].Value));

    /// <summary>The texts of a folder together, each called as is said.</summary>
    public static Compilation Compile(string folder, Func<string, string?>? nameOf = null) => Compilation.Create(
        Directory.GetFiles(RepositoryRoot.Combine(folder), "*.commit").Order(StringComparer.Ordinal)
            .Select(file => SyntaxTree.ParseText(File.ReadAllText(file), (nameOf ?? Path.GetFileName)(file) ?? "")));

    [GeneratedRegex("```commit\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CommitBlock();
}
