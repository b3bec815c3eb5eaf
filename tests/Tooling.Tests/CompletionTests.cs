using CommitLang.Text;
using CommitLang.Tooling.Completion;
using CommitLang.Tooling.Repairs;

namespace CommitLang.Tooling.Tests;

/// <summary>What is proposed at a place.</summary>
public sealed class CompletionTests
{
    private const string Names = """
        module M
        party Arden
        party Brennia
        organisation Council body
        person Weber "Anna Weber" speaks for Arden as "Minister" from 2030-01-10
        area Harbour of Arden
        unit men (level)
        act Help(of: party, soon: flag)
        act Wait
        act Occupy(in: area)
        event Attack(on: party)
        state Calm
        document Paper
        commitment First by Arden { Arden shall Wait }

        """;

    private static readonly (string Path, string Text)[] Others = [("o.commit", "module Other\nparty Olga\nact Oust\n")];

    [Theory]
    [InlineData("commitment C by ┆ {", "Arden Brennia Council", "Wait Attack Paper Weber First Harbour")]
    [InlineData("commitment C { ┆", "Arden each any undecided", "Wait Attack Paper First Harbour shall")]
    [InlineData("commitment C { Arden ┆", "shall may need", "Arden Wait when commitment")]
    [InlineData("commitment C { Arden sh┆", "shall should", "Arden Wait when")]
    [InlineData("commitment C { Arden shall ┆", "Wait Help Occupy not continuously undecided", "Arden Attack Calm Paper when")]
    [InlineData("commitment C { Arden shall Wait ┆", "when within unless source", "Wait Attack Paper")]
    [InlineData("commitment C { Arden shall Wait when ┆", "Attack Calm Arden not", "Paper Harbour Wait shall")]
    [InlineData("commitment C { Arden shall Help(┆", "of: soon:", "Wait Attack Harbour when")]
    [InlineData("commitment C { Arden shall Help(of: ┆", "Arden Brennia", "Wait Harbour of:")]
    [InlineData("commitment C { Arden shall Help(of: Brennia, ┆", "soon:", "of: Harbour")]
    [InlineData("commitment C { Arden shall Help(of: Brennia, soon: ┆", "yes no", "Arden Harbour")]
    [InlineData("commitment C { Arden shall Occupy(in: ┆", "Harbour", "Arden Paper Wait")]
    [InlineData("commitment C { Arden shall Wait source ┆", "Paper", "Arden Wait Harbour First")]
    [InlineData("commitment C { Arden shall Wait source Paper said by ┆", "Weber Arden", "Wait Paper Harbour First")]
    [InlineData("commitment C { Arden shall Wait subject to ┆", "First", "Arden Paper Wait Weber")]
    [InlineData("commitment C { Arden shall Wait, at least 5 ┆", "men", "Arden Paper Wait days")]
    [InlineData("commitment C { Arden shall Wait within ┆", "30 days;2 weeks", "Arden Paper Wait men")]
    [InlineData("commitment C { Arden shall Wait within 5 ┆", "days weeks months years", "Arden Paper day men")]
    [InlineData("commitment C { Arden shall Wait within 1 ┆", "day week month year", "days men")]
    [InlineData("commitment C { Arden shall Wait by ┆", "2030-01-10 yyyy-mm-dd", "Paper Wait")]
    [InlineData("party Norway iso ┆", "NO DE", "Arden NOR1")]
    [InlineData("precedence ┆", "First", "Arden Wait Paper")]
    [InlineData("import ┆", "Other World.Countries", "M Arden First")]
    [InlineData("group G { ┆", "Arden Brennia", "Wait Paper First")]
    [InlineData("fact 2030-01-01 ┆", "Attack Calm", "Paper Harbour Wait")]
    [InlineData("pa┆", "party;party …", "Arden shall within")]
    [InlineData("// ┆", "", "Arden party")]
    [InlineData("/// a┆", "", "Arden party")]
    [InlineData("party X \"┆", "", "Arden party")]
    [InlineData("party X \"a┆\"", "", "Arden party")]
    public void Of_the_kind_that_fits(string text, string proposed, string not)
    {
        foreach (var rest in new[] { "", "\n\ncommitment Later by Brennia {\n    Brennia shall Wait\n}\n" })
        {
            var (view, file, position) = Views.At(Names + text + rest, Others);
            var labels = Completions.At(view, file, position).Items.Select(item => item.Label).ToHashSet();

            Assert.Empty(Words(proposed).Except(labels));
            Assert.Empty(Words(not).Intersect(labels));
        }
    }

    [Fact]
    public void Name_to_import_comes_with_its_import()
    {
        var (view, file, position) = Views.At(Names + "group G { Ol┆", Others);
        var list = Completions.At(view, file, position);
        var item = list.Items.Single(item => item.Label == "Olga");
        var (place, import) = Imports.Insertion(file, Assert.IsType<string>(item.MissingImport));

        Assert.Equal(new TextSpan(position - 2, 2), list.Span);
        Assert.StartsWith("module M\n\nimport Other\nparty Arden", file.Text.ToString().Insert(place.Start, import), StringComparison.Ordinal);
        Assert.True(list.Items.ToList().IndexOf(item) > list.Items.ToList().FindIndex(other => other.Label == "Arden"));
    }

    [Fact]
    public void Names_of_a_reading_are_proposed_in_it()
    {
        var (view, file, position) = Views.At(Names + "term Law open {\n    reading Narrow { act Whisper(to: party) }\n    reading Wide { act Shout(at: party) commitment W by Arden { Arden shall ┆Shout(at: Arden) } }\n}\n");
        var labels = Completions.At(view, file, position).Items.Select(item => item.Label).ToHashSet();

        Assert.Contains("Shout", labels);
        Assert.DoesNotContain("Whisper", labels);
        Assert.Contains("at:", Completions.At(view, file, position + "Shout(".Length).Items.Select(item => item.Label));
    }

    [Fact]
    public void Act_with_parameters_brings_them_along()
    {
        var (view, file, position) = Views.At(Names + "commitment C { Arden shall He┆");

        Assert.Equal("Help(of: ${1}, soon: ${2})", Completions.At(view, file, position).Items.Single(item => item.Label == "Help").Text);
        (view, file, position) = Views.At(Names + "commitment C { Arden shall He┆(of: Brennia)");
        Assert.Equal("Help", Completions.At(view, file, position).Items.Single(item => item.Label == "Help").Text);
    }

    private static string[] Words(string list) =>
        list.Length == 0 ? [] : list.Split(list.Contains(';', StringComparison.Ordinal) ? ';' : ' ');
}
