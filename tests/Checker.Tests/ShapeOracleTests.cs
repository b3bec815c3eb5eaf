using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>
/// Where acts neither require nor exclude one another, norms that differ in names only are decided once. So each program holds two
/// pairs that read alike, the second with the events changed for each other.
/// </summary>
public sealed class ShapeOracleTests
{
    private const int Horizon = 9;
    private const int WideHorizon = 15;

    private const string PlainWorld = """
        as of 2000-01-01
        party A
        party B
        state War
        event Peace
        event Alarm
        act Help(of: party)
        act Arm(of: party) is Help(of)

        """;

    private static readonly Gen<(Clause[] Clauses, Bind[] Binds)> Program = Gen.Select(
        OracleTests.Duty("X", [Doing.Help, Doing.Arm]), OracleTests.Ban("Y"), ReadingOracleTests.Binding.Array[0, 1], Gen.Int[0, 3], Gen.Bool,
        (duty, ban, binds, kind, isWider) =>
        {
            ban = ban with { Act = isWider ? Doing.Help : ban.Act is Doing.Arm ? Doing.Arm : Doing.Help };
            return ((Clause[])
            [
                duty, ban,
                Swapped(duty with { Name = "W", Act = kind % 2 == 0 ? Doing.Arm : duty.Act }),
                .. kind < 2 ? [Swapped(ban with { Name = "Z" })] : Array.Empty<Clause>(),
            ], binds);
        });

    [Fact]
    public void Pairs_that_read_alike_agree_with_the_oracle() => Samples.Holds(Program, 80, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Pairs_that_read_alike_agree_with_the_oracle_on_many() => Samples.Holds(Program, 1_000, TextOf, AssertAgree);

    private static Clause Swapped(Clause clause) => clause with
    {
        When = clause.When is { } when ? Swapped(when) : null,
        While = clause.While is { } during ? Swapped(during) : null,
        Unless = clause.Unless is { } unless ? Swapped(unless) : null,
    };

    private static Term Swapped(Term term) => term switch
    {
        Term.Occurred occurred => new Term.Occurred(OracleTests.Other(occurred.Happening)),
        Term.Not not => new Term.Not(Swapped(not.Inner)),
        Term.Both both => new Term.Both(Swapped(both.Left), Swapped(both.Right)),
        Term.Either either => new Term.Either(Swapped(either.Left), Swapped(either.Right)),
        Term.Before before => new Term.Before(OracleTests.Other(before.First), OracleTests.Other(before.Second)),
        Term.After after => new Term.After(OracleTests.Other(after.Second), OracleTests.Other(after.First)),
        Term.Within within => within with { Happening = OracleTests.Other(within.Happening) },
        _ => term,
    };

    private static string TextOf((Clause[] Clauses, Bind[] Binds) program) => PlainWorld + string.Join("\n", program.Clauses.Concat<object>(program.Binds));

    private static void AssertAgree((Clause[] Clauses, Bind[] Binds) program)
    {
        ReportedSets.AssertAgree(horizon => new Oracle(program.Clauses, horizon, program.Binds).ClashingSets(), Horizon, WideHorizon, Check.FindingsOf(TextOf(program)));
    }
}
