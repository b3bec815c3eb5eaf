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

    public static TheoryData<string> Failing => [.. Sources];

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
