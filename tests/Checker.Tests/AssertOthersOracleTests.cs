using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>
/// Norms about an act of which an assert does not speak, some of which can never be kept or not always: asserts come to what
/// an exhaustive search comes to that keeps every norm.
/// </summary>
public sealed class AssertOthersOracleTests
{
    private const int Horizon = 9;
    private const int WideHorizon = 14;
    private const int Few = 60;

    private static readonly Gen<Clause> Duty = Gen.Select(AssertOracleTests.Clauses("U").Where(clause => clause.IsDuty), Gen.Int[0, 3], (clause, kind) =>
        clause with { Act = Doing.Sign, When = kind == 0 ? new Term.Occurred(Happening.Alarm) : clause.When });

    private static readonly Gen<Clause> Ban = Gen.Select(AssertOracleTests.Clauses("V").Where(clause => !clause.IsDuty), Gen.Int[0, 5], (clause, kind) =>
        clause with { Act = Doing.Sign, ExceptArm = false, When = kind < 4 ? null : clause.When, Unless = kind == 0 ? new Term.Occurred(Happening.Alarm) : clause.Unless });

    private static readonly Gen<Clause[]> Program = Gen.Select(AssertOracleTests.Program, Duty, Ban, (clauses, duty, ban) => (Clause[])
        [.. clauses.SkipLast(1), duty, ban, clauses[^1]]);

    [Fact]
    public void Verdicts_agree()
    {
        var settled = 0;
        RandomSamples.Holds(Program, Few, TextOf, clauses => settled += CountSettled(clauses));

        Assert.InRange(settled, Few * 4 * 9 / 10, int.MaxValue);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Verdicts_agree_on_many() => RandomSamples.Holds(Program, 1_500, TextOf, clauses => CountSettled(clauses));

    private static string TextOf(Clause[] clauses) => AssertOracleTests.TextOf(clauses)
        + "assert N { never Peace }\nassert O { possible { } }\nassert Q { possible { 2000-01-03 Peace } }\n";

    /// <summary>How many of the asserts the checker settled; those agree.</summary>
    private static int CountSettled(Clause[] clauses)
    {
        var results = Assertions.Run(TextOf(clauses));
        // Peace can come also where no clause speaks of it.
        Bind[] binds = [new Bind.Implies(Bind.What.Peace, Bind.What.Peace)];
        var oracles = new[] { Horizon, WideHorizon }.Select(horizon => new Oracle(clauses, horizon, binds)).ToList();
        var last = 1 << clauses.Length - 1;
        var isBroken = results[0].Outcome == TestOutcome.Failed;
        AssertAgree(results[0], isBroken, oracle => oracle.CanBreakLast());
        if (!isBroken)
        {
            AssertAgree(results[0], results[0].Outcome == TestOutcome.Passed, oracle => oracle.CanKeepOthers(course => (oracle.InForce(course) & last) != 0));
        }

        AssertAgree(results[1], results[1].Outcome == TestOutcome.Failed, oracle => oracle.CanKeepOthers(course => course.Peace != Course.Never));
        if (results[1].Outcome != TestOutcome.Failed)
        {
            AssertAgree(results[1], results[1].Outcome == TestOutcome.Passed, oracle => oracle.CanKeepOthers(_ => true));
        }

        AssertAgree(results[2], results[2].Outcome == TestOutcome.Passed, oracle => oracle.CanKeepOthers(_ => true));
        AssertAgree(results[3], results[3].Outcome == TestOutcome.Passed, oracle => oracle.CanKeepOthers(course => course.Peace == 2));
        return results.Count(result => result.Outcome != TestOutcome.Undecided);

        void AssertAgree(TestResult result, bool isFound, Func<Oracle, bool> isSo) => Assert.True(
            result.Outcome == TestOutcome.Undecided || oracles.Exists(oracle => isSo(oracle) == isFound), $"the checker says of {result.Name}: {result.Outcome}");
    }
}
