using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>Where conditions read what the bearer itself has done, the checker finds what an exhaustive search over its conduct finds.</summary>
public sealed class DeedOracleTests
{
    private const int Horizon = 6;
    private const int WideHorizon = 9;

    private static readonly Gen<Term?> Reading = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 4], (kind, act) => (kind, (Doing)act) switch
    {
        ( < 3, _) => null,
        ( < 7, var read) => (Term?)new Term.Did(read),
        (7, var read) => new Term.Not(new Term.Did(read)),
        (8, _) => new Term.Occurred(Happening.Peace),
        (_, var read) => new Term.Both(new Term.Did(read), new Term.Occurred(Happening.Peace)),
    });

    private static readonly Gen<Clause> Clause = Gen.Select(
        Gen.Select(Gen.Bool, Gen.Int[0, 4]), Reading, Reading, Gen.Int[0, 9], Gen.Int[0, 3], Gen.Select(Gen.Int[0, 6], Gen.Int[1, 3]),
        (what, when, unless, reads, from, limit) => new Clause("", what.Item1, (Doing)what.Item2)
        {
            When = reads % 2 == 0 ? when : null,
            Unless = reads % 3 == 0 ? unless : null,
            From = from == 0 ? null : from,
            Until = reads == 9 ? from + 2 : null,
            Limit = !what.Item1 ? Limit.None : limit.Item1 switch { < 2 => Limit.AtOnce, < 5 => Limit.Within, 5 => Limit.By, _ => Limit.None },
            Count = limit.Item1 == 5 ? 3 + limit.Item2 : limit.Item2,
        });

    private static readonly Gen<Clause[]> Program = Clause.Array[2, 3].Select(clauses =>
        clauses.Select((clause, i) => clause with { Name = ((char)('X' + i)).ToString() }).ToArray());

    private static readonly Gen<Clause[]> Freed = Gen.Select(Clause, Gen.Select(Clause, Clause, Gen.Bool), (first, more) =>
    {
        var free = first with { Name = "F", IsFreedom = true, Limit = Limit.None };
        var against = more.Item1 with { Name = "X", IsDuty = first.IsDuty, Limit = first.IsDuty ? more.Item1.Limit : Limit.None, Act = more.Item1.Act == free.Act ? more.Item1.Act : Doing.Help };
        return more.Item3 ? new[] { free, against } : [free, against, more.Item2 with { Name = "Y" }];
    });

    [Fact]
    public void The_checker_agrees_with_the_oracle() => RandomSamples.Holds(Program, 30, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void The_checker_agrees_with_the_oracle_on_many() => RandomSamples.Holds(Program, 600, TextOf, AssertAgree);

    [Fact]
    public void Freedoms_agree_with_the_oracle() => RandomSamples.Holds(Freed, 60, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Freedoms_agree_with_the_oracle_on_many() => RandomSamples.Holds(Freed, 500, TextOf, AssertAgree);

    private static string TextOf(Clause[] clauses) => "as of 2000-01-01\nact Quit excludes Help(of: B)\n" + string.Join("\n", clauses.Select(clause => $"{clause}"));

    private static void AssertAgree(Clause[] clauses)
    {
        ReportedSets.AssertAgree(horizon => new DeedOracle(clauses, horizon).ClashingSets(), Horizon, WideHorizon, Check.Findings(TextOf(clauses)));
    }
}
