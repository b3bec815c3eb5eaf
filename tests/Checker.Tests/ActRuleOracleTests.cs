using System.Globalization;
using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>
/// Duties whose acts exclude one another, require one another or can be done once only, in rows and rings, beside bans on them:
/// decided by trying what is done day by day (language 2.5: what excludes something is not done on the same day, what requires
/// something only on a later day).
/// </summary>
public sealed class ActRuleOracleTests
{
    private const int Days = 9;

    private static readonly DateOnly Origin = new(2000, 1, 1);

    private static readonly Gen<(Part[] Parts, Rules Rules)> WithExclusions = Programs(5, Gen.Int[3, 5], requiring: 0, once: 0);

    private static readonly Gen<(Part[] Parts, Rules Rules)> WithAll = Programs(4, Gen.Int[2, 4], requiring: 3, once: 3);

    [Fact]
    public void Rows_of_exclusions_agree_with_the_oracle() => RandomSamples.Holds(WithExclusions, 100, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Rows_of_exclusions_agree_with_the_oracle_on_many() => RandomSamples.Holds(WithExclusions, 350, TextOf, AssertAgree);

    [Fact]
    public void Rules_of_acts_agree_with_the_oracle() => RandomSamples.Holds(WithAll, 100, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Rules_of_acts_agree_with_the_oracle_on_many() => RandomSamples.Holds(WithAll, 400, TextOf, AssertAgree);

    private static Gen<(Part[] Parts, Rules Rules)> Programs(int acts, Gen<int> duties, int requiring, int once)
    {
        var duty = Gen.Select(Gen.Int[0, acts - 1], Gen.Int[0, 5], Gen.Int[0, 2], Gen.Int[0, 9], (act, from, more, kind) =>
            new Part("", kind == 0 ? Kind.Continuous : Kind.Duty, act, from, from + more));
        var ban = Gen.Select(Gen.Int[0, acts - 1], Gen.Int[0, 5], Gen.Int[0, 3], (act, from, more) => new Part("", Kind.Ban, act, from, from + more));
        var parts = duties.SelectMany(count => Gen.Select(duty.Array[count], ban.Array[0, 2], (owed, banned) => owed.Concat(banned)
            .Select((part, i) => part with { Name = ((char)('P' + i)).ToString() }).ToArray()));
        return Gen.Select(parts, Gen.Int[0, 9].Array[acts * acts], Gen.Int[0, 9].Array[acts * acts], Gen.Int[0, 9].Array[acts], Gen.Int[2, 7],
            (all, exclusions, requirements, single, density) => (all, new Rules(acts,
                [.. exclusions.Select(pair => pair < density)], [.. requirements.Select(pair => pair < requiring)], [.. single.Select(act => act < once)])));
    }

    private static string TextOf((Part[] Parts, Rules Rules) program) =>
        $"as of 2000-01-01\n{program.Rules}" + string.Join("\n", program.Parts.Select(part => $"{part}"));

    private static void AssertAgree((Part[] Parts, Rules Rules) program) => ReportedSets.AssertBound(
        LeastSets.Names(program.Parts, part => part.Name, set => !CanComply(set, program.Rules)),
        Check.Findings(TextOf(program)));

    private static bool CanComply(List<Part> set, Rules rules)
    {
        // What has been done on some day before, and which duties are kept.
        HashSet<(int Done, int Kept)> states = [(0, 0)];
        for (var day = 0; day < Days; day++)
        {
            var today = day;
            states = [.. states.SelectMany(state => Enumerable.Range(0, 1 << rules.Acts)
                .Where(deeds => rules.Allow(deeds, state.Done) && set.TrueForAll(part => part.Allows(deeds, today)))
                .Select(deeds => (state.Done | deeds, state.Kept | KeptBy(set, deeds, today))))];
        }

        return states.Any(state => set.Select((part, i) => part.Kind != Kind.Duty || (state.Kept >> i & 1) != 0).All(isKept => isKept));
    }

    private static int KeptBy(List<Part> set, int deeds, int day) => set.Select((part, i) => part.IsKeptBy(deeds, day) ? 1 << i : 0).Sum();

    private enum Kind
    {
        Duty,
        Continuous,
        Ban,
    }

    private sealed record Rules(int Acts, bool[] Exclusions, bool[] Requirements, bool[] Single)
    {
        public bool Allow(int deeds, int before) => Numbers().All(act => !IsIn(act, deeds)
            || !(Single[act] && IsIn(act, before))
            && Numbers().All(other => (!Requires(act, other) || IsIn(other, before)) && !(Excludes(act, other) && IsIn(other, deeds))));

        public override string ToString() => string.Concat(Numbers().Select(act => $"act Do{act}"
            + string.Concat(Numbers().Where(other => Excludes(act, other)).Select(other => $" excludes Do{other}"))
            + string.Concat(Numbers().Where(other => Requires(act, other)).Select(other => $" requires Do{other}"))
            + (Single[act] ? " once\n" : "\n")));

        private IEnumerable<int> Numbers() => Enumerable.Range(0, Acts);

        private bool Excludes(int act, int other) => other < act && Exclusions[act * Acts + other];

        private bool Requires(int act, int other) => other < act && Requirements[act * Acts + other];

        private static bool IsIn(int act, int deeds) => (deeds >> act & 1) != 0;
    }

    private sealed record Part(string Name, Kind Kind, int Act, int From, int Last)
    {
        public bool Allows(int deeds, int day) => day < From || day > Last || Kind == Kind.Duty || (deeds >> Act & 1) != 0 == (Kind == Kind.Continuous);

        public bool IsKeptBy(int deeds, int day) => Kind == Kind.Duty && day >= From && day <= Last && (deeds >> Act & 1) != 0;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"commitment {Name} {{ A {(Kind switch { Kind.Duty => "shall", Kind.Continuous => "shall continuously", _ => "shall not" })} Do{Act} from {Origin.AddDays(From):yyyy-MM-dd} through {Origin.AddDays(Last):yyyy-MM-dd} }}");
    }
}
