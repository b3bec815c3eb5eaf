namespace CommitLang.Checker.Tests;

/// <summary>A constraint decides of all norms at once whether they lapse; norms that differ in names only are decided together.</summary>
public sealed class DoctrineTests
{
    private const string Aid = """
        event Aggression(by: party)
        party D
        group Foes { C D }
        treaty Aid between A, B {
            article 1 { A shall Help(of: B) when Attack(by: foe, on: B) where foe in Foes at once }
        }
        """;

    private const string Peace = "treaty Peaceful between A, C, D { article 1 { A shall not Help(of: B) unless Aggression(by: foe) where foe in Foes toward foe } }";

    [Theory]
    [InlineData("", "CL3001")]
    // Nobody can strike without being an aggressor, but two are promised: the promise to the one who did not strike stays.
    [InlineData("constraint Attack(by: x, on: y) implies Aggression(by: x)", "CL3001")]
    // When striking makes aggressors of both, nothing is left of either promise.
    [InlineData("constraint Attack(by: x, on: y) implies Aggression(by: C) constraint Attack(by: x, on: y) implies Aggression(by: D)", "")]
    public void What_lapses_clashes_with_nothing(string doctrine, string found) => Assert.Equal(found, Check.Ids($"{doctrine} {Aid} {Peace}"));

    [Theory]
    [InlineData("C", "Attack(by: D, on: B)")]
    [InlineData("D", "Attack(by: C, on: B)")]
    public void A_doctrine_on_one_says_nothing_of_another(string aggressor, string happening)
    {
        var findings = Check.Findings($$"""
            event Aggression(by: party)
            party D
            group Foes { C D }
            act Fight(against: party)
            constraint Attack(by: {{aggressor}}, on: x) implies Aggression(by: {{aggressor}})
            treaty Aid between A, B {
                article 1 { A shall Fight(against: foe) when Attack(by: foe, on: B) where foe in Foes at once }
                article 2 { A shall not Fight(against: other) unless Aggression(by: other) where other in Foes }
            }
            """);
        var clash = Assert.Single(findings, finding => finding.Id == "CL3001");
        Assert.Equal((1, happening), (clash.Instances, clash.Timeline[0].Text));
    }

    [Fact]
    public void What_happens_besides_is_told_in_the_scenario() => Assert.Equal(
        "2000-01-01 Aggression(by: C); 2000-01-01 Attack(by: C, on: B)",
        Check.Scenario($"constraint Attack(by: x, on: y) implies Aggression(by: x) {Aid} commitment Own {{ A shall not Help(of: B) }}"));
}
