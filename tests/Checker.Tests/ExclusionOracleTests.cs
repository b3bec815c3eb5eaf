using System.Globalization;
using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>
/// Duties that take days from one another, and so on in rows and rings, beside bans on them: decided by trying every day for each
/// (language 2.6: what excludes something is not done on the same day).
/// </summary>
public sealed class ExclusionOracleTests
{
    private const int Acts = 5;

    private static readonly DateOnly Origin = new(2000, 1, 1);

    private static readonly Gen<Part> Duty = Gen.Select(Gen.Int[0, Acts - 1], Gen.Int[0, 5], Gen.Int[0, 2], Gen.Int[0, 9], (act, from, more, kind) =>
        new Part("", kind == 0 ? Kind.Continuous : Kind.Duty, act, from, from + more));

    private static readonly Gen<Part> Ban = Gen.Select(Gen.Int[0, Acts - 1], Gen.Int[0, 5], Gen.Int[0, 3], (act, from, more) =>
        new Part("", Kind.Ban, act, from, from + more));

    private static readonly Gen<(Part[] Parts, bool[] Exclusions)> Program = Gen.Select(
        Duty.Array[3, 5], Ban.Array[0, 2], Gen.Int[0, 9].Array[Acts * Acts], Gen.Int[2, 7], (duties, bans, pairs, density) => (
            duties.Concat(bans).Select((part, i) => part with { Name = ((char)('P' + i)).ToString() }).ToArray(),
            pairs.Select(pair => pair < density).ToArray()));

    [Fact]
    public void Rows_of_exclusions_agree_with_the_oracle() => Samples.Holds(Program, 100, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Rows_of_exclusions_agree_with_the_oracle_on_many() => Samples.Holds(Program, 2_000, TextOf, AssertAgree);

    private static string TextOf((Part[] Parts, bool[] Exclusions) program) => "as of 2000-01-01\n"
        + string.Concat(Enumerable.Range(0, Acts).Select(act => $"act Do{act}"
            + string.Concat(Enumerable.Range(0, act).Where(other => Exclude(program.Exclusions, act, other)).Select(other => $" excludes Do{other}")) + "\n"))
        + string.Join("\n", program.Parts.Select(part => $"{part}"));

    private static bool Exclude(bool[] exclusions, int act, int other) => act != other && exclusions[Math.Max(act, other) * Acts + Math.Min(act, other)];

    private static void AssertAgree((Part[] Parts, bool[] Exclusions) program) => ReportedSets.AssertAgree(
        LeastSets.Names(program.Parts, part => part.Name, set => !CanComply(set, program.Exclusions, 0, [])),
        Check.Findings(TextOf(program)));

    /// <summary>Whether days can be found for the duties from one on, given what is done on which day.</summary>
    private static bool CanComply(List<Part> set, bool[] exclusions, int next, List<(int Act, int Day)> done)
    {
        if (next == set.Count)
        {
            return true;
        }

        return set[next].Ways().Any(way =>
        {
            var isFree = way.All(deed => !set.Exists(part => part.Forbids(deed)) && !done.Exists(other => other.Day == deed.Day && Exclude(exclusions, deed.Act, other.Act)));
            return isFree && CanComply(set, exclusions, next + 1, [.. done, .. way]);
        });
    }

    private enum Kind
    {
        Duty,
        Continuous,
        Ban,
    }

    private sealed record Part(string Name, Kind Kind, int Act, int From, int Last)
    {
        public IEnumerable<List<(int Act, int Day)>> Ways()
        {
            var days = Enumerable.Range(From, Last - From + 1).Select(day => (Act, day));
            return Kind switch
            {
                Kind.Duty => days.Select(day => (List<(int, int)>)[day]),
                Kind.Continuous => [days.ToList()],
                _ => [[]],
            };
        }

        public bool Forbids((int Act, int Day) deed) => Kind == Kind.Ban && deed.Act == Act && deed.Day >= From && deed.Day <= Last;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"commitment {Name} {{ A {(Kind switch { Kind.Duty => "shall", Kind.Continuous => "shall continuously", _ => "shall not" })} Do{Act} from {Origin.AddDays(From):yyyy-MM-dd} through {Origin.AddDays(Last):yyyy-MM-dd} }}");
    }
}
