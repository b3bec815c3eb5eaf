namespace CommitLang.Checker.Tests;

/// <summary>Acts that begin and end states, and duties that a state holds (language 2.5, 2.6).</summary>
public sealed class StateTests
{
    private const string Calm = "as of 2029-01-01 state Calm act Soothe begins Calm act Stir ends Calm ";

    [Theory]
    // The only way of the side to it is barred: unless it comes about otherwise, nothing keeps both.
    [InlineData("commitment X { A shall ensure Calm } commitment Y { A shall not Soothe }", "CL3001")]
    [InlineData("commitment X { A shall ensure Calm by 2030-06-01 } commitment Y { A shall not Soothe }", "CL3001")]
    [InlineData("act Settle begins Calm commitment X { A shall ensure Calm } commitment Y { A shall not Soothe }", "")]
    [InlineData("act Settle begins Calm commitment X { A shall ensure Calm } commitment Y { A shall not Soothe } commitment Z { A shall not Settle }", "CL3003")]
    [InlineData("act Settle is Soothe commitment X { A shall ensure Calm } commitment Y { A shall not Settle }", "")]
    [InlineData("act Rule requires Sign begins Rest state Rest commitment X { A shall ensure Rest by 2030-06-01 } commitment Y { A shall not Sign }", "CL3008")]
    // It may be begun before the duty binds, and before the ban does.
    [InlineData("commitment X { A shall ensure Calm from 2030-06-01 } commitment Y { A shall not Soothe from 2030-01-01 }", "")]
    [InlineData("commitment X { A shall ensure Calm } commitment Y { A shall not Soothe from 2030-01-01 }", "")]
    [InlineData("commitment X { A shall ensure Calm by 2030-06-01 } commitment Y { A shall not Soothe until 2030-06-01 }", "")]
    // It is known to hold, or never to.
    [InlineData("fact from 2029-01-01 Calm commitment X { A shall ensure Calm } commitment Y { A shall not Soothe }", "")]
    // What ends it, owed.
    [InlineData("commitment X { A shall ensure Calm } commitment Y { A shall Stir by 2030-01-01 }", "CL3002!")]
    [InlineData("commitment X { A shall ensure Calm by 2030-06-01 } commitment Y { A shall Stir by 2030-03-01 }", "")]
    [InlineData("commitment X { A shall ensure Calm by 2030-03-01 } commitment Y { A shall Stir from 2030-04-01 by 2030-05-01 }", "CL3002!")]
    [InlineData("commitment X { A shall ensure Calm for 10 days by 2030-03-01 } commitment Y { A shall Stir from 2030-04-01 by 2030-05-01 }", "")]
    [InlineData("commitment X { A shall ensure Calm from 2030-01-01 until 2030-02-01 } commitment Y { A shall ensure Calm from 2030-03-01 } commitment Z { A shall Stir from 2030-02-01 by 2030-02-10 }", "")]
    [InlineData("commitment X { A shall ensure Calm } commitment Y { B shall Stir by 2030-01-01 }", "")]
    [InlineData("commitment X { each of A, B shall ensure Calm } commitment Y { B shall Stir by 2030-01-01 }", "CL3002!")]
    // What is in others' hands, they may refuse or undo: that makes no contradiction.
    [InlineData("state Order commitment X { A shall ensure Order }", "")]
    [InlineData("state Order act Riot ends Order commitment X { A shall ensure Order }", "")]
    [InlineData("state Order act Riot ends Order commitment X { A shall ensure Order } commitment Y { A shall Riot by 2030-01-01 }", "CL3002!")]
    [InlineData("commitment X { A shall ensure Calm unless B does Stir }", "")]
    // What conditions read may be the side's own doing.
    [InlineData("act Fight begins War commitment X { A shall Fight by 2030-01-05 } commitment Y { A shall not Help(of: B) while War } commitment Z { A shall Help(of: B) from 2030-02-01 by 2030-02-10 }", "CL3001")]
    [InlineData("act Fight begins War act Yield ends War commitment X { A shall Fight by 2030-01-05 } commitment Y { A shall not Help(of: B) while War } commitment Z { A shall Help(of: B) from 2030-02-01 by 2030-02-10 }", "")]
    [InlineData("act Fight begins War commitment Y { A shall not Help(of: B) while War } commitment Z { A shall Help(of: B) from 2030-02-01 by 2030-02-10 }", "CL3001")]
    [InlineData("act Yield ends War commitment Y { A shall not Help(of: B) while War } commitment Z { A shall Help(of: B) from 2030-02-01 by 2030-02-10 }", "")]
    [InlineData("fact from 2029-01-01 until 2029-02-01 War act Fight begins War commitment X { A shall Fight by 2030-01-05 from 2030-01-01 } commitment Y { A shall not Help(of: B) while War } commitment Z { A shall Help(of: B) from 2030-02-01 by 2030-02-10 }", "CL3003!")]
    [InlineData("fact never War act Yield ends War commitment Y { A shall not Help(of: B) while War } commitment Z { A shall Help(of: B) from 2030-02-01 by 2030-02-10 }", "CL5001!")]
    // What ends a state is done on a day without it: so a ban that only the state lifts always forbids it.
    [InlineData("commitment X { A shall not Stir unless Calm } commitment Y { A shall Stir while Calm from 2030-01-01 by 2030-01-01 }", "CL3001!")]
    // A duty is waited out by beginning and ending what it depends on, as often as it takes.
    [InlineData("commitment X { A shall ensure Calm from 2030-01-03 until 2030-01-05 } commitment Y { A shall Stir from 2030-01-02 until 2030-01-05 by 2030-01-04 } commitment Z { A shall Stir while Calm from 2030-01-04 by 2030-01-06 }", "")]
    // Who must keep a state from a ban's way may not.
    [InlineData("commitment X { A shall Help(of: B) when Alarm from 2030-01-01 until 2030-01-04 by 2030-01-03 } commitment Y { A shall not Stir from 2030-01-02 } commitment Z { A shall not Help(of: B) when Calm from 2030-01-03 }", "CL3003")]
    [InlineData("state Order act Riot ends Order commitment X { A shall not Help(of: B) while Order from 2030-01-04 until 2030-01-07 } commitment Y { A shall ensure Order from 2030-01-04 by 2030-01-04 } commitment Z { A shall Help(of: B) from 2030-01-04 until 2030-01-06 by 2030-01-05 }", "CL3003")]
    // Both on one day: it is ended.
    [InlineData("commitment X { A shall Soothe when Alarm unless Calm from 2030-01-01 until 2030-01-03 by 2030-01-02 } commitment Y { A shall Stir when Alarm from 2030-01-02 until 2030-01-04 by 2030-01-02 }", "")]
    [InlineData("commitment X { A shall Soothe unless Calm from 2030-01-03 until 2030-01-06 by 2030-01-05 } commitment Y { A shall not Soothe while Calm from 2030-01-01 } commitment Z { A shall Soothe unless Calm from 2030-01-01 until 2030-01-03 by 2030-01-01 }", "")]
    // Who will not have the duty holds that there is none.
    [InlineData("commitment X { A shall ensure Calm } rejection Y by C { A shall ensure Calm }", "CL4001!")]
    public void Verdict(string source, string expected) => Assert.Equal(expected, Check.Ids(Calm + source));

    // A pair that differs in names only is decided once for all: not so where the one state is in somebody's hands and the other is not.
    [Theory]
    [InlineData("War", "Truce")]
    [InlineData("Truce", "War")]
    public void What_acts_change_is_not_decided_by_what_reads_the_same(string first, string second)
    {
        var findings = Check.FindingsOf($$"""
            as of 2030-01-01
            party A
            state War
            state Truce
            act Yield ends War
            act Trade
            act Travel
            commitment V { A shall not Trade while {{first}} }
            commitment W { A shall Trade from 2030-02-01 within 9 days }
            commitment Y { A shall not Travel while {{second}} }
            commitment Z { A shall Travel from 2030-02-01 within 9 days }
            """);

        Assert.Equal("CL3001", Check.Ids(findings));
        Assert.Equal(first == "Truce" ? ["V", "W"] : ["Y", "Z"], findings[0].Clauses.Select(clause => clause.Statement).Order(StringComparer.Ordinal));
    }
}
