using System.Text.RegularExpressions;
using CommitLang.Syntax;

namespace CommitLang.Checker.Tests;

/// <summary>The language reference says what the checker does.</summary>
public sealed partial class ReferenceTests
{
    private const string Prefix = "findings:";

    private static readonly string Reference = File.ReadAllText(RepositoryRoot.Combine("grammar/README.md"));

    public static TheoryData<int> Lines => [.. MarkdownExample.Read(Reference).Select(example => example.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Example_compiles_and_yields_the_findings_named_above_it(int line)
    {
        var example = MarkdownExample.Read(Reference).Single(example => example.Line == line);

        Assert.StartsWith(Prefix, example.Comment, StringComparison.Ordinal);
        var expected = example.Comment[Prefix.Length..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(id => id != "none");
        Assert.Empty(example.Errors);
        Assert.Equal(expected.Order(StringComparer.Ordinal), example.Weighty);
    }

    [Fact]
    public void Words_are_listed_by_whether_they_can_name_a_parameter()
    {
        var section = Reference[Reference.IndexOf("\n## Words\n", StringComparison.Ordinal)..];
        var lists = WordList().Matches(section).Select(list => Word().Matches(list.Value).Select(word => word.Groups["word"].Value).ToList()).ToList();
        var periods = new[] { "days", "weeks", "months", "years" };
        var words = SyntaxFacts.Keywords.Select(SyntaxFacts.GetText).Concat(periods).Order(StringComparer.Ordinal).ToLookup(CanNameParameter);

        Assert.Equal(2, lists.Count);
        Assert.Equal(words[true], lists[0]);
        Assert.Equal(words[false], lists[1]);
    }

    [Fact]
    public void Links_within_the_page_lead_to_headings()
    {
        var headings = Heading().Matches(Reference).Select(heading => heading.Groups["text"].Value.ToLowerInvariant().Replace(' ', '-')).ToHashSet();
        var links = Anchor().Matches(Reference).Select(link => link.Groups["target"].Value).ToHashSet();

        Assert.NotEmpty(links);
        Assert.Empty(links.Except(headings));
    }

    private static bool CanNameParameter(string word) =>
        SyntaxTree.ParseText($"event Attack({word}: party)\n", "page.commit").Diagnostics.IsEmpty;

    [GeneratedRegex("^(`[a-z]+`,?\\s)+$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex WordList();

    [GeneratedRegex("`(?<word>[a-z]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex("^#+ (?<text>.+?)\\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex("\\]\\(#(?<target>[^)]+)\\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Anchor();
}
