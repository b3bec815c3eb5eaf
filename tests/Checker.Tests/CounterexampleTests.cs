namespace CommitLang.Checker.Tests;

/// <summary>The scenario of an assert that fails, as a timeline and as a block that can be pasted and replayed.</summary>
public sealed class CounterexampleTests
{
    private const string Answer = """
        event Settlement is A does Talk(with: B)
        commitment Aid { A shall Help(of: B) when Attack(by: C, on: B) after Settlement within 7 days }
        commitment Rest { A shall not Help(of: B) while Truce }

        """;

    private static readonly string[] Sources =
    [
        Answer + "assert P { whenever Attack(by: C, on: B) then A shall Help(of: B) within 7 days }",
        Answer + "assert P { whenever Attack(by: C, on: B) after Settlement then A shall Help(of: B) within 6 days }",
        Answer + "assert P { never Attack(by: C, on: B) and A does Help(of: B) }",
        "commitment X { A shall continuously Stay(in: Port) while War } assert P { whenever War then A shall continuously Stay(in: Port) }",
        "commitment X { A shall continuously Stay(in: Port) while War } assert P { whenever War then A shall not Leave(in: Port) }",
        "commitment X { A shall Ratify when Peace within 5 days } assert P { never A does Ratify }",
        "commitment X { at least 2 of G shall Sign when Peace at once } assert P { whenever Peace then A shall Sign at once }",
        "commitment X declared { A shall Sign when Peace at once } assert P { never X is breached }",
        "assert { never Peace }",
    ];

    private const string HelpOrNot = "commitment X { A shall Help(of: B) when Peace within 5 days } commitment Y { A shall not Help(of: B) } ";
    private const string StayOrNot = "commitment X { A shall continuously Stay(in: Port) while War } commitment Y { A shall not Stay(in: Land) while Truce } ";

    // What gives way is not breached; in several of these it gives way to more than one, or as a group.
    private static readonly string[] WithPrecedence =
    [
        HelpOrNot + "precedence Y prevails over X assert P { whenever Peace then A shall Help(of: B) within 5 days }",
        HelpOrNot + "precedence X prevails over Y assert P { whenever Peace then A shall not Help(of: B) }",
        StayOrNot + "precedence Y prevails over X assert P { whenever War and Truce then A shall continuously Stay(in: Port) }",
        StayOrNot + "precedence X prevails over Y assert P { whenever War and Truce then A shall not Stay(in: Port) }",
        "commitment X { at least 2 of G shall Sign when Peace at once } commitment Y { A shall not Sign } commitment Z { B shall not Sign } precedence Y prevails over X precedence Z prevails over X assert P { whenever Peace then A shall Sign at once }",
        "commitment X { A shall Stay(in: Port) when Peace at once } commitment Y { A shall Leave(in: Port) when Peace at once } precedence Y prevails over X assert P { whenever Peace then A shall Stay(in: Port) at once }",
        "commitment X { A shall Stay(in: Port) when Peace from 2030-02-01 by 2030-02-02 } commitment Y { A shall not Stay(in: Port) from 2030-02-01 through 2030-02-01 } commitment Z { A shall not Stay(in: Port) from 2030-02-02 through 2030-02-02 } precedence Y prevails over X precedence Z prevails over X assert P { whenever Peace then A shall Stay(in: Port) by 2030-02-02 }",
        HelpOrNot + "precedence Y prevails over X commitment Z { B shall Ratify when X is breached at once } assert P { whenever Peace then B shall Ratify by 2030-12-31 }",
    ];

    public static TheoryData<string> Failing => [.. Sources, .. WithPrecedence];

    [Theory]
    [InlineData(HelpOrNot + "precedence Y prevails over X scenario S { 2030-02-01 Peace expect 2030-03-01 X is not breached expect 2030-03-01 Y is in force }", TestOutcome.Passed)]
    [InlineData(HelpOrNot + "precedence Y prevails over X scenario S { 2030-02-01 Peace 2030-02-01 A does Help(of: B) expect 2030-03-01 Y is breached expect 2030-03-01 X is fulfilled }", TestOutcome.Passed)]
    [InlineData(HelpOrNot + "precedence X prevails over Y scenario S { 2030-02-01 Peace 2030-02-01 A does Help(of: B) expect 2030-03-01 Y is not breached }", TestOutcome.Passed)]
    [InlineData(HelpOrNot + "scenario S { 2030-02-01 Peace expect 2030-03-01 X is not breached }", TestOutcome.Failed)]
    public void What_gives_way_is_not_breached_in_a_scenario(string source, TestOutcome outcome) =>
        Assert.Equal(outcome, Assert.Single(Assertions.Run(source)).Outcome);

    [Theory]
    [MemberData(nameof(Failing))]
    public void Block_can_be_pasted_and_passes(string source)
    {
        var finding = Assert.Single(Assert.Single(Assertions.Run(source)).Findings);

        Assert.Equal("CL5006", finding.Id);
        Assert.NotEmpty(finding.Timeline);
        var pasted = Assertions.Run($"{source}\n{finding.Block}")[^1];
        Assert.NotEqual(TestOutcome.Failed, pasted.Outcome);
        Assert.Equal(finding.Block.Contains("expect ", StringComparison.Ordinal) ? TestOutcome.Passed : TestOutcome.Empty, pasted.Outcome);
    }

    [Fact]
    public Task Timeline_and_block() => Verifier.Verify(string.Join("\n", Sources.Select(Text)));

    private static string Text(string source)
    {
        var finding = Assertions.Run(source)[0].Findings[0];
        var lines = finding.Timeline.Select(entry => $"  {entry.Day} {entry.Text}\n");
        return $"{finding.Message}\n{string.Concat(lines)}{finding.Block}";
    }
}
