namespace CommitLang.Checker.Tests;

/// <summary>The life of a statement (language sections 1 and 2.11; the Vienna Convention on the Law of Treaties).</summary>
public sealed class LifeTests
{
    [Theory]
    // Who acceded is bound from that day, and not by what is over by then.
    [InlineData("treaty T between A, B { accession of C on 2031-01-01 each of parties shall not Sign } commitment X { C shall Sign from 2031-06-01 by 2031-06-01 }", "CL3001!")]
    [InlineData("treaty T between A, B { accession of C on 2031-01-01 each of parties shall not Sign } commitment X { C shall Sign from 2030-06-01 by 2030-06-01 }", "")]
    [InlineData("treaty T between A, B { accession of C on 2031-01-01 C shall not Sign } commitment X { C shall Sign from 2030-06-01 by 2030-06-01 }", "")]
    [InlineData("treaty T between A, B { each of parties shall not Sign } commitment X { C shall Sign from 2031-06-01 by 2031-06-01 }", "")]
    // An accession counts as a ratification.
    [InlineData("treaty T between A, B { ratified by A on 2030-01-01 accession of C on 2031-01-01 in force after 2 ratifications A shall not Sign } commitment X { A shall Sign from 2030-06-01 by 2030-06-01 }", "")]
    [InlineData("treaty T between A, B { ratified by A on 2030-01-01 accession of C on 2031-01-01 in force after 2 ratifications A shall not Sign } commitment X { A shall Sign from 2031-01-01 by 2031-01-01 }", "CL3001!")]
    // The parties of a treaty between a group are its members while they are members; where the group is written makes no difference.
    [InlineData("treaty T between K { each of parties shall not Sign } group K { A B from 2031-01-01 } commitment X { B shall Sign from 2031-01-01 by 2031-01-01 }", "CL3001!")]
    [InlineData("treaty T between K { each of parties shall not Sign } group K { A B from 2031-01-01 } commitment X { B shall Sign from 2030-12-31 by 2030-12-31 }", "")]
    // Applied before it is in force.
    [InlineData("treaty T between A, B { in force from 2032-01-01 provisionally applied from 2031-01-01 A shall not Sign } commitment X { A shall Sign from 2031-06-01 by 2031-06-01 }", "CL3001!")]
    [InlineData("treaty T between A, B { in force from 2032-01-01 provisionally applied from 2031-01-01 A shall not Sign } commitment X { A shall Sign from 2030-06-01 by 2030-06-01 }", "")]
    [InlineData("treaty T between A, B { made on 2029-01-01 provisionally applied from 2031-01-01 A shall not Sign } commitment X { A shall Sign from 2030-06-01 by 2030-06-01 }", "")]
    [InlineData("treaty T between A, B { in force from Peace provisionally applied from 2031-01-01 A shall not Sign } commitment X { A shall Sign from 2031-06-01 by 2031-06-01 }", "CL3001!")]
    [InlineData("treaty T between A, B { in force from Peace provisionally applied from 2031-01-01 A shall not Sign } commitment X { A shall Sign from 2030-06-01 by 2030-06-01 }", "CL3001")]
    // A reservation frees both: who made it, and toward it the others.
    [InlineData("treaty T between A, B { reservation by A article 1 { each of parties shall not Sign } } commitment X { A shall Sign from 2030-06-01 by 2030-06-01 }", "")]
    [InlineData("treaty T between A, B { reservation by A to T.1 article 1 { A shall not Sign } article 2 { A shall not Ratify } } commitment X { A shall Sign from 2030-06-01 by 2030-06-01 }", "")]
    [InlineData("treaty T between A, B { reservation by A to T.2 article 1 { A shall not Sign } article 2 { A shall not Ratify } } commitment X { A shall Sign from 2030-06-01 by 2030-06-01 }", "CL3001!")]
    [InlineData("treaty T between A, B { article 1 { reservation by A B shall not Sign } } commitment X { B shall Sign from 2030-06-01 by 2030-06-01 }", "")]
    [InlineData("treaty T between A, B, C { article 1 { reservation by A B shall not Sign } } commitment X { B shall Sign from 2030-06-01 by 2030-06-01 }", "CL3001!")]
    [InlineData("treaty T between A, B, C { reservation by C G jointly shall Sign by 2030-06-01 } commitment X { C shall not Sign }", "")]
    // Suspended between two of them: who owes it to a third as well stays bound.
    [InlineData("treaty T between A, B { suspended between A and B from 2030-05-01 until 2030-07-01 A shall not Sign } commitment X { A shall Sign from 2030-06-01 by 2030-06-01 }", "")]
    [InlineData("treaty T between A, B { suspended between A and B from 2030-05-01 until 2030-07-01 A shall not Sign } commitment X { A shall Sign from 2030-07-01 by 2030-07-01 }", "CL3001!")]
    [InlineData("treaty T between A, B, C { suspended between A and B from 2030-05-01 until 2030-07-01 A shall not Sign } commitment X { A shall Sign from 2030-06-01 by 2030-06-01 }", "CL3001!")]
    [InlineData("treaty T between A, B, C { suspended between A and B from 2030-05-01 until 2030-07-01 suspended between C and A from 2030-05-15 A shall not Sign } commitment X { A shall Sign from 2030-06-01 by 2030-06-01 }", "")]
    // Renewed, and surviving its end.
    [InlineData("treaty T between A, B { expires on 2030-12-31 A shall not Sign } commitment X { A shall Sign from 2031-06-01 by 2031-06-01 }", "")]
    [InlineData("treaty T between A, B { expires on 2030-12-31 renewed for 1 year A shall not Sign } commitment X { A shall Sign from 2031-12-31 by 2031-12-31 }", "CL3001!")]
    [InlineData("treaty T between A, B { expires on 2030-12-31 renewed for 1 year A shall not Sign } commitment X { A shall Sign from 2032-01-01 by 2032-01-01 }", "")]
    [InlineData("treaty T between A, B { expires on 2030-12-31 renewed for 1 year renewed for 1 year A shall not Sign } commitment X { A shall Sign from 2032-01-01 by 2032-01-01 }", "CL3001!")]
    [InlineData("treaty T between A, B { denounced by A on 2030-12-31 article 1 { survives for 1 year A shall not Sign } article 2 { A shall not Ratify } } commitment X { A shall Sign from 2031-12-30 by 2031-12-30 }", "CL3001!")]
    [InlineData("treaty T between A, B { denounced by A on 2030-12-31 article 1 { survives for 1 year A shall not Sign } article 2 { A shall not Ratify } } commitment X { A shall Sign from 2031-12-31 by 2031-12-31 }", "")]
    // So long after what happened, to the day.
    [InlineData("treaty T between A, B { withdrawn on Alarm survives for 10 days A shall not Sign } commitment X { A shall Sign when Alarm within 9 days }", "CL3001!")]
    [InlineData("treaty T between A, B { withdrawn on Alarm survives for 10 days A shall not Sign } commitment X { A shall Sign when Alarm within 10 days }", "")]
    [InlineData("treaty T between A, B { withdrawn on Alarm survives for 1 month A shall not Sign } fact 2030-01-31 Alarm commitment X { A shall Sign from 2030-02-27 by 2030-02-27 }", "CL3001!")]
    [InlineData("treaty T between A, B { withdrawn on Alarm survives for 1 month A shall not Sign } fact 2030-01-31 Alarm commitment X { A shall Sign from 2030-02-28 by 2030-02-28 }", "")]
    // What happened before it entered into force gives rise to nothing, and its days count from then.
    [InlineData("fact 2030-02-01 Alarm fact 2030-03-01 Peace treaty T between A, B { in force from Peace A shall Sign when Alarm at once } commitment X { A shall not Sign }", "CL5001!")]
    [InlineData("fact 2030-03-01 Alarm fact 2030-03-01 Peace treaty T between A, B { in force from Peace A shall Sign when Alarm at once } commitment X { A shall not Sign }", "CL3001!")]
    [InlineData("fact 2030-02-01 Alarm fact 2030-03-01 Peace treaty T between A, B { in force from Peace provisionally applied from 2030-02-01 A shall Sign when Alarm at once } commitment X { A shall not Sign }", "CL3001!")]
    [InlineData("fact from 2030-01-01 until 2030-02-01 War fact 2030-03-01 Peace treaty T between A, B { in force from Peace A shall not Sign when War } commitment X { A shall Sign by 2030-06-01 }", "CL5001!")]
    [InlineData("fact 2030-03-01 Peace treaty T between A, B { in force from Peace A shall not Sign within 10 days } commitment X { A shall Sign from 2030-03-11 by 2030-03-11 }", "CL3001!")]
    [InlineData("fact 2030-03-01 Peace treaty T between A, B { in force from Peace A shall not Sign within 10 days } commitment X { A shall Sign from 2030-03-12 by 2030-03-12 }", "")]
    [InlineData("fact 2030-03-10 Peace treaty T between A, B { in force from Peace A shall Sign every 1 month until 2030-09-01 } commitment X { A shall not Sign from 2030-03-10 through 2030-04-09 }", "CL3001!")]
    [InlineData("fact 2030-03-10 Peace treaty T between A, B { in force from Peace A shall Sign every 1 month until 2030-09-01 } commitment X { A shall not Sign from 2030-04-01 through 2030-04-30 }", "")]
    // A last day inside a suspension moves, be it that of `until` or of a period.
    [InlineData("treaty T between A, B { suspended from 2030-05-15 until 2030-07-01 A shall Sign until 2030-06-01 } commitment X { A shall not Sign through 2030-06-30 }", "")]
    [InlineData("treaty T between A, B { suspended from 2030-05-15 until 2030-07-01 A shall Sign until 2030-06-01 } commitment X { A shall not Sign through 2030-07-01 }", "CL3001!")]
    [InlineData("treaty T between A, B { suspended from 2030-01-15 until 2030-02-10 A shall Sign every 1 month from 2030-01-01 until 2030-02-01 } commitment X { A shall not Sign from 2030-01-01 through 2030-02-09 }", "")]
    [InlineData("treaty T between A, B { suspended from 2030-01-15 until 2030-02-10 A shall Sign every 1 month from 2030-01-01 until 2030-02-01 } commitment X { A shall not Sign from 2030-01-01 through 2030-02-10 }", "CL3001!")]
    // What amended it prevails over it.
    [InlineData("treaty T between A, B { amended by P on 2031-01-01 A shall not Sign } treaty P between A, B { made on 2031-01-01 A shall Sign from 2031-06-01 by 2031-06-01 }", "CL3020!")]
    public void Verdict(string source, string expected) => Assert.Equal(expected, Check.Ids("as of 2029-01-01 " + source));
}
