using System.Globalization;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>
/// What outsiders do requires, excludes and brings with it something else that they do, whether or not anything else speaks of that
/// (language 2.2): a duty and a ban that wait for such acts, against every course of events over a few days.
/// </summary>
public sealed class OutsiderOracleTests
{
    private const int Days = 5;
    private const int Sign = 0;
    private const int Ratify = 1;
    private const int Quit = 2;
    private const int Trade = 3;
    private const int Strike = 4;
    private const int Bomb = 5;

    private static readonly string[] Acts = ["Sign", "Ratify", "Quit", "Trade", "Strike", "Bomb"];

    // A strike that is no bombing is known of only: to strike once more is a new occurrence, which asks for something else (language 2.2).
    private static readonly Gen<Literal[]> Conditions = Gen.Select(Gen.Int[0, 4].Select(number => number == Strike ? Bomb : number), Gen.Int[0, 3], (act, kind) => new Literal(act, kind > 0)).Array[1, 2];

    private static readonly Gen<Promises> All = Gen.Select(
        Conditions, Conditions, Gen.Int[0, 3], Gen.Bool, Gen.Int[0, Bomb], Gen.Int[-3, 1],
        (duty, ban, kind, isForGood, known, day) => new Promises(duty, kind == 0 ? [] : ban, kind == 1, isForGood, day < -1 ? null : known, day < 0 ? day : day + 1));

    [Fact]
    public void What_outsiders_do_agrees_with_the_oracle() => RandomSamples.Holds(All, 150, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void What_outsiders_do_agrees_with_the_oracle_on_many() => RandomSamples.Holds(All, 1_500, TextOf, AssertAgree);

    private static void AssertAgree(Promises promises)
    {
        var (canClash, canBeKept, isDutyHollow, isBanHollow) = (false, false, true, true);
        foreach (var firsts in Courses(promises))
        {
            int[] dutyDays = [.. Enumerable.Range(0, Days + 1).Where(day => Hold(promises.Duty, firsts, day))];
            int[] banDays = [.. Enumerable.Range(0, Days + 1).Where(day => IsBanned(promises, firsts, day))];
            (isDutyHollow, isBanHollow) = (isDutyHollow && dutyDays.Length == 0, isBanHollow && banDays.Length == 0);
            if (dutyDays.Length > 0 && banDays.Length > 0)
            {
                var clashes = banDays.Contains(dutyDays[0]);
                (canClash, canBeKept) = (canClash || clashes, canBeKept || !clashes);
            }
        }

        var expected = $"{(canClash ? canBeKept ? "CL3001" : "CL3001!" : "")} {(isDutyHollow ? "X hollow" : "")} {(isBanHollow ? "Y hollow" : "")}";
        var findings = Check.FindingsOf(TextOf(promises));
        var actual = $"{Check.Ids(findings.Where(finding => finding.Id != "CL5001"))} {Hollow(findings, 'X')} {Hollow(findings, 'Y')}";
        Assert.Equal(expected, actual);
    }

    private static string Hollow(IEnumerable<Finding> findings, char statement) =>
        findings.Any(finding => finding.Id == "CL5001" && finding.Message.Contains($"commitment {statement}", StringComparison.Ordinal)) ? $"{statement} hollow" : "";

    /// <summary>The first days of all acts, in each course of events that there can be; <see cref="Days"/> for never.</summary>
    private static IEnumerable<int[]> Courses(Promises promises)
    {
        HashSet<int> spokenOf = [.. promises.Duty.Concat(promises.Ban).Select(literal => literal.Act), .. promises.Known is { } known ? [known] : Array.Empty<int>()];
        spokenOf.UnionWith(spokenOf.Contains(Ratify) ? [Sign] : Array.Empty<int>());
        var courses = new List<int[]> { Enumerable.Repeat(Days, Acts.Length).ToArray() };
        foreach (var act in spokenOf)
        {
            courses = [.. courses.SelectMany(course => Enumerable.Range(0, Days + 1).Select(day => course.Select((first, i) => i == act ? day : first).ToArray()))];
        }

        return courses.Select(Close).Where(firsts => CanBe(promises, firsts));
    }

    private static int[] Close(int[] done)
    {
        done[Strike] = Math.Min(done[Strike], done[Bomb]);
        return done;
    }

    private static bool CanBe(Promises promises, int[] firsts) =>
        (firsts[Ratify] == Days || firsts[Sign] < firsts[Ratify])
        && (firsts[Quit] == Days || firsts[Trade] == Days || (promises.IsForGood ? firsts[Trade] < firsts[Quit] : firsts[Trade] != firsts[Quit]))
        && (promises.Known is not { } known || firsts[known] == (promises.KnownDay < 0 ? Days : promises.KnownDay));

    private static bool Hold(Literal[] condition, int[] firsts, int day) => Array.TrueForAll(condition, literal => firsts[literal.Act] < day == literal.IsSo);

    private static bool IsBanned(Promises promises, int[] firsts, int day) => promises.Ban.Length == 0
        || (promises.IsUnless ? !Hold(promises.Ban, firsts, day) : Enumerable.Range(0, day + 1).Any(earlier => Hold(promises.Ban, firsts, earlier)));

    private static string TextOf(Promises promises) => $$"""
        as of 2000-01-01
        party A
        party B
        act Help
        act Sign
        act Ratify requires Sign
        act Quit excludes Trade {{(promises.IsForGood ? "for good" : "")}}
        act Trade
        act Strike
        act Bomb is Strike
        {{FactOf(promises)}}
        commitment X { A shall Help when {{TextOf(promises.Duty)}} at once }
        commitment Y { A shall not Help {{(promises.Ban.Length == 0 ? "" : $"{(promises.IsUnless ? "unless" : "when")} {TextOf(promises.Ban)}")}} }
        """;

    private static string FactOf(Promises promises) => promises.Known is not { } known ? ""
        : string.Create(CultureInfo.InvariantCulture, $"fact {(promises.KnownDay < 0 ? "never" : $"2000-01-0{promises.KnownDay + 1}")} B does {Acts[known]}");

    private static string TextOf(Literal[] condition) =>
        string.Join(" and ", condition.Select(literal => literal.IsSo ? $"B does {Acts[literal.Act]}" : $"not (B does {Acts[literal.Act]})"));

    /// <summary>Whether something has been done before.</summary>
    private sealed record Literal(int Act, bool IsSo);

    private sealed record Promises(Literal[] Duty, Literal[] Ban, bool IsUnless, bool IsForGood, int? Known, int KnownDay);
}
