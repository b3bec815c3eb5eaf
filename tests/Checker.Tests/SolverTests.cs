using System.Globalization;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Solving;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;
using CommitLang.Syntax;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>The two sides of the solver give the same answers, scenario for scenario.</summary>
public sealed class SolverTests
{
    private static readonly string[] Conditions =
    [
        "Peace", "Alarm", "War", "Truce", "not Peace", "not War", "Peace and War", "Peace or Alarm", "Peace before Alarm",
        "Alarm after Peace", "within 3 days of Peace", "C does Sign", "Attack(by: C, on: B)", "not (Peace and Alarm)",
    ];

    private static readonly string[] Windows = ["at once", "within 2 days", "within 4 days of Peace", "", "within 1 day", "until 2000-01-09"];

    private static readonly string[] Ends = ["", "until 2000-01-06", "from 2000-01-03", "withdrawn on 2000-01-05"];

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static readonly Gen<string> Source =
        from when in OneOf(Conditions)
        from unless in OneOf(Conditions)
        from banWhen in OneOf(Conditions)
        from banUnless in OneOf(Conditions)
        from window in OneOf(Windows)
        from end in OneOf(Ends)
        from parts in Gen.Int[0, 15]
        select string.Create(CultureInfo.InvariantCulture, $$"""
            as of 2000-01-01
            commitment X { A shall Help(of: B) {{((parts & 1) != 0 ? "when " + when : "")}} {{((parts & 2) != 0 ? "unless " + unless : "")}} {{window}} }
            commitment Y { A shall not Help(of: B) {{((parts & 4) != 0 ? "when " + banWhen : "")}} {{((parts & 8) != 0 ? "unless " + banUnless : "")}} {{end}} }
            """);

    private static readonly string[] Plain =
    [
        "Peace", "not Peace", "Alarm", "not Alarm", "War", "not War", "Truce", "Peace and War", "not War and Alarm", "Peace and not Truce",
        "not (War or Truce)", "not War and not Truce",
    ];

    private static readonly string[] SideEffects =
    [
        "", "", "constraint Peace implies Outcry", "constraint Peace implies Outcry\n constraint Alarm implies Outcry\n constraint Outcry implies Protest",
        "constraint Alarm implies Outcry\n constraint Protest implies Peace", "constraint Peace implies Alarm", "constraint Outcry excludes Alarm",
    ];

    private static readonly string[] BanEnds = ["", "until 2000-01-06", "from 2000-01-03", "from 2000-01-04\n withdrawn on 2000-01-12"];

    private static readonly Gen<string> PlainSource =
        from when in OneOf(Plain)
        from unless in OneOf(Plain)
        from banWhen in OneOf(Plain)
        from banUnless in OneOf(Plain)
        from window in OneOf(["at once", "within 2 days", "", "until 2000-01-09", "within 1 day\n withdrawn on 2000-01-08"])
        from end in OneOf(BanEnds)
        from parts in Gen.Int[0, 15]
        from start in OneOf(["", "from 2000-01-02", "from 2000-01-05"])
        from effects in OneOf(SideEffects)
        select string.Create(CultureInfo.InvariantCulture, $$"""
            as of 2000-01-01
            event Outcry
            event Protest
            {{effects}}
            commitment X { A shall Help(of: B) {{((parts & 1) != 0 ? "when " + when : "")}} {{((parts & 2) != 0 ? "unless " + unless : "")}} {{start}} {{window}} }
            commitment Y { A shall not Help(of: B) {{((parts & 4) != 0 ? "when " + banWhen : "")}} {{((parts & 8) != 0 ? "unless " + banUnless : "")}} {{end}} }
            """);

    [Fact]
    public void ReasoningAndTheWalkAgree() => RandomSamples.Holds(PlainSource, 400, text => text, AssertReasoned);

    [Fact]
    [Trait("Category", "Slow")]
    public void ReasoningAndTheWalkAgreeOnMany() => RandomSamples.Holds(PlainSource, 2_000, text => text, AssertReasoned);

    /// <summary>What the reasoning says of plain pairs, the walk says too, scenario for scenario.</summary>
    private static void AssertReasoned(string source)
    {
        var reasoned = Answer(source, new IntervalSolver());
        var walked = reasoned == "unknown" ? reasoned : Answer(source, new ScenarioWalk(20_000));
        Assert.True(walked == reasoned || walked == "unknown", $"reasoned: {reasoned}\nwalked: {walked}");
        var space = SpaceOf(source, out var program);
        if (reasoned is not ("none" or "unknown") && PlainEscape.Of(space) is { } canEscape
            && new ScenarioWalk(20_000).Find(new EscapeQuestion(space, new Conduct(program.Vocabulary)), CancellationToken.None) is { IsSettled: true } escape)
        {
            Assert.Equal(escape.Scenario is not null, canEscape);
        }
    }

    private static readonly string[] Nested =
    [
        "War", "not War", "Peace", "War and not Truce", "War or (Truce and not Peace)", "not (War and Alarm)", "(War or Peace) and (not War or Alarm)",
        "not (Truce or (Peace and not War))", "Alarm and (Truce or not Peace)",
    ];

    private static readonly Gen<string> StandingSource =
        from during in OneOf(Nested)
        from unless in OneOf(Nested)
        from banDuring in OneOf(Nested)
        from banUnless in OneOf(Nested)
        from when in OneOf(Nested)
        from banWhen in OneOf(Nested)
        from isPermission in Gen.Bool
        from start in OneOf(["", "from 2000-01-04", "from 2000-01-08"])
        from end in OneOf(BanEnds)
        from parts in Gen.Int[0, 63]
        select string.Create(CultureInfo.InvariantCulture, $$"""
            as of 2000-01-01
            commitment X { A {{(isPermission ? "may" : "shall continuously")}} Help(of: B) {{((parts & 1) != 0 ? "while " + during : "")}} {{((parts & 2) != 0 ? "unless " + unless : "")}} {{((parts & 16) != 0 ? "when " + when : "")}} {{start}} until 2000-01-20 }
            commitment Y { A shall not Help(of: B) {{((parts & 4) != 0 ? "while " + banDuring : "")}} {{((parts & 8) != 0 ? "unless " + banUnless : "")}} {{((parts & 32) != 0 ? "when " + banWhen : "")}} {{end}} }
            """);

    [Fact]
    public void TheSharedDayAndTheWalkAgree() => RandomSamples.Holds(StandingSource, 250, text => text, AssertSharedDay);

    [Fact]
    [Trait("Category", "Slow")]
    public void TheSharedDayAndTheWalkAgreeOnMany() => RandomSamples.Holds(StandingSource, 1_300, text => text, AssertSharedDay);

    /// <summary>What is said of a day that two standing norms share, the walk says too, scenario for scenario.</summary>
    private static void AssertSharedDay(string source)
    {
        var space = SpaceOf(source, out var program);
        var conduct = new Conduct(program.Vocabulary);
        var collision = new CollisionQuestion(space, conduct);
        IQuestion question = space.Norms[0].Modality == Modality.Permission ? collision : new ClashQuestion(space, conduct);
        var shared = Text(new SharedDaySolver().Find(question, CancellationToken.None));
        var walked = shared == "unknown" ? shared : Text(new ScenarioWalk(20_000).Find(question, CancellationToken.None));
        Assert.True(walked == shared || walked == "unknown", $"shared: {shared}\nwalked: {walked}");
        IQuestion apart = question is ClashQuestion ? new EscapeQuestion(space, conduct) : collision.Escape;
        if (shared is not ("none" or "unknown") && SharedDay.Of(space)?.CanBeApart() is { } canBeApart
            && new ScenarioWalk(20_000).Find(apart, CancellationToken.None) is { IsSettled: true } escape)
        {
            Assert.Equal(escape.Scenario is not null, canBeApart);
        }
    }

    [Fact]
    public void TheWalkAndTheConstraintSolverAgree() => RandomSamples.Holds(Source, 40, text => text, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void TheWalkAndTheConstraintSolverAgreeOnMany() => RandomSamples.Holds(Source, 400, text => text, AssertAgree);

    private static void AssertAgree(string source)
    {
        // Where the walk runs out of its budget only the constraint solver has an answer.
        var walked = Answer(source, new ScenarioWalk(50_000));
        var solved = Answer(source, new CpSatSolver());
        var reasoned = Answer(source, new IntervalSolver());
        Assert.True(reasoned == "unknown" || solved == "unknown" || reasoned == solved, $"reasoned: {reasoned}\nsolved: {solved}");
        Assert.True(walked == solved || walked == "unknown" && solved != "unknown", $"walked: {walked}\nsolved: {solved}");
    }

    private static string Answer(string source, IScenarioSolver solver)
    {
        var space = SpaceOf(source, out var program);
        return Text(solver.Find(new ClashQuestion(space, new Conduct(program.Vocabulary)), CancellationToken.None));
    }

    private static string Text(Answer answer) => answer.IsSettled
            ? answer.Scenario is { } scenario
                ? string.Join("; ", scenario.Entries.Select(e => $"{e.From}..{e.End} {e.Atom.Text}").Order(StringComparer.Ordinal))
                : "none"
            : "unknown";

    private static ScenarioSpace SpaceOf(string source, out NormProgram program)
    {
        program = Compilation.Create([SyntaxTree.ParseText(Check.World + source, "t")]).GetProgram();
        return new ScenarioSpace(new ProgramIndex(program), [.. program.Norms.Select(norm => norm.Norm)]);
    }
}
