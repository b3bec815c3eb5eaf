using CommitLang.Syntax;
using CommitLang.Tooling.Selection;

namespace CommitLang.Tooling.Tests;

/// <summary>What a selection grows to.</summary>
public sealed class SelectionTests
{
    private const string Text = """
        party Norland

        /// Of help.
        treaty T between Norland, Sudland {
            signed on 2030-01-01
            article 1 {
                Norland shall Help(of: Sudland)
                when Attack(by: foe, on: Sudland) and not Peace
                at once
                Sudland may Rest
            }
        }
        """;

    [Fact]
    public void Selection_grows_from_a_word_to_the_file()
    {
        var ranges = Grown("foe");

        Assert.Equal("foe", ranges[0]);
        Assert.Equal("by: foe", ranges[1]);
        Assert.Equal("by: foe, on: Sudland", ranges[2]);
        Assert.Contains("Attack(by: foe, on: Sudland)", ranges);
        Assert.Contains("Attack(by: foe, on: Sudland) and not Peace", ranges);
        Assert.Contains("when Attack(by: foe, on: Sudland) and not Peace", ranges);
        var norm = "Norland shall Help(of: Sudland)\n        when Attack(by: foe, on: Sudland) and not Peace\n        at once";
        Assert.Contains(norm, ranges);
        Assert.Contains($"{norm}\n        Sudland may Rest", ranges);
        Assert.Contains($"article 1 {{\n        {norm}\n        Sudland may Rest\n    }}", ranges);
        Assert.StartsWith("signed on", ranges[^4], StringComparison.Ordinal);
        Assert.StartsWith("treaty T", ranges[^3], StringComparison.Ordinal);
        Assert.StartsWith("/// Of help.", ranges[^2], StringComparison.Ordinal);
        Assert.Equal(Text, ranges[^1]);
    }

    [Fact]
    public void Caret_behind_a_word_selects_the_word()
    {
        var tree = SyntaxTree.ParseText(Text);

        Assert.Equal("Norland", tree.Text.GetText(SelectionRanges.At(tree, "party Norland".Length)[0]));
    }

    [Fact]
    public void Comment_is_selected_first() => Assert.Equal("/// Of help.", Grown("help.")[0]);

    [Theory]
    [InlineData("")]
    [InlineData("treaty T {{ A shall when")]
    [InlineData("// only")]
    [InlineData("commitment X { A shall B(C: ) when and }")]
    public void Every_place_has_ranges_that_grow(string text)
    {
        var tree = SyntaxTree.ParseText(text);
        for (var position = 0; position <= text.Length; position++)
        {
            var ranges = SelectionRanges.At(tree, position);
            Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.True(pair.Second.Contains(pair.First) && pair.Second.Length > pair.First.Length));
            Assert.True(text.Length == 0 || ranges[^1].Length == text.Length);
        }
    }

    private static List<string> Grown(string at)
    {
        var tree = SyntaxTree.ParseText(Text);
        return [.. SelectionRanges.At(tree, Text.IndexOf(at, StringComparison.Ordinal) + 1).Select(tree.Text.GetText)];
    }
}
