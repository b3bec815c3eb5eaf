using CommitLang.Text;
using CommitLang.Tooling.Links;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Tests;

/// <summary>Where a text leads.</summary>
public sealed class LinkTests
{
    [Theory]
    [InlineData("document D at \"https://example.org/a?b=c#d\"", "https://example.org/a?b=c#d")]
    [InlineData("// see https://example.org/a, and more", "https://example.org/a")]
    [InlineData("/// (as HTTP://example.org/a_(b) says).\nparty A", "HTTP://example.org/a_(b)")]
    [InlineData("party A // http://example.org.", "http://example.org")]
    [InlineData("document D according to \"http://a.example; https://b.example!\"", "http://a.example https://b.example")]
    [InlineData("party https // https://", "")]
    [InlineData("document D at \"https://example.org", "https://example.org")]
    public void Addresses_lead_to_the_web(string text, string expected)
    {
        var view = View(("a.commit", text));
        var file = view.Files.Single();
        var links = DocumentLinks.Of(view, file).ToList();

        Assert.Equal(expected, string.Join(' ', links.Select(link => link.Target)));
        Assert.All(links, link => Assert.Equal(link.Target, file.Text.GetText(link.Span)));
    }

    [Fact]
    public void Imports_lead_to_files()
    {
        var view = View(
            ("a.commit", "module A\nimport B.C\nimport A\nimport World.Countries\nimport Missing\nimport\n"), ("b.commit", "module B.C\n"), ("c.commit", "module B.C\n"));

        Assert.Equal(
            new DocumentLink(new TextSpan(16, 3), "b.commit", IsFile: true),
            Assert.Single(DocumentLinks.Of(view, view.Files.First())));
    }

    private static ProgramView View(params (string Path, string Text)[] files) =>
        ProgramView.Of(files.Select(file => ProgramFile.Of(SourceText.From(file.Text, file.Path))));
}
