namespace CommitLang.Checker.Tests;

/// <summary>Amounts, capacities, single performances, undertakings and advice, with the verdicts of language 2.5 to 2.7.</summary>
public sealed class CountingTests
{
    private const string Zone = "area Zone divided into { area North area South } ";

    private const string Means = "as of 2030-01-01 group I { A B } group H { A C } capacity of A at most 5 troops capacity of B at most 2 troops capacity of C at most 2 troops ";

    private const string Units = """
        unit troops (level)
        unit euros (total) step 0.5
        act Station(in: area) measured in troops lasting
        act Base(in: area) is Station(in) measured in troops lasting
        act Drill(in: area) measured in troops
        act Pay(to: party) measured in euros
        act Grant(to: party) is Pay(to) measured in euros
        act Open(in: area) once
        act Cede(what: area, to: party) exclusive per what

        """;

    [Theory]
    // Amounts.
    // For one value there is one performance, whoever does it; a whole and a part of it are not for two, its parts are.
    [InlineData("commitment X { at least 2 of G shall Cede(what: Land, to: B) by 2030-05-05 }", "CL3009!")]
    [InlineData("group H { A C } commitment X { H jointly shall Cede(what: Land, to: B) by 2030-05-05 }", "CL3009!")]
    [InlineData("commitment X { any of G shall Cede(what: Land, to: B) by 2030-05-05 }", "")]
    [InlineData("commitment X { any of G shall Cede(what: Port, to: B) by 2030-05-05 } commitment Y { C shall Cede(what: Port, to: A) by 2030-05-05 }", "CL3002!")]
    [InlineData("commitment X { A shall Cede(what: Land, to: B) by 2030-05-05 } commitment Y { A shall Cede(what: Port, to: C) by 2030-05-05 }", "CL3002!")]
    [InlineData("commitment X { A shall Cede(what: Land, to: B) by 2030-05-05 } commitment Y { A shall Cede(what: Port, to: C) from 2030-06-01 by 2030-06-05 }", "CL3002!")]
    [InlineData("commitment X { A shall Cede(what: Port, to: B) by 2030-05-05 } commitment Y { A shall Cede(what: Field, to: C) by 2030-05-05 }", "")]
    [InlineData("commitment X { A shall Cede(what: Land, to: B) by 2030-05-05 } commitment Y { A shall Cede(what: Port, to: B) by 2030-05-05 }", "")]
    [InlineData("act Share(what: area, with: party) mutual exclusive per what group H { A B } commitment X { A shall Share(what: Land, with: B) by 2030-05-05 } commitment Y { H jointly shall Share(what: Land, with: any) by 2030-05-05 }", "")]
    [InlineData("commitment X { A shall Drill(in: Port), at least 5_000 troops by 2030-01-01 } commitment Y { A shall Drill(in: Port), at most 3_000 troops }", "CL3004!")]
    [InlineData("commitment X { A shall Drill(in: Port), at least 3_000 troops by 2030-01-01 } commitment Y { A shall Drill(in: Port), at most 3_000 troops }", "")]
    [InlineData("commitment X { A shall Drill(in: Port), at least 5_000 troops by 2030-01-01 } commitment Y { A shall Drill(in: Land), at most 3_000 troops }", "CL3004!")]
    [InlineData("commitment X { A shall Drill(in: Land), at least 5_000 troops by 2030-01-01 } commitment Y { A shall Drill(in: Port), at most 3_000 troops }", "")]
    [InlineData("commitment X { A shall Base(in: Port), at least 5_000 troops by 2030-01-01 } commitment Y { A shall Station(in: Port), at most 3_000 troops }", "CL3004!")]
    [InlineData("commitment X { A shall Drill(in: Port), exactly 4_000 troops from 2030-01-01 by 2030-01-01 } commitment Y { A shall Drill(in: Port), exactly 5_000 troops from 2030-01-01 by 2030-01-01 }", "CL3004!")]
    [InlineData("commitment X { A shall Drill(in: Port), exactly 4_000 troops from 2030-01-01 by 2030-01-02 } commitment Y { A shall Drill(in: Port), exactly 5_000 troops from 2030-01-01 by 2030-01-02 }", "")]
    [InlineData("commitment X { A shall Drill(in: Port) by 2030-01-01 } commitment Y { A shall not Drill(in: Port), at least 100 troops }", "")]
    [InlineData("commitment X { A shall Drill(in: Port), at least 100 troops by 2030-01-01 } commitment Y { A shall not Drill(in: Port) }", "CL3001!")]
    [InlineData("commitment X { A shall continuously Station(in: Port), at least 10 troops from 2030-01-01 } commitment Y { A shall continuously Station(in: Port), at most 5 troops from 2031-01-01 until 2032-01-01 }", "CL3004!")]
    // Amounts of several acts add up under a cap on what they are.
    [InlineData("commitment X { A shall continuously Station(in: Port), at least 3 troops from 2030-01-01 A shall continuously Station(in: Field), at least 3 troops from 2030-01-01 } commitment Y { A shall Station(in: Land), at most 5 troops }", "CL3003!")]
    [InlineData("commitment X { A shall continuously Station(in: Port), at least 3 troops from 2030-01-01 A shall continuously Station(in: Field), at least 3 troops from 2030-01-01 } commitment Y { A shall Station(in: Land), at most 6 troops }", "")]
    [InlineData("commitment X { A shall Station(in: Field), at least 2 troops by 2030-01-01 } commitment Y { A shall Station(in: Land), at most 2 troops } commitment Z { A shall Station(in: Port) by 2030-01-01 }", "CL3003!")]
    // What has no rest can be done by its parts, so much in the one and so much in the other.
    [InlineData(Zone + "commitment X { A shall Drill(in: Zone), at least 200 troops by 2030-06-01 } commitment Y { A shall Drill(in: North), at most 100 troops A shall Drill(in: South), at most 100 troops }", "")]
    [InlineData(Zone + "commitment X { A shall Drill(in: Zone), at least 201 troops by 2030-06-01 } commitment Y { A shall Drill(in: North), at most 100 troops A shall Drill(in: South), at most 100 troops }", "CL3003!")]
    [InlineData(Zone + "commitment X { A shall Drill(in: Zone), exactly 150 troops by 2030-06-01 } commitment Y { A shall Drill(in: North), at most 100 troops A shall Drill(in: South), at most 100 troops }", "")]
    [InlineData(Zone + "commitment X { A shall Station(in: Zone), at least 150 troops by 2030-06-01 } commitment Y { A shall Station(in: North), at most 100 troops A shall Station(in: South), at most 100 troops }", "")]
    [InlineData(Zone + "commitment X { A shall Drill(in: Zone), at least 150 troops by 2030-06-01 } commitment Y { A shall not Drill(in: North) A shall Drill(in: South), at most 100 troops }", "CL3003!")]
    [InlineData(Zone + "commitment X { A shall Drill(in: Zone), at least 150 troops when Peace at once } commitment Y { A shall Drill(in: North), at most 100 troops A shall Drill(in: South), at most 100 troops }", "")]
    [InlineData(Zone + "commitment X { A shall Drill(in: Zone), at least 150 troops when Peace at once } commitment Y { A shall Drill(in: North), at most 100 troops A shall Drill(in: South), at most 100 troops A shall not Drill(in: South) while War }", "CL3003")]
    [InlineData(Zone + "commitment X { any of G shall Drill(in: Zone), at least 150 troops by 2030-06-01 } commitment Y { each of G shall Drill(in: North), at most 100 troops each of G shall Drill(in: South), at most 100 troops }", "")]
    [InlineData("area Both = Port + Field commitment X { A shall Drill(in: Both), at least 150 troops by 2030-06-01 } commitment Y { A shall Drill(in: Port), at most 100 troops A shall Drill(in: Field), at most 100 troops }", "")]
    [InlineData("act Deploy measured in troops divided into OnLand, AtSea act OnLand measured in troops act AtSea measured in troops commitment X { A shall Deploy, at least 150 troops by 2030-06-01 } commitment Y { A shall OnLand, at most 100 troops A shall AtSea, at most 100 troops }", "")]
    [InlineData("commitment X { A shall Station(in: Port), at least 150 troops by 2030-06-01 } commitment Y { A shall Station(in: Port), at most 100 troops except Base(in: Port) } commitment Z { A shall Base(in: Port), at most 100 troops }", "")]
    [InlineData(Zone + "as of 2030-01-01 commitment X { A shall Drill(in: Zone), at least 150 troops from 2030-01-01 until 2030-04-01 every 1 month } commitment Y { A shall Drill(in: North), at most 100 troops A shall Drill(in: South), at most 100 troops }", "")]
    // In total.
    [InlineData("commitment X { A shall Pay(to: B), at least 10 euros in total by 2030-12-31 } commitment Y { A shall Pay(to: B), at most 8 euros in total }", "CL3004!")]
    [InlineData("commitment X { A shall Pay(to: B), at least 10 euros in total by 2030-12-31 } commitment Y { A shall Pay(to: B), at most 8 euros }", "")]
    [InlineData("commitment X { A shall Pay(to: B), at least 10 euros in total from 2030-01-01 by 2030-01-01 } commitment Y { A shall Pay(to: B), at most 8 euros }", "CL3004!")]
    [InlineData("commitment X { A shall Pay(to: B), at least 10 euros in total from 2030-01-01 by 2030-01-02 } commitment Y { A shall Pay(to: B), at most 8 euros }", "")]
    // Permissions.
    [InlineData("commitment X { A may Drill(in: Port), at most 100 troops } commitment Y { A shall Drill(in: Port), at most 200 troops }", "")]
    [InlineData("commitment X { A may Drill(in: Port), at most 300 troops } commitment Y { A shall Drill(in: Port), at most 200 troops }", "CL3005!")]
    [InlineData("commitment X { A need not Drill(in: Port), at least 300 troops } commitment Y { A shall Drill(in: Port), at least 200 troops by 2030-01-01 }", "")]
    [InlineData("commitment X { A need not Drill(in: Port), at least 300 troops } commitment Y { A shall Drill(in: Port), at least 400 troops by 2030-01-01 }", "CL3006!")]
    // Together.
    [InlineData("commitment X { G jointly shall Drill(in: Port), together at least 10 troops by 2030-01-01 } commitment Y { each of G shall Drill(in: Port), at most 3 troops }", "CL3003!")]
    [InlineData("commitment X { any of G shall Drill(in: Port), together at least 9 troops by 2030-01-01 } commitment Y { each of G shall Drill(in: Port), at most 3 troops }", "")]
    // In total too all of them take part.
    [InlineData("commitment X { G jointly shall Drill(in: Port), together at least 9 troops in total by 2030-01-01 } commitment Y { A shall not Drill(in: Port) }", "CL3001!")]
    [InlineData("commitment X { any of G shall Drill(in: Port), together at least 9 troops in total by 2030-01-01 } commitment Y { A shall not Drill(in: Port) }", "")]
    [InlineData("commitment X { at least 2 of G shall Drill(in: Port), each at least 5 troops by 2030-01-01 } commitment Y { A shall Drill(in: Port), at most 3 troops }", "")]
    [InlineData("commitment X { at least 2 of G shall Drill(in: Port), each at least 5 troops by 2030-01-01 } commitment Y { A shall Drill(in: Port), at most 3 troops } commitment Z { B shall not Drill(in: Port) }", "CL3003!")]
    // Capacity.
    [InlineData("capacity of A at most 4_000 troops commitment X { A shall Drill(in: Port), at least 5_000 troops by 2030-01-01 }", "CL3007!")]
    [InlineData("capacity of A at most 5_000 troops commitment X { A shall Drill(in: Port), at least 5_000 troops by 2030-01-01 }", "")]
    [InlineData("capacity of A at most 5_000 troops commitment X { A shall Drill(in: Port), at least 3_000 troops by 2030-01-02 } commitment Y { A shall Drill(in: Field), at least 3_000 troops by 2030-01-02 }", "")]
    [InlineData("capacity of A at most 5_000 troops commitment X { A shall Drill(in: Port), at least 3_000 troops from 2030-01-01 by 2030-01-01 } commitment Y { A shall Drill(in: Field), at least 3_000 troops from 2030-01-01 by 2030-01-01 }", "CL3007!")]
    [InlineData("capacity of A at most 5_000 troops commitment X { A shall Station(in: Port), at least 3_000 troops by 2030-01-01 } commitment Y { A shall Station(in: Field), at least 3_000 troops by 2031-01-01 }", "CL3007!")]
    [InlineData("capacity of A at most 6_000 troops commitment X { A shall Station(in: Port), at least 3_000 troops by 2030-01-01 } commitment Y { A shall Station(in: Field), at least 3_000 troops by 2031-01-01 }", "")]
    [InlineData("capacity of A at most 5 euros commitment X { A shall Pay(to: B), at least 3 euros by 2030-01-01 } commitment Y { A shall Pay(to: C), at least 2.5 euros by 2031-01-01 }", "CL3007!")]
    [InlineData("capacity of A at most 5.5 euros commitment X { A shall Pay(to: B), at least 3 euros by 2030-01-01 } commitment Y { A shall Pay(to: C), at least 2.5 euros by 2031-01-01 }", "")]
    [InlineData("capacity of A at most 5 troops commitment X { A shall Drill(in: Port), at least 2 troops from 2030-01-01 by 2030-01-01 A shall Drill(in: Field), at least 2 troops from 2030-01-01 by 2030-01-01 A shall Drill(in: Land), at least 6 troops from 2030-01-01 by 2030-01-01 }", "CL3007!")]
    // Who has not the means is not free to take somebody's place.
    [InlineData(Means + "commitment P { any of I shall continuously Drill(in: Port), each at least 3 troops } commitment Q { any of H shall continuously Drill(in: Field), each at least 3 troops }", "CL3007!")]
    [InlineData(Means + "commitment P { any of I shall Drill(in: Port), each at least 3 troops from 2030-06-01 by 2030-06-01 } commitment Q { any of H shall Drill(in: Field), each at least 3 troops from 2030-06-01 by 2030-06-01 }", "CL3007!")]
    [InlineData(Means + "commitment P { any of I shall Station(in: Port), at least 3 troops by 2030-06-01 } commitment Q { any of H shall Station(in: Field), at least 3 troops by 2030-06-01 }", "CL3007!")]
    [InlineData(Means + "commitment P { any of I shall Drill(in: Port), at least 3 troops when Peace at once } commitment Q { any of H shall Drill(in: Field), at least 3 troops when Alarm at once }", "CL3007")]
    [InlineData(Means + "commitment P { any of I shall Drill(in: Port), at least 3 troops when Peace within 1 day } commitment Q { any of H shall Drill(in: Field), at least 3 troops when Alarm within 1 day }", "")]
    [InlineData(Means + "commitment P { any of I shall continuously Drill(in: Port), each at least 2 troops } commitment Q { any of H shall continuously Drill(in: Field), each at least 3 troops }", "")]
    [InlineData(Means + "commitment P { any of I shall continuously Drill(in: Port), each at least 3 troops } commitment Q { A shall not Drill(in: Land) }", "CL3001!")]
    [InlineData("capacity of B at most 4 troops commitment X { A shall Drill(in: Port), at least 5 troops by 2030-01-01 }", "")]
    // Once, and for one thing only.
    [InlineData("commitment X { A shall Open(in: Port) from 2030-01-01 by 2030-02-01 } commitment Y { A shall Open(in: Port) from 2030-03-01 by 2030-04-01 }", "CL3002!")]
    [InlineData("commitment X { A shall Open(in: Port) from 2030-01-01 by 2030-02-01 } commitment Y { A shall Open(in: Port) from 2030-02-01 by 2030-04-01 }", "")]
    [InlineData("commitment X { A shall Open(in: Port) from 2030-01-01 by 2030-02-01 } commitment Y { A shall Open(in: Field) from 2030-03-01 by 2030-04-01 }", "")]
    [InlineData("commitment X { A shall Cede(what: Port, to: B) by 2030-02-01 } commitment Y { A shall Cede(what: Port, to: C) by 2031-02-01 }", "CL3002!")]
    [InlineData("commitment X { A shall Cede(what: Port, to: B) by 2030-02-01 } commitment Y { A shall Cede(what: Field, to: C) by 2031-02-01 }", "")]
    [InlineData("commitment X { A shall Cede(what: Port, to: B) by 2030-02-01 } commitment Y { A shall Cede(what: Port, to: B) by 2031-02-01 }", "")]
    // Performatives.
    [InlineData("commitment X { A hereby Cede(what: Port, to: B) made on 2030-01-01 } commitment Y { A shall not Cede(what: Port, to: B) }", "CL3001!")]
    [InlineData("commitment X { A hereby Cede(what: Port, to: B) made on 2030-01-01 } commitment Y { A hereby Cede(what: Port, to: C) made on 2031-01-01 }", "CL3002!")]
    // Undertakings about undertakings.
    [InlineData("commitment X { A shall not undertake to Help(of: B) } commitment Y { A shall Help(of: B) when Peace at once }", "CL3010!")]
    [InlineData("commitment X { A shall not undertake to Help(of: B) } commitment Y { A shall Arm(of: B) when Peace at once }", "CL3010!")]
    [InlineData("commitment X { A shall not undertake to Help(of: B) } commitment Y { A may Help(of: B) }", "")]
    [InlineData("commitment X { A shall not undertake to Help(of: B) } commitment Y { C shall Help(of: B) when Peace at once }", "")]
    [InlineData("commitment X { A shall not undertake to Help(of: B) withdrawn on 2030-01-01 } commitment Y { A shall Help(of: B) when Peace at once made on 2030-01-01 }", "")]
    [InlineData("constraint War excludes Truce commitment X { A shall not undertake to Help(of: B) while War } commitment Y { A shall continuously Help(of: B) while Truce }", "")]
    [InlineData("constraint War excludes Truce commitment X { A shall not undertake to Help(of: B) while War } commitment Y { A shall Help(of: B) by 2031-01-01 while Truce }", "")]
    [InlineData("commitment X { A shall not undertake to Help(of: B) while War } commitment Y { A shall continuously Help(of: B) while Truce }", "CL3010")]
    [InlineData("commitment X { A shall not undertake to Help(of: B) while War } commitment Y { A shall continuously Help(of: B) }", "CL3010!")]
    [InlineData("commitment X { A shall not undertake to Help(of: B) unless Peace } commitment Y { A shall continuously Help(of: B) when Peace }", "")]
    [InlineData("commitment X { A shall not undertake to Help(of: B) when Peace } commitment Y { A shall continuously Help(of: B) }", "CL3010!")]
    [InlineData("treaty T between A, B { article 1 { A shall not Help(of: C) } article 2 { each of parties undertakes nothing contrary to this } } commitment Y { A shall Help(of: C) when Peace at once }", "CL3001! CL3010!")]
    [InlineData("treaty T between A, B { article 1 { A shall not Help(of: C) } article 2 { each of parties undertakes nothing contrary to this } } commitment Y { A shall Help(of: B) when Peace at once }", "")]
    [InlineData("treaty T between A, B { A shall not Help(of: C) each of parties warrants that nothing it has undertaken is contrary in force from 2030-01-01 } commitment Y { A shall Help(of: C) when Peace at once made on 2029-01-01 }", "CL3010! CL3001")]
    [InlineData("treaty T between A, B { A shall not Help(of: C) each of parties warrants that nothing it has undertaken is contrary in force from 2030-01-01 } commitment Y { A shall Help(of: C) when Peace at once made on 2031-01-01 }", "CL3001!")]
    // Advice.
    [InlineData("commitment X { A should Help(of: B) by 2030-01-01 } commitment Y { A shall not Help(of: B) }", "CL4003!")]
    [InlineData("commitment X { A should not Help(of: B) } commitment Y { A shall Help(of: B) by 2030-01-01 }", "CL4003!")]
    [InlineData("commitment X { A should Help(of: B) by 2030-01-01 } commitment Y { A may Help(of: B) }", "")]
    public void Verdict(string source, string expected) => Assert.Equal(expected, Check.Ids(Units + source));
}
