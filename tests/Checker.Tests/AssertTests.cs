namespace CommitLang.Checker.Tests;

/// <summary>Small programs with an assert, and the verdict that language 2.8 gives it.</summary>
public sealed class AssertTests
{
    private const string Aid = "commitment X { A shall Help(of: B) when Attack(by: C, on: B) within 10 days } ";

    private const string Haul = "unit tonnes (level) act Haul measured in tonnes act Carry measured in tonnes ";

    [Theory]
    // whenever C then a duty.
    [InlineData(Aid + "assert P { whenever Attack(by: C, on: B) then A shall Help(of: B) within 10 days }", "passed")]
    [InlineData(Aid + "assert P { whenever Attack(by: C, on: B) then A shall Help(of: B) within 11 days }", "passed")]
    [InlineData(Aid + "assert P { whenever Attack(by: C, on: B) then A shall Help(of: B) within 9 days }", "failed")]
    [InlineData(Aid + "assert P { whenever Attack(by: C, on: A) then A shall Help(of: B) within 10 days }", "failed")]
    [InlineData(Aid + "assert P { whenever Attack(by: C, on: B) then A shall Arm(of: B) within 10 days }", "failed")]
    [InlineData("commitment X { A shall Arm(of: B) when Peace at once } assert P { whenever Peace then A shall Help(of: B) at once }", "passed")]
    [InlineData("commitment X { A shall Help(of: B) when Peace } assert P { whenever Peace then A shall Help(of: B) }", "passed")]
    [InlineData("commitment X { A shall Help(of: B) when Peace } assert P { whenever Peace then A shall Help(of: B) by 2030-01-01 }", "failed")]
    [InlineData("assert P { whenever Peace then A shall Help(of: B) }", "failed")]
    [InlineData("commitment X { A shall Help(of: B) when Peace unless War at once } assert P { whenever Peace then A shall Help(of: B) at once }", "failed")]
    [InlineData("commitment X { A shall Help(of: B) when Peace unless War at once } assert P { whenever Peace then A shall Help(of: B) unless War at once }", "passed")]
    [InlineData("commitment X { A shall Help(of: B) when Peace at once from 2031-02-01 } assert P { whenever Peace then A shall Help(of: B) at once }", "failed")]
    [InlineData("commitment X { A shall Help(of: B) when Peace at once from 2031-02-01 } assert P { whenever Peace then A shall Help(of: B) at once from 2031-02-01 }", "passed")]
    // States that acts begin and end.
    [InlineData("act Fight begins War fact from 2030-01-01 until 2030-02-01 War commitment X { A shall not Fight } assert P { never after 2030-03-01 and War }", "failed")]
    [InlineData("act Fight begins War commitment X { A shall Fight by 2030-01-05 A shall Help(of: B) when War at once } assert P { whenever War then A shall Help(of: B) at once }", "passed")]
    [InlineData("act Fight begins War commitment X { A shall ensure War } assert P { never not War }", "passed")]
    [InlineData("act Fight begins War commitment X { A shall ensure War from 2030-02-01 } assert P { never not War }", "failed")]
    [InlineData("act Fight begins War commitment X { A shall Fight when Peace at once } assert P { whenever Peace then A shall ensure War at once }", "failed")]
    [InlineData("act Fight begins War commitment X { A shall ensure War when Peace } assert P { whenever Peace then A shall ensure War at once }", "passed")]
    [InlineData("act Fight begins War commitment X { A shall ensure War when Peace within 10 days } assert P { whenever Peace then A shall ensure War within 9 days }", "failed")]
    // Softer norms count when asked.
    [InlineData("commitment X declared { A shall Help(of: B) when Peace at once } assert P { whenever Peace then A shall Help(of: B) at once }", "failed")]
    [InlineData("commitment X declared { A shall Help(of: B) when Peace at once } assert P counting declared { whenever Peace then A shall Help(of: B) at once }", "passed")]
    [InlineData("commitment X pledged { A shall Help(of: B) when Peace at once } assert P { whenever Peace then A shall Help(of: B) at once }", "passed")]
    [InlineData("commitment X pledged { A shall Help(of: B) when Peace at once } assert P counting binding { whenever Peace then A shall Help(of: B) at once }", "failed")]
    [InlineData("commitment X { A shall Help(of: B) when Peace at once as it sees fit } assert P { whenever Peace then A shall Help(of: B) at once }", "failed")]
    // whenever C then a ban, and a continuous duty.
    [InlineData("commitment X { A shall not Help(of: B) when Peace } assert P { whenever Peace then A shall not Arm(of: B) }", "passed")]
    [InlineData("commitment X { A shall not Arm(of: B) when Peace } assert P { whenever Peace then A shall not Help(of: B) }", "failed")]
    [InlineData("commitment X { A shall not Help(of: B) except Arm(of: B) } assert P { whenever Peace then A shall not Help(of: B) }", "failed")]
    [InlineData("commitment X { A shall not Help(of: B) until 2030-06-01 } assert P { whenever Peace then A shall not Help(of: B) until 2030-06-01 }", "passed")]
    [InlineData("commitment X { A shall not Help(of: B) until 2030-06-01 } assert P { whenever Peace then A shall not Help(of: B) until 2030-06-02 }", "failed")]
    [InlineData("commitment X { A shall continuously Stay(in: Port) while War } assert P { whenever War then A shall continuously Stay(in: Port) while War }", "passed")]
    [InlineData("commitment X { A shall continuously Stay(in: Port) while War } assert P { whenever Peace then A shall continuously Stay(in: Port) while War }", "passed")]
    [InlineData("commitment X { A shall continuously Stay(in: Port) while War } assert P { whenever War then A shall continuously Stay(in: Port) }", "failed")]
    [InlineData("commitment X { A shall continuously Stay(in: Port) while War } assert P { whenever War then A shall not Leave(in: Port) while War }", "passed")]
    [InlineData("commitment X { A shall continuously Stay(in: Port) while War } assert P { whenever War then A shall not Leave(in: Port) }", "failed")]
    // Groups.
    [InlineData("commitment X { at least 2 of G shall Stay(in: Port) when Peace at once } assert P { whenever Peace then any of G shall Stay(in: Port) at once }", "passed")]
    [InlineData("commitment X { any of G shall Stay(in: Port) when Peace at once } assert P { whenever Peace then at least 2 of G shall Stay(in: Port) at once }", "failed")]
    [InlineData("commitment X { any of G shall Stay(in: Port) when Peace at once } assert P { whenever Peace then A shall Stay(in: Port) at once }", "failed")]
    [InlineData("commitment X { any of G shall Stay(in: Port) when Peace at once } commitment Y { B shall not Stay(in: Port) } commitment Z { C shall not Stay(in: Field) } assert P { whenever Peace then A shall Stay(in: Port) at once }", "failed")]
    [InlineData("commitment X { any of G shall Stay(in: Port) when Peace at once } commitment Y { B shall not Stay(in: Port) } commitment Z { C shall not Stay(in: Port) } assert P { whenever Peace then A shall Stay(in: Port) at once }", "passed")]
    [InlineData("commitment X { each of G shall Stay(in: Port) when Peace at once } assert P { whenever Peace then each of A, B shall Stay(in: Port) at once }", "passed")]
    [InlineData("group O open { A B } commitment X { any of O shall Stay(in: Port) when Peace at once } assert P { whenever Peace then any of A, B shall Stay(in: Port) at once }", "failed")]
    // Amounts: of one, of each, of all together; capacities, and what can be done once only.
    [InlineData(Haul + "commitment X { A shall Haul, at least 5 tonnes when Peace at once } assert P { whenever Peace then A shall Haul, at least 5 tonnes at once }", "passed")]
    [InlineData(Haul + "commitment X { A shall Haul, at least 5 tonnes when Peace at once } assert P { whenever Peace then A shall Haul, at least 6 tonnes at once }", "failed")]
    [InlineData(Haul + "commitment X { A shall Haul, exactly 5 tonnes when Peace at once } assert P { whenever Peace then A shall Haul, at most 5 tonnes within 1 day }", "failed")]
    [InlineData(Haul + "commitment X { A shall Haul, at most 5 tonnes } assert P { whenever Peace then A shall not Haul, at least 6 tonnes }", "passed")]
    [InlineData(Haul + "commitment X { A shall Haul, at most 5 tonnes } assert P { whenever Peace then A shall not Haul, at least 5 tonnes }", "failed")]
    [InlineData(Haul + "commitment X { any of G shall Haul, together at least 5 tonnes when Peace at once } assert P { whenever Peace then any of G shall Haul, together at least 5 tonnes at once }", "passed")]
    [InlineData(Haul + "commitment X { any of G shall Haul, together at least 5 tonnes when Peace at once } assert P { whenever Peace then any of G shall Haul, together at least 6 tonnes at once }", "failed")]
    [InlineData(Haul + "commitment X { any of G shall Haul, together at least 5 tonnes when Peace at once } assert P { whenever Peace then any of G shall Haul, at least 5 tonnes at once }", "failed")]
    [InlineData(Haul + "commitment X { each of G shall Haul, at least 2 tonnes when Peace at once } assert P { whenever Peace then any of G shall Haul, together at least 6 tonnes at once }", "passed")]
    [InlineData(Haul + "commitment X { each of G shall Haul, at least 2 tonnes when Peace at once } assert P { whenever Peace then any of G shall Haul, together at least 7 tonnes at once }", "failed")]
    [InlineData(Haul + "commitment X { G jointly shall Haul, together at least 5 tonnes when Peace at once } assert P { whenever Peace then A shall Haul at once }", "passed")]
    [InlineData(Haul + "commitment X { any of G shall Haul, together at least 5 tonnes when Peace at once } assert P { whenever Peace then G jointly shall Haul, together at least 5 tonnes at once }", "failed")]
    [InlineData(Haul + "capacity of A at most 3 tonnes commitment X { any of A, B shall Haul, together at least 5 tonnes when Peace at once } assert P { whenever Peace then B shall Haul, at least 2 tonnes at once }", "passed")]
    [InlineData(Haul + "capacity of A at most 3 tonnes commitment X { A shall continuously Carry, at least 2 tonnes } assert P { whenever Peace then A shall not Haul, at least 2 tonnes }", "passed")]
    [InlineData(Haul + "capacity of A at most 3 tonnes commitment X { A shall continuously Carry, at least 2 tonnes } assert P { whenever Peace then A shall not Haul }", "failed")]
    [InlineData("act Grant(to: party) exclusive per to commitment X { A shall Grant(to: B) by 2030-01-05 } assert P { never A does Grant(to: B) and B does Grant(to: B) }", "failed")]
    // What gives way need not be kept.
    [InlineData("commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) } assert P { whenever Peace then A shall Help(of: B) at once }", "empty")]
    [InlineData("commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) } precedence X prevails over Y assert P { whenever Peace then A shall Help(of: B) at once }", "passed")]
    [InlineData("commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) } precedence Y prevails over X assert P { whenever Peace then A shall Help(of: B) at once }", "failed")]
    [InlineData("commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) } precedence X prevails over Y assert P { whenever Peace then A shall not Help(of: B) }", "failed")]
    // Acts that are read.
    [InlineData("commitment X { A shall not Sign } assert P { whenever A does Sign then B shall Help(of: C) at once }", "empty")]
    [InlineData("fact never Peace assert P { whenever Peace then A shall Help(of: B) }", "empty")]
    [InlineData("commitment X { A shall Sign at once when Peace } assert P { whenever X is breached then B shall Help(of: C) at once }", "empty")]
    [InlineData("commitment X declared { A shall Sign at once when Peace } assert P { whenever X is breached then B shall Help(of: C) at once }", "failed")]
    // never C.
    [InlineData("commitment X { A shall not Sign } assert P { never A does Sign }", "passed")]
    [InlineData("commitment X { A shall not Sign unless Peace } assert P { never A does Sign }", "failed")]
    [InlineData("commitment X { A shall not Sign unless Peace } assert P { never A does Sign before Peace }", "passed")]
    [InlineData("commitment X { A shall not Sign } assert P { never A does Ratify }", "passed")]
    [InlineData("assert P { never Attack(by: A, on: B) }", "failed")]
    [InlineData("constraint Attack(by: A, on: B) excludes Peace assert P { never Attack(by: A, on: B) and Peace }", "passed")]
    [InlineData("fact never Attack(by: A, on: B) assert P { never Attack(by: A, on: B) }", "passed")]
    [InlineData("fact never A does Sign assert P { never A does Sign }", "passed")]
    [InlineData("commitment X { A shall continuously Stay(in: Port) while War } assert P { never War and A does Leave(in: Port) }", "failed")]
    [InlineData("assert P { never War and not War }", "passed")]
    [InlineData("commitment X { A shall Sign at once when Peace } assert P { never X is breached }", "passed")]
    [InlineData("commitment X { A shall Sign at once when Peace unless War } assert P { never X is lapsed }", "passed")]
    [InlineData("commitment X { A shall Sign within 2 days when Peace unless War } assert P { never X is lapsed }", "failed")]
    // possible { … }.
    [InlineData("assert P { possible { } }", "passed")]
    [InlineData("commitment X { A shall Sign by 2030-01-01 } commitment Y { A shall not Sign } assert P { possible { } }", "failed")]
    [InlineData("commitment X { A shall not Sign } assert P { possible { 2030-01-01 A does Sign } }", "failed")]
    [InlineData("commitment X { A shall not Sign until 2030-01-01 } assert P { possible { 2030-01-01 A does Sign } }", "passed")]
    [InlineData("commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) while War } assert P { possible { 2030-01-01 War begins 2030-02-01 Peace } }", "failed")]
    [InlineData("commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) while War } assert P { possible { from 2030-01-01 until 2030-02-01 War 2030-02-01 Peace } }", "passed")]
    [InlineData("fact never Peace assert P { possible { 2030-01-01 Peace } }", "failed")]
    [InlineData("commitment X { A shall Sign when Peace within 5 days } assert P { possible { 2030-01-01 Peace expect 2030-01-03 X is fulfilled } }", "passed")]
    [InlineData("commitment X { A shall Sign when Peace within 5 days } assert P { possible { 2030-01-01 Peace expect 2030-01-09 X is due } }", "failed")]
    // What has nothing to do with it is to be kept too.
    [InlineData("commitment X { A shall Sign by 2030-01-01 } commitment Y { A shall not Sign } assert P { possible { 2030-01-01 B does Help(of: C) } }", "failed")]
    [InlineData("commitment X { A shall Sign by 2030-01-01 } commitment Y { A shall not Sign } assert P { never B does Help(of: C) }", "empty")]
    [InlineData("commitment X { A shall Sign by 2030-01-01 } commitment Y { A shall not Sign } assert P { whenever B does Help(of: C) then A shall Help(of: B) at once }", "empty")]
    [InlineData("commitment X { A shall Sign at once when Peace } commitment Y { A shall not Sign } assert P { possible { 2030-01-01 Peace } }", "failed")]
    [InlineData("commitment X { A shall Sign at once when Peace } commitment Y { A shall not Sign } assert P { possible { 2030-01-01 Alarm } }", "passed")]
    [InlineData("commitment X { A shall Sign at once when Peace } commitment Y { A shall not Sign } assert P { possible { 2030-01-01 B does Help(of: C) } }", "passed")]
    [InlineData("commitment X { A shall Sign at once when Peace } commitment Y { A shall not Sign } assert P { never Peace }", "passed")]
    [InlineData("commitment X { A shall Sign at once when Peace } commitment Y { A shall not Sign } assert P { never Alarm }", "failed")]
    [InlineData("commitment X { A shall Sign at once when Peace } commitment Y { A shall not Sign } assert P { whenever Peace then B shall Help(of: C) at once }", "empty")]
    [InlineData("commitment X { A shall Sign at once when Peace } commitment Y { A shall not Sign } assert P { whenever Alarm then B shall Help(of: C) at once }", "failed")]
    [InlineData("commitment X { A shall Sign at once when Peace } commitment Y { A shall not Sign } assert P { whenever Peace or Alarm then B shall Help(of: C) at once }", "failed")]
    [InlineData("commitment X { A shall Sign at once when Peace } commitment Y { A shall not Sign } commitment Z { A shall Help(of: C) at once when Peace } assert P { whenever Alarm then A shall Help(of: C) at once }", "failed")]
    [InlineData("commitment X { A shall Sign at once when Peace } commitment Y { A shall not Sign } fact 2030-01-01 Peace assert P { possible { 2030-01-01 B does Help(of: C) } }", "failed")]
    [InlineData("commitment X { A shall Sign at once when B does Help(of: C) } commitment Y { A shall not Sign } assert P { never B does Help(of: C) }", "passed")]
    [InlineData("commitment X { A shall Sign at once when B does Arm(of: C) } commitment Y { A shall not Sign } assert P { never B does Help(of: C) }", "failed")]
    [InlineData("commitment X { A shall Sign at once when Peace } commitment Y { A shall not Sign while War } commitment Z { C shall Sign at once when Peace } commitment W { C shall not Sign while not War } assert P { never Peace }", "passed")]
    [InlineData("commitment X { A shall Sign at once when Peace } commitment Y { A shall not Sign while War } commitment Z { C shall Sign at once when Alarm } commitment W { C shall not Sign while not War } assert P { never Peace and Alarm }", "failed")]
    [InlineData("commitment X { A shall Sign at once when Peace } commitment Y { A shall not Sign } precedence X prevails over Y assert P { possible { 2030-01-01 Peace } }", "passed")]
    [InlineData("fact 2030-02-01 A does Sign commitment Y { A shall not Sign } assert P { possible { 2030-01-01 Peace } }", "failed")]
    [InlineData("commitment Y declared { A shall not Sign } commitment X { A shall Sign by 2030-01-01 } assert P { possible { 2030-01-01 Peace } }", "passed")]
    [InlineData("commitment X { A shall Sign every 1 month from 2030-01-01 } commitment Z { B shall Sign by 2040-01-01 } assert P { possible { 2030-01-01 Peace } }", "passed")]
    public void Verdict(string source, string expected) => Assert.Equal(expected, Assertions.Outcomes(source));

    [Fact]
    public void Too_many_courses_are_said_to_be_undecided() => Assert.Equal("undecided", Assertions.Outcomes("""
        event E1 event E2 event E3 event E4 event E5
        commitment X { A shall Sign when E1 and E2 and E3 and E4 and E5 within 3 days }
        assert P { whenever E1 and E2 and E3 and E4 and E5 then A shall Sign within 3 days }
        """));

    [Fact]
    public void Norms_that_have_nothing_to_do_with_it_do_not_matter() => Assert.Equal("passed", Assertions.Outcomes(
        Aid + string.Concat(Enumerable.Range(0, 90).Select(i => FormattableString.Invariant($"commitment N{i} {{ B shall Stay(in: Port) by 2030-01-01 }} ")))
        + "assert P { whenever Attack(by: C, on: B) then A shall Help(of: B) within 10 days }"));

    [Theory]
    [InlineData("B shall Stay(in: Port) within 3 days when A does Sign", "", "failed")]
    [InlineData("B shall not Stay(in: Port) while not War", "commitment X { B shall Stay(in: Port) at once when A does Sign } ", "failed")]
    [InlineData("B shall not Stay(in: Port)", "commitment X { B shall Stay(in: Port) at once when A does Sign } ", "passed")]
    public void Many_norms_about_other_acts_are_looked_at_where_the_assert_leads(string many, string one, string expected) => Assert.Equal(expected, Assertions.Outcomes(
        string.Concat(Enumerable.Range(0, 90).Select(i => FormattableString.Invariant($"commitment N{i} {{ {many} }} ")))
        + one + "assert P { never A does Sign }"));

    [Fact]
    public void Norms_about_other_acts_that_cannot_be_kept_are_named()
    {
        var results = Assertions.Run(
            "commitment W { A shall Help(of: C) when Peace } commitment X { A shall Sign when Peace at once } commitment Y { A shall not Sign } "
            + "assert P { never Peace } assert Q { possible { 2030-01-01 Peace 2030-01-02 A does Help(of: C) } }");

        Assert.Equal("nobody can keep all norms that count in some scenarios, such as 2030-01-01 Peace, and nothing is said of these", Assert.Single(results[0].Notes));
        Assert.Equal("assert Q, kept: commitment X, kept: commitment Y, kept: commitment W", string.Join(", ", Assert.Single(results[1].Findings).Clauses.Select(clause => clause.Label)));
    }

    [Theory]
    [InlineData("", "never B does Help(of: C)", "it fails: while all norms that count are kept, this comes about: B does Help(of: C)")]
    [InlineData("commitment Z { B shall not Help(of: C) } ", "never B does Help(of: C)", "it holds")]
    [InlineData("commitment Z { B shall Stay(in: Port) by 2030-01-01 } commitment W { B shall not Stay(in: Port) } ", "never B does Help(of: C)",
        "it fails: while all norms that count are kept, this comes about: B does Help(of: C)")]
    [InlineData("fact never Peace ", "whenever Peace then B shall Help(of: C) at once", "it says nothing either")]
    [InlineData("", "whenever Peace then B shall Help(of: C) at once", "it fails: while all norms that count are kept, this is not kept: B shall Help(of: C)")]
    public void What_an_assert_would_say_without_norms_that_cannot_be_kept_is_told(string source, string assert, string expected)
    {
        var result = Assert.Single(Assertions.Run(
            source + "commitment X { A shall Sign by 2030-01-01 } commitment Y { A shall not Sign } " + $"assert P {{ {assert} }}"));

        Assert.Equal(TestOutcome.Empty, result.Outcome);
        Assert.Equal("without those that cannot be kept, " + expected, Assert.Single(Assert.Single(result.Findings).Notes));
    }

    [Fact]
    public void What_an_assert_would_say_where_what_it_waits_for_leaves_no_way_is_told() => Assert.Equal(
        "without those that cannot be kept, it fails: while all norms that count are kept, this is not kept: B shall Help(of: C)",
        Assert.Single(Assert.Single(Assert.Single(Assertions.Run(
            "commitment X { A shall Sign at once when Peace } commitment Y { A shall not Sign } assert P { whenever Peace then B shall Help(of: C) at once }")).Findings).Notes));

    [Fact]
    public void Scenarios_without_a_way_to_keep_all_are_named()
    {
        var result = Assert.Single(Assertions.Run(
            "commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) while War } "
            + "assert P { whenever Peace then A shall Help(of: B) at once }"));

        Assert.Equal(TestOutcome.Passed, result.Outcome);
        Assert.Equal("nobody can keep all norms that count in some scenarios, such as 2000-01-01 Peace, 2000-01-01 War, and nothing is said of these",
            Assert.Single(result.Notes));
    }

    [Theory]
    [InlineData("assert P { whenever Peace then A may Sign }", "CL2015")]
    [InlineData("assert P { whenever Peace then A need not Sign }", "CL2015")]
    [InlineData("assert P { never Piece }", "CL1001")]
    [InlineData("scenario S { 2030-01-01 Peace expect 2030-02-01 Y is due }", "CL1001")]
    [InlineData("commitment X { each of A, B shall Sign by 2030-01-01 } scenario S { expect 2030-01-01 X(C) is due }", "CL1027")]
    [InlineData("scenario S { 2030-01-01 A does not Sign }", "CL2014")]
    [InlineData("scenario S { 2030-01-01 War }", "CL2013")]
    [InlineData("scenario S { 2030-01-01 War ends }", "CL2016")]
    [InlineData("scenario S { 2030-01-01 Peace begins }", "CL1002")]
    [InlineData("scenario S { from 2030-01-01 Peace }", "CL1017")]
    [InlineData("scenario S { from 2030-01-02 until 2030-01-01 War }", "CL2003")]
    [InlineData("scenario S { 2030-02-30 Peace }", "CL2001")]
    [InlineData("scenario S { 2030-02 Peace }", "CL2002")]
    public void Slips_are_errors(string source, string expected) => Assert.Equal(expected, Assertions.Errors(source));
}
