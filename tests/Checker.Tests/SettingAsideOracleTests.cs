using CommitLang.Checker.Tests.Oracles;
using CommitLang.Compiler;
using CommitLang.Runtime;
using CommitLang.Syntax;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>
/// What the Runtime says of precedence, and so scenarios and generated code, is what an exhaustive search finds: which duties are
/// set aside where nothing is done, and which bans are broken by something that is done.
/// </summary>
public sealed class SettingAsideOracleTests
{
    private const int Horizon = 7;
    private const int MostCourses = 40;

    // What must come first is not looked at there.
    private static readonly Gen<RuledProgram> OfDutiesToBeKeptOnce = PrecedenceOracleTests.Ruled.Select(program => program with
    {
        Clauses = [.. program.Clauses.Select(clause => clause.Act is Doing.Ratify or Doing.Sign ? clause with { Act = Doing.Help, ExceptArm = false } : clause)],
    });

    private static readonly Gen<RuledProgram> Program = Gen.Select(OfDutiesToBeKeptOnce, Gen.Bool, (program, isContinuous) => program with
    {
        Clauses =
        [
            .. program.Clauses
                .Select(clause => isContinuous && clause is { IsDuty: true, Name: "W" } ? clause with { IsContinuous = true, Limit = Limit.None } : clause),
        ],
    });

    [Fact]
    public void Duties_are_set_aside_as_the_oracle_says() => RandomSamples.Holds(Program, 100, PrecedenceOracleTests.TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Duties_are_set_aside_as_the_oracle_says_of_many() => RandomSamples.Holds(Program, 2_000, PrecedenceOracleTests.TextOf, AssertAgree);

    [Fact]
    public void Bans_are_set_aside_as_the_oracle_says() => RandomSamples.Holds(OfDutiesToBeKeptOnce, 60, PrecedenceOracleTests.TextOf, AssertBansAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void Bans_are_set_aside_as_the_oracle_says_of_many() => RandomSamples.Holds(OfDutiesToBeKeptOnce, 1_000, PrecedenceOracleTests.TextOf, AssertBansAgree);

    private static void AssertAgree(RuledProgram program) => AssertSame(program, (oracle, course, model, log) =>
    {
        var evaluation = new Evaluation(log, model, DayOf(4 * Horizon));
        Assert.Equal(
            $"{course.Text([])}: {string.Join(" ", oracle.DutiesAside(course))}",
            $"{course.Text([])}: {string.Join(" ", model.Norms.Where(norm => norm.Modality == Modality.Duty && evaluation.StateOf(norm, DayOf(4 * Horizon)).Status == NormStatus.Overridden).Select(norm => norm.Id))}");
    });

    private static void AssertBansAgree(RuledProgram program) => AssertSame(program, (oracle, course, model, log) =>
    {
        for (var day = 0; day < Horizon; day++)
        {
            var act = (Doing)(day % 3);
            var term = new GroundTerm($"{act}", act == Doing.Quit ? [] : [new Argument("of", "B")]);
            var done = log.Facts.Aggregate(new FactLog(model.Vocabulary), (all, fact) => all.Add(fact)).Add(new Fact.Act(DayOf(day), new Runtime.Deed("A", term)));
            var evaluation = new Evaluation(done, model, DayOf(4 * Horizon));
            Assert.Equal(
                $"{course.Text([])} {day}:{act}: {string.Join(" ", oracle.BansBroken(course, act, day))}",
                $"{course.Text([])} {day}:{act}: {string.Join(" ", model.Norms.Where(norm => norm.Modality == Modality.Prohibition && evaluation.StateOf(norm, DayOf(4 * Horizon)).Status == NormStatus.Breached).Select(norm => norm.Id))}");
        }
    });

    private static void AssertSame(RuledProgram program, Action<PrecedenceOracle, Course, NormModel, FactLog> assert)
    {
        var compiled = Compilation.Create([SyntaxTree.ParseText(Check.World + PrecedenceOracleTests.TextOf(program), "test.commit")]).GetProgram();
        var model = CommitLang.Checker.Assertions.ScenarioRun.ModelOf(compiled);
        var oracle = new PrecedenceOracle(program, Horizon);
        var courses = Course.All($"{program}", Horizon).ToList();
        for (var i = 0; i < courses.Count; i += 1 + courses.Count / MostCourses)
        {
            var log = FactLogs.Of(compiled.Vocabulary, compiled.Facts);
            Add("Peace", courses[i].Peace);
            Add("Alarm", courses[i].Alarm);
            if (courses[i].WarBegins != Course.Never)
            {
                log.Add(new Fact.State(DayOf(courses[i].WarBegins), DayOf(courses[i].WarEnds), new GroundTerm("War")));
            }

            assert(oracle, courses[i], model, log);

            void Add(string name, int day)
            {
                if (day != Course.Never)
                {
                    log.Add(new Fact.Event(DayOf(day), new GroundTerm(name)));
                }
            }
        }
    }

    private static Day DayOf(int day) => day == Course.Never ? Day.Never : Day.Parse("2000-01-01").AddDays(day);
}
