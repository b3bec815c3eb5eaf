using System.Globalization;
using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>Of dated clauses about amounts the checker finds exactly those that cannot be kept together.</summary>
public sealed class CountingOracleTests
{
    private static readonly Gen<Measured> Clause = Gen.Select(
        Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[1, 3], Gen.Bool, Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, 2],
        (verb, deed, bound, quantity, isInTotal, from, until, length) =>
        {
            var clause = new Measured(
                "",
                verb < 6 ? Verb.Shall : verb < 8 ? Verb.ShallContinuously : Verb.ShallNot,
                deed switch { < 2 => Deed.DrillPort, 2 => Deed.DrillField, 3 => Deed.DrillLand, 4 => Deed.StationPort, 5 => Deed.StationField, 6 => Deed.StationLand, 7 => Deed.Open, _ => Deed.Pay },
                bound switch { 0 => Bound.Any, < 5 => Bound.AtLeast, 5 => Bound.Exactly, _ => Bound.AtMost },
                quantity, isInTotal, from, until < 2 ? null : from + until - 1, from + length);
            return Sensible(clause);
        });

    private static readonly Gen<(Measured[] Clauses, int? Troops, int? Euros)> Program = Gen.Select(
        Clause.Array[2, 4], Gen.Int[0, 6], Gen.Int[0, 6],
        (clauses, troops, euros) => (
            clauses.Select((clause, i) => clause with { Name = ((char)('W' + i)).ToString() }).ToArray(),
            troops is 0 or > 4 ? (int?)null : troops,
            euros is 0 or > 4 ? (int?)null : euros));

    [Fact]
    public void TheCheckerAgreesWithTheOracle() => RandomSamples.Holds(Program, 150, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void TheCheckerAgreesWithTheOracleOnMany() => RandomSamples.Holds(Program, 2_000, TextOf, AssertAgree);

    /// <summary>What cannot be written, or asks for something for ever, is made into something that can.</summary>
    private static Measured Sensible(Measured clause)
    {
        if (clause.Deed == Deed.Open)
        {
            clause = clause with { Bound = Bound.Any, Verb = clause.Verb == Verb.ShallContinuously ? Verb.Shall : clause.Verb };
        }

        if (clause.Verb == Verb.ShallNot && clause.Bound == Bound.AtMost || clause.Deed == Deed.Pay && clause.Verb == Verb.ShallContinuously && clause.Bound != Bound.AtMost)
        {
            clause = clause with { Verb = Verb.Shall };
        }

        var isTotal = clause is { IsInTotal: true, Deed: Deed.Pay, Bound: Bound.AtLeast or Bound.AtMost } && (clause.IsDuty || clause.IsCap);
        clause = clause with { IsInTotal = isTotal };
        return clause.IsDuty && clause.Verb == Verb.Shall ? clause with { Until = null } : clause;
    }

    [Fact]
    public void Asserts_about_amounts_agree_with_the_oracle()
    {
        var compared = 0;
        RandomSamples.Holds(Program, 60, AssertText, program => compared += AssertBreaks(program) ? 1 : 0);

        Assert.InRange(compared, 20, int.MaxValue);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Asserts_about_amounts_agree_with_the_oracle_on_many() => RandomSamples.Holds(Program, 1_500, AssertText, program => AssertBreaks(program));

    /// <summary>The last clause, made one from the first day of an act that does not go on, is asserted of the others.</summary>
    private static (Measured[] Clauses, int? Troops, int? Euros) Asserting((Measured[] Clauses, int? Troops, int? Euros) program)
    {
        var last = program.Clauses[^1];
        var deed = last.Deed is >= Deed.StationPort and <= Deed.StationLand ? last.Deed - 3 : last.Deed;
        return program with { Clauses = [.. program.Clauses.SkipLast(1), last with { From = 0, By = Math.Max(last.By, 1), Deed = deed }] };
    }

    private static string AssertText((Measured[] Clauses, int? Troops, int? Euros) program)
    {
        var asserting = Asserting(program);
        var body = $"{asserting.Clauses[^1]}";
        return TextOf(asserting with { Clauses = [.. asserting.Clauses.SkipLast(1)] })
            + $"\nfact 2000-01-01 Peace\nassert P {{ whenever Peace then {body[(body.IndexOf('{', StringComparison.Ordinal) + 1)..]}\n";
    }

    /// <summary>Whether there was anything to compare; if so, both agree.</summary>
    private static bool AssertBreaks((Measured[] Clauses, int? Troops, int? Euros) program)
    {
        var asserting = Asserting(program);
        if (new CountingOracle([.. asserting.Clauses.SkipLast(1)], asserting.Troops, asserting.Euros).MinimalSets().Count > 0)
        {
            // Where nothing keeps the others nothing is said of an assert, unless it has nothing to do with them.
            return false;
        }

        var result = Assert.Single(Assertions.Run(AssertText(program)));
        Assert.NotEqual(TestOutcome.Undecided, result.Outcome);
        Assert.Equal(new CountingOracle(asserting.Clauses, asserting.Troops, asserting.Euros).CanBreakLast(), result.Outcome == TestOutcome.Failed);
        return true;
    }

    private static string TextOf((Measured[] Clauses, int? Troops, int? Euros) program)
    {
        var capacities = new[] { (program.Troops, "troops"), (program.Euros, "euros") }.Where(most => most.Item1 is not null)
            .Select(most => string.Create(CultureInfo.InvariantCulture, $"capacity of A at most {most.Item1} {most.Item2}\n"));
        return $$"""
            as of 2000-01-01
            unit troops (level)
            unit euros (total)
            act Drill(in: area) measured in troops
            act Station(in: area) measured in troops lasting
            act Open once
            act Pay measured in euros
            {{string.Concat(capacities)}}{{string.Join("\n", program.Clauses.Select(clause => $"{clause}"))}}
            """;
    }

    private static void AssertAgree((Measured[] Clauses, int? Troops, int? Euros) program) => ReportedSets.AssertBound(
        new CountingOracle(program.Clauses, program.Troops, program.Euros).MinimalSets(), Check.Findings(TextOf(program)));
}
