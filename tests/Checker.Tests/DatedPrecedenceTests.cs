using System.Globalization;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>Between treaties of different parties the later one displaces nothing; who is party to which counts day by day (language 2.8).</summary>
public sealed class DatedPrecedenceTests
{
    private const int Days = 7;

    private static readonly Gen<int[]> Span = Gen.Select(Gen.Int[0, Days - 1], Gen.Int[1, Days], (from, length) => new[] { from, Math.Min(Days, from + length) });

    private static readonly Gen<Program> Programs = Gen.Select(Span, Span, Span, Span, Gen.Int[0, 3], Gen.Bool, (older, newer, inOld, inNew, kind, isWhen) =>
        new Program(older, newer, inOld, inNew, kind, isWhen));

    [Theory]
    // C accedes to the later treaty, or leaves it.
    [InlineData("treaty T between A, C { A shall Help(of: B) from 2030-06-01 by 2030-06-01 } treaty U between A, B { accession of C on 2030-06-01 A shall not Help(of: B) notwithstanding T }", "CL3020!")]
    [InlineData("treaty T between A, C { A shall Help(of: B) from 2030-06-01 by 2030-06-01 } treaty U between A, B { accession of C on 2030-06-02 A shall not Help(of: B) notwithstanding T }", "CL3001!")]
    [InlineData("treaty T between A, C { A shall Help(of: B) from 2030-06-01 by 2030-06-01 } treaty U between A, B, C { withdrawn by C on 2030-06-01 A shall not Help(of: B) notwithstanding T }", "CL3001!")]
    [InlineData("treaty T between A, C { A shall Help(of: B) from 2030-06-01 by 2030-06-01 } treaty U between A, B, C { withdrawn by C on 2030-06-02 A shall not Help(of: B) notwithstanding T }", "CL3020!")]
    [InlineData("treaty T between A, C { A shall Help(of: B) from 2030-06-01 by 2030-06-01 } treaty U between A, B, C { ratified by C on 2031-01-01 A shall not Help(of: B) notwithstanding T }", "CL3001!")]
    [InlineData("group K { B C from 2031-01-01 } treaty T between A, C { A shall Help(of: B) from 2031-01-01 by 2031-01-01 } treaty U between A, K { A shall not Help(of: B) notwithstanding T }", "CL3020!")]
    [InlineData("group K { B C from 2031-01-01 } treaty T between A, C { A shall Help(of: B) from 2030-12-31 by 2030-12-31 } treaty U between A, K { A shall not Help(of: B) notwithstanding T }", "CL3001!")]
    // Who is owed nothing any more by the earlier one keeps it from giving way no longer.
    [InlineData("treaty T between A, B, C { withdrawn by C on 2030-03-01 A shall Help(of: B) from 2030-06-01 by 2030-06-01 } treaty U between A, B { A shall not Help(of: B) notwithstanding T }", "CL3020!")]
    [InlineData("treaty T between A, B, C { withdrawn by C on 2030-07-01 A shall Help(of: B) from 2030-06-01 by 2030-06-01 } treaty U between A, B { A shall not Help(of: B) notwithstanding T }", "CL3001!")]
    // What is to be done by then gives way when all are party to the other on its last day.
    [InlineData("treaty T between A, C { A shall Help(of: B) from 2030-01-01 by 2030-06-01 } treaty U between A, B { accession of C on 2030-06-01 A shall not Help(of: B) notwithstanding T }", "CL3020!")]
    [InlineData("treaty T between A, C { A shall Help(of: B) from 2030-01-01 by 2030-06-01 } treaty U between A, B, C { withdrawn by C on 2030-05-01 A shall not Help(of: B) notwithstanding T }", "CL3001!")]
    [InlineData("treaty T between A, C { A shall Help(of: B) from 2030-01-01 } treaty U between A, B { accession of C on 2035-06-01 A shall not Help(of: B) notwithstanding T }", "CL3020!")]
    [InlineData("treaty T between A, C { A shall Help(of: B) every 1 year from 2030-01-01 until 2032-01-01 } treaty U between A, B { accession of C on 2030-06-01 A shall not Help(of: B) notwithstanding T }", "CL3020!")]
    [InlineData("treaty T between A, C { A shall Help(of: B) every 1 year from 2030-01-01 until 2032-01-01 } treaty U between A, B { accession of C on 2031-06-01 A shall not Help(of: B) notwithstanding T }", "CL3001!")]
    // What binds day by day gives way on those days only.
    [InlineData("treaty T between A, C { A shall continuously Help(of: B) from 2030-01-01 } treaty U between A, B { accession of C on 2030-06-01 A shall not Help(of: B) from 2030-06-01 notwithstanding T }", "CL3020!")]
    [InlineData("treaty T between A, C { A shall continuously Help(of: B) from 2030-01-01 } treaty U between A, B { accession of C on 2030-06-01 A shall not Help(of: B) from 2030-05-31 notwithstanding T }", "CL3001!")]
    [InlineData("treaty T between A, C { A shall not Help(of: B) } treaty U between A, B { accession of C on 2030-06-01 A shall Help(of: B) from 2030-05-01 by 2030-06-01 notwithstanding T }", "CL3020!")]
    [InlineData("treaty T between A, C { A shall not Help(of: B) } treaty U between A, B { accession of C on 2030-06-02 A shall Help(of: B) from 2030-05-01 by 2030-06-01 notwithstanding T }", "CL3001!")]
    [InlineData("treaty T between A, C { A shall not Help(of: B) } treaty U between A, B { accession of C on 2030-06-01 A may Help(of: B) notwithstanding T }", "CL3020!")]
    [InlineData("treaty T between A, C { A may Help(of: B) } treaty U between A, B { accession of C on 2030-06-01 A shall not Help(of: B) notwithstanding T }", "CL3020!")]
    [InlineData("treaty T between A, C { A may Help(of: B) until 2030-06-01 } treaty U between A, B { accession of C on 2030-06-01 A shall not Help(of: B) notwithstanding T }", "CL5007!")]
    // A rule that holds toward everybody comes before one that holds between some.
    [InlineData("treaty T between A, C { A shall Help(of: B) by 2030-06-01 } treaty U between A, B { A shall not Help(of: B) notwithstanding T } precedence U prevails over T", "CL3020!")]
    // So it does where something has to happen first.
    [InlineData("treaty T between A, C { A shall Help(of: B) when Peace at once } treaty U between A, B { accession of C on 2031-01-01 A shall not Help(of: B) notwithstanding T }", "CL3001")]
    [InlineData("treaty T between A, C { A shall Help(of: B) from 2031-01-01 when Peace at once } treaty U between A, B { accession of C on 2031-01-01 A shall not Help(of: B) notwithstanding T }", "CL3020!")]
    [InlineData("treaty T between A, C { A shall Help(of: B) until 2031-01-01 when Peace at once } treaty U between A, B { accession of C on 2031-01-01 A shall not Help(of: B) notwithstanding T }", "CL3001!")]
    public void Counts_who_is_party_on_which_days(string source, string expected) => Assert.Equal(expected, Check.Ids("as of 2029-01-01 " + source));

    [Fact]
    public void Says_toward_whom_and_when_both_bind() => Assert.Contains(
        "treaty U prevails by the words \"notwithstanding T\", but not toward C (all days through 2030-06-01), not party to it then: both bind",
        Check.Findings("as of 2029-01-01 treaty T between A, C { A shall Help(of: B) from 2030-06-01 by 2030-06-01 } treaty U between A, B { accession of C on 2030-06-02 A shall not Help(of: B) notwithstanding T }")[0].Notes);

    [Fact]
    public void Dated_precedence_agrees_with_every_day_tried() => RandomSamples.Holds(Programs, 300, program => program.Text, AssertAgree);

    private static void AssertAgree(Program program) =>
        Assert.Equal(program.Expected(), Check.Ids(Check.Findings(program.Text).Where(finding => finding.Id is "CL3001" or "CL3020")));

    /// <summary>An earlier treaty and a later one that prevails over it; C is party to each on some days.</summary>
    private sealed record Program(int[] Older, int[] Newer, int[] InOld, int[] InNew, int Kind, bool IsWhen)
    {
        private bool IsOldDuty => Kind == 0;

        private bool IsNewDuty => Kind == 2;

        public string Text => string.Create(CultureInfo.InvariantCulture, $$"""
            as of 2030-01-01
            group Old { A B C {{Valid(InOld)}} }
            group New { A B C {{Valid(InNew)}} }
            treaty T between Old { A {{Verb(isNew: false)}} Sign {{Times(Older, IsOldDuty)}} }
            treaty U between New { A {{Verb(isNew: true)}} Sign {{Times(Newer, IsNewDuty)}} {{(IsWhen && !IsNewDuty ? "when Peace" : "")}} notwithstanding T }
            """);

        /// <summary>What is left of them by trying every day of the one event and every day.</summary>
        public string Expected()
        {
            var (before, after, isAlwaysBefore, isAlwaysAfter) = (false, false, true, true);
            for (var peace = 0; peace <= Days; peace++)
            {
                var older = Enumerable.Range(0, Days).Where(day => Within(Older, day)).ToList();
                var newer = Enumerable.Range(0, Days).Where(day => Within(Newer, day) && (!IsWhen || IsNewDuty || peace <= day && peace >= Newer[0])).ToList();
                var (clash, remains) = (IsOldDuty, IsNewDuty) switch
                {
                    (true, _) => (older.TrueForAll(newer.Contains), older.TrueForAll(newer.Contains) && !Prevails(older[^1])),
                    (_, true) => (newer.TrueForAll(older.Contains), newer.TrueForAll(day => older.Contains(day) && !Prevails(day))),
                    _ => (older.Exists(newer.Contains), older.Exists(day => newer.Contains(day) && !Prevails(day))),
                };
                before |= clash;
                after |= remains;
                isAlwaysBefore &= clash || newer.Count == 0;
                isAlwaysAfter &= remains || newer.Count == 0;
            }

            return after ? isAlwaysAfter ? "CL3001!" : "CL3001" : before ? isAlwaysBefore ? "CL3020!" : "CL3020" : "";
        }

        /// <summary>Whether all who are party to the earlier treaty on a day are party to the later one.</summary>
        private bool Prevails(int day) => !Within(InOld, day) || Within(InNew, day);

        private string Verb(bool isNew) => (Kind, isNew) switch
        {
            (0, false) or (2, true) => "shall",
            (1, false) or (3, true) => "shall continuously",
            _ => "shall not",
        };

        private static bool Within(int[] span, int day) => day >= span[0] && day < span[1];

        private static string Times(int[] span, bool isDuty) => isDuty ? $"from {Date(span[0])} by {Date(span[1] - 1)}" : Valid(span);

        private static string Valid(int[] span) => $"from {Date(span[0])} until {Date(span[1])}";

        private static string Date(int day) => new DateOnly(2030, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
