using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>The checker tells what precedence settles, and finds what it leaves, as an exhaustive search does.</summary>
public sealed class PrecedenceOracleTests
{
    private const int Horizon = 9;
    private const int WideHorizon = 15;

    private static readonly Gen<(int, int, bool)> Rule = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Bool);

    internal static Gen<RuledProgram> Ruled { get; } = Gen.Select(OracleTests.Program, Rule.Array[1, 3], (clauses, rules) => new RuledProgram(
        clauses,
        [.. rules.Select(rule => (Winner: rule.Item1 % clauses.Length, Loser: rule.Item2 % clauses.Length, rule.Item3))
            .Where(rule => rule.Winner != rule.Loser).DistinctBy(rule => (rule.Winner, rule.Loser))]));

    [Fact]
    public void TheCheckerAgreesWithTheOracle() => RandomSamples.Holds(Ruled, 60, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void TheCheckerAgreesWithTheOracleOnMany() => RandomSamples.Holds(Ruled, 700, TextOf, AssertAgree);

    internal static string TextOf(RuledProgram program) => $"as of 2000-01-01\nact Quit excludes Help(of: B)\n{program}";

    internal static void AssertAgree(RuledProgram program)
    {
        var findings = Check.Findings(TextOf(program));
        var (remaining, overridden) = new PrecedenceOracle(program, Horizon).Sets();
        if (!ReportedSets.IsSame(remaining, findings) || !ReportedSets.AreOverridden(overridden, findings))
        {
            (remaining, overridden) = new PrecedenceOracle(program, WideHorizon).Sets();
            ReportedSets.AssertAgree(remaining, findings);
            ReportedSets.AssertOverridden(overridden, findings);
        }
    }
}
