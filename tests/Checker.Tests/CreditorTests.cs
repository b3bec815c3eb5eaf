using System.Globalization;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>To whom norms are owed on which days, and of whom they speak on which days (language 2.1, 2.6).</summary>
public sealed class CreditorTests
{
    private const int Days = 8;

    private static readonly Gen<int[]> Span = Gen.Select(Gen.Int[0, Days - 1], Gen.Int[1, Days], (from, length) => new[] { from, Math.Min(Days, from + length) });

    private static readonly Gen<Program> Programs = Gen.Select(Span, Span, Span, Span, Gen.Bool, Gen.Bool, Gen.Bool, (permission, ban, second, third, isTowardBoth, isWhen, isUnless) =>
        new Program(permission, ban, second, third, isTowardBoth, isWhen, isUnless));

    [Theory]
    // Who has withdrawn, has not acceded yet, or is owed nothing for the time is no creditor.
    [InlineData("treaty T between A, B, C { withdrawn by C on 2030-06-01 A shall not Sign } commitment P { A may Sign toward C from 2030-07-01 }", "CL5007!")]
    [InlineData("treaty T between A, B, C { withdrawn by C on 2030-06-01 A shall not Sign } commitment P { A may Sign toward C from 2030-05-31 }", "CL3005!")]
    [InlineData("treaty T between A, B, C { withdrawn by C on 2030-06-01 A shall not Sign } commitment P { A may Sign toward B from 2030-07-01 }", "CL3005!")]
    [InlineData("treaty T between A, B { accession of C on 2031-01-01 A shall not Sign } commitment P { A may Sign toward C until 2031-01-01 }", "CL5007!")]
    [InlineData("treaty T between A, B { accession of C on 2031-01-01 A shall not Sign } commitment P { A may Sign toward C through 2031-01-01 }", "CL3005!")]
    [InlineData("treaty T between A, B, C { ratified by C on 2031-01-01 A shall not Sign } commitment P { A may Sign toward C until 2031-01-01 }", "CL5007!")]
    [InlineData("treaty T between A, B, C { suspended between A and C from 2030-02-01 A shall not Sign } commitment P { A may Sign toward C from 2030-02-01 }", "CL5007!")]
    [InlineData("group K { B C until 2030-06-01 } commitment T { A shall not Sign toward K } commitment P { A may Sign toward C from 2030-06-01 }", "CL5007!")]
    [InlineData("group K { B C until 2030-06-01 } commitment T { A shall not Sign toward K } commitment P { A may Sign toward C from 2030-05-31 }", "CL3005!")]
    [InlineData("treaty T between A, B, C { withdrawn by C on 2030-06-01 A shall not Sign } commitment P { A need not Sign from 2030-05-01 } commitment D { A may Sign toward C from 2030-08-01 when Peace }", "CL5007!")]
    // Who stands in two groups is a creditor on the days of each.
    [InlineData("group K { B until 2030-03-01 C } group L { B from 2030-06-01 } commitment T { A shall not Sign toward K, L } commitment P { A may Sign toward B from 2030-07-01 }", "CL3005!")]
    [InlineData("group K { B until 2030-03-01 C } group L { B from 2030-06-01 } commitment T { A shall not Sign toward K, L } commitment P { A may Sign toward B until 2030-03-01 }", "CL3005!")]
    [InlineData("group K { B until 2030-03-01 C } group L { B from 2030-06-01 } commitment T { A shall not Sign toward K, L } commitment P { A may Sign toward B from 2030-03-01 until 2030-06-01 }", "CL5007!")]
    // In force one after the other or together, and owed to one creditor or not: not bound to happen.
    [InlineData("treaty T between A, B, C { withdrawn by C on 2030-06-01 A shall not Sign } commitment P { A may Sign toward C when Peace }", "CL3005")]
    // Of whom `where` speaks is in the group on some days only.
    [InlineData("treaty T between A, B { accession of C on 2035-01-01 A shall not Help(of: friend) where friend in parties } commitment X { A shall Help(of: C) from 2030-06-01 by 2030-06-01 }", "")]
    [InlineData("treaty T between A, B { accession of C on 2035-01-01 A shall not Help(of: friend) where friend in parties } commitment X { A shall Help(of: C) from 2035-01-01 by 2035-01-01 }", "CL3001!")]
    [InlineData("treaty T between A, B { accession of C on 2035-01-01 A shall not Help(of: foe) where foe not in parties } commitment X { A shall Help(of: C) from 2035-01-01 by 2035-01-01 }", "")]
    [InlineData("treaty T between A, B { accession of C on 2035-01-01 A shall not Help(of: foe) where foe not in parties } commitment X { A shall Help(of: C) from 2034-12-31 by 2034-12-31 }", "CL3001!")]
    [InlineData("treaty T between A, B, C { withdrawn by C on 2032-01-01 A shall not Help(of: friend) where friend in parties } commitment X { A shall Help(of: C) from 2032-01-01 by 2032-01-01 }", "")]
    [InlineData("group K { B C until 2031-01-01 } commitment T { each a of K shall not Help(of: other) where other in K } commitment X { B shall Help(of: C) from 2031-01-01 by 2031-01-01 }", "")]
    [InlineData("group K { B C until 2031-01-01 } commitment T { each a of K shall not Help(of: other) where other in K } commitment X { B shall Help(of: C) from 2030-12-31 by 2030-12-31 }", "CL3001!")]
    // So is of whom `any of` and `all of` speak, groups within groups included.
    [InlineData("group K { B C from 2031-01-01 } commitment T { A shall not Help(of: any of K) } commitment X { A shall Help(of: C) from 2030-06-01 by 2030-06-01 }", "")]
    [InlineData("group K { B C from 2031-01-01 } commitment T { A shall not Help(of: any of K) } commitment X { A shall Help(of: C) from 2031-01-01 by 2031-01-01 }", "CL3001!")]
    [InlineData("group K { B L } group L { C } commitment T { A shall not Help(of: any of K) } commitment X { A shall Help(of: C) from 2031-01-01 by 2031-01-01 }", "CL3001!")]
    [InlineData("group K { B C until 2031-01-01 } commitment T { A shall continuously Help(of: all of K) from 2030-01-01 } commitment X { A shall not Help(of: C) from 2031-01-01 }", "")]
    [InlineData("group K { B C until 2031-01-01 } commitment T { A shall continuously Help(of: all of K) from 2030-01-01 } commitment X { A shall not Help(of: C) from 2030-12-31 }", "CL3001!")]
    public void Counts_the_days_of_those_it_names(string source, string expected) => Assert.Equal(expected, Check.Ids("as of 2029-01-01 " + source));

    [Fact]
    public void Names_the_creditors_of_the_day() => Assert.Contains(
        "not keeping treaty T breaks faith with B",
        Check.Findings("treaty T between A, B, C { withdrawn by C on 2030-06-01 A shall not Sign } commitment X { A shall Sign from 2030-07-01 by 2030-07-01 }")[0].Notes);

    [Fact]
    public void Creditors_agree_with_every_day_tried() => RandomSamples.Holds(Programs, 300, program => program.Text, AssertAgree);

    private static void AssertAgree(Program program) =>
        Assert.Equal(program.Expected(), Check.Ids(Check.Findings(program.Text).Where(finding => finding.Id is "CL3005" or "CL5007")));

    /// <summary>A permission toward one or two, and a treaty whose parties have days of their own.</summary>
    private sealed record Program(int[] Permission, int[] Ban, int[] Second, int[] Third, bool IsTowardBoth, bool IsWhen, bool IsUnless)
    {
        public string Text => string.Create(CultureInfo.InvariantCulture, $$"""
            as of 2030-01-01
            group K { {{Member("B", Second)}} {{Member("C", Third)}} }
            commitment T { A shall not Sign toward K {{(IsWhen ? "when Peace" : "")}} {{Valid(Ban)}} }
            commitment P { A may Sign toward C{{(IsTowardBoth ? ", B" : "")}} {{(IsUnless ? "unless Peace" : "")}} {{Valid(Permission)}} }
            """);

        /// <summary>Whether they collide, on which days and how surely, by trying every day of the one event and every day.</summary>
        public string Expected()
        {
            var (together, apart, isAlwaysTogether, isAlwaysBoth) = (false, false, true, true);
            for (var peace = 0; peace <= Days + 2; peace++)
            {
                var both = Enumerable.Range(0, Days + 2).Where(day => IsBan(day, peace) && IsPermission(day, peace)).ToList();
                var owed = both.Any(day => Within(Third, day) || IsTowardBoth && Within(Second, day));
                var comesAbout = Enumerable.Range(0, Days + 2).Any(day => IsBan(day, peace)) && Enumerable.Range(0, Days + 2).Any(day => IsPermission(day, peace));
                together |= owed;
                apart |= both.Count > 0;
                isAlwaysTogether &= owed || !comesAbout;
                isAlwaysBoth &= both.Count > 0 || !comesAbout;
            }

            return together ? isAlwaysTogether ? "CL3005!" : "CL3005" : apart ? isAlwaysBoth ? "CL5007!" : "CL5007" : "";
        }

        // The last day tried stands for never.
        private bool IsBan(int day, int peace) => Within(Ban, day) && (!IsWhen || peace <= day && peace >= Ban[0]);

        private bool IsPermission(int day, int peace) => Within(Permission, day) && (!IsUnless || peace > day);

        private static bool Within(int[] span, int day) => day >= span[0] && day < span[1];

        private static string Member(string name, int[] span) => $"{name} {Valid(span)}";

        private static string Valid(int[] span) => $"from {Date(span[0])} until {Date(span[1])}";

        private static string Date(int day) => new DateOnly(2030, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
