namespace CommitLang.Checker.Tests;

/// <summary>What is no contradiction and still not as it should be (language 2.8).</summary>
public sealed class LooseTests
{
    private const string Talks = "event Offer(by: party) event Thaw act Meet(with: party) mutual ";

    [Theory]
    // In another's hands, and hollow there.
    [InlineData(Talks + "commitment X { A shall Meet(with: B) when Thaw at once }", "CL5005")]
    [InlineData(Talks + "commitment X { A shall Meet(with: B) when Offer(by: B) at once }", "CL5012")]
    [InlineData(Talks + "commitment X { A shall Meet(with: B) when Offer(by: C) at once }", "CL5005")]
    [InlineData(Talks + "commitment X { A shall Meet(with: B) when Offer(by: B) at once } commitment Y { B shall Meet(with: A) when Thaw at once }", "")]
    [InlineData("commitment X { G jointly shall Sign when B does Help(of: C) at once }", "CL5012")]
    [InlineData("commitment X { any of G shall Sign when B does Help(of: C) at once }", "")]
    // Consent: of the owner, of what the act is a kind of; not one's own, nor that of who holds the norm.
    [InlineData("act Base(in: area) needs consent of owner(in) commitment X { A shall Base(in: Port) at once }", "CL5005")]
    [InlineData("act Base(in: area) needs consent of owner(in) commitment X { B shall Base(in: Port) at once }", "")]
    [InlineData("act Base(in: area) needs consent of owner(in) treaty T between A, B { A shall Base(in: Port) at once }", "")]
    [InlineData("act Lodge(in: area) needs consent of owner(in) act Base(in: area) is Lodge(in) commitment X { A shall Base(in: Port) at once }", "CL5005")]
    [InlineData("event Call(by: party) act Base(in: area) needs consent of owner(in) commitment X { A shall Base(in: Port) when Call(by: B) at once }", "CL5012")]
    // Foreclosed: by a barred prerequisite, by what is owed all the time; not by what ends, nor by what is told elsewhere.
    [InlineData("commitment X { A may Ratify } commitment Y { A shall not Sign }", "CL5013")]
    [InlineData("commitment X { A may Ratify } commitment Y { A shall not Sign until 2031-01-01 }", "")]
    [InlineData("commitment X { A may Leave(in: Port) } commitment Y { A shall continuously Stay(in: Port) }", "CL5013")]
    [InlineData("commitment X { A may Leave(in: Port) } commitment Y { A shall Stay(in: Port) by 2031-01-01 }", "")]
    [InlineData("commitment X { A may Sign } commitment Y { A shall not Sign }", "")]
    // Only by waiting.
    [InlineData("as of 2030-01-01 commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) until 2030-03-01 }", "CL5014")]
    [InlineData("as of 2030-01-01 commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Arm(of: B) until 2030-03-01 }", "")]
    [InlineData("as of 2030-01-01 commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) from 2030-03-01 until 2030-04-01 }", "")]
    [InlineData("as of 2030-01-01 commitment X { A shall Help(of: B) by 2030-06-01 } demand Y by C { A shall not Help(of: B) until 2030-03-01 }", "CL5003")]
    [InlineData("unit guns (level) act Lend(to: party) measured in guns capacity of A at most 10 guns commitment X { A shall Lend(to: B) as it sees fit }", "")]
    [InlineData("as of 2030-01-01 commitment X { A shall Help(of: B) by 2030-06-01 as it sees fit } commitment Y { A shall not Help(of: B) until 2030-03-01 }", "")]
    // Redundant: narrower, the same later, with fewer days; not softer, to another creditor, on more days or conditions.
    [InlineData("commitment X { A shall not Help(of: B) A shall not Arm(of: B) }", "CL5015")]
    [InlineData("commitment X { A shall not Help(of: B) } commitment Y { A shall not Help(of: B) }", "CL5015")]
    [InlineData("commitment X { A shall not Help(of: B) until 2031-01-01 } commitment Y { A shall not Help(of: B) until 2030-01-01 }", "CL5015")]
    [InlineData("commitment X { A shall not Help(of: B) while War } commitment Y { A shall not Help(of: B) }", "CL5015")]
    [InlineData("commitment X { A shall not Arm(of: B) } commitment W { A shall Arm(of: B) by 2030-06-01 withdrawn on 2030-03-01 } commitment Y { A shall not Help(of: B) subject to W }", "")]
    [InlineData("commitment X { A shall not Help(of: B) while War } commitment Y { A shall not Help(of: B) while Truce }", "")]
    [InlineData("commitment X { A shall not Help(of: B) unless War } commitment Y { A shall not Help(of: B) while Truce }", "")]
    [InlineData("commitment X { A shall Arm(of: B) by 2031-01-01 } commitment Y { A shall Help(of: B) by 2032-01-01 }", "CL5015")]
    [InlineData("commitment X { A shall Help(of: B) by 2031-01-01 } commitment Y { A shall Arm(of: B) by 2032-01-01 }", "")]
    [InlineData("commitment X pledged { A shall not Help(of: B) } commitment Y { A shall not Arm(of: B) }", "")]
    [InlineData("commitment X { A shall not Help(of: B) toward B } commitment Y { A shall not Arm(of: B) toward C }", "")]
    [InlineData("as of 2030-01-01 group K { B C from 2031-01-01 } commitment X { A shall not Help(of: B) toward K } commitment Y { A shall not Arm(of: B) toward B, C }", "")]
    [InlineData("as of 2030-01-01 group K { B C from 2031-01-01 } commitment X { A shall not Help(of: B) toward K } commitment Y { A shall not Arm(of: B) toward B, C from 2031-01-01 }", "CL5015")]
    [InlineData("as of 2030-01-01 group K { B C from 2031-01-01 } commitment X { A shall not Help(of: B) toward C, B } commitment Y { A shall not Arm(of: B) toward K }", "CL5015")]
    [InlineData("commitment X { A shall Help(of: B) when Peace within 3 days } commitment Y { A shall Help(of: B) when Peace within 5 days }", "CL5015")]
    // What has to be done before: to bar it bars what requires it, to do that takes it.
    [InlineData("commitment X { A shall not Sign } commitment Y { A shall not Ratify }", "CL5015")]
    [InlineData("as of 2029-01-01 commitment X { A shall not Sign from 2030-01-01 } commitment Y { A shall not Ratify }", "")]
    [InlineData("commitment X { A shall Ratify by 2030-06-01 } commitment Y { A shall Sign by 2030-06-01 }", "CL5015")]
    [InlineData("commitment X { A shall Ratify by 2030-06-01 } commitment Y { A shall Sign from 2030-03-01 by 2030-06-01 }", "")]
    // What is to be done by a day is not owed later, nor what runs out sooner than the other's deadline.
    [InlineData("commitment X { A shall Help(of: B) when Peace by 2030-06-01 } commitment Y { A shall Help(of: B) when Peace }", "")]
    [InlineData("as of 2030-01-01 commitment X { A shall Help(of: B) when Peace until 2030-06-01 within 5 days } commitment Y { A shall Help(of: B) when Peace until 2030-06-01 }", "")]
    // What the one reads in one clause the other may read in another.
    [InlineData("commitment X { A shall not Help(of: B) when Peace } commitment Y { A shall not Help(of: B) unless not Peace }", "CL5015")]
    [InlineData("as of 2030-01-01 commitment X { A shall not Help(of: B) when Peace from 2030-01-02 } commitment Y { A shall not Help(of: B) when Alarm after Peace from 2030-01-01 }", "")]
    [InlineData("as of 2030-01-01 commitment X { A shall not Help(of: B) from 2030-01-02 } commitment Y { A shall not Help(of: B) when Alarm after Peace from 2030-01-01 }", "CL5015")]
    public void Ids(string source, string expected) => Assert.Equal(expected, string.Join(" ", Check.Findings(source)
        .Select(finding => finding.Id).Where(id => id is "CL5003" or "CL5005" || string.CompareOrdinal(id, "CL5012") >= 0 && string.CompareOrdinal(id, "CL6000") < 0)));

    // Each is liable for the whole, one needs to perform it.
    [Theory]
    [InlineData("commitment X { G jointly and severally shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "")]
    [InlineData("commitment X { G jointly shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "CL3001!")]
    [InlineData("commitment X { G jointly and severally shall Help(of: B) by 2030-06-01 } commitment Y { each of G shall not Help(of: B) }", "CL3003!")]
    public void JointlyAndSeverally(string source, string expected) => Assert.Equal(expected, Check.Ids(source));
}
