using System.Text.RegularExpressions;

namespace CommitLang.EndToEnd.Tests;

/// <summary>What lies where in the repository.</summary>
public sealed partial class RepositoryTests
{
    private const int LongestFile = 500;

    private static readonly string[] TopLevel =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "CommitLang.sln",
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "LICENSE", "README.md",
        "examples", "global.json", "grammar", "seeds", "src", "tests",
    ];

    [Fact]
    public async Task Top_level_holds_the_known_names_only()
    {
        var names = (await Files()).Select(path => path.Split('/')[0]).ToHashSet();

        Assert.Empty(names.Except(TopLevel));
        Assert.Contains("src", names);
    }

    [Fact]
    public async Task No_file_written_by_hand_is_too_long()
    {
        var files = (await Files()).Where(IsWrittenByHand).ToList();

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, path => File.ReadLines(RepositoryRoot.Combine(path)).Count() > LongestFile);
    }

    [Fact]
    public async Task Relative_links_lead_somewhere()
    {
        var pages = (await Files()).Where(IsPageWithLinks).ToList();
        var broken =
            from page in pages
            from target in MarkdownLinks.Relative(File.ReadAllText(RepositoryRoot.Combine(page)))
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(RepositoryRoot.Combine(page)) ?? "", target))
            select $"{page}: {target}";

        Assert.Contains("README.md", pages);
        Assert.Empty(broken);
    }

    [Fact]
    public void Link_scan_leaves_out_code_web_addresses_and_anchors()
    {
        var links = MarkdownLinks.Relative("""
            [a](docs/a.md#part) ![b](b.png "title") [c](https://example.org) [d](#here) `[e](e.md)`
            ```
            [f](f.md)
            ```
            [g]: ../g.md
            """);

        Assert.Equal(["docs/a.md", "b.png", "../g.md"], links);
    }

    [Fact]
    public async Task Every_snapshot_belongs_to_a_test()
    {
        var files = await Files();
        var orphans =
            from path in files
            let name = SnapshotName().Match(path)
            where name.Success
            let source = RepositoryRoot.Combine($"{name.Groups["type"].Value}.cs")
            where !File.Exists(source) || !IsOfATest(File.ReadAllText(source), name.Groups["member"].Value)
            select path;

        Assert.Contains(files, path => SnapshotName().IsMatch(path));
        Assert.Empty(orphans);
    }

    [Fact]
    public async Task Every_snapshot_comparison_is_awaited_or_returned()
    {
        var forgotten =
            from path in await Files()
            where path.StartsWith("tests/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)
            from line in File.ReadLines(RepositoryRoot.Combine(path))
            where IsForgotten(line)
            select $"{path}: {line}";

        Assert.Empty(forgotten);
    }

    [Theory]
    [InlineData("        Verifier" + ".Verify(text);", true)]
    [InlineData("        _ = Verifier" + ".Verify(text);", true)]
    [InlineData("        await Verifier" + ".Verify(text);", false)]
    [InlineData("        return Verifier" + ".Verify(text);", false)]
    [InlineData("    public Task Test() => Verifier" + ".Verify(text);", false)]
    public void Forgotten_comparison_is_seen(string line, bool expected) => Assert.Equal(expected, IsForgotten(line));

    private static bool IsForgotten(string line) => ForgottenComparison().IsMatch(line);

    private static bool IsWrittenByHand(string path) =>
        (path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("tests/", StringComparison.Ordinal))
        && !path.Contains("/Generated/", StringComparison.Ordinal)
        && !path.EndsWith("/package-lock.json", StringComparison.Ordinal)
        && !path.Contains(".verified.", StringComparison.Ordinal);

    private static bool IsPageWithLinks(string path) =>
        path is "README.md" or "CONTRIBUTING.md" or "grammar/README.md"
        || (path.StartsWith("src/vscode-commitlang/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal))
        || (path.StartsWith("examples/", StringComparison.Ordinal) && path.EndsWith("/README.md", StringComparison.Ordinal))
        || (path.StartsWith("seeds/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal));

    private static bool IsOfATest(string source, string member) =>
        TestMethod().Matches(source)
            .Select(match => match.Groups["name"].Value)
            .Any(name => member == name || member.StartsWith(name + "_", StringComparison.Ordinal));

    /// <summary>Files that git knows or would add, as paths from the root with forward slashes.</summary>
    private static async Task<IReadOnlyList<string>> Files()
    {
        var result = await TestProcess.Run(
            "git",
            ["-c", "safe.directory=*", "-c", "core.quotePath=false", "ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate"]);

        Assert.Equal("", result.Error);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(path => File.Exists(RepositoryRoot.Combine(path)))];
    }

    [GeneratedRegex(@"^\s*(_ = )?Verifier\.Verify(File)?\(")]
    private static partial Regex ForgottenComparison();

    [GeneratedRegex(@"\bpublic (async )?(Task|void) (?<name>\w+)\(", RegexOptions.ExplicitCapture)]
    private static partial Regex TestMethod();

    [GeneratedRegex(@"^(?<type>tests/.*/[^/.]+)\.(?<member>[^/]+)\.verified\.[^./]+$", RegexOptions.ExplicitCapture)]
    private static partial Regex SnapshotName();
}
