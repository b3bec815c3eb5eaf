using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>What is to be done on every day, against bans and against other duties, is found as an exhaustive search does.</summary>
public sealed class ContinuousOracleTests
{
    private const int Horizon = 9;
    private const int WideHorizon = 15;

    private static readonly Gen<Clause[]> Program = Gen.Select(
        Continuous("X", [Doing.Help, Doing.Help, Doing.Arm, Doing.Ratify]),
        OracleTests.Ban("Y"),
        OracleTests.Ban("Z"),
        OracleTests.Duty("W", [Doing.Quit, Doing.Quit, Doing.Arm, Doing.Ratify]),
        Continuous("V", [Doing.Quit, Doing.Quit, Doing.Sign]),
        Gen.Int[0, 6],
        (duty, ban, second, once, other, size) => size switch
        {
            < 2 => new[] { duty, ban },
            2 => [duty, ban, second],
            3 => [duty, once],
            4 => [duty, other],
            5 => [duty, ban, once],
            _ => [duty, ban, other],
        });

    [Fact]
    public void The_checker_agrees_with_the_oracle() => RandomSamples.Holds(Program, 60, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void The_checker_agrees_with_the_oracle_on_many() => RandomSamples.Holds(Program, 1_000, TextOf, AssertAgree);

    private static Gen<Clause> Continuous(string name, Doing[] acts) =>
        OracleTests.Duty(name, acts).Select(duty => duty with { IsContinuous = true, Limit = Limit.None, Count = 0 });

    private static string TextOf(Clause[] clauses) => "as of 2000-01-01\nact Quit excludes Help(of: B)\n" + string.Join("\n", clauses.Select(clause => $"{clause}"));

    private static void AssertAgree(Clause[] clauses)
    {
        ReportedSets.AssertAgree(horizon => new Oracle(clauses, horizon).ClashingSets(), Horizon, WideHorizon, Check.Findings(TextOf(clauses)));
    }
}
