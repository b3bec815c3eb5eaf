using System.Globalization;
using System.Text;

namespace CommitLang.Syntax.Tests.Support;

/// <summary>Writes a tree one node or token a line, indented.</summary>
internal static class TreePrinter
{
    /// <summary>Kinds and texts; trivia only where tokens were skipped.</summary>
    public static string Print(SyntaxNode root)
    {
        var output = new StringBuilder();
        Print(root, 0, output, withTrivia: false);
        return output.ToString();
    }

    /// <summary>Everything the tree holds, so that two trees are equal when this is.</summary>
    public static string PrintAll(SyntaxNode root)
    {
        var output = new StringBuilder();
        Print(root, 0, output, withTrivia: true);
        return output.ToString();
    }

    /// <summary>Declarations with the kinds of what is in their blocks, one line each: enough to see what recovery kept.</summary>
    public static string Outline(CompilationUnitSyntax root)
    {
        var output = new StringBuilder();
        foreach (var declaration in root.Declarations)
        {
            output.Append(declaration.Kind);
            if (declaration is StatementDeclarationSyntax { Block: { } block })
            {
                output.Append(CultureInfo.InvariantCulture, $" ({string.Join(", ", block.Items.Select(item => item.Kind))})");
            }

            output.Append(declaration.ContainsMissing ? " missing" : "").Append(declaration.ContainsSkipped ? " skipped" : "").Append('\n');
        }

        return output.Append(root.EndOfFile.LeadingTrivia.Any(trivia => trivia.IsSkippedTokens) ? "skipped to the end\n" : "").ToString();
    }

    private static void Print(SyntaxNode node, int depth, StringBuilder output, bool withTrivia)
    {
        output.Append(' ', depth * 2).Append(node.Kind).Append('\n');
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.Node is { } inner)
            {
                Print(inner, depth + 1, output, withTrivia);
            }
            else
            {
                Print(child.Token, depth + 1, output, withTrivia);
            }
        }
    }

    private static void Print(SyntaxToken token, int depth, StringBuilder output, bool withTrivia)
    {
        Print(token.LeadingTrivia, depth, output, withTrivia);
        output.Append(' ', depth * 2).Append(token.Kind).Append(token.IsMissing ? " missing" : $" {token.Text}".TrimEnd()).Append('\n');
        Print(token.TrailingTrivia, depth, output, withTrivia);
    }

    private static void Print(IEnumerable<SyntaxTrivia> list, int depth, StringBuilder output, bool withTrivia)
    {
        foreach (var trivia in list.Where(trivia => withTrivia || trivia.IsSkippedTokens))
        {
            output.Append(' ', depth * 2).Append(trivia.Kind).Append(' ').Append(trivia.Text).Append('\n');
        }
    }
}
