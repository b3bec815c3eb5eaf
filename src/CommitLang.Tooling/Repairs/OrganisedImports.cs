using System.Collections.Immutable;
using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Repairs;

/// <summary>
/// Imports in the order of their names, each once, without those of which nothing is used. Imports that an empty line or a comment
/// parts stay parted. What is told from names alone errs on the side of keeping an import.
/// </summary>
public static class OrganisedImports
{
    /// <summary>What changes in a file; nothing when its imports are in order, or as long as its text has mistakes.</summary>
    public static ImmutableArray<FileChange> Changes(ProgramView view, ProgramFile file)
    {
        if (!file.Tree.Diagnostics.IsEmpty)
        {
            return [];
        }

        var imports = file.Tree.Root.Declarations.OfType<ImportDeclarationSyntax>().ToList();
        var names = new ImportedNames(view, file);
        var kept = imports.Where(names.IsUsed).DistinctBy(Key).ToList();
        var isSorted = names.AreApart(kept);
        var changes =
            from run in Runs(file.Tree)
            let wanted = run.Where(kept.Contains)
            let lines = (isSorted ? wanted.OrderBy(Key, StringComparer.Ordinal) : wanted).ToList()
            where !lines.SequenceEqual(run)
            select Change(file.Text, run, lines);
        return [.. changes];
    }

    private static string Key(ImportDeclarationSyntax import) => $"{ModuleOf(import)} {import.Alias.Text}";

    internal static string ModuleOf(ImportDeclarationSyntax import) => import.Path is { } path ? string.Join('.', path.Names) : "";

    /// <summary>Imports on lines one directly below the other.</summary>
    private static IEnumerable<List<ImportDeclarationSyntax>> Runs(SyntaxTree tree)
    {
        var run = new List<ImportDeclarationSyntax>();
        SyntaxNode? above = null;
        foreach (var declaration in tree.Root.Declarations)
        {
            if (run.Count > 0 && (declaration is not ImportDeclarationSyntax || run[^1] != above || IsParted(declaration)))
            {
                yield return run;
                run = [];
            }

            if (declaration is ImportDeclarationSyntax import)
            {
                run.Add(import);
            }

            above = declaration;
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static bool IsParted(SyntaxNode node) =>
        node.GetLeadingTrivia().Any(trivia => trivia.Kind is not SyntaxKind.WhitespaceTrivia);

    private static FileChange Change(SourceText text, List<ImportDeclarationSyntax> run, List<ImportDeclarationSyntax> lines)
    {
        var span = TextSpan.FromBounds(run[0].Span.Start, EndOf(run[^1]));
        if (lines.Count > 0)
        {
            return new FileChange(text.Path, span, string.Join(
                Lines.Break(text), lines.Select(import => text.GetText(TextSpan.FromBounds(import.Span.Start, EndOf(import))))));
        }

        // With the lines goes the empty one below them.
        var line = text.GetLineIndex(span.End) + 1;
        while (line < text.LineCount - 1 && text.GetLineSpan(line).IsEmpty)
        {
            line++;
        }

        return new FileChange(text.Path, line < text.LineCount ? TextSpan.FromBounds(span.Start, text.GetLineSpan(line).Start) : span, "");
    }

    /// <summary>Where an import ends, with the comment on its line.</summary>
    private static int EndOf(ImportDeclarationSyntax import)
    {
        var last = import.DescendantTokens().Last(token => token.IsPresent);
        var comment = last.TrailingTrivia.FirstOrDefault(
            trivia => trivia.Kind is SyntaxKind.CommentTrivia or SyntaxKind.DocumentationCommentTrivia);
        return comment.Kind == SyntaxKind.None ? import.Span.End : comment.Span.End;
    }
}
