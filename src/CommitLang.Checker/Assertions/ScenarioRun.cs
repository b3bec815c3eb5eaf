using System.Collections.Immutable;
using CommitLang.Checker.Families;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>Runs a scenario: the entries with the facts are a log, and the Runtime says where each norm stands in it.</summary>
internal sealed class ScenarioRun(NormProgram program)
{
    private readonly ScenarioConflicts _conflicts = new(program);
    private readonly NormModel _model = ModelOf(program);

    /// <summary>What a scenario is run with: all norms, and which of them prevail over which.</summary>
    public static NormModel ModelOf(NormProgram program) =>
        new(program.Vocabulary, [.. program.Norms.Select(norm => norm.Norm)], program.Precedence);

    public (TestOutcome Outcome, ImmutableArray<Instance> Instances) Run(ProgramTest test)
    {
        var conflicts = _conflicts.Of(test).ToImmutableArray();
        if (!conflicts.IsEmpty)
        {
            return (TestOutcome.Failed, conflicts);
        }

        if (test.Expectations.IsEmpty)
        {
            return (TestOutcome.Empty, [Tests.Instance(test, TestDescriptors.Empty, ("reason", "it expects nothing"))]);
        }

        var horizon = test.Expectations.Max(expectation => expectation.Day);
        var evaluation = new Evaluation(FactLogs.Of(program.Vocabulary, program.Facts.Concat(test.Entries)), _model, horizon);
        var missed = test.Expectations.SelectMany(expectation => Missed(test, expectation, evaluation)).ToImmutableArray();
        return (missed.IsEmpty ? TestOutcome.Passed : TestOutcome.Failed, missed);
    }

    /// <summary>One for each bearer that does not stand where it should.</summary>
    private IEnumerable<Instance> Missed(ProgramTest test, TestExpectation expectation, Evaluation evaluation)
    {
        foreach (var norms in Expectations.ByBearer(expectation).Where(norms => !Expectations.IsMet(evaluation, expectation, norms)))
        {
            var shown = Telling(norms, expectation, evaluation);
            var isOnly = expectation.Norms.Length == 1;
            var name = expectation.Norms.All(norms.Contains) ? expectation.Text : $"each bearer of {expectation.Text}";
            var none = norms.Count > 1 && !expectation.IsNegated ? "none of its norms is, " : "";
            var state = Expectations.InWords(evaluation.StateOf(shown, expectation.Day));
            var instance = Tests.Instance(test, TestDescriptors.NotAsExpected,
                ("norm", name), ("wanted", expectation.Wanted), ("day", expectation.Day.ToString()),
                ("actual", $"{none}{(isOnly ? "it" : shown.Id)} {state}"));
            yield return instance.Saying(words => words with
            {
                Clauses =
                [
                    Tests.Clause(test) with { Location = expectation.Location, Label = "expected here" },
                    .. program.Norms.Where(ground => ReferenceEquals(ground.Norm, shown)).Select(Describe.Clause),
                ],
            })
                with
            { Group = $"{test.Title}|{shown.Id}|{expectation.Day}|{expectation.Wanted}" };
        }
    }

    /// <summary>The norm to show: the one that has what none should have, else the first that is more than dormant.</summary>
    private static Norm Telling(IReadOnlyList<Norm> norms, TestExpectation expectation, Evaluation evaluation) =>
        norms.FirstOrDefault(norm => expectation.IsNegated && Expectations.Has(evaluation, expectation, norm))
        ?? norms.FirstOrDefault(norm => evaluation.StateOf(norm, expectation.Day).Status != NormStatus.Dormant)
        ?? norms[0];
}
