using System.Collections.Immutable;
using CommitLang.Checker.Families;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>Runs a scenario: the entries with the facts are a log, and the Runtime says where each norm stands in it.</summary>
internal sealed class ScenarioRun(NormProgram program)
{
    private readonly ScenarioConflicts _conflicts = new(program);
    private readonly ImmutableArray<Norm> _norms = [.. program.Norms.Select(norm => norm.Norm)];

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
        var evaluation = new Evaluation(_conflicts.Log(program.Facts.Concat(test.Entries)), _norms, horizon);
        var missed = test.Expectations.SelectMany(expectation => Missed(test, expectation, evaluation)).ToImmutableArray();
        return (missed.IsEmpty ? TestOutcome.Passed : TestOutcome.Failed, missed);
    }

    /// <summary>One for each norm that does not stand where it should: a name can mean several.</summary>
    private IEnumerable<Instance> Missed(ProgramTest test, TestExpectation expectation, Evaluation evaluation)
    {
        foreach (var norm in expectation.Norms.Where(norm => !Expectations.IsMet(evaluation, expectation, norm)))
        {
            var several = expectation.Norms.Length > 1 ? $"each norm of {expectation.Text}" : expectation.Text;
            var instance = Tests.Instance(test, TestDescriptors.NotAsExpected,
                ("norm", several), ("wanted", expectation.Wanted), ("day", expectation.Day.ToString()),
                ("actual", $"{(expectation.Norms.Length > 1 ? norm.Id : "it")} {Expectations.InWords(evaluation.StateOf(norm, expectation.Day))}"));
            yield return instance with
            {
                Clauses =
                [
                    Tests.Clause(test) with { Location = expectation.Location, Label = "expected here" },
                    .. program.Norms.Where(ground => ReferenceEquals(ground.Norm, norm)).Select(Describe.Clause),
                ],
                Group = $"{test.Title}|{norm.Id}|{expectation.Day}|{expectation.Wanted}",
            };
        }
    }
}
