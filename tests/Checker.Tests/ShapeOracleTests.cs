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

    internal const string PlainWorld = """
        as of 2000-01-01
        party A
        party B
        state War
        event Peace
        event Alarm
        act Help(of: party)
        act Arm(of: party) is Help(of)
        act Sign

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
    public void Pairs_that_read_alike_agree_with_the_oracle() => RandomSamples.Holds(Program, 80, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Pairs_that_read_alike_agree_with_the_oracle_on_many() => RandomSamples.Holds(Program, 1_000, TextOf, AssertAgree);

    // A duty and two bans, and the same of the other act.
    private static readonly Gen<(Clause[] Clauses, Bind[] Binds)> Sets = Gen.Select(
        OracleTests.Duty("X", [Doing.Help]), OracleTests.Ban("Y"), OracleTests.Ban("V"),
        (duty, ban, more) => ((Clause[])
        [
            duty, ban with { Act = Doing.Help }, more with { Act = Doing.Help },
            .. new[] { duty with { Name = "W" }, ban with { Name = "Z" }, more with { Name = "U" } }.Select(clause => Swapped(clause) with { Act = Doing.Sign }),
        ], Array.Empty<Bind>()));

    [Fact]
    public void Sets_that_read_alike_agree_with_the_oracle() => RandomSamples.Holds(Sets, 40, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Sets_that_read_alike_agree_with_the_oracle_on_many() => RandomSamples.Holds(Sets, 400, TextOf, AssertAgree);

    /// <summary>What was decided of one set is said of the others in their own names, whichever order these stand in.</summary>
    [Fact]
    public void Sets_that_read_alike_are_told_in_their_own_names()
    {
        string[][] names = [["A", "Call", "Peace", "Storm"], ["B", "Dawn", "Quiet", "Thaw"], ["C", "Yell", "Noon", "Eve"], ["D", "Zeal", "Oath", "Fog"]];
        var together = Check.FindingsOf("as of 2000-01-07\n" + string.Concat(names.Select(SetOf)));

        Assert.Equal(names.Length, together.Count(finding => finding.Id == "CL3003"));
        foreach (var ofOne in names)
        {
            var alone = Assert.Single(Check.FindingsOf("as of 2000-01-07\n" + SetOf(ofOne)), finding => finding.Id == "CL3003");
            var same = Assert.Single(together, finding => finding.Message == alone.Message);
            Assert.Equal(alone.Timeline.AsEnumerable(), same.Timeline);
            Assert.All(ofOne[1..], name => Assert.Contains(same.Timeline, entry => entry.Text.StartsWith(name, StringComparison.Ordinal)));
        }
    }

    // The ban that follows upon the other leaves no day of the window, and neither does so alone.
    private static string SetOf(string[] names) => $$"""
        party {{names[0]}}
        act Help{{names[0]}}
        event {{names[1]}}
        event {{names[2]}}
        state {{names[3]}}
        commitment X{{names[0]}} { {{names[0]}} shall Help{{names[0]}} when {{names[1]}} within 5 days }
        commitment Y{{names[0]}} { {{names[0]}} shall not Help{{names[0]}} when {{names[2]}} until 2000-01-10 }
        commitment Z{{names[0]}} { {{names[0]}} shall not Help{{names[0]}} while {{names[3]}} from 2000-01-10 until 2000-01-13 }

        """;

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
