namespace CommitLang.Checker.Tests;

/// <summary>Where areas lie that are made of others, and whose they are (language 2.2 and 2.5).</summary>
public sealed class AreaTests
{
    private const string Inland = "event Raid(in: area) area Inland = Land except Port ";

    [Theory]
    // What is left of an area lies in it and in what is around it.
    [InlineData(Inland + "commitment X { A shall Stay(in: Inland) by 2030-06-01 } commitment Y { A shall not Stay(in: Land) }", "CL3001!")]
    [InlineData("area World { area Island { area Bay } } area Inner = Island except Bay commitment X { A shall Stay(in: Inner) by 2030-06-01 } commitment Y { A shall not Stay(in: World) }", "CL3001!")]
    [InlineData(Inland + "commitment X { A shall Sign when Raid(in: Inland) at once } commitment Y { A shall not Sign unless Raid(in: Land) }", "")]
    [InlineData(Inland + "commitment X { A shall Sign when Raid(in: Land) at once } commitment Y { A shall not Sign unless Raid(in: Inland) }", "CL3001")]
    // The whole is more than what is left of it, and what is taken out is not in it.
    [InlineData(Inland + "commitment X { A shall Stay(in: Land) by 2030-06-01 } commitment Y { A shall not Stay(in: Inland) }", "")]
    [InlineData(Inland + "commitment X { A shall Stay(in: Port) by 2030-06-01 } commitment Y { A shall not Stay(in: Inland) }", "")]
    [InlineData(Inland + "commitment X { A shall Stay(in: Inland) by 2030-06-01 } commitment Y { A shall not Stay(in: Port) }", "")]
    [InlineData(Inland + "commitment X { A shall Sign when Raid(in: Port) at once } commitment Y { A shall not Sign unless Raid(in: Inland) }", "CL3001")]
    // Its other parts are.
    [InlineData(Inland + "commitment X { A shall Stay(in: Field) by 2030-06-01 } commitment Y { A shall not Stay(in: Inland) }", "CL3001!")]
    [InlineData(Inland + "commitment X { A shall Sign when Raid(in: Field) at once } commitment Y { A shall not Sign unless Raid(in: Inland) }", "")]
    [InlineData("area Isle { area Shore { area Bay area Cape } area Hill } area Inner = Isle except Bay commitment X { A shall Stay(in: Cape) by 2030-06-01 } commitment Y { A shall not Stay(in: Inner) }", "CL3001!")]
    [InlineData("area Isle { area Shore { area Bay area Cape } area Hill } area Inner = Isle except Bay commitment X { A shall Stay(in: Shore) by 2030-06-01 } commitment Y { A shall not Stay(in: Inner) }", "")]
    [InlineData("area Isle { area Shore area Hill overlaps Shore } area Inner = Isle except Shore commitment X { A shall Stay(in: Hill) by 2030-06-01 } commitment Y { A shall not Stay(in: Inner) }", "")]
    [InlineData("area East area West area Both = East + West except East commitment X { A shall Stay(in: West) by 2030-06-01 } commitment Y { A shall not Stay(in: Both) }", "")]
    [InlineData("area East area West apart from East area Both = East + West except East commitment X { A shall Stay(in: West) by 2030-06-01 } commitment Y { A shall not Stay(in: Both) }", "CL3001!")]
    [InlineData("area Isle { area Bay area Cape area Hill } area Shore = Bay + Cape area Inner = Isle except Shore commitment X { A shall Stay(in: Hill) by 2030-06-01 A shall not Stay(in: Inner) } commitment Y { A shall Stay(in: Bay) by 2030-06-01 }", "CL3001!")]
    // Without rest where the whole is, and the whole is what is taken out and what is left.
    [InlineData("area Isle divided into { area Shore area Hill area Wood } area Inner = Isle except Shore commitment X { A shall Stay(in: Inner) by 2030-06-01 } commitment Y { A shall not Stay(in: Hill) A shall not Stay(in: Wood) }", "CL3003!")]
    [InlineData("area Isle { area Shore area Hill area Wood } area Inner = Isle except Shore commitment X { A shall Stay(in: Inner) by 2030-06-01 } commitment Y { A shall not Stay(in: Hill) A shall not Stay(in: Wood) }", "")]
    [InlineData(Inland + "commitment X { A shall Stay(in: Land) by 2030-06-01 } commitment Y { A shall not Stay(in: Port) A shall not Stay(in: Inland) }", "CL3003!")]
    // It is of whom the whole is.
    [InlineData(Inland + "commitment X { A shall Send(in: Inland) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "CL3001!")]
    [InlineData("area Shore = Port + Field commitment X { A shall Send(in: Shore) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "CL3001!")]
    [InlineData("area Inland of C = Land except Port commitment X { A shall Send(in: Inland) by 2030-06-01 } commitment Y { A shall not Help(of: C) }", "CL3001!")]
    [InlineData("area Sea of C area All = Land + Sea commitment X { A shall Send(in: All) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "")]
    // A sum lies where all lies that it is made of.
    [InlineData("event Raid(in: area) area Both = Port + Field commitment X { A shall Sign when Raid(in: Both) at once } commitment Y { A shall not Sign unless Raid(in: Land) }", "")]
    public void Verdict(string source, string expected) => Assert.Equal(expected, Check.Ids(source));

    [Fact]
    public void What_is_left_counts_as_a_part() => Assert.Equal("CL3004!", Check.Ids(
        "unit troops (level) act Station(in: area) measured in troops area Inland = Land except Port "
        + "commitment X { A shall Station(in: Inland), at least 11 troops by 2030-06-01 } commitment Y { A shall Station(in: Land), at most 10 troops }"));
}
