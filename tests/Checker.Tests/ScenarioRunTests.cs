namespace CommitLang.Checker.Tests;

/// <summary>Scenarios and what is expected in them: the life cycle of language 2.9, status by status.</summary>
public sealed class ScenarioRunTests
{
    private const string Duty = "commitment X { A shall Help(of: B) when Peace within 10 days unless Alarm } ";
    private const string Ban = "commitment X { A shall not Help(of: B) from 2030-01-01 until 2030-07-01 while War } ";

    [Theory]
    // A duty: triggered, due, performed, late, lapsed.
    [InlineData(Duty, "2030-02-01 Peace", "2030-02-01 X is due", "2030-02-11 X is due", "2030-02-12 X is breached", "2030-02-11 X is not breached", "2030-02-01 X is in force")]
    [InlineData(Duty, "2030-02-01 Peace 2030-02-05 A does Help(of: B)", "2030-02-04 X is due", "2030-02-05 X is fulfilled", "2030-03-01 X is kept", "2030-03-01 X is not due")]
    [InlineData(Duty, "2030-02-01 Peace 2030-02-05 A does Arm(of: B)", "2030-02-05 X is fulfilled")]
    [InlineData(Duty, "2030-02-01 Peace 2030-03-05 A does Help(of: B)", "2030-03-04 X is breached", "2030-03-05 X is breached", "2030-03-06 X is not fulfilled")]
    [InlineData(Duty, "2030-01-15 A does Help(of: B) 2030-02-01 Peace", "2030-02-01 X is due", "2030-02-12 X is breached")]
    [InlineData(Duty, "2030-02-01 Peace 2030-02-05 Alarm", "2030-02-04 X is due", "2030-02-05 X is lapsed", "2030-02-12 X is not breached")]
    [InlineData(Duty, "2030-02-01 Alarm", "2030-02-01 X is not due", "2030-02-01 X is not in force", "2030-02-01 X is not breached")]
    // A ban: in force, broken for good, kept when its time is over.
    [InlineData(Ban, "from 2030-02-01 until 2030-03-01 War", "2030-01-31 X is not in force", "2030-02-01 X is in force", "2030-02-28 X is in force", "2030-03-01 X is kept")]
    [InlineData(Ban, "2030-02-01 War begins 2030-03-01 War ends 2030-02-10 A does Help(of: B)", "2030-02-10 X is in force", "2030-02-11 X is breached", "2031-01-01 X is breached")]
    [InlineData(Ban, "from 2030-02-01 through 2030-02-28 War 2030-03-01 A does Help(of: B)", "2031-01-01 X is kept")]
    // States that acts begin and end, and one that is to be ensured.
    [InlineData("act Fight begins War act Yield ends War " + Ban, "2030-02-01 B does Fight 2030-03-01 C does Yield", "2030-01-31 X is not in force", "2030-02-01 X is in force", "2030-02-28 X is in force", "2030-03-01 X is kept")]
    [InlineData("act Fight begins War act Yield ends War " + Ban, "2030-02-01 B does Fight 2030-02-01 C does Yield", "2030-02-01 X is not in force")]
    [InlineData("act Yield ends War commitment X { A shall ensure War from 2030-02-01 } ", "from 2030-01-05 until 2030-05-01 War 2030-03-01 C does Yield", "2030-02-01 X is in force", "2030-03-01 X is in force", "2030-03-02 X is breached")]
    [InlineData("act Fight begins War commitment X { A shall ensure War by 2030-02-01 } ", "2030-01-05 C does Fight", "2030-01-04 X is due", "2030-01-05 X is fulfilled")]
    [InlineData("act Fight begins War act Yield ends War commitment X { A shall ensure War by 2030-02-01 } ", "2030-01-05 C does Fight 2030-02-05 A does Yield", "2030-02-04 X is fulfilled", "2030-02-05 X is breached")]
    [InlineData("act Yield ends War commitment X { A shall ensure War for 10 days by 2030-02-01 } ", "2030-01-05 War begins 2030-01-15 A does Yield", "2030-01-13 X is due", "2030-01-14 X is fulfilled", "2030-06-01 X is kept")]
    // What is called off on the day after the last was to be done by then.
    [InlineData("commitment X { A shall Sign by 2030-02-10 unless Alarm } ", "2030-02-11 Alarm", "2030-02-10 X is due", "2030-02-11 X is breached", "2030-02-11 X is not lapsed")]
    [InlineData("commitment X { A shall Sign by 2030-02-10 withdrawn on 2030-02-11 } commitment Y { A shall Sign by 2030-02-10 withdrawn on 2030-02-10 } ", "", "2030-02-11 X is breached", "2030-02-11 Y is not breached")]
    // What breaks off can be begun again while the window lasts, what is under way at its end be gone on with; nothing is done before it is.
    [InlineData("commitment X { A shall ensure War for 10 days by 2030-02-01 } ", "from 2030-01-05 until 2030-01-10 War from 2030-01-20 until 2030-01-30 War", "2030-01-10 X is due", "2030-01-28 X is not fulfilled", "2030-01-29 X is fulfilled", "2030-03-01 X is not breached")]
    [InlineData("commitment X { A shall ensure War for 10 days by 2030-02-01 } ", "from 2030-01-30 until 2030-02-05 War", "2030-02-04 X is due", "2030-02-05 X is breached", "2030-02-04 X is not breached")]
    [InlineData("commitment X { A shall ensure War for 10 days by 2030-02-01 } ", "from 2030-01-30 until 2030-02-09 War", "2030-02-07 X is due", "2030-02-08 X is fulfilled", "2030-06-01 X is fulfilled")]
    [InlineData("commitment X { A shall ensure War for 10 days by 2030-02-01 } ", "from 2030-01-05 until 2030-01-10 War from 2030-02-02 until 2030-03-09 War", "2030-02-01 X is due", "2030-02-02 X is breached", "2030-06-01 X is breached")]
    [InlineData("commitment X { A shall Stay(in: Port) for 10 days by 2030-02-01 } ", "from 2030-01-05 until 2030-01-10 A does Stay(in: Port) from 2030-01-31 until 2030-02-10 A does Stay(in: Port)", "2030-02-08 X is due", "2030-02-09 X is fulfilled")]
    [InlineData("commitment X { A shall Stay(in: Port) for 10 days by 2030-02-01 unless Alarm } ", "from 2030-01-31 until 2030-02-05 A does Stay(in: Port) 2030-02-05 Alarm", "2030-02-04 X is due", "2030-02-05 X is lapsed")]
    [InlineData("commitment X { A shall Stay(in: Port) for 10 days by 2030-02-01 unless Alarm } ", "from 2030-01-31 until 2030-02-04 A does Stay(in: Port) 2030-02-05 Alarm", "2030-02-04 X is breached")]
    // What excludes a duty, or several bans together, can leave it no day; what begins when it could have been performed already does not.
    [InlineData("act Join excludes Quit act Quit commitment X { A shall Quit at once when Peace } commitment Y { A shall Join at once when Peace } precedence Y prevails over X ", "2030-02-01 Peace", "2030-02-02 X is not breached", "2030-02-02 Y is breached")]
    [InlineData("act Join excludes Quit act Quit commitment X { A shall Quit within 1 day when Peace } commitment Y { A shall Join at once when Peace } precedence Y prevails over X ", "2030-02-01 Peace", "2030-02-03 X is breached")]
    [InlineData("act Join excludes Quit act Quit commitment X { A shall Quit when Peace within 10 days } commitment Y { A shall continuously Join } precedence Y prevails over X ", "2030-02-01 Peace", "2030-03-01 X is not breached")]
    [InlineData(Duty + "commitment Y { A shall not Help(of: B) until 2030-02-05 } commitment Z { A shall not Help(of: B) from 2030-02-05 } precedence Y prevails over X precedence Z prevails over X ", "2030-02-01 Peace", "2030-02-12 X is not breached")]
    [InlineData(Duty + "commitment Y { A shall not Help(of: B) from 2030-02-05 } precedence Y prevails over X ", "2030-02-01 Peace", "2030-02-11 X is due", "2030-02-12 X is breached")]
    [InlineData("commitment X { at least 2 of G shall Stay(in: Port) for 10 days by 2030-02-01 } ", "from 2030-01-05 until 2030-01-15 A does Stay(in: Port) from 2030-01-30 until 2030-02-09 B does Stay(in: Port)", "2030-02-07 X is due", "2030-02-08 X is fulfilled")]
    [InlineData("commitment X { at least 2 of G shall Stay(in: Port) for 10 days by 2030-02-01 } ", "from 2030-01-05 until 2030-01-15 A does Stay(in: Port) from 2030-01-30 until 2030-02-05 B does Stay(in: Port) from 2030-01-31 until 2030-02-07 C does Stay(in: Port)", "2030-02-06 X is due", "2030-02-07 X is breached")]
    [InlineData("act Guard lasting commitment X { A shall Guard by 2030-02-01 until 2030-06-01 } ", "from 2030-01-05 until 2030-01-10 A does Guard from 2030-01-20 until 2030-06-01 A does Guard", "2030-01-09 X is fulfilled", "2030-01-10 X is due", "2030-01-20 X is fulfilled", "2030-07-01 X is fulfilled")]
    [InlineData("act Guard lasting commitment X { A shall Guard by 2030-02-01 until 2030-06-01 } ", "from 2030-01-05 until 2030-01-10 A does Guard from 2030-01-20 until 2030-05-01 A does Guard", "2030-04-30 X is fulfilled", "2030-05-01 X is breached")]
    [InlineData("state Unrest(in: area) act Riot(in: area) begins Unrest(in) act Calm(in: area) ends Unrest(in) commitment X { A shall not Sign while Unrest(in: Land) } ", "2030-01-05 B does Riot(in: Port) 2030-01-09 B does Calm(in: Land)", "2030-01-05 X is in force", "2030-01-09 X is not in force")]
    // Life of the statement.
    [InlineData("commitment X { A shall not Sign withdrawn on 2030-03-01 } ", "", "2030-02-28 X is in force", "2030-03-01 X is withdrawn", "2030-03-01 X is not in force")]
    [InlineData("commitment X { A shall Sign when Peace within 5 days withdrawn on 2030-03-01 } ", "", "2030-02-28 X is not withdrawn", "2030-03-01 X is withdrawn")]
    [InlineData("commitment X { A shall not Sign suspended from 2030-02-01 until 2030-03-01 } ", "", "2030-01-31 X is in force", "2030-02-01 X is suspended", "2030-03-01 X is in force")]
    [InlineData("commitment X { A shall Sign when Peace within 5 days suspended from 2030-02-01 until 2030-03-01 } ", "2030-01-30 Peace", "2030-02-02 X is suspended", "2030-02-10 X is due", "2030-03-01 X is due", "2030-03-02 X is breached")]
    // Softness does not matter; a name can mean several norms.
    [InlineData("commitment X offered { A shall Sign by 2030-02-01 } ", "", "2030-01-01 X is due", "2030-02-02 X is breached")]
    [InlineData("commitment X { each of A, B shall Sign by 2030-02-01 } ", "2030-01-05 A does Sign 2030-01-06 B does Sign", "2030-01-06 X is fulfilled", "2030-01-05 X(A) is fulfilled", "2030-01-05 X(B) is due")]
    [InlineData("treaty T between A, B { article 1 { each of parties shall Sign by 2030-02-01 } article 2 { A shall not Ratify } } ", "2030-01-05 A does Sign", "2030-01-05 T.1(A) is fulfilled", "2030-02-02 T.1(B) is breached", "2030-01-05 T.2 is in force", "2030-01-05 T.2(A) is in force")]
    [InlineData("treaty T between A, B { article 1 { each ally of parties shall Help(of: friend) when Attack(by: foe, on: friend) where friend in parties, foe not in parties, friend is not ally at once } } ",
        "2030-01-05 Attack(by: C, on: B)", "2030-01-05 T.1(A) is due", "2030-01-05 T.1(A, of: B) is due", "2030-01-06 T.1(A, friend: B) is breached", "2030-01-06 T.1(B) is not breached")]
    [InlineData("treaty T between A, B, C { article 1 { each ally of parties shall Help(of: friend) when Attack(by: foe, on: friend) where friend in parties, foe in parties, friend is not ally, foe is not ally at once } } ",
        "2030-01-05 Attack(by: C, on: B) 2030-01-05 A does Help(of: B)", "2030-01-05 T.1(A) is fulfilled", "2030-01-06 T.1(A) is not breached", "2030-01-05 T.1(C) is not due")]
    [InlineData("commitment X { at least 2 of G shall Sign by 2030-02-01 } ", "2030-01-05 A does Sign 2030-01-07 C does Sign", "2030-01-06 X is due", "2030-01-07 X is fulfilled")]
    [InlineData("commitment X { A shall Help(of: B) every 1 month from 2030-01-01 } ", "2030-01-05 A does Help(of: B)", "2030-01-10 X is fulfilled", "2030-02-10 X is due", "2030-03-01 X is breached")]
    // Events that are somebody's doing, areas around, facts.
    [InlineData("event Signing is A does Sign commitment X { B shall Help(of: A) when Signing at once } ", "2030-01-05 Signing", "2030-01-05 X is due")]
    [InlineData("event Signing is A does Sign commitment X { B shall Help(of: A) when Signing at once } ", "2030-01-05 A does Sign", "2030-01-05 X is due")]
    [InlineData("commitment X { A shall not Stay(in: Land) } ", "from 2030-01-05 until 2030-01-08 A does Stay(in: Port)", "2030-01-06 X is breached")]
    [InlineData("fact 2030-02-01 Peace commitment X { A shall Sign when Peace at once } ", "2030-02-01 A does Sign", "2030-02-02 X is fulfilled")]
    public void Status(string text, string entries, params string[] expected)
    {
        var lines = string.Join(" ", expected.Select(line => $"expect {line}"));

        var result = Assert.Single(Assertions.Run($"{text} scenario S {{ {entries} {lines} }}"));

        Assert.Equal("", string.Join("\n", result.Findings.Select(finding => finding.Message)));
        Assert.Equal(TestOutcome.Passed, result.Outcome);
    }

    [Theory]
    [InlineData(Duty + "scenario S { 2030-02-01 Peace expect 2030-02-05 X is breached }", "Scenario S expects X to be breached on 2030-02-05, but it is due since 2030-02-01, by 2030-02-11.")]
    [InlineData(Duty + "scenario S { 2030-02-01 Peace expect 2030-02-15 X is not breached }", "Scenario S expects X to be not breached on 2030-02-15, but it is breached since 2030-02-12, having been due by 2030-02-11.")]
    [InlineData(Duty + "scenario S { 2030-02-01 Peace 2030-02-20 A does Help(of: B) expect 2030-02-21 X is fulfilled }", "Scenario S expects X to be fulfilled on 2030-02-21, but it is breached since 2030-02-12, having been due by 2030-02-11, performed late on 2030-02-20.")]
    [InlineData(Duty + "scenario S { expect 2030-02-21 X is due }", "Scenario S expects X to be due on 2030-02-21, but it is dormant.")]
    [InlineData("commitment X { each of A, B shall Sign by 2030-02-01 } scenario S { 2030-01-05 A does Sign expect 2030-01-05 X is fulfilled }", "Scenario S expects each bearer of X to be fulfilled on 2030-01-05, but X(B) is due since 2030-01-01, by 2030-02-01.")]
    [InlineData("commitment X { A shall not Sign } scenario S { 2030-01-05 A does Sign expect 2030-01-06 X is in force }", "")]
    public void Miss_says_where_the_norm_stands(string source, string expected) =>
        Assert.Equal(expected, string.Join("\n", Assert.Single(Assertions.Run(source)).Findings.Select(finding => finding.Message)));

    [Theory]
    [InlineData("fact never Peace", "2030-01-01 Peace", "a fact says that this never happens: Peace")]
    [InlineData("fact never A does Help(of: B)", "2030-01-01 A does Arm(of: B)", "a fact says that this never happens: A does Help(of: B)")]
    [InlineData("fact from 2030-01-01 War", "from 2030-02-01 until 2030-03-01 War", "a fact says that War still holds")]
    [InlineData("fact from 2030-01-01 until 2030-02-01 War", "from 2030-01-15 until 2030-03-01 War", "a fact says that War holds from 2030-01-01 until 2030-02-01")]
    [InlineData("constraint Attack(by: x, on: y) excludes Attack(by: y, on: x)", "2030-01-01 Attack(by: A, on: B) 2030-01-02 Attack(by: B, on: A)", "it is laid down that Attack(by: A, on: B) excludes Attack(by: B, on: A)")]
    [InlineData("constraint Peace before Alarm", "2030-01-01 Alarm", "it is laid down that Peace comes before Alarm")]
    [InlineData("constraint Peace implies Truce", "2030-01-01 Peace", "it is laid down that Peace implies Truce")]
    [InlineData("", "2030-01-01 A does Ratify", "A does Ratify requires that on an earlier day A does Sign")]
    [InlineData("", "2030-01-01 A does Stay(in: Port) 2030-01-01 A does Leave(in: Port)", "A does Stay(in: Port) and A does Leave(in: Port) exclude each other")]
    public void What_cannot_be_is_said_with_both_places(string text, string entries, string reason)
    {
        var result = Assert.Single(Assertions.Run($"{text} commitment X {{ A shall Talk(with: B) when Peace and Alarm }} scenario S {{ {entries} expect 2031-01-01 X is due }}"));

        Assert.Equal(TestOutcome.Failed, result.Outcome);
        Assert.Contains(result.Findings, finding => finding.Id == "CL5010" && finding.Message == $"Scenario S cannot be: {reason}.");
        Assert.All(result.Findings, finding => Assert.Equal(text.Length > 0 || reason.Contains("exclude", StringComparison.Ordinal) ? 2 : 1, finding.Clauses.Length));
    }

    [Theory]
    [InlineData("constraint Peace implies Truce", "2030-01-01 Peace 2030-01-01 Truce begins")]
    [InlineData("constraint Peace before Alarm", "2030-01-01 Peace 2030-01-02 Alarm")]
    [InlineData("fact 2030-01-01 Peace constraint Peace before Alarm", "2030-01-02 Alarm")]
    [InlineData("", "2030-01-01 A does Sign 2030-01-02 A does Ratify")]
    [InlineData("fact 2030-01-01 Peace", "2030-02-01 Peace")]
    public void What_can_be_is_run(string text, string entries) => Assert.Equal("passed", Assertions.Outcomes(
        $"{text} commitment X {{ A shall Talk(with: B) when Attack(by: A, on: B) }} scenario S {{ {entries} expect 2031-01-01 X is not due }}"));

    [Fact]
    public void Scenario_without_expectations_says_nothing() => Assert.Equal("empty", Assertions.Outcomes("scenario S { 2030-01-01 Peace }"));
}
