using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>Of clauses about a state and the acts that begin and end it the checker finds exactly those that cannot be kept together.</summary>
public sealed class StateOracleTests
{
    private const int Horizon = 8;

    private static readonly Gen<StateClause> Clause = Gen.Select(
        Gen.Int[0, 9], Gen.Int[0, 5], Gen.Int[0, 9], Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 3],
        (asks, deed, reads, from, until, length, alarm) =>
        {
            var asked = asks < 4 ? Asks.Ensure : asks < 7 ? Asks.Do : Asks.Avoid;
            var isOnce = asked == Asks.Do || asked == Asks.Ensure && alarm % 2 == 1;
            return new StateClause(
                "", asked, deed switch { < 2 => 0, < 4 => 1, _ => 2 },
                asked == Asks.Ensure || reads < 6 ? Reads.Nothing : (Reads)(reads - 5 > 3 ? 1 : reads - 5),
                from, until < 2 ? null : from + until - 1, isOnce ? from + length : null, alarm == 0);
        });

    private static readonly Gen<(StateClause[] Clauses, bool CanBegin)> Program = Gen.Select(Clause.Array[2, 3], Gen.Int[0, 4],
        (clauses, hands) => (clauses.Select((clause, i) => clause with
        {
            Name = ((char)('X' + i)).ToString(),
            Deed = hands == 0 && clause.Deed == 0 ? 2 : clause.Deed,
            Reads = clause.WhenAlarm && clause.Reads == Reads.When ? Reads.Nothing : clause.Reads,
        }).ToArray(), hands != 0));

    [Fact]
    public void TheCheckerAgreesWithTheOracle() => RandomSamples.Holds(Program, 60, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void TheCheckerAgreesWithTheOracleOnMany() => RandomSamples.Holds(Program, 250, TextOf, AssertAgree);

    private static string TextOf((StateClause[] Clauses, bool CanBegin) program) =>
        $"as of 2000-01-01\n{(program.CanBegin ? "act Wage begins War\n" : "")}act Quell ends War\n" + string.Join("\n", program.Clauses.Select(clause => $"{clause}"));

    private static void AssertAgree((StateClause[] Clauses, bool CanBegin) program) => ReportedSets.AssertAgree(
        new StateOracle(program.Clauses, program.CanBegin, Horizon).ClashingSets(), Check.Findings(TextOf(program)));
}
