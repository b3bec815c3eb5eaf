using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>
/// Under which readings of open terms which clauses contradict each other is what an exhaustive search finds of each text that the
/// readings make (language 2.6: never, always, or depending on exactly these), whatever facts and constraints bind.
/// </summary>
public sealed class ReadingOracleTests
{
    private const int Horizon = 8;
    private const int WideHorizon = 14;

    internal static Gen<Bind> Binding { get; } = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[1, 2], Gen.Int[0, 4], Gen.Int[0, 2], (kind, what, next, day, length) =>
    {
        var (one, other) = ((Bind.What)what, (Bind.What)((what + next) % 3));
        return kind switch
        {
            < 3 => new Bind.Excludes(one, other),
            < 6 => new Bind.Implies(one, other),
            6 => new Bind.InTurn((Bind.What)(what % 2), (Bind.What)((what + 1) % 2)),
            7 when one == Bind.What.War => new Bind.KnownWar(day, length == 0 ? null : day + length),
            7 => (Bind)new Bind.Known(one, day),
            _ => new Bind.Never(one),
        };
    });

    private static readonly Gen<Reading> ReadingGen = Gen.Select(
        Binding.Array[0, 2], OracleTests.Ban("Z"), Gen.Int[0, 4], (binds, ban, more) => new Reading(binds, more == 0 ? [ban] : []));

    private static readonly Gen<OpenText> Text = Gen.Select(
        OracleTests.Duty("X", [Doing.Help, Doing.Arm]), OracleTests.Ban("Y"), OracleTests.Duty("W", [Doing.Quit, Doing.Help]),
        Binding.Array[0, 1], ReadingGen.Array[2, 3], ReadingGen.Array[2], Gen.Int[0, 3], (duty, ban, other, binds, first, second, size) => new OpenText(
            size % 2 == 0 ? [duty, ban] : [duty, ban, other],
            binds,
            size < 2 ? [first] : [first, [.. second.Select(reading => reading with { Clauses = [.. reading.Clauses.Select(clause => clause with { Name = "V" })] })]]));

    private static readonly Gen<OpenText> Bound = Gen.Select(OracleTests.Program, Binding.Array[1, 2], (clauses, binds) => new OpenText(clauses, binds, []));

    [Fact]
    public void Verdicts_agree_with_the_oracle() => RandomSamples.Holds(Text, 20, TextOf, AssertAgree);

    [Fact]
    public void Facts_and_constraints_agree_with_the_oracle() => RandomSamples.Holds(Bound, 30, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Verdicts_agree_with_the_oracle_on_many() => RandomSamples.Holds(Text, 500, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Facts_and_constraints_agree_with_the_oracle_on_many() => RandomSamples.Holds(Bound, 800, TextOf, AssertAgree);

    private static string TextOf(OpenText text) => $"as of 2000-01-01\nact Quit excludes Help(of: B)\n{text}";

    private static void AssertAgree(OpenText text)
    {
        var findings = Check.Findings(TextOf(text));

        // Facts that contradict each other leave nothing that could happen: then there is nothing to compare.
        foreach (var choice in text.Choices().Where(choice => text.Under(choice, Horizon).Courses().Any()))
        {
            var found = findings.Where(finding => finding.Readings.Length == 0 || Holds(finding.Readings, choice)).ToList();
            if (!ReportedSets.IsSame(text.Under(choice, Horizon).MinimalSets(), found))
            {
                ReportedSets.AssertAgree(text.Under(choice, WideHorizon).MinimalSets(), found);
            }
        }

        // What is so under every reading depends on none.
        Assert.DoesNotContain(findings, finding => finding.Readings.Length > 0 && text.Choices().All(choice => Holds(finding.Readings, choice)));
    }

    /// <summary>Whether words such as "under reading R0 or R1 of S0 and R0 of S1, or R2 of S0, whichever reading of S2" are true of a choice.</summary>
    private static bool Holds(string readings, int[] choice)
    {
        const string Head = "under reading ";
        Assert.StartsWith(Head, readings, StringComparison.Ordinal);
        return readings[Head.Length..].Split(", whichever")[0].Split(", or ").Any(way => way.Split(" and ").All(part =>
            part.Split(" of ") is [var names, var term] && names.Split([", ", " or "], StringSplitOptions.None).Contains($"R{choice[term[1] - '0']}")));
    }

    /// <summary>What a reading adds.</summary>
    private sealed record Reading(Bind[] Binds, Clause[] Clauses)
    {
        public override string ToString() => string.Join(" ", Binds.Concat<object>(Clauses));
    }

    /// <summary>Clauses, facts and constraints, and terms with their readings.</summary>
    private sealed record OpenText(Clause[] Clauses, Bind[] Binds, Reading[][] Terms)
    {
        public List<int[]> Choices() => Terms.Aggregate(
            (List<int[]>)[[]], (all, readings) => [.. all.SelectMany(before => readings.Select((_, i) => (int[])[.. before, i]))]);

        public Oracle Under(int[] choice, int horizon)
        {
            var chosen = Terms.Select((readings, i) => readings[choice[i]]).ToList();
            return new Oracle(
                [.. Clauses, .. chosen.SelectMany(reading => reading.Clauses)], horizon, [.. Binds, .. chosen.SelectMany(reading => reading.Binds)]);
        }

        public override string ToString() => string.Join("\n", Clauses.Concat<object>(Binds)
            .Concat(Terms.Select((readings, i) => $"term S{i} open {{ {string.Join(" ", readings.Select((reading, j) => $"reading R{j} {{ {reading} }}"))} }}")));
    }
}
