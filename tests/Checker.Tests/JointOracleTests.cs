using System.Globalization;
using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>
/// What several owe together, beside what each of them owes, may not do and can do at most: decided by trying every amount of each on
/// every day (language 2.5: `together` adds members up, and jointly all take part).
/// </summary>
public sealed class JointOracleTests
{
    private const int Days = 6;
    private const int Most = 5;

    private static readonly Gen<Part> AnyPart = Gen.Select(
        Gen.Int[0, 9], Gen.Int[0, 1], Gen.Int[1, 6], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2], (kind, member, quantity, from, length, isInTotal) =>
            new Part("", kind switch { < 4 => Kind.Together, < 6 => Kind.Duty, < 8 => Kind.Ban, _ => Kind.Cap }, member,
                kind < 4 ? quantity : Math.Min(quantity, 3), from, from + length, isInTotal == 0));

    private static readonly Gen<(Part[] Parts, int?[] Capacities)> Program = Gen.Select(AnyPart.Array[2, 4], Gen.Int[1, 6].Array[2], (parts, capacities) => (
        parts.Select((part, i) => part with { Name = ((char)('W' + i)).ToString() }).ToArray(),
        capacities.Select(most => most > 4 ? (int?)null : most).ToArray()));

    [Fact]
    public void Joint_duties_agree_with_the_oracle() => RandomSamples.Holds(Program, 60, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Joint_duties_agree_with_the_oracle_on_many() => RandomSamples.Holds(Program, 1_200, TextOf, AssertAgree);

    private static string TextOf((Part[] Parts, int?[] Capacities) program) => "as of 2000-01-01\ngroup Two { A B }\nunit troops (level)\nact Drill measured in troops\n"
        + string.Concat(program.Capacities.Select((most, i) => most is { } bound ? $"capacity of {"AB"[i]} at most {Number(bound)} troops\n" : ""))
        + string.Join("\n", program.Parts.Select(part => $"{part}"));

    private static void AssertAgree((Part[] Parts, int?[] Capacities) program)
    {
        var (parts, capacities) = program;
        ReportedSets.AssertBound(LeastSets.Names(parts, part => part.Name, set => !CanComply([.. set], capacities)), Check.Findings(TextOf(program)));
    }

    private static bool CanComply(Part[] set, int?[] capacities)
    {
        // For each duty how far it has come: done, or the total so far with who has taken part.
        HashSet<string> states = [string.Join(",", set.Select(_ => 0))];
        for (var day = 0; day < Days; day++)
        {
            var (from, today) = (states, day);
            states = [.. from.SelectMany(state => Amounts(capacities).Select(amounts => After(set, state, today, amounts)).OfType<string>())];
        }

        return states.Any(state => state.Split(',').Select(int.Parse).Zip(set).All(pair => pair.Second.IsKept(pair.First)));
    }

    private static IEnumerable<int[]> Amounts(int?[] capacities) =>
        from first in Enumerable.Range(0, (capacities[0] ?? Most + 1) + 1)
        from second in Enumerable.Range(0, (capacities[1] ?? Most + 1) + 1)
        select (int[])[first, second];

    private static string? After(Part[] set, string state, int day, int[] amounts)
    {
        var next = state.Split(',').Select(int.Parse).ToArray();
        for (var i = 0; i < set.Length; i++)
        {
            if (!set[i].IsAllowed(day, amounts))
            {
                return null;
            }

            next[i] = set[i].Count(next[i], day, amounts);
        }

        return string.Join(",", next);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private enum Kind
    {
        Together,
        Duty,
        Ban,
        Cap,
    }

    /// <summary>A clause of the two together, or of one of them.</summary>
    private sealed record Part(string Name, Kind Kind, int Member, int Quantity, int From, int By, bool IsInTotal)
    {
        private const int Done = 100;

        public bool IsAllowed(int day, int[] amounts) => day < From || day > By || Kind switch
        {
            Kind.Ban => amounts[Member] == 0,
            Kind.Cap => amounts[Member] <= Quantity,
            _ => true,
        };

        /// <summary>How far it has come after a day; of a total also who has taken part, in tens.</summary>
        public int Count(int state, int day, int[] amounts) => day < From || day > By || Kind is Kind.Ban or Kind.Cap ? state
            : Kind == Kind.Duty ? amounts[Member] >= Quantity ? Done : state
            : !IsInTotal ? amounts[0] > 0 && amounts[1] > 0 && amounts[0] + amounts[1] >= Quantity ? Done : state
            : Math.Min(state % 10 + amounts[0] + amounts[1], 9) + 10 * (state / 10 | (amounts[0] > 0 ? 1 : 0) | (amounts[1] > 0 ? 2 : 0));

        public bool IsKept(int state) => Kind is Kind.Ban or Kind.Cap
            || (Kind == Kind.Together && IsInTotal ? state / 10 == 3 && state % 10 >= Quantity : state == Done);

        public override string ToString()
        {
            var who = "AB"[Member];
            var window = $"from {Date(From)} by {Date(By)}";
            var days = $"from {Date(From)} through {Date(By)}";
            return $"commitment {Name} {{ " + Kind switch
            {
                Kind.Together => $"Two jointly shall Drill, together at least {Number(Quantity)} troops{(IsInTotal ? " in total" : "")} {window}",
                Kind.Duty => $"{who} shall Drill, at least {Number(Quantity)} troops {window}",
                Kind.Ban => $"{who} shall not Drill {days}",
                _ => $"{who} shall Drill, at most {Number(Quantity)} troops {days}",
            } + " }";
        }

        private static string Date(int day) => $"2000-01-{(day + 1).ToString("00", CultureInfo.InvariantCulture)}";
    }
}
