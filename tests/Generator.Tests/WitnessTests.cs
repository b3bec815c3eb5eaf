using CommitLang.Checker;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Generator.Tests;

/// <summary>
/// What the checker calls a contradiction is one in a compiled model too: in the scenario it shows the duty is breached when
/// nothing is done, and on whatever day it is performed the ban is broken.
/// </summary>
public sealed class WitnessTests
{
    private const int LongestWindow = 60;

    [Theory]
    [InlineData("seeds", 0)]
    [InlineData("examples/dual-alliance-article-2", 1)]
    [InlineData("examples/treaty-of-london", 1)]
    public void Corpus_bites_in_a_compiled_model(string folder, int least) =>
        Assert.InRange(Replay(Corpus.Compile(folder)), least, int.MaxValue);

    [Fact]
    [Trait("Category", "Slow")]
    public void Examples_of_the_reference_bite_in_a_compiled_model()
    {
        var programs = Corpus.OfTheReference
            .Select(text => Compilation.Create([SyntaxTree.ParseText(text, "text.commit")]))
            .Where(compilation => compilation.GetDiagnostics().All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error));

        Assert.InRange(programs.Sum(Replay), 5, int.MaxValue);
    }

    /// <summary>Replays the plain pairs among the contradictions, and says how many there were.</summary>
    private static int Replay(Compilation compilation)
    {
        var found = CommitmentChecker.Check(compilation).Where(finding => finding is { Norms.Length: 2, Readings: "" } && finding.Id == FindingDescriptors.DutyMeetsProhibition.Id).ToList();
        if (found.Count == 0)
        {
            return 0;
        }

        var generated = GeneratedAssembly.Of(compilation);
        var norms = generated.Norms.ToDictionary(norm => norm.Id, StringComparer.Ordinal);
        var replayed = 0;
        foreach (var finding in found)
        {
            var pair = finding.Norms.Select(id => norms[id]).ToList();
            if (pair.Find(IsPlainDuty) is { } duty && pair.Find(norm => norm is { Modality: Modality.Prohibition, Amount: null }) is { } ban)
            {
                AssertBites(generated, finding, duty, ban);
                replayed++;
            }
        }

        return replayed;
    }

    private static bool IsPlainDuty(Norm norm) => norm is
    {
        Modality: Modality.Duty, IsLasting: false, For: null, Every: null, Amount: null, Alternatives.Count: 0, Bearer.Group: null,
    };

    private static void AssertBites(GeneratedAssembly generated, Finding finding, Norm duty, Norm ban)
    {
        var known = finding.Timeline.Max(entry => entry.Day);
        var due = generated.Evaluate(Log(), known)[duty.Id];
        Assert.True(due.Trigger is not null, $"{finding.Message} {due}");
        var first = due.Trigger.Value;
        var last = Day.Min(due.DueBy ?? Day.Never, first.AddDays(LongestWindow));
        if (due.DueBy <= last)
        {
            Assert.Equal(NormStatus.Breached, generated.Evaluate(Log(), last.AddDays(1))[duty.Id].Status);
        }

        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var standings = generated.Evaluate(Log().Act(day, duty.Bearer.Members[0].Name, duty.Act), last.AddDays(1));
            Assert.False(
                standings[duty.Id].Status == NormStatus.Fulfilled && standings[ban.Id].Status != NormStatus.Breached,
                $"{finding.Message} On {day} it can be kept: {standings[duty.Id]}, {standings[ban.Id]}.");
        }

        FactLog Log()
        {
            var log = generated.NewLog();
            foreach (var fact in finding.Scenario)
            {
                log.Add(fact);
            }

            return log;
        }
    }
}
