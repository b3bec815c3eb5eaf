using System.Globalization;
using System.Text;
using CommitLang.Checker;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.EndToEnd.Tests;

/// <summary>A folder of commitments and what the checker finds in it, as plain text.</summary>
internal static class FindingText
{
    /// <summary>The folders with texts below one of the repository's, by name; the one with programs that use them has none.</summary>
    public static IEnumerable<string> FoldersOf(string parent) =>
        Directory.GetDirectories(RepositoryRoot.Combine(parent))
            .Where(path => Directory.EnumerateFiles(path, "*.commit").Any())
            .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    /// <summary>All <c>.commit</c> files of a folder, which are named by their paths from the root of the repository.</summary>
    public static Compilation Compile(string folder)
    {
        var root = RepositoryRoot.Combine(folder);
        var trees =
            from path in Directory.GetFiles(root, "*.commit", SearchOption.AllDirectories)
            let name = $"{folder}/{Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/')}"
            orderby name
            select SyntaxTree.ParseText(File.ReadAllText(path), name);
        return Compilation.Create(trees);
    }

    /// <summary>What is worth more than a note, then the findings.</summary>
    public static string Of(Compilation compilation)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info))
        {
            text.Append(CultureInfo.InvariantCulture, $"{diagnostic}\n\n");
        }

        var findings = CommitmentChecker.Check(compilation);
        foreach (var finding in findings)
        {
            Append(text, finding);
        }

        return findings.IsEmpty ? text.Append("No findings.\n").ToString() : text.ToString().TrimEnd() + "\n";
    }

    private static void Append(StringBuilder text, Finding finding)
    {
        text.Append(CultureInfo.InvariantCulture, $"{finding.Severity} {finding.Id}, {finding.Certainty}, instances: {finding.Instances}\n");
        text.Append(CultureInfo.InvariantCulture, $"{finding.Message}\n");
        foreach (var clause in finding.Clauses)
        {
            var line = clause.Location.GetLinePosition().Start.Line + 1;
            text.Append(CultureInfo.InvariantCulture, $"    {clause.Location.Path}, line {line}: {clause.Statement}\n");
        }

        foreach (var entry in finding.Timeline)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {entry.Day} {entry.Text}{(entry.IsFact ? " (known)" : "")}\n");
        }

        foreach (var note in finding.Notes)
        {
            text.Append(CultureInfo.InvariantCulture, $"    - {note}\n");
        }

        text.Append('\n');
    }
}
