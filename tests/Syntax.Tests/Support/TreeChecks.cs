using System.Text;
using CommitLang.Syntax.Parsing;
using CommitLang.Text;

namespace CommitLang.Syntax.Tests.Support;

/// <summary>What is true of the tree of every text, right or wrong.</summary>
internal static class TreeChecks
{
    // A statement or a few lines, so that short texts have parts too.
    private const int ShortPart = 60;

    /// <summary>Parses a text, asserts what is true of every tree and returns it.</summary>
    public static SyntaxTree Parse(string text)
    {
        var source = SourceText.From(text, "test.commit");
        var (tree, fastSucceeded) = SyntaxParser.Parse(source, ParseStages.Both, SyntaxParser.PartLength, CancellationToken.None);
        Check(tree, text);
        var inParts = SyntaxParser.Parse(source, ParseStages.Both, ShortPart, CancellationToken.None);
        Assert.Equal(fastSucceeded, inParts.FastSucceeded);
        AssertSame(tree, inParts.Tree);
        if (fastSucceeded)
        {
            AssertSame(tree, SyntaxParser.Parse(source, ParseStages.ThoroughOnly, SyntaxParser.PartLength, CancellationToken.None).Tree);
        }

        return tree;
    }

    private static void AssertSame(SyntaxTree tree, SyntaxTree other)
    {
        Assert.True(AreEqual(tree.Root.Green, other.Root.Green), "The ways of parsing disagree.");
        Assert.Equal(tree.Diagnostics, other.Diagnostics, (left, right) => left.ToString() == right.ToString());
    }

    private static void Check(SyntaxTree tree, string text)
    {
        Assert.Equal(text, tree.Root.ToFullString());
        Assert.Equal(new TextSpan(0, text.Length), tree.Root.FullSpan);
        Assert.Equal(SyntaxKind.EndOfFileToken, tree.Root.EndOfFile.Kind);
        CheckTokens(tree, text);
        foreach (var node in tree.Root.DescendantNodes())
        {
            Assert.True(node.Parent?.FullSpan.Contains(node.FullSpan));
            Assert.True(node.FullSpan.Contains(node.Span));
        }

        Assert.InRange(tree.Diagnostics.Length, 0, DiagnosticBag.Limit + 1);
        Assert.All(tree.Diagnostics, diagnostic => Assert.InRange(diagnostic.Location.Span.End, 0, text.Length));
        var isBroken = tree.Root.ContainsMissing || tree.Root.ContainsSkipped;
        Assert.False(isBroken && tree.Diagnostics.IsEmpty, "A broken tree without a diagnostic.");
    }

    private static void CheckTokens(SyntaxTree tree, string text)
    {
        var position = 0;
        var ends = 0;
        var all = new StringBuilder();
        foreach (var token in tree.Root.DescendantTokens())
        {
            Assert.Equal(position, token.FullSpan.Start);
            Assert.Equal(token.Text, tree.Text.GetText(token.Span));
            position = token.FullSpan.End;
            ends += token.Kind == SyntaxKind.EndOfFileToken ? 1 : 0;
            foreach (var trivia in token.LeadingTrivia)
            {
                all.Append(trivia.Text);
            }

            all.Append(token.Text);
            foreach (var trivia in token.TrailingTrivia)
            {
                all.Append(trivia.Text);
            }
        }

        Assert.Equal(text.Length, position);
        Assert.Equal(1, ends);
        Assert.Equal(text, all.ToString());
    }

    private static bool AreEqual(GreenElement left, GreenElement right)
    {
        if (left.Kind != right.Kind || left.FullWidth != right.FullWidth || left.Flags != right.Flags)
        {
            return false;
        }

        return (left, right) switch
        {
            (GreenNode a, GreenNode b) => a.Count == b.Count && Enumerable.Range(0, a.Count).All(slot => AreEqual(a[slot], b[slot])),
            (GreenToken a, GreenToken b) => a.Text == b.Text && AreEqual(a.Leading, b.Leading) && AreEqual(a.Trailing, b.Trailing),
            _ => false,
        };
    }

    private static bool AreEqual(GreenTrivia[] left, GreenTrivia[] right) =>
        left.Select(trivia => (trivia.Kind, trivia.Text)).SequenceEqual(right.Select(trivia => (trivia.Kind, trivia.Text)));
}
