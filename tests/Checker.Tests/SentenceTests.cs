using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Checker.Tests;

/// <summary>
/// Small texts after published cases, puzzles and benchmarks, each with the verdict that language 2 gives it, thought out before
/// it was run: which findings, of which statements, or silence.
/// </summary>
public sealed class SentenceTests
{
    private static readonly Dictionary<string, Sentence> All = Directory.GetFiles(RepositoryRoot.Combine("tests/Checker.Tests/Sentences"), "*.txt")
        .Order(StringComparer.Ordinal).SelectMany(Sentence.Read).ToDictionary(sentence => sentence.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. All.Keys];

    [Fact]
    public void There_are_many_and_a_third_is_silent()
    {
        Assert.True(All.Count >= 160, $"only {All.Count}");
        Assert.True(3 * All.Values.Count(sentence => sentence.Expected.Length == 0) >= All.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Verdict(string name)
    {
        var sentence = All[name];
        var compilation = Compilation.Create([SyntaxTree.ParseText(sentence.Text, "sentence.commit")]);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        Assert.Equal(sentence.Expected, InShort(CommitmentChecker.Check(compilation)));
    }

    /// <summary>A line for each finding that is no matter of style or of what is still to be answered: "CL3001! Aid Ban".</summary>
    private static string InShort(IEnumerable<Finding> findings) => string.Join("\n", findings
        .Where(finding => finding.Severity >= DiagnosticSeverity.Warning
            || finding.Id is "CL3020" or "CL3022" or "CL4003" or "CL5007" or "CL5012" or "CL5013" or "CL5014")
        .Select(finding => $"{finding.Id}{Mark(finding.Certainty)} {string.Join(' ', finding.Clauses.Select(clause => clause.Statement).Distinct().Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal));

    private static string Mark(Certainty certainty) => certainty switch
    {
        Certainty.Inevitable => "!",
        Certainty.Depends => "?",
        _ => "",
    };

    /// <summary>A text and what is expected of it.</summary>
    private sealed record Sentence(string Name, string Expected, string Text)
    {
        private const string Head = "--- ";
        private const string Verdict = "= ";
        private const string Reason = "~ ";

        /// <summary>The sentences of a file: what stands in front of the first is a part of each.</summary>
        public static IEnumerable<Sentence> Read(string path)
        {
            var parts = ("\n" + File.ReadAllText(path).ReplaceLineEndings("\n")).Split("\n" + Head);
            foreach (var part in parts.Skip(1))
            {
                var lines = part.Split('\n');
                var expected = lines.Where(line => line.StartsWith(Verdict, StringComparison.Ordinal)).Select(line => line[Verdict.Length..]).ToList();
                Assert.NotEmpty(expected);
                var text = lines.Skip(1).Where(line => !line.StartsWith(Verdict, StringComparison.Ordinal) && !line.StartsWith(Reason, StringComparison.Ordinal));
                yield return new Sentence(
                    $"{Path.GetFileNameWithoutExtension(path)}: {lines[0]}",
                    expected is ["silent"] ? "" : string.Join("\n", expected.Order(StringComparer.Ordinal)),
                    parts[0] + "\n" + string.Join("\n", text));
            }
        }
    }
}
