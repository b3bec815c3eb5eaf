using System.Text.RegularExpressions;
using CommitLang.Checker;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Generator.Tests;

/// <summary>
/// Scenarios of authors and the counterexamples that the checker finds come to the same in a compiled model: the same facts
/// are taken or refused, and every norm stands where the checker's own replay has it.
/// </summary>
public sealed partial class ScenarioReplayTests
{
    [Theory]
    [InlineData("examples/locarno/locarno.commit")]
    [InlineData("examples/dual-alliance-article-2/dual-alliance-article-2.commit")]
    public void Examples_replay(string file) => Assert.NotEqual(0, Replay(File.ReadAllText(RepositoryRoot.Combine(file))));

    [Fact]
    [Trait("Category", "Slow")]
    public void Examples_of_the_reference_replay() =>
        Assert.InRange(Corpus.OfTheReference.Where(text => TestWord().IsMatch(text)).Sum(Replay), 7, int.MaxValue);

    /// <summary>Replays the scenarios of a text and the counterexamples to its asserts, and says how many there were.</summary>
    private static int Replay(string text)
    {
        if (Compile(text) is not { } asWritten)
        {
            return 0;
        }

        var blocks = CommitmentTests.Run(asWritten).SelectMany(result => result.Findings).Select(finding => finding.Block).Where(block => block.Length > 0);
        if (Compile($"{text}\n{string.Join('\n', blocks.Distinct())}") is not { } compilation)
        {
            return 0;
        }

        var generated = GeneratedAssembly.Of(compilation);
        var scenarios = CommitmentTests.Run(compilation).Where(result => result.Test.Kind == TestKind.Scenario).ToList();
        foreach (var result in scenarios)
        {
            AssertSame(compilation.GetProgram(), result, generated);
        }

        return scenarios.Count;
    }

    private static void AssertSame(NormProgram program, TestResult result, GeneratedAssembly generated)
    {
        var (ours, theirs) = (generated.NewLog(), new FactLog(program.Vocabulary));
        try
        {
            foreach (var fact in program.Facts.Where(fact => !fact.From.IsNever).Concat(result.Test.Entries))
            {
                theirs.Add(Of(fact));
            }

            foreach (var fact in result.Test.Entries)
            {
                ours.Add(Of(fact));
            }
        }
        catch (FactRefusedException refused)
        {
            Assert.True(result.Outcome == TestOutcome.Failed, refused.Message);
            return;
        }

        var model = new NormModel(
            program.Vocabulary, [.. program.Norms.Where(norm => !norm.IsUnlisted).Select(norm => norm.Norm)], program.Precedence);
        var days = result.Test.Entries.Select(fact => fact.From).Concat(result.Test.Expectations.Select(expectation => expectation.Day));
        foreach (var day in days.SelectMany(day => new[] { day, day.AddDays(1), day.AddDays(40) }).Distinct().Order())
        {
            var evaluation = new Evaluation(theirs.UpTo(day), model, day);
            var expected = model.Norms.ToDictionary(norm => norm.Id, norm => evaluation.StateOf(norm, day).ToString());
            foreach (var state in generated.Evaluate(ours, day).Norms)
            {
                Assert.Equal(expected[state.Norm.Id], state.ToString());
            }
        }
    }

    private static Fact Of(GroundFact fact) => fact.Kind switch
    {
        FactKind.Event => new Fact.Event(fact.From, fact.Term),
        FactKind.State => new Fact.State(fact.From, fact.End, fact.Term),
        _ => new Fact.Act(fact.From, fact.End, new Deed(fact.Actor ?? "", fact.Term)),
    };

    private static Compilation? Compile(string text)
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(text, "text.commit")]);
        return compilation.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? null : compilation;
    }

    [GeneratedRegex("^(assert|scenario) ", RegexOptions.Multiline)]
    private static partial Regex TestWord();
}
