using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>
/// Acts that wait for one another are told exactly where the least fixpoint of what can come about leaves some out, and the smallest
/// circle is shown (language 2.8): here worked out day by day, with conditions read at their best.
/// </summary>
public sealed class DeadlockOracleTests
{
    private const int Deeds = 6;
    private const int Horizon = 60;
    private const int Never = int.MaxValue;

    // A day of January on which a ban begins, and one on which it runs out.
    private static readonly Gen<(int From, int Until)> Dates = Gen.Select(Of(0, 0, 0, 5, 12), Of(Never, Never, Never, 5, 12, 20));

    private static readonly Gen<Wait> AnyWait = Gen.Select(
        Gen.Int[0, Deeds - 1], Gen.Bool, Gen.Int[0, Deeds - 1].Array[1, 2], Gen.Bool, Gen.Int[0, 7], Dates, (deed, isDuty, reads, isEither, kind, dates) =>
            new Wait(deed, isDuty, kind == 0 ? [] : [.. reads.Distinct()], isEither, kind == 1, dates.From, dates.Until <= dates.From ? Never : dates.Until));

    private static readonly Gen<Wait[]> Program = AnyWait.Array[2, 6];

    [Fact]
    public void Circles_agree_with_the_oracle() => RandomSamples.Holds(Program, 80, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Circles_agree_with_the_oracle_on_many() => RandomSamples.Holds(Program, 700, TextOf, AssertAgree);

    private static Gen<int> Of(params int[] days) => Gen.Int[0, days.Length - 1].Select(i => days[i]);

    private static string TextOf(Wait[] waits) => "as of 2000-01-01\nact Yield\n" + string.Join("\n", waits.Select((wait, i) => $"commitment N{i} {{ {wait} }}"));

    private static void AssertAgree(Wait[] waits)
    {
        var found = Check.Findings(TextOf(waits)).Where(finding => finding.Id == "CL5002").ToList();
        var smallest = SmallestCircle(waits);

        Assert.Equal(smallest is not null, found.Count > 0);
        Assert.True(found.TrueForAll(finding => finding.Message.Split(" waits for ").Length - 1 >= smallest), $"{smallest} is the smallest");
    }

    /// <summary>How many acts there are in the smallest circle of those that never come about for waiting; null when there is none.</summary>
    private static int? SmallestCircle(Wait[] waits) => waits.Where(wait => !wait.IsDuty).Select(ban => ban.From).Append(0).Distinct()
        .Select(day => SmallestCircle(waits, day)).Min();

    /// <summary>The same where nothing has been done before a day.</summary>
    private static int? SmallestCircle(Wait[] waits, int from)
    {
        var first = new int[Deeds];
        Array.Fill(first, Never);
        for (var round = 0; round < Deeds; round++)
        {
            for (var deed = 0; deed < Deeds; deed++)
            {
                first[deed] = FirstDay(waits, deed, first, from);
            }
        }

        var unstuck = first.Select(day => day == Never ? -1 : day).ToArray();
        while (Enumerable.Range(0, Deeds).FirstOrDefault(deed => unstuck[deed] == -1 && FirstDay(waits, deed, unstuck, from) == Never, -1) is var barred and >= 0)
        {
            unstuck[barred] = Never;
        }

        var stuck = Enumerable.Range(0, Deeds).Where(deed => unstuck[deed] == -1).ToList();
        return stuck.Select(start => LengthBack(waits, first, unstuck, start)).Min();
    }

    private static int FirstDay(Wait[] waits, int deed, int[] first, int from)
    {
        var duties = waits.Where(wait => wait.IsDuty && wait.Deed == deed).ToList();
        return Enumerable.Range(from, Horizon).FirstOrDefault(
            day => (duties.Count == 0 || duties.Exists(duty => duty.Leaves(day, first)))
                && waits.Where(wait => !wait.IsDuty && wait.Deed == deed).All(ban => ban.Leaves(day, first)),
            Never);
    }

    private static int? LengthBack(Wait[] waits, int[] first, int[] unstuck, int start)
    {
        HashSet<int> at = [start];
        for (var length = 1; length <= Deeds; length++)
        {
            at = [.. at.SelectMany(deed => waits.Where(wait => wait.Deed == deed && Waits(wait)).SelectMany(wait => wait.Reads).Where(next => unstuck[next] == -1))];
            if (at.Contains(start))
            {
                return length;
            }
        }

        return null;

        bool Waits(Wait wait) => Enumerable.Range(0, Horizon).Any(day => wait.Leaves(day, first) != wait.Leaves(day, unstuck));
    }

    /// <summary>A duty to do something when others are done, or a ban on it unless or until they are, on some days.</summary>
    private sealed record Wait(int Deed, bool IsDuty, int[] Reads, bool IsEither, bool IsOpen, int From, int Until)
    {
        /// <summary>Whether the act can be done on a day as far as this goes.</summary>
        public bool Leaves(int day, int[] first) => (IsDuty, Reads.Length) switch
        {
            (true, 0) => day <= 31,
            (true, _) => IsMet(day, first),
            (_, 0) => true,
            _ => day < From || day >= Until || IsMet(day, first),
        };

        private bool IsMet(int day, int[] first) => IsEither
            ? IsOpen || Reads.Any(read => first[read] < day)
            : Reads.All(read => first[read] < day);

        public override string ToString()
        {
            var conditions = Reads.Select(read => $"{Actor(read)} does {Act(read)}").Concat(IsOpen ? ["Peace"] : []).ToList();
            var condition = Reads.Length == 0 ? "" : string.Join(IsEither ? " or " : " and ", conditions);
            return (IsDuty, Reads.Length) switch
            {
                (true, 0) => $"{Actor(Deed)} shall {Act(Deed)} by 2000-02-01",
                (true, _) => $"{Actor(Deed)} shall {Act(Deed)} when {condition} at once",
                (_, 0) => $"{Actor(Deed)} shall not {Act(Deed)} until Peace",
                _ => $"{Actor(Deed)} shall not {Act(Deed)} unless {condition}{Dated("from", From, 0)}{Dated("until", Until, Never)}",
            };
        }

        private static string Dated(string word, int day, int none) => day == none ? "" : FormattableString.Invariant($" {word} 2000-01-{day + 1:00}");

        private static string Actor(int deed) => "ABC"[deed % 3].ToString();

        private static string Act(int deed) => deed < 3 ? "Sign" : "Yield";
    }
}
