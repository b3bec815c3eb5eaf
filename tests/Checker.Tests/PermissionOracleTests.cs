using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>What is permitted and forbidden, owed and released from, is found as an exhaustive search does, whatever prevails.</summary>
public sealed class PermissionOracleTests
{
    private const int Horizon = 9;
    private const int WideHorizon = 15;

    private static readonly Gen<(int, int, bool)> Rule = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Bool);

    private static readonly Gen<Clause[]> Clauses = Gen.Select(
        OracleTests.Duty("X", [Doing.Help, Doing.Arm, Doing.Arm, Doing.Ratify]), OracleTests.Ban("Y"), May("P"), OracleTests.Ban("Z"), May("Q"), Gen.Int[0, 5],
        (duty, ban, permission, second, other, size) => size switch
        {
            0 => new[] { ban, permission },
            1 => [duty, ban, permission],
            2 => [ban, permission, second],
            3 => [ban, permission, other],
            4 => [duty, ban, permission, second],
            _ => [duty, ban, permission, other],
        });

    private static readonly Gen<RuledProgram> Ruled = Gen.Select(Clauses, Rule.Array[0, 3], (clauses, rules) => new RuledProgram(
        clauses,
        [.. rules.Select(rule => (Winner: rule.Item1 % clauses.Length, Loser: rule.Item2 % clauses.Length, rule.Item3))
            .Where(rule => rule.Winner != rule.Loser).DistinctBy(rule => (rule.Winner, rule.Loser))]));

    private static readonly Gen<RuledProgram> Released = Gen.Select(
        OracleTests.Duty("X", [Doing.Help, Doing.Arm]), OracleTests.Duty("W", [Doing.Quit, Doing.Arm]), NeedNot("N"), OracleTests.Ban("Y"), Gen.Bool,
        (duty, other, exemption, ban, isSmall) => new RuledProgram(isSmall ? [duty, exemption] : [duty, other, exemption, ban], []));

    private static readonly Gen<Clause[]> Pairs = Gen.Select(
        May("P"), OracleTests.Ban("Y"), NeedNot("N"), OracleTests.Duty("X", [Doing.Help, Doing.Arm]), Gen.Bool,
        (permission, ban, exemption, duty, isRelease) => isRelease ? new[] { duty, exemption } : [permission, ban]);

    [Fact]
    public void Permissions_agree_with_the_oracle() => RandomSamples.Holds(Ruled, 60, PrecedenceOracleTests.TextOf, PrecedenceOracleTests.AssertAgree);

    [Fact]
    public void Exemptions_agree_with_the_oracle() => RandomSamples.Holds(Released, 20, PrecedenceOracleTests.TextOf, PrecedenceOracleTests.AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Permissions_agree_with_the_oracle_on_many() => RandomSamples.Holds(Ruled, 700, PrecedenceOracleTests.TextOf, PrecedenceOracleTests.AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Exemptions_agree_with_the_oracle_on_many() => RandomSamples.Holds(Released, 500, PrecedenceOracleTests.TextOf, PrecedenceOracleTests.AssertAgree);

    [Fact]
    public void Collisions_are_as_certain_as_the_oracle_finds() => RandomSamples.Holds(Pairs, 80, TextOf, AssertCollision);

    [Fact]
    [Trait("Category", "Slow")]
    public void Collisions_are_as_certain_as_the_oracle_finds_on_many() => RandomSamples.Holds(Pairs, 800, TextOf, AssertCollision);

    private static string TextOf(Clause[] pair) => PrecedenceOracleTests.TextOf(new RuledProgram(pair, []));

    private static void AssertCollision(Clause[] pair)
    {
        ReportedSets.AssertAgree(horizon => CollisionOracle.Sets(pair, horizon), Horizon, WideHorizon, Check.Findings(TextOf(pair)));
    }

    private static Gen<Clause> May(string name) =>
        Gen.Select(OracleTests.Ban(name), Gen.Int[0, 3], (ban, act) => ban with { IsFreedom = true, ExceptArm = false, Act = act == 0 ? Doing.Arm : ban.Act });

    private static Gen<Clause> NeedNot(string name) =>
        Gen.Select(OracleTests.Ban(name), ban => ban with { IsDuty = true, IsFreedom = true, ExceptArm = false });
}
