using CommitLang.Syntax.Formatting;
using CommitLang.Text;

namespace CommitLang.Syntax.Tests.Support;

/// <summary>What is true of the layout of every text, right or wrong.</summary>
internal static class FormattingChecks
{
    /// <summary>Lays a text out, asserts what is true of every layout and returns the new text.</summary>
    public static string Format(string text)
    {
        var tree = SyntaxTree.ParseText(text);
        var formatting = Formatter.Format(tree);
        Assert.All(formatting.Changes, change => Assert.True(
            string.IsNullOrWhiteSpace(text.Substring(change.Span.Start, change.Span.Length).Replace("\uFEFF", "", StringComparison.Ordinal))
            && string.IsNullOrWhiteSpace(change.NewText)));
        var formatted = formatting.GetText().ToString();
        var after = SyntaxTree.ParseText(formatted);
        Assert.Equal(Pieces(tree), Pieces(after));
        Assert.Equal(TreePrinter.Outline(tree.Root), TreePrinter.Outline(after.Root));
        Assert.Equal(formatted, Formatter.Format(after).GetText().ToString());
        if (tree.Diagnostics.IsEmpty)
        {
            Assert.False(formatting.IsRefused);
            CheckLines(formatted);
        }

        return formatted;
    }

    /// <summary>Lays out a part of a text, or what has just been typed, and asserts that nothing but white space has changed.</summary>
    public static void FormatPart(string text, int start, int length)
    {
        var tree = SyntaxTree.ParseText(text);
        FormattingResult[] results =
        [
            Formatter.Format(tree, new TextSpan(start, length)),
            Formatter.FormatOnType(tree, start, '}'),
            Formatter.FormatOnType(tree, start, '\n'),
        ];
        Assert.All(results, result => Assert.Equal(Pieces(tree), Pieces(SyntaxTree.ParseText(result.GetText()))));
        if (tree.Diagnostics.IsEmpty)
        {
            Assert.DoesNotContain(results, result => result.IsRefused);
        }
    }

    private static void CheckLines(string formatted)
    {
        var newLine = formatted.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        Assert.True(formatted.Length == 0 || formatted.EndsWith(newLine, StringComparison.Ordinal));
        var lines = formatted.Split(newLine);
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.False(pair.First.Length == 0 && pair.Second.Length == 0, "Two empty lines."));
    }

    /// <summary>All tokens and comments in their order.</summary>
    private static List<string> Pieces(SyntaxTree tree) =>
    [
        .. tree.Root.DescendantTokens().SelectMany(token => (string[])[
            .. Texts(token.LeadingTrivia), $"{token.Kind} {token.Text}", .. Texts(token.TrailingTrivia)]),
    ];

    private static IEnumerable<string> Texts(IEnumerable<SyntaxTrivia> trivia) => trivia
        .Where(piece => piece.Kind is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.NewLineTrivia))
        .Select(piece => $"{piece.Kind} {(piece.IsSkippedTokens ? piece.Text : WithoutBlanksAtEnd(piece.Text))}");

    /// <summary>The byte order mark is white space to the language and not to .NET.</summary>
    private static string WithoutBlanksAtEnd(string text)
    {
        var trimmed = text.TrimEnd().TrimEnd('\uFEFF');
        return trimmed == text ? text : WithoutBlanksAtEnd(trimmed);
    }
}
