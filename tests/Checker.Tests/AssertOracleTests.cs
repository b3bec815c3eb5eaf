using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>An assert fails exactly when an exhaustive search over a small horizon finds a course that breaks it.</summary>
public sealed class AssertOracleTests
{
    private const int Horizon = 9;
    private const int WideHorizon = 14;
    private const int Few = 60;

    // Few happenings, so that nearly every program is settled: what is compared is the verdict and not the budget.
    private static readonly Gen<Term?> Trigger = Gen.Int[0, 7].Select(kind => kind switch
    {
        < 2 => null,
        < 5 => (Term?)new Term.Occurred(Happening.Peace),
        5 => new Term.AtWar(),
        6 => new Term.Both(new Term.Occurred(Happening.Peace), new Term.Not(new Term.AtWar())),
        _ => new Term.Within(2, Happening.Peace),
    });

    private static readonly Gen<(Term? While, Term? Unless)> Limits = Gen.Int[0, 8].Select(kind => kind switch
    {
        < 5 => default((Term?, Term?)),
        5 => (new Term.AtWar(), null),
        6 => (null, new Term.AtWar()),
        7 => (null, new Term.Occurred(Happening.Peace)),
        _ => (new Term.Not(new Term.AtWar()), null),
    });

    internal static readonly Gen<Clause[]> Program = Gen.Select(
        Clauses("X"), Clauses("Y"), Clauses("Z"), Clauses("P"), Gen.Int[1, 3], (first, second, third, asserted, size) => (Clause[])
        [
            .. new[] { first, second, third }.Take(size),
            asserted with { When = asserted.When ?? new Term.Occurred(Happening.Peace), ExceptArm = false, Withdrawn = null },
        ]);

    [Fact]
    public void Verdicts_agree()
    {
        var settled = 0;
        RandomSamples.Holds(Program, Few, TextOf, clauses => settled += AssertAgree(clauses) ? 1 : 0);

        Assert.InRange(settled, Few * 9 / 10, int.MaxValue);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Verdicts_agree_on_many() => RandomSamples.Holds(Program, 1_500, TextOf, clauses => AssertAgree(clauses));

    private static readonly Gen<(Clause[] Clauses, (int, int, bool)[] Rules)> Ruled = Gen.Select(
        Program.Where(clauses => clauses.Length > 2), Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Bool).Array[1, 2],
        (clauses, rules) => (clauses, rules.Select(rule => (Winner: rule.Item1 % (clauses.Length - 1), Loser: rule.Item2 % (clauses.Length - 1), rule.Item3))
            .Where(rule => rule.Winner != rule.Loser).DistinctBy(rule => (rule.Winner, rule.Loser)).ToArray()));

    [Fact]
    public void What_gives_way_need_not_be_kept() => RandomSamples.Holds(Ruled, Few, TextOf, AssertRuled);

    [Fact]
    [Trait("Category", "Slow")]
    public void What_gives_way_need_not_be_kept_in_many() => RandomSamples.Holds(Ruled, 1_500, TextOf, AssertRuled);

    private static string TextOf((Clause[] Clauses, (int, int, bool)[] Rules) program) =>
        TextOf(program.Clauses, $"{new RuledProgram([.. program.Clauses.SkipLast(1)], program.Rules)}");

    private static void AssertRuled((Clause[] Clauses, (int, int, bool)[] Rules) program)
    {
        var result = Assert.Single(Assertions.Run(TextOf(program)));
        var isBroken = result.Outcome == TestOutcome.Failed;
        var ruled = new RuledProgram(program.Clauses, program.Rules);
        Assert.True(result.Outcome == TestOutcome.Undecided || isBroken == new PrecedenceOracle(ruled, Horizon).CanBreakLast()
            || isBroken == new PrecedenceOracle(ruled, WideHorizon).CanBreakLast(), $"the checker says {result.Outcome}");
        AssertPasted(TextOf(program), result);
    }

    /// <summary>The course that breaks it, pasted as a scenario, comes to what it says.</summary>
    private static void AssertPasted(string text, TestResult result)
    {
        if (result.Findings.Select(finding => finding.Block).FirstOrDefault(block => block.Length > 0) is { } block)
        {
            var pasted = Assertions.Run($"{text}\n{block}")[^1];
            Assert.True(pasted.Outcome != TestOutcome.Failed, $"{block}{string.Join('\n', pasted.Findings.Select(finding => finding.Message))}");
        }
    }

    internal static Gen<Clause> Clauses(string name) => Gen.Select(
        Gen.Bool, Gen.Int[0, 3], Trigger, Limits, Gen.Int[0, 9], Gen.Int[0, 5], (isDuty, act, when, limits, dates, limit) =>
            new Clause(name, isDuty, act switch { < 2 => Doing.Help, 2 => Doing.Arm, _ => isDuty ? Doing.Quit : Doing.Arm })
            {
                ExceptArm = !isDuty && act == 0 && dates == 9,
                When = when,
                While = limits.While,
                Unless = limits.Unless,
                From = dates is 1 or 2 ? dates : null,
                Until = dates is 3 or 4 ? dates : null,
                Withdrawn = dates == 5 ? 4 : null,
                Limit = isDuty ? limit switch { < 2 => Limit.AtOnce, < 4 => Limit.Within, 4 => Limit.By, _ => Limit.None } : Limit.None,
                Count = limit switch { < 4 => limit, _ => 5 },
            });

    internal static string TextOf(Clause[] clauses) => TextOf(clauses, string.Join("\n", clauses.SkipLast(1).Select(clause => $"{clause}")));

    private static string TextOf(Clause[] clauses, string others)
    {
        var asserted = clauses[^1];
        var body = $"{asserted with { When = null }}";
        var norm = body[(body.IndexOf('{', StringComparison.Ordinal) + 1)..body.LastIndexOf('}')];
        return "as of 2000-01-01\nact Quit excludes Help(of: B)\n" + others
            + $"\nassert P {{ whenever {asserted.When} then {norm} }}\n";
    }

    /// <summary>Whether the checker settled it; if so, both agree.</summary>
    private static bool AssertAgree(Clause[] clauses)
    {
        var result = Assert.Single(Assertions.Run(TextOf(clauses)));
        if (result.Outcome == TestOutcome.Undecided)
        {
            return false;
        }

        var isBroken = result.Outcome == TestOutcome.Failed;
        Assert.True(isBroken == new Oracle(clauses, Horizon).CanBreakLast() || isBroken == new Oracle(clauses, WideHorizon).CanBreakLast(),
            $"the checker says {result.Outcome}");
        AssertPasted(TextOf(clauses), result);
        return true;
    }
}
