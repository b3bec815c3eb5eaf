using System.Globalization;
using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>
/// Acts that are kinds of others or consist of them without rest, exclude others for good, last, or are done by the text itself:
/// decided by trying what is done day by day (language 2.5: performing an act performs what it is; what excludes for good ends the
/// other for ever; a lasting act goes on to the end of the validity).
/// </summary>
public sealed class KindRuleOracleTests
{
    private const int Days = 12;
    private const int Acts = 4;

    private static readonly DateOnly Origin = new(2000, 1, 1);

    private static readonly Gen<(Part[] Parts, Rules Rules)> Program = Gen.Select(
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, Acts - 1], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 5], (kind, act, from, more, last) => new Part(
            "", kind switch { < 4 => Kind.Duty, 4 => Kind.Long, 5 => Kind.Continuous, 6 => Kind.Hereby, _ => Kind.Ban }, act, from, from + more, last < 2 && kind < 5 ? from + Math.Min(last, more) : null, 2 + last % 3)).Array[2, 4],
        Gen.Int[0, 19].Array[Acts * Acts], Gen.Int[0, 19].Array[Acts * Acts], Gen.Int[0, 9].Array[Acts], Gen.Int[0, 9].Array[Acts], Gen.Select(Gen.Int[0, 3], Gen.Int[1, 3]),
        (parts, exclusions, requirements, single, lasting, shape) => (
            parts.Select((part, i) => part with { Name = ((char)('P' + i)).ToString() }).ToArray(),
            new Rules(shape.Item1, [.. exclusions.Select(kind => kind / shape.Item2)], [.. requirements.Select(kind => kind < shape.Item2)],
                [.. single.Select(kind => kind < shape.Item2)], [.. lasting.Select(kind => kind < 3)])));

    [Fact]
    public void Kinds_agree_with_the_oracle() => RandomSamples.Holds(Program, 100, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Kinds_agree_with_the_oracle_on_many() => RandomSamples.Holds(Program, 1_000, TextOf, AssertAgree);

    private static string TextOf((Part[] Parts, Rules Rules) program) =>
        $"as of 2000-01-01\n{program.Rules}" + string.Join("\n", program.Parts.Select(part => $"{part}"));

    private static void AssertAgree((Part[] Parts, Rules Rules) program) => ReportedSets.AssertBound(
        LeastSets.Names(program.Parts, part => part.Name, set => !CanComply(set, program.Rules)),
        Check.Findings(TextOf(program)));

    private static bool CanComply(List<Part> set, Rules rules)
    {
        // What has been done on some day before, and for each part how far it has come.
        HashSet<string> states = [string.Join(",", set.Select(_ => 0).Prepend(0))];
        for (var day = 0; day < Days; day++)
        {
            var today = day;
            states = [.. states.SelectMany(state => Enumerable.Range(0, 1 << Acts).Select(deeds => Next(set, rules, [.. state.Split(',').Select(int.Parse)], deeds, today)).OfType<string>())];
        }

        return states.Any(state => state.Split(',').Skip(1).Select(int.Parse).Zip(set).All(pair => pair.Second.IsKept(pair.First)));
    }

    private static string? Next(List<Part> set, Rules rules, int[] state, int deeds, int day)
    {
        if (!rules.Allow(deeds, state[0]) || !set.TrueForAll(part => part.Allows(deeds, day)))
        {
            return null;
        }

        int[] next = [state[0] | deeds, .. set.Select((part, i) => part.Row(state[i + 1], deeds, day, rules.IsLasting(part.Act)))];
        return string.Join(",", next);
    }

    private static bool IsIn(int act, int deeds) => (deeds >> act & 1) != 0;

    private static string Date(int day) => Origin.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private enum Kind
    {
        Duty,
        Long,
        Continuous,
        Hereby,
        Ban,
    }

    /// <summary>What acts have to do with one another: of the first three, the second and the third may be kinds of the first, and all of it.</summary>
    private sealed record Rules(int Shape, int[] Exclusions, bool[] Requirements, bool[] Single, bool[] Lasting)
    {
        private bool IsDivided => Shape == 3;

        public bool IsLasting(int act) => Lasting[act];

        /// <summary>Whether just these acts can be done on one day, after some.</summary>
        public bool Allow(int deeds, int before) => AreWhole(deeds) && Numbers().All(act => !IsIn(act, deeds)
            || !(Single[act] && IsIn(act, before))
            && Numbers().All(other => (!Requires(act, other) || IsIn(other, before))
                && !(Excludes(act, other) && IsIn(other, deeds))
                && !(IsForGood(other, act) && IsIn(other, before))));

        private bool AreWhole(int deeds) => !(Numbers().Any(act => IsKind(act, 0) && IsIn(act, deeds)) && !IsIn(0, deeds))
            && !(IsDivided && IsIn(0, deeds) && !IsIn(1, deeds) && !IsIn(2, deeds));

        public override string ToString() => string.Concat(Numbers().Select(act => $"act Do{act}"
            + (IsDivided && act == 0 ? " divided into Do1, Do2" : "")
            + (!IsDivided && IsKind(act, 0) ? " is Do0" : "")
            + string.Concat(Numbers().Where(other => Excludes(act, other)).Select(other => $" excludes Do{other}{(IsForGood(act, other) ? " for good" : "")}"))
            + string.Concat(Numbers().Where(other => Requires(act, other)).Select(other => $" requires Do{other}"))
            + (Single[act] ? " once" : "") + (Lasting[act] ? " lasting" : "") + "\n"));

        private bool IsKind(int act, int of) => of == 0 && (act == 1 && Shape >= 1 || act == 2 && Shape >= 2);

        private bool AreAkin(int act, int other) => act == other || IsKind(act, other) || IsKind(other, act);

        private bool Excludes(int act, int other) => !AreAkin(act, other) && Exclusions[act * Acts + other] < 2;

        private bool IsForGood(int act, int other) => Excludes(act, other) && Exclusions[act * Acts + other] == 0;

        private bool Requires(int act, int other) => other < act && !AreAkin(act, other) && Requirements[act * Acts + other];

        private static IEnumerable<int> Numbers() => Enumerable.Range(0, Acts);
    }

    /// <summary>A dated clause; what is to be done may have a last day to begin.</summary>
    private sealed record Part(string Name, Kind Kind, int Act, int From, int Through, int? By, int Length)
    {
        private const int Done = 9;

        private int LastBegin => Kind == Kind.Hereby ? From : By ?? Through;

        public bool Allows(int deeds, int day) => day < From || day > Through || Kind is not (Kind.Ban or Kind.Continuous) || IsIn(Act, deeds) == (Kind == Kind.Continuous);

        /// <summary>On how many days in a row it has been done, or that it has been done as long as it is to be.</summary>
        public int Row(int before, int deeds, int day, bool isLasting)
        {
            if (Kind is Kind.Ban or Kind.Continuous || before == Done || day < From)
            {
                return before;
            }

            var row = IsIn(Act, deeds) && (before > 0 || day <= LastBegin) ? Math.Min(before + 1, Length) : 0;
            return row == 0 ? 0
                : isLasting && Kind != Kind.Long ? day >= Through ? Done : row
                : row >= (Kind == Kind.Long ? Length : 1) ? Done : row;
        }

        public bool IsKept(int row) => Kind is Kind.Ban or Kind.Continuous || row == Done;

        public override string ToString()
        {
            var (through, by) = ($"through {Date(Through)}", By is { } last ? $" by {Date(last)}" : "");
            return $"commitment {Name} {{ " + Kind switch
            {
                Kind.Hereby => $"in force from {Date(From)} A hereby Do{Act} {through}",
                Kind.Duty => $"A shall Do{Act} from {Date(From)} {through}{by}",
                Kind.Long => $"A shall Do{Act} for {Length.ToString(CultureInfo.InvariantCulture)} days from {Date(From)} {through}{by}",
                Kind.Continuous => $"A shall continuously Do{Act} from {Date(From)} {through}",
                _ => $"A shall not Do{Act} from {Date(From)} {through}",
            } + " }";
        }
    }
}
