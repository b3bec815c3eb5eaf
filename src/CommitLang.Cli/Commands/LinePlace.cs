using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;
using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Syntax;
using CommitLang.Text;

namespace CommitLang.Cli.Commands;

/// <summary>Finds the line that <c>explain</c> is asked about, and says what stands there when that is no norm.</summary>
internal sealed class LinePlace(Inputs inputs, ToolEnvironment environment)
{
    private const int MostLines = 5;

    /// <exception cref="ToolException">There is no such line, or nothing of a norm on it.</exception>
    public Location Find(ExplainTarget.Line line)
    {
        var name = line.File == "-" ? SourceFiles.StandardInput : new DisplayPath(environment.CurrentDirectory).For(line.File);
        if (inputs.Compilation.SyntaxTrees.FirstOrDefault(tree => tree.Path == name) is not { } tree)
        {
            throw new ToolException(ToolProblem.Create(ToolDiagnostics.Usage, ("problem", $"A line is one of a file, and '{line.File}' is none")));
        }

        var lines = LineCount(tree.Text);
        if (line.Number < 1 || line.Number > lines)
        {
            throw Nothing(name, line.Number, $"the file has {Plural.Of(lines, "line")}");
        }

        var place = new Location(tree.Text, tree.Text.GetLineSpan(line.Number - 1));
        return NormClauses.NormsAt(tree, place.Span).IsEmpty ? throw Nothing(name, line.Number, WhatStands(tree, place.Span)) : place;
    }

    private static ToolException Nothing(string file, int line, string instead) => new(ToolProblem.Create(
        ToolDiagnostics.NoNormOnLine, ("place", ExplainTarget.Name(file, line)), ("instead", instead)));

    private string WhatStands(SyntaxTree tree, TextSpan line)
    {
        var model = inputs.Compilation.GetSemanticModel(tree);
        var there = tree.Root.DescendantNodes().Where(node => node is DeclarationSyntax or ArticleSyntax && node.Span.Start < line.End && line.Start < node.Span.End).ToList();
        if (there.Count == 0)
        {
            return "there is nothing but a comment or an empty line";
        }

        var declaration = there[^1];
        var norms = declaration.DescendantNodes().OfType<NormSyntax>().Select(norm => tree.Text.GetLineIndex(norm.Span.Start) + 1).Distinct().ToList();
        var what = model.GetDeclaredSymbol(declaration) is { Name.Length: > 0 } symbol ? Name(symbol) : $"`{FirstLine(tree.Text, declaration)}`";
        return norms.Count == 0
            ? $"it belongs to {what}"
            : FormattableString.Invariant($"it belongs to {what}, which has norms on line{(norms.Count == 1 ? "" : "s")} {string.Join(", ", norms.Take(MostLines))}{(norms.Count > MostLines ? " and later" : "")}");
    }

    /// <summary>"commitment Reassurance", "party Norland".</summary>
    private static string Name(Symbol symbol) => symbol is StatementSymbol statement
        ? statement.Title
        : $"{symbol.KindText[(symbol.KindText.IndexOf(' ', StringComparison.Ordinal) + 1)..]} {symbol.Name}";

    /// <summary>How many lines people count: the end of the last is no line of its own.</summary>
    private static int LineCount(SourceText text) => text.LineCount > 1 && text.GetLineSpan(text.LineCount - 1).IsEmpty ? text.LineCount - 1 : text.LineCount;

    private static string FirstLine(SourceText text, SyntaxNode node) =>
        OneLine.Of(text.GetText(TextSpan.FromBounds(node.Span.Start, Math.Min(node.Span.End, text.GetLineSpan(text.GetLineIndex(node.Span.Start)).End))).Trim());
}
