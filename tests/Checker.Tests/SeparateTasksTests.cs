using System.Globalization;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;
using CommitLang.Syntax;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>Where duties have nothing to do with one another, what is said of them by days alone is what the model of all conduct says.</summary>
public sealed class SeparateTasksTests
{
    private static readonly Gen<(string Text, int[] Days)> Case =
        from duty in OneOf(
            "shall Help(of: B) when Peace within 2 days", "shall Help(of: B) when War until 2000-01-09", "shall Help(of: B) within 5 days of Peace",
            "shall Arm(of: B) when Alarm at once", "shall Arm(of: B) every 3 days until 2000-01-10 within 1 day",
            "shall continuously Help(of: B) while War unless Alarm", "shall continuously Arm(of: B) when Peace until 2000-01-09")
        from other in OneOf("", "commitment V { A shall Help(of: B) when Alarm within 3 days }", "commitment V { A may Arm(of: B) unless Alarm }")
        from bans in OneOf(
            "shall not Help(of: B) while War", "shall not Help(of: B) when Peace until 2000-01-06", "shall not Help(of: B) unless War",
            "shall not Arm(of: B) from 2000-01-03", "shall not Arm(of: B) when Alarm").Array[1, 3]
        from days in Gen.Int[0, 10].Array[6]
        select (ShapeOracleTests.PlainWorld + string.Create(CultureInfo.InvariantCulture, $$"""
            commitment X { A {{duty}} }
            {{other}}
            {{string.Join("\n", bans.Select((ban, i) => string.Create(CultureInfo.InvariantCulture, $"commitment Y{i} {{ A {ban} }}")))}}
            """), days);

    [Fact]
    public void DaysAloneAndTheModelOfConductAgree() => RandomSamples.Holds(Case, 300, item => item.Text + "\n" + string.Join(",", item.Days), AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void DaysAloneAndTheModelOfConductAgreeOnMany() => RandomSamples.Holds(Case, 3_000, item => item.Text + "\n" + string.Join(",", item.Days), AssertAgree);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static void AssertAgree((string Text, int[] Days) item)
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(item.Text, "t")]);
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == CommitLang.Diagnostics.DiagnosticSeverity.Error);
        var program = compilation.GetProgram();
        Norm[] norms = [.. program.Norms.Select(norm => norm.Norm)];
        var space = new ScenarioSpace(new ProgramIndex(program), norms);
        var conduct = new Conduct(program.Vocabulary);
        if (SeparateTasks.Of(space, conduct, norms) is not { } separate)
        {
            // On one day in one way, on the next in another.
            Assert.Contains("continuously", item.Text, StringComparison.Ordinal);
            return;
        }

        // Of a day of 0 it does not happen; a state ends some days after it began.
        var entries = space.Free.Select((atom, i) => (Atom: atom, From: item.Days[i], Length: item.Days[^(i + 1)])).Where(entry => entry.From > 0)
            .Select(entry => new ScenarioEntry(entry.Atom, Day.Of(2000, 1, entry.From), entry.Atom.Kind == FactKind.State ? Day.Of(2000, 1, entry.From + entry.Length + 1) : Day.Never));
        var evaluation = space.Evaluate(space.LogOf(new Scenario([.. entries])));

        var isKept = separate.CanBeKept(evaluation);

        Assert.Equal(new ConductModel(space, conduct, evaluation, norms, []).CanBeKept(), isKept);
        Assert.True(isKept || !separate.HaveUnforbiddenWays);
    }
}
