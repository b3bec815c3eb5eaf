using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Checker.Tests;

/// <summary>One block of CommitLang in a page of Markdown.</summary>
/// <param name="Heading">The heading above it.</param>
/// <param name="Comment">What an HTML comment on the line before it says, else nothing.</param>
/// <param name="Line">The line of the page on which the text begins, from 1.</param>
/// <param name="Text">The text.</param>
internal sealed record MarkdownExample(string Heading, string Comment, int Line, string Text)
{
    private readonly Lazy<Compilation> _compilation = new(() => Compilation.Create([SyntaxTree.ParseText(Text, "page.commit")]));

    private readonly Lazy<ImmutableArray<Finding>> _findings = new(() =>
        WithTests(Compilation.Create([SyntaxTree.ParseText(Text, "page.commit")])));

    /// <summary>What is wrong with the text and its names.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _compilation.Value.GetDiagnostics();

    /// <summary>What the checker finds, and what becomes of the tests.</summary>
    public ImmutableArray<Finding> Findings => _findings.Value;

    /// <summary>Every id that is raised.</summary>
    public IEnumerable<string> Ids => Diagnostics.Select(diagnostic => diagnostic.Id).Concat(Findings.Select(finding => finding.Id));

    /// <summary>The ids of errors in the text.</summary>
    public IEnumerable<string> Errors => Diagnostics
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id);

    /// <summary>The ids of findings that are warnings or errors, in ordinal order.</summary>
    public IEnumerable<string> Weighty => Findings
        .Where(finding => finding.Severity >= DiagnosticSeverity.Warning).Select(finding => finding.Id).Order(StringComparer.Ordinal);

    /// <summary>The blocks of a page, in order.</summary>
    public static IReadOnlyList<MarkdownExample> Read(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var examples = new List<MarkdownExample>();
        var heading = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
            {
                heading = lines[i].TrimStart('#').Trim();
            }
            else if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, "```", i + 1);
                if (lines[i] == "```commit")
                {
                    examples.Add(new(heading, Said(i > 0 ? lines[i - 1] : ""), i + 2, string.Join('\n', lines[(i + 1)..end]) + "\n"));
                }

                i = end;
            }
        }

        return examples;
    }

    /// <summary>What is said of asserts by both is said once.</summary>
    private static ImmutableArray<Finding> WithTests(Compilation compilation)
    {
        var found = CommitmentChecker.Check(compilation);
        return compilation.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? found :
        [
            .. found,
            .. CommitmentTests.Run(compilation).SelectMany(result => result.Findings)
                .ExceptBy(found.Select(finding => finding.Message), finding => finding.Message),
        ];
    }

    private static string Said(string line) =>
        line.StartsWith("<!--", StringComparison.Ordinal) ? line.Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal).Trim() : "";
}
