using CommitLang.Syntax.Formatting;
using CommitLang.Text;

namespace CommitLang.Syntax.Tests.Formatting;

/// <summary>Part of a file, and what is done while somebody types.</summary>
public sealed class FormattedRangeTests
{
    private const string Text = """
        party   A
        party   B
        treaty  T between A,B{
        article   1 {
        A   shall Help
        when   Peace
          and   War
        by   2030-01-01
        }
        }
        act   Help

        """;

    [Theory]
    [InlineData("party   B", "party B")]
    [InlineData("treaty  T", "treaty T between A, B {")]
    [InlineData("article   1", "    article 1 {")]
    [InlineData("A   shall", "        A shall Help")]
    [InlineData("and   War", "        when Peace and War")]
    public void Range_changes_what_it_touches(string touched, string expected)
    {
        var tree = SyntaxTree.ParseText(Text);
        var formatted = Formatter.Format(tree, new TextSpan(Text.IndexOf(touched, StringComparison.Ordinal) + 1, 2)).GetText().ToString();

        Assert.Contains($"\n{expected}\n", formatted, StringComparison.Ordinal);
        Assert.Equal(
            Text.Split('\n').Count(line => !line.Contains(touched, StringComparison.Ordinal) && !(touched == "and   War" && line == "when   Peace")),
            Text.Split('\n').Intersect(formatted.Split('\n')).Count() + (Text.Split('\n').Count(line => line == "}") - 1));
    }

    [Fact]
    public void Range_of_everything_is_everything()
    {
        var tree = SyntaxTree.ParseText(Text);

        Assert.Equal(Formatter.Format(tree).GetText().ToString(), Formatter.Format(tree, new TextSpan(0, Text.Length)).GetText().ToString());
    }

    [Fact]
    public void Range_that_ends_where_a_line_begins_leaves_that_line_alone()
    {
        var tree = SyntaxTree.ParseText("party   A  \nparty   B");

        Assert.Equal("party A\nparty   B", Formatter.Format(tree, new TextSpan(0, 12)).GetText().ToString());
    }

    [Theory]
    [InlineData("area Coast divided iarea Upper area Lower { area Cape } }\n", 3, 26)]
    [InlineData("group G\n}", 1, 2)]
    [InlineData("treaty T between A { article 1 {\n A  shall\n", 30, 5)]
    public void Declaration_with_a_mistake_is_not_touched(string text, int start, int length) =>
        Assert.Empty(Formatter.Format(SyntaxTree.ParseText(text), new TextSpan(start, length)).Changes);

    [Theory]
    [InlineData("party   A\narea   L {\narea   M {\narea N }┆\narea   O\n}\n", "party   A\narea   L {\n    area M {\n        area N\n    }\narea   O\n}\n")]
    [InlineData("party   A\ngroup   G{A   B}┆\nparty   C", "party   A\n\ngroup G {\n    A\n    B\n}\nparty   C")]
    [InlineData("party   A\ncommitment X {\n  A   shall   when\n}┆", "party   A\ncommitment X {\n  A   shall   when\n}")]
    [InlineData("treaty T between A, B {\n    article 1 {\n        A   shall Help\n        }┆", "treaty T between A, B {\n    article 1 {\n        A   shall Help\n    }")]
    [InlineData("treaty T between A, B {\n  article 1 {}┆", "treaty T between A, B {\n  article 1 {}")]
    public void Closed_block_is_laid_out(string typed, string expected) => Assert.Equal(expected, Type(typed, '}'));

    [Theory]
    [InlineData("commitment X {\n┆", "commitment X {\n    ")]
    [InlineData("commitment X {\n┆\n}", "commitment X {\n    \n}")]
    [InlineData("treaty T between A, B {\n    article 1 {\n┆", "treaty T between A, B {\n    article 1 {\n        ")]
    [InlineData("party A\ncommitment X {\n    A shall Help\n┆}", "party A\ncommitment X {\n    A shall Help\n}")]
    [InlineData("party A\ncommitment X {\nA   shall  Help\n┆\n}", "party A\ncommitment X {\n    A shall Help\n    \n}")]
    [InlineData("party A\ncommitment X {\n    A  shall\n┆Help\n}", "party A\ncommitment X {\n    A  shall\n        Help\n}")]
    [InlineData("act   Help(of: party,\n┆", "act   Help(of: party,\n    ")]
    [InlineData("party   A   \n┆", "party A\n")]
    [InlineData("\n┆", "\n")]
    public void New_line_is_indented_and_the_one_before_laid_out(string typed, string expected) => Assert.Equal(expected, Type(typed, '\n'));

    [Fact]
    public void Other_characters_change_nothing() => Assert.Equal("party   A", Type("party   A┆", 'A'));

    private static string Type(string marked, char typed)
    {
        var position = marked.IndexOf('┆', StringComparison.Ordinal);
        return Formatter.FormatOnType(SyntaxTree.ParseText(marked.Remove(position, 1)), position, typed).GetText().ToString();
    }
}
