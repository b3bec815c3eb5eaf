using CommitLang.Cli.Configuration;

namespace CommitLang.EndToEnd.Tests;

/// <summary>The patterns of <c>.editorconfig</c> sections, as editorconfig.org has them.</summary>
public sealed class SectionPatternTests
{
    [Theory]
    [InlineData("*", "a.commit", true)]
    [InlineData("*", "a/b.commit", true)]
    [InlineData("*.commit", "a/b/c.commit", true)]
    [InlineData("*.commit", "a.commits", false)]
    [InlineData("a/*.commit", "a/b.commit", true)]
    [InlineData("a/*.commit", "a/b/c.commit", false)]
    [InlineData("/b.commit", "b.commit", true)]
    [InlineData("/b.commit", "a/b.commit", false)]
    [InlineData("a/**.commit", "a/b/c.commit", true)]
    [InlineData("a/**/c.commit", "a/c.commit", true)]
    [InlineData("?.commit", "ü.commit", true)]
    [InlineData("?.commit", "ab.commit", false)]
    [InlineData("[ab].commit", "b.commit", true)]
    [InlineData("[!ab].commit", "b.commit", false)]
    [InlineData("[a-c]x.commit", "bx.commit", true)]
    [InlineData("*.{commit,txt}", "a.txt", true)]
    [InlineData("*.{commit,txt}", "a.md", false)]
    [InlineData("{a,b{c,d}}.commit", "bd.commit", true)]
    [InlineData("{a}.commit", "{a}.commit", true)]
    [InlineData("y{18..20}.commit", "y19.commit", true)]
    [InlineData("y{18..20}.commit", "y21.commit", false)]
    [InlineData("\\*.commit", "*.commit", true)]
    [InlineData("\\*.commit", "a.commit", false)]
    [InlineData("[", "[", true)]
    [InlineData("{a", "{a", true)]
    [InlineData("a+(b).commit", "a+(b).commit", true)]
    public void Matches(string pattern, string path, bool expected) => Assert.Equal(expected, SectionPattern.Parse(pattern).Matches(path));
}
