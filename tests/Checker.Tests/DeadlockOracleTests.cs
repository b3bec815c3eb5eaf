using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>
/// Acts that wait for one another are told exactly where the least fixpoint of what can come about leaves some out, and the smallest
/// circle is shown (language 2.8): here worked out of numbers, with conditions read at their best.
/// </summary>
public sealed class DeadlockOracleTests
{
    private const int Deeds = 6;

    private static readonly Gen<Wait> AnyWait = Gen.Select(
        Gen.Int[0, Deeds - 1], Gen.Bool, Gen.Int[0, Deeds - 1].Array[1, 2], Gen.Bool, Gen.Int[0, 7], (deed, isDuty, reads, isEither, kind) =>
            new Wait(deed, isDuty, kind == 0 ? [] : [.. reads.Distinct()], isEither, kind == 1));

    private static readonly Gen<Wait[]> Program = AnyWait.Array[2, 6];

    [Fact]
    public void Circles_agree_with_the_oracle() => Samples.Holds(Program, 80, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Circles_agree_with_the_oracle_on_many() => Samples.Holds(Program, 2_000, TextOf, AssertAgree);

    private static string TextOf(Wait[] waits) => "as of 2000-01-01\nact Yield\n" + string.Join("\n", waits.Select((wait, i) => $"commitment N{i} {{ {wait} }}"));

    private static void AssertAgree(Wait[] waits)
    {
        var found = Check.Findings(TextOf(waits)).Where(finding => finding.Id == "CL5002").ToList();
        var smallest = SmallestCircle(waits);

        Assert.Equal(smallest is not null, found.Count > 0);
        Assert.True(found.TrueForAll(finding => finding.Message.Split(" waits for ").Length - 1 >= smallest), $"{smallest} is the smallest");
    }

    /// <summary>How many acts there are in the smallest circle of those that never come about; null when there is none.</summary>
    private static int? SmallestCircle(Wait[] waits)
    {
        var canCome = new bool[Deeds];
        for (var round = 0; round < Deeds; round++)
        {
            for (var deed = 0; deed < Deeds; deed++)
            {
                var duties = waits.Where(wait => wait.IsDuty && wait.Deed == deed).ToList();
                canCome[deed] |= (duties.Count == 0 || duties.Exists(duty => duty.IsMet(canCome)))
                    && waits.Where(wait => !wait.IsDuty && wait.Deed == deed).All(ban => ban.IsMet(canCome));
            }
        }

        var stuck = Enumerable.Range(0, Deeds).Where(deed => !canCome[deed]).ToList();
        return stuck.Select(start => LengthBack(waits, canCome, start)).Min();
    }

    private static int? LengthBack(Wait[] waits, bool[] canCome, int start)
    {
        HashSet<int> at = [start];
        for (var length = 1; length <= Deeds; length++)
        {
            at = [.. at.SelectMany(deed => waits.Where(wait => wait.Deed == deed && !wait.IsMet(canCome)).SelectMany(wait => wait.Reads).Where(next => !canCome[next]))];
            if (at.Contains(start))
            {
                return length;
            }
        }

        return null;
    }

    /// <summary>A duty to do something when others are done, or a ban on it unless or until they are.</summary>
    private sealed record Wait(int Deed, bool IsDuty, int[] Reads, bool IsEither, bool IsOpen)
    {
        public bool IsMet(bool[] canCome) => Reads.Length == 0 || (IsEither
            ? IsOpen || Reads.Any(read => canCome[read])
            : Reads.All(read => canCome[read]));

        public override string ToString()
        {
            var conditions = Reads.Select(read => $"{Actor(read)} does {Act(read)}").Concat(IsOpen ? ["Peace"] : []).ToList();
            var condition = Reads.Length == 0 ? "" : string.Join(IsEither ? " or " : " and ", conditions);
            return (IsDuty, Reads.Length) switch
            {
                (true, 0) => $"{Actor(Deed)} shall {Act(Deed)} by 2000-02-01",
                (true, _) => $"{Actor(Deed)} shall {Act(Deed)} when {condition} at once",
                (_, 0) => $"{Actor(Deed)} shall not {Act(Deed)} until Peace",
                _ => $"{Actor(Deed)} shall not {Act(Deed)} unless {condition}",
            };
        }

        private static string Actor(int deed) => "ABC"[deed % 3].ToString();

        private static string Act(int deed) => deed < 3 ? "Sign" : "Yield";
    }
}
