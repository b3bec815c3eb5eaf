namespace CommitLang.Checker.Tests;

/// <summary>Pairs and sets of clauses with the verdict that language 2.6 gives them.</summary>
public sealed class ContradictionTests
{
    [Theory]
    // Family 1: duty against ban, through kinds and areas.
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "CL3001!")]
    [InlineData("commitment X { A shall Arm(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "CL3001!")]
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Arm(of: B) }", "")]
    [InlineData("commitment X { A shall Send(in: Port) by 2030-06-01 } commitment Y { A shall not Send(in: Land) }", "CL3001!")]
    [InlineData("commitment X { A shall Send(in: Port) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "CL3001!")]
    [InlineData("commitment X { A shall Send(in: Port) by 2030-06-01 } commitment Y { A shall not Send(in: Field) }", "")]
    [InlineData("commitment X { A shall Send(in: Land) by 2030-06-01 } commitment Y { A shall not Send(in: Port) }", "")]
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { C shall not Help(of: B) }", "")]
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: C) }", "")]
    // The same outcome twice is no conflict; touching and disjoint validity.
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall Help(of: B) by 2030-05-01 }", "")]
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) until 2030-06-01 }", "")]
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) through 2030-06-01 }", "CL3001!")]
    [InlineData("commitment X { A shall Help(of: B) from 2031-01-01 by 2031-02-01 } commitment Y { A shall not Help(of: B) from 2030-01-01 until 2031-01-01 }", "")]
    [InlineData("commitment X { A shall Help(of: B) } commitment Y { A shall not Help(of: B) }", "CL3001!")]
    [InlineData("as of 2030-01-01 commitment X { A shall Help(of: B) } commitment Y { A shall not Help(of: B) until 2031-01-01 }", "")]
    // Conditions.
    [InlineData("commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) when Alarm }", "CL3001")]
    [InlineData("commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) unless Peace }", "")]
    [InlineData("commitment X { A shall Help(of: B) when War at once } commitment Y { A shall not Help(of: B) while War }", "CL3001!")]
    [InlineData("commitment X { A shall Help(of: B) when War at once } commitment Y { A shall not Help(of: B) unless War }", "")]
    [InlineData("commitment X { A shall Help(of: B) when Peace within 30 days } commitment Y { A shall not Help(of: B) when Peace within 10 days }", "")]
    [InlineData("commitment X { A shall Help(of: B) when Peace within 10 days } commitment Y { A shall not Help(of: B) when Peace within 30 days }", "CL3001!")]
    [InlineData("commitment X { A shall Help(of: B) when Attack(by: C, on: B) at once } commitment Y { A shall not Help(of: B) when Attack(by: B, on: C) }", "CL3001")]
    [InlineData("constraint Attack(by: x, on: y) excludes Attack(by: y, on: x) commitment X { A shall Help(of: B) when Attack(by: C, on: B) at once } commitment Y { A shall not Help(of: B) when Attack(by: B, on: C) }", "")]
    // Facts bind every scenario.
    [InlineData("fact never Alarm commitment X { A shall Help(of: B) by 2030-01-01 } commitment Y { A shall not Help(of: B) when Alarm }", "CL5001!")]
    [InlineData("as of 2029-01-01 fact 2030-01-01 Peace commitment X { A shall Help(of: B) by 2030-03-01 } commitment Y { A shall not Help(of: B) unless Peace }", "")]
    // What facts say never happens calls nothing off, and nothing waits for its absence.
    [InlineData("fact never Alarm commitment X { A shall Help(of: B) when (Alarm or Peace) at once } commitment Y { A shall not Help(of: B) unless Alarm }", "CL3001!")]
    [InlineData("fact never Alarm commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) while not Alarm }", "CL3001!")]
    [InlineData("fact never Alarm commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) unless (Alarm and Truce) until Alarm }", "CL3001!")]
    [InlineData("fact never Alarm commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) unless (Alarm or Truce) }", "CL3001")]
    [InlineData("fact never Alarm commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) unless not Alarm }", "CL5001!")]
    [InlineData("fact never War commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) unless War }", "CL3001!")]
    // A fact about an event that is somebody's doing is one about the deed.
    [InlineData("event E is B does Sign fact never E commitment X { A shall Help(of: B) when E within 3 days } commitment Y { A shall not Help(of: B) }", "CL5001!")]
    [InlineData("as of 2029-01-01 event E is B does Sign fact 2030-01-01 E commitment X { A shall Help(of: B) when E within 3 days } commitment Y { A shall not Help(of: B) when B does Sign }", "")]
    [InlineData("as of 2029-01-01 event E is B does Sign fact 2030-01-01 E commitment X { A shall Help(of: B) when E within 3 days } commitment Y { A shall not Help(of: B) }", "CL3001!")]
    // Called off is compliance.
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 withdrawn on 2030-03-01 } commitment Y { A shall not Help(of: B) }", "")]
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) withdrawn on 2030-06-01 }", "")]
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) withdrawn on 2030-06-02 }", "CL3001!")]
    // What a ban leaves free by giving way may be barred by another.
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 } commitment W { A may Arm(of: B) } commitment Y { A shall not Help(of: B) subject to W } commitment Z { A shall not Arm(of: B) }", "CL3003! CL3005! CL3020! CL3020!")]
    // An exact carve-out leaves none.
    [InlineData("commitment X { A shall Arm(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) except Arm(of: B) }", "")]
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) except Arm(of: B) }", "")]
    [InlineData("commitment X { A shall Arm(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) A may Arm(of: B) }", "")]
    // Continuous duties.
    [InlineData("commitment X { A shall continuously Help(of: B) from 2030-01-01 until 2031-01-01 } commitment Y { A shall not Help(of: B) from 2030-12-31 }", "CL3001!")]
    [InlineData("commitment X { A shall continuously Help(of: B) from 2030-01-01 until 2031-01-01 } commitment Y { A shall not Help(of: B) from 2031-01-01 }", "")]
    // Family 2: acts that exclude each other.
    [InlineData("commitment X { A shall Stay(in: Port) by 2030-01-01 from 2030-01-01 } commitment Y { A shall Leave(in: Port) by 2030-01-01 from 2030-01-01 }", "CL3002!")]
    [InlineData("commitment X { A shall Stay(in: Port) by 2030-01-02 from 2030-01-01 } commitment Y { A shall Leave(in: Port) by 2030-01-02 from 2030-01-01 }", "")]
    [InlineData("commitment X { A shall continuously Stay(in: Port) from 2030-01-01 } commitment Y { A shall Leave(in: Port) by 2031-01-01 from 2030-01-01 }", "CL3002!")]
    [InlineData("commitment X { A shall continuously Stay(in: Port) from 2030-01-01 } commitment Y { A shall Leave(in: Field) by 2031-01-01 from 2030-01-01 }", "")]
    // Family 5: permission against ban.
    [InlineData("commitment X { A may Help(of: B) } commitment Y { A shall not Help(of: B) }", "CL3005!")]
    [InlineData("commitment X { A may Help(of: B) } commitment Y { A shall not Arm(of: B) }", "CL3005!")]
    [InlineData("commitment X { A may Arm(of: B) } commitment Y { A shall not Help(of: B) }", "CL3005!")]
    [InlineData("commitment X { A may Help(of: B) while War } commitment Y { A shall not Help(of: B) unless War }", "")]
    [InlineData("commitment X { A may Help(of: B) toward B } commitment Y { A shall not Help(of: B) toward C }", "CL5007!")]
    [InlineData("commitment X { A need not Help(of: B) } commitment Y { A shall Help(of: B) by 2030-01-01 }", "CL3006!")]
    [InlineData("commitment X { A need not Arm(of: B) } commitment Y { A shall Help(of: B) by 2030-01-01 }", "")]
    // Whatever the side has done before: what lifts the ban in time leaves nothing forbidden, on the first day nothing has been done.
    [InlineData("commitment X { A may Help(of: B) } commitment Y { A shall not Help(of: B) unless A does Sign }", "CL3005!")]
    [InlineData("as of 2029-01-01 commitment X { A may Help(of: B) } commitment Y { A shall not Help(of: B) unless A does Sign from 2030-01-01 }", "")]
    [InlineData("as of 2029-01-01 commitment X { A may Help(of: B) } commitment Y { A shall not Help(of: B) unless A does Ratify from 2029-01-02 }", "CL3005!")]
    [InlineData("as of 2029-01-01 commitment X { A may Help(of: B) } commitment Y { A shall not Help(of: B) unless A does Ratify from 2029-01-03 }", "")]
    [InlineData("as of 2029-01-01 commitment X { A may Help(of: B) while War } commitment Y { A shall not Help(of: B) unless A does Sign }", "CL3005")]
    [InlineData("as of 2029-01-01 commitment X { A may Help(of: B) } commitment Y { A shall not Help(of: B) unless C does Sign from 2030-01-01 }", "CL3005!")]
    [InlineData("commitment X { A may Help(of: B) when A does Sign } commitment Y { A shall not Help(of: B) }", "")]
    // Family 6: several bans cover the window together.
    [InlineData("commitment X { A shall Help(of: B) from 2030-01-01 by 2030-01-10 } commitment Y { A shall not Help(of: B) until 2030-01-05 } commitment Z { A shall not Help(of: B) from 2030-01-05 }", "CL3003!")]
    [InlineData("commitment X { A shall Help(of: B) from 2030-01-01 by 2030-01-10 } commitment Y { A shall not Help(of: B) until 2030-01-05 } commitment Z { A shall not Help(of: B) from 2030-01-06 }", "")]
    // Family 7: a collective duty of a closed group.
    [InlineData("commitment X { at least 2 of G shall Stay(in: Port) by 2030-01-01 } commitment Y { A shall not Stay(in: Port) } commitment Z { C shall not Stay(in: Port) }", "CL3003!")]
    [InlineData("commitment X { at least 2 of G shall Stay(in: Port) by 2030-01-01 } commitment Y { A shall not Stay(in: Port) }", "")]
    [InlineData("commitment X { G jointly shall Stay(in: Port) by 2030-01-01 } commitment Y { A shall not Stay(in: Port) }", "CL3001!")]
    [InlineData("commitment X { at least 4 of G shall Stay(in: Port) by 2030-01-01 }", "CL3009!")]
    [InlineData("group O open { A B } commitment X { at least 2 of O shall Stay(in: Port) by 2030-01-01 } commitment Y { A shall not Stay(in: Port) } commitment Z { B shall not Stay(in: Port) }", "")]
    [InlineData("group O open { A B } commitment X { any of O shall Stay(in: Port) by 2030-01-01 } commitment Y { each of O shall not Stay(in: Port) }", "CL3003!")]
    // Family 8: a prerequisite is barred.
    [InlineData("commitment X { A shall Ratify by 2031-06-01 } commitment Y { A shall not Sign }", "CL3008!")]
    [InlineData("commitment X { A shall Ratify by 2031-01-01 } commitment Y { A shall not Sign from 2030-06-01 }", "")]
    [InlineData("commitment X { A shall Ratify from 2030-01-01 by 2030-01-01 }", "CL3009!")]
    // What the breach of a norm gives rise to: one's own breach need not happen, somebody else's may.
    [InlineData("commitment X { A shall Sign by 2030-01-01 failing which { A shall Help(of: B) within 10 days } } commitment Z { A shall not Help(of: B) }", "")]
    [InlineData("commitment X { A shall Sign by 2030-01-01 failing which Y } commitment Y { A shall Help(of: B) within 10 days } commitment Z { A shall not Help(of: B) }", "")]
    [InlineData("commitment X { C shall Sign by 2030-01-01 failing which { A shall Help(of: B) within 10 days } } commitment Z { A shall not Help(of: B) }", "CL3001!")]
    [InlineData("commitment Y { A shall Help(of: B) within 10 days } commitment X { C shall Sign by 2030-01-01 failing which Y } commitment Z { A shall not Help(of: B) }", "CL3001!")]
    [InlineData("as of 2029-01-01 commitment Y { A shall Help(of: B) within 10 days } commitment X { C shall Sign by 2030-01-01 failing which Y } commitment Z { A shall not Help(of: B) until 2030-01-01 }", "")]
    // Each answers for its own breach: that of another member gives rise to nothing.
    [InlineData("commitment X { each of G shall Sign by 2030-01-01 failing which Y } commitment Y { each of G shall Ratify within 10 days } commitment Z { A shall not Ratify }", "")]
    [InlineData("commitment X { B shall Sign by 2030-01-01 failing which Y } commitment Y { each of G shall Ratify within 10 days } commitment Z { A shall not Ratify }", "CL3001!")]
    // What is rejected is held to be otherwise.
    [InlineData("rejection X by C { A need not Help(of: B) } rejection Y by C { A shall Help(of: B) }", "CL3001!")]
    [InlineData("rejection X by C { A need not Help(of: B) } commitment Y { A need not Help(of: B) }", "CL4001!")]
    // What must come first can be barred by several bans, one of which ends when the duty's window opens.
    [InlineData("commitment X { A shall Ratify from 2030-01-05 at once } commitment Y { A shall not Sign until 2030-01-03 } commitment Z { A shall not Sign from 2030-01-03 }", "CL3003!")]
    [InlineData("as of 2000-01-01 commitment X { A shall Ratify when Peace within 3 days } commitment Y { A shall not Sign unless (Peace or not (Alarm before Peace)) } commitment Z { A shall not Sign when within 3 days of Peace from 2000-01-02 withdrawn on 2000-01-06 }", "CL3003")]
    // A duty born of one's own breach is no conflict.
    [InlineData("commitment X { A shall not Stay(in: Port) } commitment Y { A shall Leave(in: Port) when X is breached at once } commitment Z { A shall not Leave(in: Port) }", "")]
    // Somebody else's breach may be.
    [InlineData("commitment X { B shall not Stay(in: Port) } commitment Y { A shall Leave(in: Port) when X is breached at once } commitment Z { A shall not Leave(in: Port) }", "CL3001!")]
    // What one ban leaves free another bars.
    [InlineData("commitment X { A shall Help(of: B) by 2030-01-01 } commitment Y { A shall not Help(of: B) except Arm(of: B) } commitment Z { A shall not Arm(of: B) }", "CL3003!")]
    [InlineData("commitment X { A shall Help(of: B) at once } commitment Y { A shall not Help(of: B) while War } commitment Z { A shall not Help(of: B) except Arm(of: B) }", "CL3001")]
    [InlineData("commitment X { A shall Help(of: B) at once } commitment Z { A shall not Help(of: B) except Arm(of: B) } commitment Y { A shall not Help(of: B) while War }", "CL3001")]
    // Every set of three is reported.
    [InlineData("commitment X { A shall Help(of: B) from 2030-01-01 by 2030-01-10 } commitment Y { A shall not Help(of: B) until 2030-01-05 } commitment Z { A shall not Help(of: B) from 2030-01-05 } commitment V { A shall not Help(of: B) from 2030-01-04 }", "CL3003! CL3003!")]
    // What two of three come to by themselves is told once, from whichever of them it is seen.
    [InlineData("act Meet requires Sign act Sit(with: party) mutual excludes Meet requires Meet commitment P { A shall continuously Meet from 2000-01-05 through 2000-01-06 } commitment R { A shall not Sign from 2000-01-05 through 2000-01-05 } commitment S { A shall continuously Sit(with: B) from 2000-01-04 through 2000-01-04 } commitment T { B shall Sit(with: A) from 2000-01-05 through 2000-01-05 }", "CL3002!")]
    // What one does with another takes days from that one, too.
    [InlineData("act Sit(with: party) mutual excludes Sign commitment P { B shall Sign from 2000-01-03 through 2000-01-04 } commitment Q { A shall Sit(with: B) from 2000-01-04 through 2000-01-04 } commitment R { A shall Sit(with: B) from 2000-01-03 through 2000-01-03 }", "CL3003!")]
    // Of four together, three that clash are found whatever the fourth makes hard to settle.
    [InlineData("as of 2000-01-01 act Quit excludes Help(of: B) commitment X { A shall Arm(of: B) when War from 2000-01-03 within 3 days } commitment Y { A shall not Help(of: B) when not ((Alarm and Alarm)) unless War } commitment Z { A shall not Arm(of: B) when (War and War) while (within 1 days of Peace and within 1 days of Alarm) } commitment W { A shall Quit when War by 2000-01-04 }", "CL3003 CL3003")]
    // What clashes with three of four does not want the fourth to come into force.
    [InlineData("as of 2000-01-01 act Quit excludes Help(of: B) commitment X { A shall Help(of: B) by 2000-01-06 } commitment Y { A shall not Help(of: B) while within 2 days of Peace } commitment Z { A shall not Help(of: B) while within 2 days of Alarm } commitment W { A shall Quit when Peace from 2000-01-02 until 2000-01-06 within 1 days }", "CL3003")]
    // Many bans cover the window together, each a month of it.
    [InlineData("commitment X { A shall Help(of: B) from 2030-01-01 by 2030-12-31 } commitment Y { A shall not Help(of: B) from 2030-01-01 until 2030-02-01 A shall not Help(of: B) from 2030-02-01 until 2030-03-01 A shall not Help(of: B) from 2030-03-01 until 2030-04-01 A shall not Help(of: B) from 2030-04-01 until 2030-05-01 A shall not Help(of: B) from 2030-05-01 until 2030-06-01 A shall not Help(of: B) from 2030-06-01 until 2030-07-01 A shall not Help(of: B) from 2030-07-01 until 2030-08-01 A shall not Help(of: B) from 2030-08-01 until 2030-09-01 A shall not Help(of: B) from 2030-09-01 until 2030-10-01 A shall not Help(of: B) from 2030-10-01 until 2030-11-01 A shall not Help(of: B) from 2030-11-01 until 2030-12-01 A shall not Help(of: B) from 2030-12-01 through 2030-12-31 }", "CL3003!")]
    // A state has one span: once it has let the ban come into force it cannot come back to lift it.
    [InlineData("as of 2000-01-01 commitment X { A shall Help(of: B) unless Alarm from 2000-01-05 at once } commitment Y { A shall not Help(of: B) when Peace and War unless War until 2000-01-06 }", "CL3001!")]
    // What keeps a duty from falling due until the ban binds can be a state.
    [InlineData("as of 2029-01-01 commitment X { A shall Help(of: B) when not War at once from 2029-01-01 } commitment Y { A shall not Help(of: B) from 2030-01-01 until 2031-01-01 }", "CL3001")]
    // Divided without rest: all parts together are the whole.
    [InlineData("area W divided into { area N area S } commitment X { A shall Stay(in: W) by 2030-01-01 } commitment Y { A shall not Stay(in: N) A shall not Stay(in: S) }", "CL3003!")]
    [InlineData("act Walk act Ride act Move divided into Walk, Ride commitment X { A shall Move by 2030-01-01 } commitment Y { A shall not Walk A shall not Ride }", "CL3003!")]
    // Areas that overlap: what is allowed in the one is forbidden where they do; what is owed in the one can be done elsewhere.
    [InlineData("area N overlaps S area S commitment X { A may Stay(in: N) } commitment Y { A shall not Stay(in: S) }", "CL3005!")]
    [InlineData("area N overlaps S area S commitment X { A may Stay(in: S) } commitment Y { A shall not Stay(in: N) }", "CL3005!")]
    [InlineData("area N area S commitment X { A may Stay(in: S) } commitment Y { A shall not Stay(in: N) }", "")]
    [InlineData("area N overlaps S { area T } area S commitment X { A shall Stay(in: N) by 2030-01-01 } commitment Y { A shall not Stay(in: S) }", "")]
    [InlineData("area N overlaps S area S commitment X { A need not Stay(in: N) } commitment Y { A shall Stay(in: S) by 2030-01-01 }", "")]
    [InlineData("area N area M area S area T = N + M area U = M + S commitment X { A may Stay(in: T) } commitment Y { A shall not Stay(in: U) }", "CL3005!")]
    // What a duty waits for is owed too.
    [InlineData("as of 2030-01-01 commitment X { A shall Help(of: B) when A does Sign at once } commitment Y { A shall not Help(of: B) } commitment Z { A shall Sign by 2030-06-01 }", "CL3003!")]
    [InlineData("as of 2030-01-01 commitment X { A shall Help(of: B) when A does Sign at once } commitment Y { A shall not Help(of: B) }", "")]
    // As it sees fit: any conduct complies.
    [InlineData("commitment X { A shall Help(of: B) by 2030-01-01 as it sees fit } commitment Y { A shall not Help(of: B) }", "")]
    // Where every way of deciding comes to it, nothing depends on that.
    [InlineData("commitment X { A shall Send(in: undecided) by 2030-06-01 } commitment Y { A shall not Send(in: Land) A shall not Send(in: Elsewhere) } area Elsewhere", "CL3001!")]
    // Half of the one choice and half of the other are not all of either.
    [InlineData("area Elsewhere commitment X { A shall Send(in: undecided) by 2030-06-01 A shall Stay(in: undecided) by 2030-06-01 } commitment Y { A shall not Send(in: Land) A shall not Stay(in: Elsewhere) }", "CL3001?")]
    [InlineData("commitment X { A shall Help(of: undecided) by 2030-06-01 } commitment Y { A shall not Help(of: any) }", "CL3001!")]
    [InlineData("commitment X { A shall Help(of: undecided) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "CL3001?")]
    [InlineData("commitment X { A shall Help(of: undecided) at once } commitment Y { A shall not Help(of: any) when Peace }", "CL3001")]
    [InlineData("commitment X { A shall Stay(in: undecided) by 2030-06-01 } commitment Y { A shall not Stay(in: Land) }", "CL3001!")]
    [InlineData("commitment X { A shall Stay(in: undecided) by 2030-06-01 } commitment Y { A shall not Stay(in: Port) }", "CL3001?")]
    [InlineData("commitment X { A shall Help(of: B) by undecided } commitment Y { A shall not Help(of: B) }", "CL3001!")]
    // A day left undecided: it depends.
    [InlineData("as of 2029-01-01 commitment X { A shall Help(of: B) by undecided } commitment Y { A shall not Help(of: B) until 2031-01-01 }", "CL3001?")]
    // Unrelated norms heal nothing.
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) } commitment Z { C may Help(of: B) }", "CL3001!")]
    // Membership dates.
    [InlineData("group D { A until 2030-03-01 } commitment X { A shall Help(of: B) from 2030-03-01 by 2030-06-01 } commitment Y { each of D shall not Help(of: B) }", "")]
    [InlineData("group D { A until 2030-03-01 } commitment X { A shall Help(of: B) from 2030-02-01 by 2030-02-15 } commitment Y { each of D shall not Help(of: B) }", "CL3001!")]
    public void Verdict(string source, string expected) => Assert.Equal(expected, Check.Ids(source));

    [Theory]
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 } demand Y by C { A shall not Help(of: B) }", "CL4001!")]
    [InlineData("demand X by B { A shall Help(of: B) by 2030-06-01 } demand Y by C { A shall not Help(of: B) }", "CL4002!")]
    [InlineData("demand X by C { A shall Help(of: B) by 2030-06-01 } demand Y by C { A shall not Help(of: B) }", "CL3001!")]
    [InlineData("expectation X by B { A shall Send(in: Port) by 2030-06-01 } rejection Y by C { A may Send(in: Land) }", "CL4002!")]
    [InlineData("commitment X { A shall not Send(in: Port) } rejection Y by C { A shall not Send(in: Port) }", "CL4001!")]
    [InlineData("commitment X offered { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "")]
    [InlineData("counting offered commitment X offered { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "CL3001!")]
    [InlineData("treaty T between A, B { article 1 { A shall Help(of: B) by 2030-06-01 } } treaty U between A, C { article 1 { A shall not Help(of: B) } }", "CL3001!")]
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 subject to Y } commitment Y { A shall not Help(of: B) }", "CL3020!")]
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 notwithstanding Y } commitment Y { A shall not Help(of: B) }", "CL3020!")]
    // Of three that clash together one gives way only where both others prevail over it: with one alone it can be kept.
    [InlineData("commitment X { A shall Help(of: B) from 2030-01-01 by 2030-01-10 subject to Y } commitment Y { A shall not Help(of: B) until 2030-01-05 } commitment Z { A shall not Help(of: B) from 2030-01-05 }", "CL3003!")]
    [InlineData("commitment X { A shall Help(of: B) from 2030-01-01 by 2030-01-10 subject to Y, Z } commitment Y { A shall not Help(of: B) until 2030-01-05 } commitment Z { A shall not Help(of: B) from 2030-01-05 }", "CL3020!")]
    // A treaty displaces nothing toward those who are not party to it; who gives way says so himself.
    [InlineData("treaty T between A, B { article 1 { A shall Help(of: B) by 2030-06-01 } } treaty U between A, C { article 1 { A shall not Help(of: B) } notwithstanding T }", "CL3001!")]
    [InlineData("treaty T between A, B { article 1 { A shall Help(of: B) by 2030-06-01 } } treaty U between A, B, C { article 1 { A shall not Help(of: B) } notwithstanding T }", "CL3020!")]
    [InlineData("treaty T between A, B { article 1 { A shall Help(of: B) by 2030-06-01 } subject to U } treaty U between A, C { article 1 { A shall not Help(of: B) } }", "CL3020!")]
    // What has given way to one ban does not clash with another while that one is in force.
    [InlineData("commitment X { A shall Help(of: B) by 2030-06-01 subject to Y } commitment Y { A shall not Help(of: B) } commitment Z { A shall not Arm(of: B) A shall not Help(of: B) }", "CL3020! CL3020!")]
    [InlineData("commitment X { A shall Help(of: B) at once when Peace subject to Y } commitment Y { A shall not Help(of: B) while War } commitment Z { A shall not Help(of: B) }", "CL3001 CL3020")]
    // What prevails over a freedom may leave nothing of it for another ban to be against.
    [InlineData("commitment P { A may Help(of: B) while War } commitment Y { A shall not Help(of: B) when Alarm } commitment Z { A shall not Help(of: B) } precedence Y prevails over P", "CL3005 CL3020")]
    // A treaty of two ends for both when one of them leaves; of three when both others have left.
    [InlineData("treaty T between A, B { A shall not Help(of: B) denounced by B on 2030-01-10 } commitment X { A shall Help(of: B) from 2030-02-01 by 2030-06-01 }", "")]
    [InlineData("treaty T between A, B, C { A shall not Help(of: B) denounced by B on 2030-01-10 } commitment X { A shall Help(of: B) from 2030-02-01 by 2030-06-01 }", "CL3001!")]
    [InlineData("treaty T between A, B, C { A shall not Help(of: B) denounced by B on 2030-01-10 denounced by C on 2030-01-15 } commitment X { A shall Help(of: B) from 2030-02-01 by 2030-06-01 }", "")]
    [InlineData("treaty T between A, B { A shall not Help(of: B) withdrawn by B on Peace } commitment X { A shall Help(of: B) when Peace within 10 days }", "")]
    [InlineData("treaty T between A, B { A shall not Help(of: B) ratified by A on 2029-01-01 ratified by B on 2031-01-01 } commitment X { A shall Help(of: B) from 2030-02-01 by 2030-06-01 }", "")]
    // Colliding claims settle nothing.
    [InlineData("treaty T between A, B { article 1 { A shall Help(of: B) by 2030-06-01 } notwithstanding U } treaty U between A, B { article 1 { A shall not Help(of: B) } notwithstanding T }", "CL3001! CL3021!")]
    // A saving clause: earlier engagements of that party, and no others.
    [InlineData("commitment X { each of A, B shall not Sign without prejudice to every engagement of A made before 2029-06-01 without prejudice to every engagement of B made before 2029-06-01 } commitment Y { each of A, B shall Sign by 2030-06-01 made on 2029-01-01 }", "CL3020! CL3020!")]
    [InlineData("treaty T between A, C { A shall not Help(of: B) made on 2029-01-01 } treaty U between A, B { A shall Help(of: B) by 2030-06-01 made on 2030-01-01 without prejudice to every engagement of A made before 2030-01-01 }", "CL3020!")]
    [InlineData("treaty T between A, C { A shall not Help(of: B) made on 2030-01-01 } treaty U between A, B { A shall Help(of: B) by 2030-06-01 made on 2030-01-01 without prejudice to every engagement of A made before 2030-01-01 }", "CL3001!")]
    [InlineData("treaty T between A, C { A shall not Help(of: B) made on 2029-01-01 } treaty U between A, B { A shall Help(of: B) by 2030-06-01 made on 2030-01-01 without prejudice to every engagement of C made before 2030-01-01 }", "CL3001!")]
    public void Holders(string source, string expected) => Assert.Equal(expected, Check.Ids(source));

    [Theory]
    [InlineData("commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) when Alarm }", "2000-01-01 Alarm; 2000-01-01 Peace")]
    [InlineData("commitment X { A shall Help(of: B) when Peace at once made on 2030-05-01 } commitment Y { A shall not Help(of: B) while War }", "2030-01-01 War begins; 2030-05-01 Peace")]
    [InlineData("commitment X { A shall Help(of: B) when Attack(by: C, on: B) after Peace at once } commitment Y { A shall not Help(of: B) }", "2000-01-01 Peace; 2000-01-02 Attack(by: C, on: B)")]
    [InlineData("commitment X { A shall Help(of: B) when Peace within 30 days } commitment Y { A shall not Help(of: B) from 2030-03-01 until 2030-05-01 }", "2030-03-01 Peace")]
    public void CanonicalScenario(string source, string expected) => Assert.Equal(expected, Check.Scenario(source));

    // What outsiders do comes with what it requires and without what it excludes; what is known holds for what comes with it, too.
    [Theory]
    [InlineData("commitment X { A shall Help(of: B) when B does Ratify at once } commitment Y { A shall not Help(of: B) unless B does Sign }", "")]
    [InlineData("commitment X { A shall Help(of: B) when B does Leave(in: Port) at once } commitment Y { A shall not Help(of: B) when B does Stay(in: Port) }", "CL3001")]
    [InlineData("act Quit excludes Trade for good act Trade excludes Quit for good commitment X { A shall Help(of: B) when B does Trade at once } commitment Y { A shall not Help(of: B) when B does Quit }", "")]
    [InlineData("event Raid(in: area) fact never Raid(in: Land) commitment X { A shall Help(of: B) when Raid(in: Port) at once } commitment Y { A shall not Help(of: B) }", "CL5001!")]
    [InlineData("state Siege(in: area) fact never Siege(in: Land) commitment X { A shall continuously Help(of: B) while Siege(in: Port) } commitment Y { A shall not Help(of: B) }", "CL5001!")]
    [InlineData("fact never B does Help(of: C) commitment X { A shall Help(of: B) when B does Arm(of: C) at once } commitment Y { A shall not Help(of: B) }", "CL5001!")]
    [InlineData("fact never B does Sign commitment X { A shall Help(of: B) when B does Ratify at once } commitment Y { A shall not Help(of: B) }", "CL5001!")]
    [InlineData("act Blockade begins War fact never War commitment X { A shall Help(of: B) when B does Blockade at once } commitment Y { A shall not Help(of: B) }", "CL5001!")]
    [InlineData("as of 2029-01-01 fact 2030-01-01 B does Ratify commitment X { A shall Help(of: B) from 2030-01-01 by 2030-01-01 } commitment Y { A shall not Help(of: B) when B does Sign }", "CL3001!")]
    // What the side itself is known to have done, or never to do, is so for what reads it.
    [InlineData("fact never A does Sign commitment X { A shall Help(of: B) by 2030-01-01 } commitment Y { A shall not Help(of: B) unless A does Sign }", "CL3001!")]
    [InlineData("as of 2029-01-01 fact 2030-01-01 A does Sign commitment X { A shall Help(of: B) from 2030-01-01 by 2030-01-01 } commitment Y { A shall not Help(of: B) unless A does Sign }", "CL3001!")]
    [InlineData("as of 2029-01-01 fact 2030-01-01 A does Sign commitment X { A shall Help(of: B) from 2030-01-02 by 2030-01-02 } commitment Y { A shall not Help(of: B) unless A does Sign }", "")]
    public void Outsiders(string source, string expected) => Assert.Equal(expected, Check.Ids(source));

    // What becomes of a norm hangs on what is done in its own time, whatever was done before.
    [Theory]
    [InlineData("commitment S { A shall Sign from 2030-01-02 by 2030-01-20 } commitment Y { A shall not Help(of: B) when S is fulfilled }", "CL3003!")]
    [InlineData("commitment S { A shall Sign from 2030-01-02 by 2030-01-20 } commitment Y { A shall not Help(of: B) while S is fulfilled }", "CL3003!")]
    [InlineData("commitment S { A shall Sign from 2030-01-02 by 2030-01-20 } commitment Y { A shall not Help(of: B) unless S is breached }", "CL3003!")]
    [InlineData("fact 2030-01-05 Peace commitment S { A shall Sign when Peace within 10 days } commitment Y { A shall not Help(of: B) when S is fulfilled }", "CL3003!")]
    [InlineData("commitment S { A shall Sign by 2030-01-20 } commitment Y { A shall not Help(of: B) until 2031-01-01 } commitment Z { A shall Help(of: B) when S is kept at once }", "CL3001! CL3003!")]
    [InlineData("commitment S { A shall Sign by 2030-02-01 } fact 2030-01-15 A does Sign commitment Y { A shall not Help(of: B) while S is in force from 2030-01-20 }", "CL5001!")]
    public void StatusOfOwnNorms(string source, string expected) =>
        Assert.Equal(expected, Check.Ids("as of 2030-01-01 commitment X { A shall Help(of: B) from 2030-02-10 by 2030-02-20 } " + source));

    // An engagement is one as long as it can be in force, and if whatever keeps it is what was not to be undertaken.
    [Theory]
    [InlineData("commitment X { A shall Help(of: B) from 2030-01-01 by 2030-05-31 }", "")]
    [InlineData("commitment X { A shall Help(of: B) from 2030-01-01 by 2030-06-01 }", "CL3010!")]
    [InlineData("commitment X { A shall Help(of: B) from 2030-01-01 at once }", "")]
    [InlineData("commitment X { A shall Help(of: B) when Peace at once } fact never Peace", "CL5001!")]
    [InlineData("commitment X { A shall Help(of: any) by 2031-01-01 }", "")]
    [InlineData("commitment X { A shall Arm(of: B) by 2031-01-01 }", "CL3010!")]
    public void Engagements(string source, string expected) =>
        Assert.Equal(expected, Check.Ids("as of 2030-01-01 commitment N { A shall not undertake to Help(of: B) from 2030-06-01 } " + source));

    // What somebody else does by the words themselves is done.
    [Theory]
    [InlineData("commitment Y { A shall not Help(of: B) unless C does Sign }", "")]
    [InlineData("commitment Y { A shall not Help(of: B) when C does Sign }", "CL3001!")]
    public void PerformedByOthers(string source, string expected) => Assert.Equal(
        expected, Check.Ids("as of 2030-01-01 commitment X { A shall Help(of: B) from 2030-03-02 by 2030-03-05 } commitment T { C hereby Sign from 2030-03-01 } " + source));

    // What the budget does not settle of what is permitted and forbidden is said, too; and whether something ever comes into force, or gives way.
    [Theory]
    [InlineData("commitment Freedom { A may Help(of: B) when {all} for 2 days } commitment Restraint { A shall not Help(of: B) unless One before Two or (One and not (Two after One)) }", "CL3090")]
    [InlineData("commitment X { A shall Help(of: B) when {all} and One before Two and (Two before One or Two before Three and Three before One) }", "CL3090")]
    [InlineData("commitment Freedom { A may Help(of: B) } commitment Y { A shall not Help(of: B) unless One before Two or (One and not (Two after One)) } commitment Z { A shall not Help(of: B) when {all} } precedence Z prevails over Freedom", "CL3005 CL3020!")]
    [InlineData("commitment Freedom { A may Help(of: B) } commitment Y { A shall not Help(of: B) } commitment Z { A shall not Help(of: B) when {all} and One before Two and (Two before One or Two before Three and Three before One) } precedence Y prevails over Freedom", "CL3090 CL3090 CL3020!")]
    [InlineData("commitment Freedom { A may Help(of: B) } commitment Y { A shall not Help(of: B) } commitment Z { A shall not Help(of: B) unless {all} and One before Two and (Two before One or Two before Three and Three before One) } precedence Z prevails over Freedom", "CL3005 CL3020")]
    public void NotSettled(string source, string expected)
    {
        string[] events = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"];
        Assert.Equal(expected, Check.Ids(string.Join("\n", events.Select(name => $"event {name}")) + "\n" + source.Replace("{all}", string.Join(" and ", events), StringComparison.Ordinal)));
    }

    // Each comes into force on a day of its own; what is read on that day need not be so when both are in force.
    [Theory]
    [InlineData("commitment X { A shall continuously Help(of: B) when Peace unless Alarm } commitment Y { A shall not Help(of: B) when War while not War }", "CL3001")]
    [InlineData("commitment X { A shall continuously Help(of: B) when not Truce while Truce } commitment Y { A shall not Help(of: B) when Peace while not War }", "CL3001")]
    [InlineData("commitment X { A shall continuously Help(of: B) when Peace while War } commitment Y { A shall not Help(of: B) when Truce unless War }", "")]
    [InlineData("commitment X { A may Help(of: B) when War while not War until 2030-02-01 } commitment Y { A shall not Help(of: B) when not War while War from 2030-01-01 }", "")]
    [InlineData("commitment X { A may Help(of: B) when War and not Truce while not War } commitment Y { A shall not Help(of: B) when Truce while not Truce }", "CL3005!")]
    // What nothing calls off is in force on its last day.
    [InlineData("commitment X { A shall continuously Help(of: B) when War until 2030-06-01 } commitment Y { A shall not Help(of: B) when not War until 2030-06-01 }", "CL3001!")]
    [InlineData("commitment X { A shall continuously Help(of: B) when War until 2030-05-01 } commitment Y { A shall not Help(of: B) when not War until 2030-06-01 }", "CL3001")]
    [InlineData("commitment X { A shall continuously Help(of: B) when Peace until 2030-05-01 } commitment Y { A shall not Help(of: B) when Truce and not Peace until 2030-06-01 }", "CL3001!")]
    [InlineData("commitment X { A shall continuously Help(of: B) when Peace until 2030-05-01 } commitment Y { A shall not Help(of: B) when Truce until 2030-06-01 }", "CL3001")]
    [InlineData("commitment X { A may Help(of: B) when Peace unless Alarm until 2030-06-01 } commitment Y { A shall not Help(of: B) when Truce and not Peace until 2030-06-01 }", "CL3005!")]
    public void Latched(string source, string expected) => Assert.Equal(expected, Check.Ids(source));

    [Theory]
    [InlineData("demand N by C { B shall not Sign unless A does Help(of: B) } expectation E by C { A shall Help(of: B) when B does Sign at once }", "CL5002!")]
    [InlineData("demand N by C { B shall not Sign unless A does Help(of: B) } expectation E by C { A shall Help(of: B) by 2030-01-01 }", "")]
    [InlineData("demand N by C { B shall not Sign until A does Help(of: B) } commitment E { A shall Arm(of: B) when B does Sign at once }", "CL5002!")]
    // They wait while both are in force, from the day on which the later one begins.
    [InlineData("as of 2030-01-01 commitment X { B shall not Sign unless A does Help(of: B) } commitment Y { A shall not Help(of: B) unless B does Sign }", "CL5002!")]
    // A ban that gives way to what asks for the act is not waited for; nor is what another does the side's to choose.
    [InlineData("as of 2030-01-01 commitment X { B shall not Sign unless A does Help(of: B) } commitment Y { A shall not Help(of: B) unless B does Sign } commitment Z { B shall Sign by 2030-03-01 notwithstanding X }", "CL3020")]
    [InlineData("as of 2030-01-01 commitment X { B shall not Sign unless A does Help(of: B) } commitment Y { A shall not Help(of: B) unless B does Sign } commitment Z { B may Sign notwithstanding X }", "CL3020!")]
    [InlineData("as of 2030-01-01 commitment X { B shall not Sign unless A does Help(of: B) } commitment Y { A shall not Help(of: B) unless B does Sign } commitment Z { B shall Sign when A does Help(of: B) within 9 days notwithstanding X }", "CL5002!")]
    [InlineData("as of 2030-01-01 treaty X between B, C { B shall not Sign unless A does Help(of: B) } commitment Y { A shall not Help(of: B) unless B does Sign } treaty Z between A, B { accession of C on 2030-02-01 B may Sign until 2030-03-01 notwithstanding X }", "CL3020")]
    [InlineData("as of 2030-01-01 treaty X between B, C { B shall not Sign unless A does Help(of: B) } commitment Y { A shall not Help(of: B) unless B does Sign } treaty Z between A, B { accession of C on 2030-03-01 B may Sign until 2030-03-01 notwithstanding X }", "CL5002! CL5007!")]
    [InlineData("as of 2030-01-01 commitment X { B shall not Sign unless A does Help(of: B) until 2030-03-01 } commitment Y { A shall not Help(of: B) unless B does Sign from 2030-03-01 }", "")]
    [InlineData("as of 2030-01-01 commitment X { B shall not Sign unless A does Help(of: B) until 2030-03-01 } commitment Y { A shall not Help(of: B) unless B does Sign }", "")]
    [InlineData("as of 2030-01-01 commitment X { B shall not Sign unless A does Help(of: B) from 2030-03-01 } commitment Y { A shall not Help(of: B) unless B does Sign }", "CL5002!")]
    [InlineData("as of 2030-01-01 commitment X { B shall not Sign unless A does Help(of: B) within 30 days } commitment Y { A shall not Help(of: B) unless B does Sign }", "")]
    [InlineData("as of 2030-01-01 commitment X { B shall not Sign unless A does Help(of: B) from 2030-03-01 } commitment Y { A shall not Help(of: B) unless B does Sign from 2030-04-01 }", "CL5002!")]
    [InlineData("as of 2030-01-01 commitment X { B shall not Sign unless A does Help(of: B) until 2030-03-01 } commitment Y { A shall not Help(of: B) unless B does Sign } commitment Z { B shall Sign by 2030-02-01 }", "CL3001 CL5002!")]
    [InlineData("as of 2030-01-01 commitment X { B shall not Sign unless A does Help(of: B) from 2030-03-01 } commitment Y { A shall not Help(of: B) unless B does Sign } commitment Z { B shall not Sign until 2030-03-01 }", "CL5002!")]
    [InlineData("as of 2030-01-01 commitment X { B shall not Sign unless A does Help(of: B) from 2030-03-01 } commitment Y { A shall not Help(of: B) unless B does Sign } commitment Z { B shall not Sign until 2030-02-28 }", "CL5002!")]
    [InlineData("as of 2030-01-01 demand X by A { B shall not Sign unless A does Help(of: B) withdrawn on 2030-03-01 } commitment Y { A shall not Help(of: B) unless B does Sign }", "")]
    [InlineData("as of 2030-01-01 demand X by A { B shall not Sign unless A does Help(of: B) withdrawn on 2030-03-01 } commitment Y { A shall not Help(of: B) unless B does Sign from 2030-03-01 }", "")]
    [InlineData("as of 2030-01-01 group H { B until 2030-03-01 } commitment X { each of H shall not Sign unless A does Help(of: B) } commitment Y { A shall not Help(of: B) unless B does Sign }", "")]
    [InlineData("as of 2030-01-01 commitment X { B shall not Sign unless A does Help(of: B) from 2030-03-01 until 2030-04-01 } commitment Y { A shall not Help(of: B) unless B does Sign }", "")]
    [InlineData("as of 2030-01-01 commitment X { B shall not Sign unless A does Help(of: B) from 2030-03-01 } commitment Y { A shall not Help(of: B) unless B does Sign } commitment Z { A shall Help(of: B) by 2030-02-01 }", "CL3001")]
    // What is known to be done waits for nothing, and what is known never to be done is not left out for the waiting.
    [InlineData("as of 2030-01-01 fact 2030-02-01 A does Help(of: B) commitment X { B shall not Sign unless A does Help(of: B) } commitment Y { A shall not Help(of: B) unless B does Sign }", "")]
    [InlineData("as of 2030-01-01 fact 2030-02-01 A does Arm(of: B) commitment X { B shall not Sign unless A does Help(of: B) } commitment Y { A shall not Help(of: B) unless B does Sign }", "")]
    [InlineData("as of 2030-01-01 fact never A does Help(of: B) commitment X { B shall not Sign unless A does Help(of: B) } commitment Y { A shall not Help(of: B) unless B does Sign }", "")]
    [InlineData("as of 2030-01-01 fact never Peace commitment X { B shall not Sign unless (Peace or A does Help(of: B)) } commitment Y { A shall not Help(of: B) unless B does Sign }", "CL5002!")]
    [InlineData("as of 2030-01-01 commitment X { B shall not Sign unless (Peace or A does Help(of: B)) } commitment Y { A shall not Help(of: B) unless B does Sign }", "")]
    [InlineData("as of 2030-01-01 fact never Peace commitment X { B shall not Sign unless (Peace and A does Help(of: B)) } commitment Y { A shall not Help(of: B) unless B does Sign }", "")]
    [InlineData("as of 2030-01-01 fact 2030-03-01 Peace commitment X { B shall not Sign unless (Peace and A does Help(of: B)) } commitment Y { A shall not Help(of: B) unless B does Sign }", "CL5002!")]
    public void Deadlock(string source, string expected) => Assert.Equal(expected, Check.Ids(source));
}
