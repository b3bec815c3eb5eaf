namespace CommitLang.Tooling.Tests;

/// <summary>What was found stays where it is until the next check, as far as it can still be so.</summary>
public sealed class FindingMovesTests
{
    private const string Text = "party A\nact Go\ncommitment C by A {\n    A shall Go\n    by 2030-01-01\n}\ncommitment D by A {\n    A shall not Go\n}\n";

    [Theory]
    [InlineData("party A", "party A // first\nparty B", true)]
    [InlineData("party A", "party\nA", true)]
    [InlineData("commitment D", "// between\ncommitment D", true)]
    [InlineData("not Go", "not Run", false)]
    [InlineData("A shall Go", "A may Go", false)]
    public void With_the_words_around_them(string old, string now, bool stays)
    {
        var view = Views.Checked(Views.Of(("m.commit", Text)));
        var clash = view.Findings.Single(finding => finding.Id == "CL3001");
        var file = view.Files.Single();
        var after = view.Next([file.WithText(Text.Replace(old, now, StringComparison.Ordinal))], null);

        var moved = after.Findings.Where(finding => finding.Id == "CL3001").ToList();
        Assert.Equal(stays ? 1 : 0, moved.Count);
        Assert.All(moved, finding => Assert.Equal(
            clash.Clauses.Select(clause => clause.Location.Text.GetText(clause.Location.Span)),
            finding.Clauses.Select(clause => after.Files.Single().Text.GetText(clause.Location.Span))));
    }

    [Fact]
    public void Those_of_a_file_that_is_gone_go_with_it()
    {
        var view = Views.Checked(Views.Of(("m.commit", Text)));

        Assert.Empty(view.Next([], null).Findings);
        Assert.NotEmpty(view.Next([.. view.Files, .. Views.Of(("n.commit", "party Other\n")).Files], null).Findings);
    }
}
