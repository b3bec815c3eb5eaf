using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>What is hollow, redundant, foreclosed, to be waited for, idle or circular is what an exhaustive search finds so (language 2.8).</summary>
public sealed class LooseOracleTests
{
    private const int Horizon = 9;
    private const int WideHorizon = 15;

    private static readonly Gen<Clause[]> Alike = Gen.Select(
        OracleTests.Duty("X", [Doing.Help, Doing.Arm, Doing.Arm, Doing.Ratify]), OracleTests.Duty("W", [Doing.Help, Doing.Arm, Doing.Sign]),
        OracleTests.Ban("Y"), OracleTests.Ban("Z"), Gen.Int[0, 5], (duty, other, ban, second, shared) => Shared(shared, [duty, other, ban, second]));

    private static readonly Gen<Clause[]> Permitted = Gen.Select(
        OracleTests.Duty("X", [Doing.Quit, Doing.Quit, Doing.Arm, Doing.Sign]), OracleTests.Ban("Y"), OracleTests.Ban("P"), Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3],
        (duty, ban, permission, size, act, barred) => (Clause[])
        [
            .. size == 1 ? [] : (Clause[])[duty],
            .. size == 0 ? [] : (Clause[])[barred < 2 ? ban with { Act = Doing.Sign, ExceptArm = false } : ban],
            permission with { IsFreedom = true, ExceptArm = false, Act = act switch { 0 => Doing.Help, 1 => Doing.Quit, _ => Doing.Ratify } },
        ]);

    private static readonly Gen<Clause[]> Dated = OracleTests.Program.Select(clauses => clauses
        .Select(clause => clause with { When = null, While = null, Unless = null }).ToArray());

    [Fact]
    public void What_is_hollow() => RandomSamples.Holds(OracleTests.Program, 15, TextOf, AssertHollow);

    [Fact]
    public void What_is_redundant() => RandomSamples.Holds(Alike, 30, TextOf, AssertRedundant);

    [Fact]
    public void What_is_foreclosed() => RandomSamples.Holds(Permitted, 30, TextOf, AssertForeclosed);

    [Fact]
    public void What_is_to_be_waited_for() => RandomSamples.Holds(Dated, 60, TextOf, AssertWaiting);

    [Fact]
    public void Which_precedence_is_idle() => RandomSamples.Holds(PrecedenceOracleTests.Ruled, 20, TextOf, AssertIdle);

    [Fact]
    [Trait("Category", "Slow")]
    public void What_is_hollow_of_many() => RandomSamples.Holds(OracleTests.Program, 600, TextOf, AssertHollow);

    [Fact]
    [Trait("Category", "Slow")]
    public void What_is_redundant_of_many() => RandomSamples.Holds(Alike, 600, TextOf, AssertRedundant);

    [Fact]
    [Trait("Category", "Slow")]
    public void What_is_foreclosed_of_many() => RandomSamples.Holds(Permitted, 1_000, TextOf, AssertForeclosed);

    [Fact]
    [Trait("Category", "Slow")]
    public void What_is_to_be_waited_for_of_many() => RandomSamples.Holds(Dated, 2_000, TextOf, AssertWaiting);

    [Fact]
    [Trait("Category", "Slow")]
    public void Which_precedence_is_idle_of_many() => RandomSamples.Holds(PrecedenceOracleTests.Ruled, 250, TextOf, AssertIdle);

    /// <summary>Often clauses read the same: else hardly any is redundant.</summary>
    private static Clause[] Shared(int shared, Clause[] clauses) => [.. clauses.Select((clause, i) => shared is 0 or 1 || i % 2 == 0 ? clause : clause with
    {
        When = clauses[i - 1].When,
        While = shared == 2 ? clause.While : clauses[i - 1].While,
        Unless = shared == 3 ? clause.Unless : clauses[i - 1].Unless,
    })];

    private static string TextOf(Clause[] clauses) => TextOf(new RuledProgram(clauses, []));

    private static string TextOf(RuledProgram program) => $"as of 2000-01-01\nact Quit excludes Help(of: B)\n{program}";

    /// <summary>No scenario puts it in force.</summary>
    private static void AssertHollow(Clause[] clauses)
    {
        var oracle = new Oracle(clauses, WideHorizon);
        var comes = new bool[clauses.Length];
        foreach (var course in oracle.Courses())
        {
            var (owed, bans) = (oracle.Owed(course), oracle.Bans(course));
            for (var i = 0; i < clauses.Length; i++)
            {
                comes[i] |= owed[i] != 0 || bans[i].Any(days => days != 0);
            }
        }

        AssertSame(clauses.Where((_, i) => !comes[i]).Select(clause => clause.Name), Named(clauses, "CL5001"));
    }

    /// <summary>
    /// It cannot be broken while some other clause is kept; of two that are so the later one.
    /// What is hollow or called off in any case need not be told, nor what takes three happenings to see.
    /// </summary>
    private static void AssertRedundant(Clause[] clauses)
    {
        var told = Named(clauses, "CL5015");
        AssertSame(
            clauses.Where((clause, i) => clauses.Where((other, j) => j != i && Follows(other, clause) && (j < i || !Follows(clause, other))
                && (told.Contains(clause.Name) || IsToBeTold(clause, other))).Any()).Select(clause => clause.Name),
            told);

        bool IsToBeTold(Clause clause, Clause other) => new Oracle([clause], Horizon).CanBreakLast() && Comes(clause, other)
            && new[] { "Peace", "Alarm", "War" }.Count($"{clause}{other}".Contains) < 3;

        bool Follows(Clause kept, Clause other) => !new Oracle([kept, other], Horizon).CanBreakLast();

        bool Comes(Clause clause, Clause kept) => new Oracle([clause, kept], Horizon) is var oracle && oracle.Courses().Any(course =>
            (oracle.Owed(course)[0] != 0 || oracle.Bans(course)[0].Any(days => days != 0))
            && oracle.CanComply(1 << 1, oracle.Windows(course), oracle.Bans(course)));
    }

    /// <summary>It comes into force while all else is kept that it does not meet itself, and is never used.</summary>
    private static void AssertForeclosed(Clause[] clauses)
    {
        var permission = clauses[^1];
        var others = clauses.SkipLast(1).Where(other => !new PrecedenceOracle(new RuledProgram([other, permission], []), Horizon).Sets().NamesOfRemaining.Contains(
            string.Join(" ", new[] { other.Name, permission.Name }.Order(StringComparer.Ordinal)))).ToArray();
        var oracle = new Oracle([.. others, permission with { IsFreedom = false }], Horizon);
        var isForeclosed = !oracle.CanBreakLast() && oracle.Courses().Any(course =>
            oracle.Bans(course)[^1].Any(days => days != 0) && oracle.CanComply((1 << others.Length) - 1, oracle.Windows(course), oracle.Bans(course)));

        AssertSame(isForeclosed ? [permission.Name] : [], Named(clauses, "CL5013"));
    }

    /// <summary>On the first day on which it could be done it is forbidden, later it is not, and nothing else is the matter with it.</summary>
    private static void AssertWaiting(Clause[] clauses)
    {
        var oracle = new Oracle(clauses, Horizon);
        var course = oracle.Courses().Single();
        var (windows, bans, clashing) = (oracle.Windows(course), oracle.Bans(course), oracle.MinimalSets());
        AssertSame(clauses.Where((clause, i) => windows[i] is var window and not 0
            && Oracle.Ways(clause).Aggregate(0, (days, way) => days | bans.Aggregate(window, (left, barred) => left & ~barred[(int)way])) is var free and not 0
            && (free & window & -window) == 0
            && !clashing.Any(set => set.Split(' ').Contains(clause.Name))).Select(clause => clause.Name), Named(clauses, "CL5014"));
    }

    /// <summary>Where nothing is settled every rule is idle; without an idle rule all is the same; a circle is one.</summary>
    private static void AssertIdle(RuledProgram program)
    {
        var findings = Check.Findings(TextOf(program));
        var all = new PrecedenceOracle(program, Horizon).Sets();
        var idle = program.Rules.Where(rule => findings.Any(finding => finding.Id == "CL3022"
            && finding.Message.Contains($"{program.Clauses[rule.Winner].Name} and {program.Clauses[rule.Loser].Name} ", StringComparison.Ordinal))).ToList();
        foreach (var rule in idle)
        {
            var without = new PrecedenceOracle(program with { Rules = [.. program.Rules.Where(other => other != rule)] }, Horizon).Sets();

            // What is settled of a set of which a part is overridden already is not told.
            Assert.True(all.Overridden.SetEquals(without.Overridden) && all.NamesOfRemaining.IsSubsetOf(without.NamesOfRemaining) && without.NamesOfRemaining.Except(all.NamesOfRemaining)
                .All(set => all.Overridden.Any(part => part.Split(' ').All(set.Split(' ').Contains))), $"{rule} is not idle");
        }

        var circular = program.Rules.Where(rule => Reaches(program, rule.Loser, rule.Winner)).ToList();
        Assert.Equal(circular.Count > 0, findings.Any(finding => finding.Id == "CL3021"));
        Assert.True(all.Overridden.Count > 0 || idle.Count == program.Rules.Length - circular.Count, $"idle by the checker: {string.Join(", ", idle)}");
    }

    private static bool Reaches(RuledProgram program, int from, int to)
    {
        var reached = new HashSet<int> { from };
        for (var step = 0; step < program.Rules.Length; step++)
        {
            reached.UnionWith(program.Rules.Where(rule => reached.Contains(rule.Winner)).Select(rule => rule.Loser));
        }

        return reached.Contains(to);
    }

    private static SortedSet<string> Named(Clause[] clauses, string id) => new(
        Check.Findings(TextOf(clauses)).Where(finding => finding.Id == id).Select(finding => finding.Clauses[0].Statement), StringComparer.Ordinal);

    private static void AssertSame(IEnumerable<string> expected, SortedSet<string> found) =>
        Assert.Equal(string.Join(" ", expected.Order(StringComparer.Ordinal)), string.Join(" ", found));
}
