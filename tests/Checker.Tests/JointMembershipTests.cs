using System.Globalization;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>What a group is to do jointly is kept when all do it who are members: each day, or in the window (language 2.1).</summary>
public sealed class JointMembershipTests
{
    private const int Days = 6;

    private static readonly Gen<int[]> Span = Gen.Select(Gen.Int[0, Days - 1], Gen.Int[1, Days], (from, length) => new[] { from, Math.Min(Days, from + length) });

    private static readonly Gen<Program> Programs = Gen.Select(Span, Span, Span, Span, Span, Gen.Bool, Gen.Bool, (duty, second, third, barred, also, isContinuous, isWhen) =>
        new Program(duty, second, third, barred, also, isContinuous, isWhen));

    [Theory]
    // Who joins later need not have done it before; who has left does it no more.
    [InlineData("treaty T between A, B { accession of C on 2031-01-01 parties jointly shall Sign from 2030-01-01 by 2030-12-31 }", "")]
    [InlineData("treaty T between A, B { accession of C on 2031-01-01 parties jointly shall continuously Sign from 2030-01-01 }", "")]
    [InlineData("group K { A B until 2030-06-01 } commitment T { K jointly shall continuously Sign from 2030-01-01 }", "")]
    [InlineData("group K { A B from 2031-01-01 } commitment T { K jointly shall Sign by 2030-06-01 }", "")]
    [InlineData("group K { A until 2030-01-01 B from 2031-01-01 } commitment T { K jointly shall Sign from 2030-03-01 by 2030-06-01 }", "")]
    [InlineData("treaty T between A, B, C { withdrawn by C on 2030-06-01 parties jointly shall continuously Sign from 2030-01-01 }", "")]
    // A ban on one counts on the days on which it is a member.
    [InlineData("treaty T between A, B { accession of C on 2031-01-01 parties jointly shall Sign from 2030-01-01 by 2031-01-01 } commitment X { C shall not Sign from 2030-01-01 }", "CL3001!")]
    [InlineData("treaty T between A, B { accession of C on 2031-01-01 parties jointly shall Sign from 2030-01-01 by 2030-12-31 } commitment X { C shall not Sign from 2030-01-01 }", "")]
    [InlineData("treaty T between A, B { accession of C on 2031-01-01 parties jointly shall continuously Sign from 2030-01-01 } commitment X { C shall not Sign until 2031-01-01 }", "")]
    [InlineData("treaty T between A, B { accession of C on 2031-01-01 parties jointly shall continuously Sign from 2030-01-01 } commitment X { C shall not Sign through 2031-01-01 }", "CL3001!")]
    [InlineData("treaty T between A, B, C { withdrawn by C on 2030-06-01 parties jointly shall Sign from 2030-01-01 by 2030-12-31 } commitment X { C shall not Sign until 2030-06-01 }", "CL3001!")]
    [InlineData("treaty T between A, B, C { withdrawn by C on 2030-06-01 parties jointly shall Sign from 2030-01-01 by 2030-12-31 } commitment X { C shall not Sign until 2030-05-31 }", "")]
    [InlineData("treaty T between A, B, C { withdrawn by C on 2030-06-01 parties jointly shall Sign from 2030-06-01 by 2030-12-31 } commitment X { C shall not Sign }", "")]
    // Where all have the same days, or none has any, nothing is different.
    [InlineData("group K { A B } commitment T { K jointly shall Sign by 2030-06-01 } commitment X { B shall not Sign }", "CL3001!")]
    [InlineData("group K { A B from 2031-01-01 } commitment T { at least 2 of K shall Sign by 2030-06-01 }", "CL3009!")]
    [InlineData("group K { A B until 2030-06-01 } commitment T { any of K shall Sign from 2030-06-01 by 2030-06-30 } commitment X { A shall not Sign }", "CL3001!")]
    // With something that has to happen first.
    [InlineData("treaty T between A, B { accession of C on 2031-01-01 parties jointly shall Sign when Peace at once } commitment X { C shall not Sign }", "CL3001")]
    [InlineData("treaty T between A, B { accession of C on 2031-01-01 parties jointly shall Sign when Peace at once until 2031-01-01 } commitment X { C shall not Sign }", "")]
    public void Counts_who_is_a_member(string source, string expected) => Assert.Equal(expected, Check.Ids("as of 2029-01-01 " + source));

    [Theory]
    // Together: the members of the day make up the sum, and each takes part in it.
    [InlineData("parties jointly shall Ship, together at least 10 tonnes from 2030-02-01 by 2030-02-01", "")]
    [InlineData("parties jointly shall Ship, together at least 10 tonnes from 2031-01-01 by 2031-01-01", "CL3001!")]
    [InlineData("parties jointly shall Ship, together at least 10 tonnes in total from 2030-02-01 by 2030-12-31", "")]
    [InlineData("parties jointly shall Ship, together at least 10 tonnes in total from 2030-02-01 by 2031-12-31", "CL3001!")]
    [InlineData("parties jointly shall continuously Ship, together at least 10 tonnes from 2030-01-01 until 2031-01-01", "")]
    [InlineData("parties jointly shall continuously Ship, together at least 10 tonnes from 2030-01-01 through 2031-01-01", "CL3001!")]
    public void Counts_who_takes_part(string norm, string expected) => Assert.Equal(expected, Check.Ids(
        $"as of 2029-01-01 unit tonnes (total) act Ship measured in tonnes treaty T between A, B {{ accession of C on 2031-01-01 {norm} }} commitment X {{ C shall not Ship }}"));

    [Fact]
    public void Joint_duties_agree_with_every_day_tried() => RandomSamples.Holds(Programs, 300, program => program.Text, AssertAgree);

    private static void AssertAgree(Program program) =>
        Assert.Equal(program.Expected(), Check.Ids(Check.Findings(program.Text).Where(finding => finding.Id is "CL3001" or "CL3003" or "CL3009")));

    /// <summary>A joint duty of a group of two that are members on some days, and bans on them.</summary>
    private sealed record Program(int[] Duty, int[] Second, int[] Third, int[] Barred, int[] Also, bool IsContinuous, bool IsWhen)
    {
        public string Text => string.Create(CultureInfo.InvariantCulture, $$"""
            as of 2030-01-01
            group K { B {{Valid(Second)}} C {{Valid(Third)}} }
            commitment T { K jointly shall {{(IsContinuous ? "continuously " : "")}}Sign {{(IsContinuous ? Valid(Duty) : $"from {Date(Duty[0])} by {Date(Duty[1] - 1)}")}} }
            commitment X { B shall not Sign {{Valid(Barred)}} {{(IsWhen ? "when Peace" : "")}} }
            commitment Y { C shall not Sign {{Valid(Also)}} }
            """);

        /// <summary>Which of the bans, or both, keep the duty from being kept, by trying every day of the one event and every day.</summary>
        public string Expected()
        {
            var (clashes, isAlways) = (new bool[4], new[] { true, true, true, true });
            for (var peace = 0; peace <= Days; peace++)
            {
                var isSet = new bool[4];
                for (var set = 0; set < 4; set++)
                {
                    isSet[set] = !CanBeKept((set & 1) != 0 ? peace : null, (set & 2) != 0);
                    clashes[set] |= isSet[set];
                    isAlways[set] &= isSet[set] || (set & 1) != 0 && !Enumerable.Range(0, Days).Any(day => IsBarred(day, peace));
                }
            }

            return string.Join(" ", clashes[0] ? [Id("CL3009", isAlways[0])] : new[] { 1, 2 }.Where(set => clashes[set]).Select(set => Id("CL3001", isAlways[set])).OrderDescending(StringComparer.Ordinal));
        }

        private static string Id(string id, bool isAlways) => isAlways ? $"{id}!" : id;

        private bool CanBeKept(int? peace, bool isAlso)
        {
            var window = Enumerable.Range(0, Days).Where(day => Within(Duty, day)).ToList();
            return Keeps(window.Where(day => Within(Second, day)), day => peace is not { } when || !IsBarred(day, when))
                && Keeps(window.Where(day => Within(Third, day)), day => !isAlso || !Within(Also, day));
        }

        /// <summary>Whether a member can do it on all its days, or on one of them; who has none need not.</summary>
        private bool Keeps(IEnumerable<int> days, Func<int, bool> isFree) => IsContinuous ? days.All(isFree) : !days.Any() || days.Any(isFree);

        private bool IsBarred(int day, int peace) => Within(Barred, day) && (!IsWhen || peace <= day && peace >= Barred[0]);

        private static bool Within(int[] span, int day) => day >= span[0] && day < span[1];

        private static string Valid(int[] span) => $"from {Date(span[0])} until {Date(span[1])}";

        private static string Date(int day) => new DateOnly(2030, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
