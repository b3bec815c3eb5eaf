using CommitLang.Syntax;
using CommitLang.Tooling.Folding;

namespace CommitLang.Tooling.Tests;

/// <summary>Which lines fold.</summary>
public sealed class FoldingTests
{
    private const string Text = """
        // One line of a comment
        // and another.
        /// Of the module.
        module Folds

        import A

        import B
        party Norland

        /// Of the treaty,
        /// in two lines.
        treaty T between Norland, Sudland {
            in force from 2030-01-01

            // alone
            article 1 {
                Norland shall Help(
                    of: Sudland,
                    with: everything
                )
                failing which {
                    Norland may Rest
                }
            }
            article 2 { }
        }
        term Attack open {
            reading Narrow {
                event Attack
            }
        }
        // At the end,
        // in two lines.
        """;

    [Fact]
    public void Blocks_comments_and_imports_fold() => Assert.Equal(
        [
            new FoldingRange(0, 1, FoldingKind.Comment),
            new FoldingRange(5, 7, FoldingKind.Imports),
            new FoldingRange(10, 11, FoldingKind.Comment),
            new FoldingRange(12, 25, FoldingKind.Block),
            new FoldingRange(16, 23, FoldingKind.Block),
            new FoldingRange(17, 19, FoldingKind.Block),
            new FoldingRange(21, 22, FoldingKind.Block),
            new FoldingRange(27, 30, FoldingKind.Block),
            new FoldingRange(28, 29, FoldingKind.Block),
            new FoldingRange(32, 33, FoldingKind.Comment),
        ],
        FoldingRanges.Of(SyntaxTree.ParseText(Text)).ToArray());

    [Theory]
    [InlineData("")]
    [InlineData("treaty T {")]
    [InlineData("commitment X { A shall B }")]
    [InlineData("group G {\n")]
    [InlineData("}\n}\n{")]
    [InlineData("import A\nimport B as")]
    public void Broken_text_has_no_range_that_ends_before_it_begins(string text)
    {
        var tree = SyntaxTree.ParseText(text);

        Assert.All(FoldingRanges.Of(tree), range => Assert.InRange(range.LastLine, range.FirstLine + 1, tree.Text.LineCount - 1));
    }
}
