using System.Text;
using CommitLang.Checker;
using CommitLang.Compiler;
using CommitLang.Syntax;
using CommitLang.Syntax.Formatting;

namespace CommitLang.EndToEnd.Tests;

/// <summary>A text means the same however it is laid out: the same diagnostics and findings.</summary>
public sealed class FormattedMeaningTests
{
    private static readonly string[] Fillings = [" ", "\n", "\t", "\n\n\n", " // aside\n", "\n    // above\n"];

    public static TheoryData<string> Folders => ["seeds", .. FindingText.FoldersOf("examples").Select(name => $"examples/{name}")];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Messages_are_the_same(string folder)
    {
        var written = FindingText.Compile(folder);
        var shuffled = written.SyntaxTrees.Select(tree => SyntaxTree.ParseText(Refill(tree), tree.Path)).ToList();
        var formatted = shuffled.Select(tree => SyntaxTree.ParseText(Formatter.Format(tree).GetText())).ToList();

        Assert.NotEqual(shuffled.Select(tree => tree.ToString()), formatted.Select(tree => tree.ToString()));
        Assert.Equal(Messages(written), Messages(Compilation.Create(formatted)));
    }

    private static IEnumerable<string> Messages(Compilation compilation) =>
    [
        .. compilation.GetDiagnostics().Select(diagnostic => $"{diagnostic.Id} {diagnostic.Message}"),
        .. CommitmentChecker.Check(compilation).Select(finding => $"{finding.Severity} {finding.Id} {finding.Certainty} {finding.Message}"),
    ];

    /// <summary>The text with something else between every few of its tokens.</summary>
    private static string Refill(SyntaxTree tree)
    {
        var output = new StringBuilder();
        foreach (var (i, token) in tree.Root.DescendantTokens().Index())
        {
            output.Append(i % 3 == 0 ? Fillings[i / 3 % Fillings.Length] : "").Append(token.ToFullString());
        }

        return output.ToString();
    }
}
