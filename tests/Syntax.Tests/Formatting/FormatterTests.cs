using CommitLang.Syntax.Formatting;
using CommitLang.Syntax.Tests.Support;
using CommitLang.Text;

namespace CommitLang.Syntax.Tests.Formatting;

/// <summary>The one layout: what comes out of texts in which every construct stands somehow.</summary>
public sealed class FormatterTests
{
    public static TheoryData<string> Cases => new(Samples.Layouts.Keys);

    public static TheoryData<string> Corpus => new(Samples.Corpus.Keys);

    public static TheoryData<string> Slips => new(Samples.Slips.Keys);

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Layout(string name)
    {
        var formatted = FormattingChecks.Format(Samples.Layouts[name]);

        return Verifier.Verify(formatted).UseTextForParameters(name);
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public Task Layout_of_every_rule(string name)
    {
        var formatted = FormattingChecks.Format(Samples.Corpus[name]);

        return Verifier.Verify(formatted).UseTextForParameters(name);
    }

    [Theory]
    [MemberData(nameof(Slips))]
    public void Declaration_with_a_slip_is_not_touched(string name)
    {
        var slip = $"  {Samples.Slips[name].TrimEnd()}   // as it was";
        var tree = SyntaxTree.ParseText(slip);
        var formatted = FormattingChecks.Format(slip);

        foreach (var broken in tree.Root.Declarations.Where(declaration => declaration.ContainsDiagnostics))
        {
            Assert.Contains(broken.ToString(), formatted, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_stands_beside_a_slip_is_laid_out()
    {
        const string Text = "party   A\ncommitment X {\n      A   shall\n  }\n\n\n\nparty\tB act\n  Help\n";

        Assert.Equal("party A\ncommitment X {\n      A   shall\n  }\n\nparty B\nact Help\n", FormattingChecks.Format(Text));
    }

    [Theory]
    [InlineData(
        "treaty T between A,B {\narticle 1{ A   shall Help }\n  article  2 {\n      A   shall\n}\narticle 3 {B shall   Help}}\n",
        "treaty T between A, B {\n    article 1 {\n        A shall Help\n    }\n  article  2 {\n      A   shall\n}\n    article 3 {\n        B shall Help\n    }\n}\n")]
    [InlineData("commitment  C {\nA   shall Help\n  within\nat   once }\n", "commitment C {\n    A shall Help\n  within\n    at once\n}\n")]
    [InlineData("commitment  C {\nA   shall Help wen   Flood }\n", "commitment  C {\nA   shall Help wen   Flood }\n")]
    [InlineData("commitment  C bye   A {\nA   shall   Help }\n", "commitment  C bye   A {\nA   shall   Help }\n")]
    public void What_stands_around_a_slip_is_laid_out(string text, string expected) => Assert.Equal(expected, FormattingChecks.Format(text));

    [Fact]
    public void Text_without_closing_mark_keeps_the_blanks_that_are_in_it()
    {
        const string Text = "party   A\nparty B \"not closed  \nparty   C\n";

        Assert.Equal("party A\nparty B \"not closed  \nparty C\n", FormattingChecks.Format(Text));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\t\n", "")]
    [InlineData("party A", "party A\n")]
    [InlineData("\n\nparty A\n\n\n", "party A\n")]
    [InlineData("// only this  \n\n\n// and that", "// only this\n\n// and that\n")]
    [InlineData("party A\r\nparty   B\r\n", "party A\r\nparty B\r\n")]
    [InlineData("party A\r\nparty   B\n", "party A\nparty B\n")]
    [InlineData("party A\rparty B\u2028party C\u0085", "party A\nparty B\nparty C\n")]
    [InlineData("\uFEFFparty\u00A0A", "party A\n")]
    [InlineData("/// do\uFEFF \uFEFF\nparty A", "/// do\nparty A\n")]
    [InlineData("act A\nprecedence T.1 .2 prevails over T . 1.2 . a", "act A\nprecedence T.1 .2 prevails over T.1.2.a\n")]
    public void Text_begins_with_a_word_and_ends_with_one_line_break(string text, string expected) =>
        Assert.Equal(expected, FormattingChecks.Format(text));

    [Fact]
    public void Changes_are_as_small_as_can_be()
    {
        var tree = SyntaxTree.ParseText("party  A\r\nparty B\r\n\r\n\r\nparty C");

        Assert.Equal(
            [
                new TextChange(new TextSpan(6, 1), ""),
                new TextChange(new TextSpan(21, 2), ""),
                new TextChange(new TextSpan(30, 0), "\r\n"),
            ],
            [.. Formatter.Format(tree).Changes]);
    }

    [Fact]
    public void What_is_wide_counts_as_wide()
    {
        var title = new string('国', 50);
        Assert.Equal($"party A \"{title}\"\n", FormattingChecks.Format($"party A \"{title}\""));
        Assert.Equal($"party A\n    \"{title}\u56fd\u56fd\u56fd\u56fd\u56fd\u56fd\"\n", FormattingChecks.Format($"party A \"{title}\u56fd\u56fd\u56fd\u56fd\u56fd\u56fd\""));
    }

    [Fact]
    public void Deep_nesting_is_laid_out()
    {
        var parentheses = FormattingChecks.Format($"assert never {new string('(', 100)}Flood{new string(')', 100)}");
        var areas = FormattingChecks.Format(string.Concat(Enumerable.Repeat("area A { ", 40)) + "area B" + string.Concat(Enumerable.Repeat(" }", 40)));

        Assert.Contains("Flood", parentheses, StringComparison.Ordinal);
        Assert.Contains($"\n{new string(' ', 160)}area B\n", areas, StringComparison.Ordinal);
    }
}
