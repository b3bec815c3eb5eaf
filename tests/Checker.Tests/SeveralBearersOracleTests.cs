using System.Globalization;
using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>
/// What any of two owes, beside what each owes and may not do, where acts exclude or require one another or are done by both at
/// once: decided by trying what both do day by day.
/// </summary>
public sealed class SeveralBearersOracleTests
{
    private const int Acts = 3;
    private const int Days = 7;
    private const int Any = 2;

    private static readonly DateOnly Origin = new(2000, 1, 1);

    private static readonly Gen<Part> AnyPart = Gen.Select(
        Gen.Int[0, 9], Gen.Int[0, 1], Gen.Int[0, Acts - 1], Gen.Int[0, 4], Gen.Int[0, 2], (kind, bearer, act, from, more) => new Part(
            "", kind switch { < 6 => Kind.Duty, 6 => Kind.Continuous, _ => Kind.Ban }, kind < 3 ? Any : bearer, act, from, from + more));

    private static readonly Gen<(Part[] Parts, Rules Rules)> Program = Gen.Select(
        AnyPart.Array[3, 5], Gen.Int[0, 9].Array[Acts * Acts], Gen.Int[0, 9].Array[Acts * Acts], Gen.Bool, (parts, exclusions, requirements, isMutual) => (
            parts.Select((part, i) => part with { Name = ((char)('P' + i)).ToString() }).ToArray(),
            new Rules([.. exclusions.Select(pair => pair < 5)], [.. requirements.Select(pair => pair < 3)], isMutual)));

    [Fact]
    public void What_several_owe_agrees_with_the_oracle() => RandomSamples.Holds(Program, 60, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void What_several_owe_agrees_with_the_oracle_on_many() => RandomSamples.Holds(Program, 600, TextOf, AssertAgree);

    private static string TextOf((Part[] Parts, Rules Rules) program) => "as of 2000-01-01\ngroup Two { A B }\n"
        + $"{program.Rules}" + string.Join("\n", program.Parts.Select(part => part.TextIn(program.Rules)));

    private static void AssertAgree((Part[] Parts, Rules Rules) program) => ReportedSets.AssertBound(
        LeastSets.Names(program.Parts, part => part.Name, set => !CanComply(set, program.Rules)),
        Check.Findings(TextOf(program)));

    private static bool CanComply(List<Part> set, Rules rules)
    {
        // What each has done on some day before, and which duties each has kept.
        HashSet<(int First, int Second, int Kept)> states = [(0, 0, 0)];
        for (var day = 0; day < Days; day++)
        {
            var today = day;
            states = [.. states.SelectMany(state => rules.Courses(state.First, state.Second)
                .Where(course => set.TrueForAll(part => part.Allows(course, today)))
                .Select(course => (state.First | course.First, state.Second | course.Second, state.Kept | KeptBy(set, course, today))))];
        }

        return states.Any(state => set.Select((part, i) => part.Kind != Kind.Duty || IsIn(i, state.Kept)).All(isKept => isKept));
    }

    private static int KeptBy(List<Part> set, (int First, int Second) course, int day) =>
        set.Select((part, i) => part.IsKeptBy(course, day) ? 1 << i : 0).Sum();

    private static bool IsIn(int act, int deeds) => (deeds >> act & 1) != 0;

    private enum Kind
    {
        Duty,
        Continuous,
        Ban,
    }

    /// <summary>The last act may be one that both do with each other.</summary>
    private sealed record Rules(bool[] Exclusions, bool[] Requirements, bool IsMutual)
    {
        private const int Common = Acts - 1;

        public IEnumerable<(int First, int Second)> Courses(int first, int second) =>
            from one in Allowed(first)
            from other in Allowed(second)
            where !IsMutual || IsIn(Common, one) == IsIn(Common, other)
            select (one, other);

        public bool IsCommon(int act) => IsMutual && act == Common;

        public string NameOf(int act, int bearer) => $"Do{act}" + (IsCommon(act) ? $"(with: {"BAB"[bearer]})" : "");

        public override string ToString() => string.Concat(Enumerable.Range(0, Acts).Select(act => $"act Do{act}{(IsCommon(act) ? "(with: party) mutual" : "")}"
            + string.Concat(Enumerable.Range(0, act).Where(other => Excludes(act, other)).Select(other => $" excludes Do{other}"))
            + string.Concat(Enumerable.Range(0, act).Where(other => Requires(act, other)).Select(other => $" requires Do{other}")) + "\n"));

        private IEnumerable<int> Allowed(int before) => Enumerable.Range(0, 1 << Acts).Where(deeds => Enumerable.Range(0, Acts).All(act => !IsIn(act, deeds)
            || Enumerable.Range(0, act).All(other => (!Requires(act, other) || IsIn(other, before)) && !(Excludes(act, other) && IsIn(other, deeds)))));

        private bool Excludes(int act, int other) => Exclusions[act * Acts + other];

        private bool Requires(int act, int other) => Requirements[act * Acts + other];
    }

    /// <summary>Bearer is the one, the other, or any of them.</summary>
    private sealed record Part(string Name, Kind Kind, int Bearer, int Act, int From, int Last)
    {
        public bool Allows((int First, int Second) course, int day) => Kind == Kind.Duty || day < From || day > Last || IsDone(course) == (Kind == Kind.Continuous);

        public bool IsKeptBy((int First, int Second) course, int day) => day >= From && day <= Last && IsDone(course);

        public string TextIn(Rules rules)
        {
            var verb = Kind switch { Kind.Duty => "shall", Kind.Continuous => "shall continuously", _ => "shall not" };
            var days = string.Create(CultureInfo.InvariantCulture, $"from {Origin.AddDays(From):yyyy-MM-dd} through {Origin.AddDays(Last):yyyy-MM-dd}");
            return Bearer == Any && !rules.IsCommon(Act)
                ? $"commitment {Name} {{ any of Two {verb} {rules.NameOf(Act, 0)} {days} }}"
                : $"commitment {Name} {{ {"ABA"[Bearer]} {verb} {rules.NameOf(Act, Bearer)} {days} }}";
        }

        private bool IsDone((int First, int Second) course) => Bearer != 1 && IsIn(Act, course.First) || Bearer != 0 && IsIn(Act, course.Second);
    }
}
