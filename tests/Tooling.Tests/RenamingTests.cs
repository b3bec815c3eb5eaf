using CommitLang.Tooling.Navigation;
using CommitLang.Tooling.Repairs;

namespace CommitLang.Tooling.Tests;

/// <summary>Names are changed wherever they are written, and nowhere else.</summary>
public sealed class RenamingTests
{
    private static readonly (string Path, string Text)[] Others =
    [
        ("a.commit", "module A.B\nparty X\nparty Y\nact Go\ntreaty T between X, Y { article 1 { article 2 { X shall Go } } }\n"),
        ("b.commit", "module C\nimport A.B\nimport A.B as Z\nprecedence A.B.T.1.2 prevails over Z.T.1\nparty Free\n"),
    ];

    [Theory]
    [InlineData("party ┆P\ngroup G { P }", "Q", "party Q\ngroup G { Q }")]
    [InlineData("party P\ngroup G { P┆ }", "Q", "party Q\ngroup G { Q }")]
    [InlineData("unit ┆men (level)\nact Send measured in men\nparty P\ncommitment C { P shall Send, at least 5 men }", "people",
        "unit people (level)\nact Send measured in people\nparty P\ncommitment C { P shall Send, at least 5 people }")]
    [InlineData("unit men (total)\nact Pay(sum: m┆en) measured in men", "coins", "unit coins (total)\nact Pay(sum: coins) measured in coins")]
    [InlineData("group G { P }\nparty P\nact Help(of: ┆G)", "Q", "group Q { P }\nparty P\nact Help(of: Q)")]
    [InlineData("party P\nact Go\ntreaty T between P { article ┆1 { P shall Go } }\nprecedence T.1 prevails over T", "5",
        "party P\nact Go\ntreaty T between P { article 5 { P shall Go } }\nprecedence T.5 prevails over T")]
    [InlineData("party P\nact Go\ntreaty T between P { article 1 { P shall Go } }\nprecedence ┆T.1 prevails over T", "U",
        "party P\nact Go\ntreaty U between P { article 1 { P shall Go } }\nprecedence U.1 prevails over U")]
    public void Of_one_file(string text, string newName, string expected)
    {
        var (view, file, position) = Views.At(text);
        var result = Renaming.Rename(view, file, position, newName);

        Assert.Equal("", result.Problem);
        Assert.Equal(expected, Views.After(view, result.Places.Select(place => new FileChange(place.Path, place.Span, newName))).Files.Single().Text.ToString());
    }

    [Theory]
    [InlineData("import A.B\nprecedence ┆T.1.2 prevails over A.B.T", "U", "a.commit: T\nb.commit: T T\nm.commit: T T")]
    [InlineData("import A.B\nprecedence T.┆1.2 prevails over A.B.T", "5", "a.commit: 1\nb.commit: 1 1\nm.commit: 1")]
    [InlineData("import A.B\nprecedence T.1.┆2 prevails over A.B.T", "5", "a.commit: 2\nb.commit: 2\nm.commit: 2")]
    [InlineData("import A.┆B\nprecedence T.1.2 prevails over A.B.T", "D", "a.commit: A.B\nb.commit: A.B A.B A.B\nm.commit: A.B A.B")]
    [InlineData("import A.B as R\ngroup G { R.X┆ }", "U", "a.commit: X X X\nm.commit: X")]
    public void Across_files(string text, string newName, string expected)
    {
        var (view, file, position) = Views.At(text, Others);
        var result = Renaming.Rename(view, file, position, newName);

        Assert.Equal("", result.Problem);
        Assert.Equal(expected, string.Join('\n', result.Places.GroupBy(place => place.Path)
            .Select(places => $"{places.Key}: {string.Join(' ', places.Select(place => place.Text.GetText(place.Span)))}")));
    }

    [Theory]
    [InlineData("party ┆P\nparty Q", "Q", "There is a party Q already")]
    [InlineData("party ┆P", "shall", "is a word of the language")]
    [InlineData("party ┆P", "1a", "is no name")]
    [InlineData("party ┆P", "A B", "is no name")]
    [InlineData("party ┆P", "", "is no name")]
    [InlineData("party P\ntreaty T between P { article ┆1 { } article 2 { } }", "2", "already")]
    [InlineData("term T { reading ┆R { } reading S { } }", "S", "already")]
    [InlineData("module M\nimport A.B\nparty ┆P\ngroup G { X P }", "X", "stands for")]
    [InlineData("┆shall", "X", "no name here")]
    [InlineData("party P\nact Help(of: party)\ncommitment C { P shall Help(┆of: P) }", "X", "no name here")]
    [InlineData("import A.B as R\ngroup G { ┆R.X }", "U", "no name here")]
    [InlineData("import World.Countries\ngroup G { ┆France }", "U", "no name here")]
    [InlineData("module ┆M", "C", "already")]
    public void Is_refused(string text, string newName, string why)
    {
        var (view, file, position) = Views.At(text, Others);
        var result = Renaming.Rename(view, file, position, newName);

        Assert.Contains(why, result.Problem, StringComparison.Ordinal);
        Assert.Empty(result.Places);
    }

    [Fact]
    public void Reaches_into_every_reading_of_a_term()
    {
        var (view, file, position) = Views.At("""
            party ┆P
            act Go
            term Law open {
                reading Narrow {
                    commitment C { P shall Go }
                }
                reading Wide {
                    commitment C { P may Go }
                }
            }
            precedence C prevails over C
            """);

        Assert.Equal(["party P", "commitment C { P shall Go }", "commitment C { P may Go }"], Renaming.Rename(view, file, position, "Q").Places
            .Select(place => file.Text.GetLineText(file.Text.GetLineIndex(place.Span.Start)).Trim()));
        var narrow = file.Text.ToString().IndexOf("C {", StringComparison.Ordinal);
        Assert.Equal(4, Renaming.Rename(view, file, narrow, "D").Places.Length);
    }
}
