using System.Text.RegularExpressions;
using CommitLang.Syntax;
using CommitLang.Syntax.Formatting;

namespace CommitLang.EndToEnd.Tests;

/// <summary>Whatever the project shows of the language is laid out as the formatter does it.</summary>
public sealed partial class CanonTests
{
    private const int FewestPages = 80;

    /// <summary>The files that hold texts; those of tests of the parser are laid out on purpose as they are.</summary>
    public static TheoryData<string> Files =>
    [
        .. FilesOf("seeds", "*.commit"), .. FilesOf("examples", "*.commit"), .. FilesOf("src", "*.commit"), .. FilesOf("src", "*.commit.txt"),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Text_is_canonical(string name)
    {
        var text = File.ReadAllText(RepositoryRoot.Combine(name)).ReplaceLineEndings("\n");

        Assert.Equal(Formatted(text), text);
    }

    [Fact]
    public void Every_example_on_a_page_is_canonical()
    {
        var pages = new[] { "README.md", "CONTRIBUTING.md" }
            .Concat(FilesOf("grammar", "*.md")).Concat(FilesOf("src", "*.md")).Concat(FilesOf("examples", "*.md"))
            .Select(name => (Name: name, Text: File.ReadAllText(RepositoryRoot.Combine(name)).ReplaceLineEndings("\n")))
            .Where(page => Example().IsMatch(page.Text)).ToList();

        Assert.True(pages.Count >= FewestPages);
        Assert.All(pages, page => Assert.All(
            Example().Matches(page.Text), example => Assert.Equal(Formatted(example.Groups["text"].Value), example.Groups["text"].Value)));
    }

    private static string Formatted(string text)
    {
        var formatting = Formatter.Format(SyntaxTree.ParseText(text));
        Assert.False(formatting.IsRefused);
        return formatting.GetText().ToString();
    }

    private static IEnumerable<string> FilesOf(string folder, string pattern) =>
        Directory.GetFiles(RepositoryRoot.Combine(folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryRoot.Combine("."), path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(name => !name.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex("^```commit\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
