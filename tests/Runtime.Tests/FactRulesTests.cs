using static CommitLang.Runtime.Tests.Pact;

namespace CommitLang.Runtime.Tests;

/// <summary>Facts that cannot be are refused, and nothing is lost.</summary>
public sealed class FactRulesTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { "name", "Fact 2, 2030-01-05 Atack, is refused: no event is called Atack." },
        { "state", "Fact 2, 2030-01-05 Attack, is refused: the parameters of Attack are (by, on)." },
        { "kind", "Fact 2, 2030-01-05.. Help, is refused: no state is called Help." },
        { "party", "Fact 2, 2030-01-05 Nowhere does Help, is refused: no party is called Nowhere." },
        { "span", "Fact 2, 2030-01-05..2030-01-02 Truce, is refused: it ends before it begins." },
        { "never", "Fact 2, 2030-01-05 Doomsday, is refused: it is declared that never Doomsday." },
        { "deed", "Fact 2, 2030-01-05 Norland does Airlift, is refused: it is declared that never Norland does Help." },
        { "excludes", "Fact 2, 2030-01-01 Westmark does Neutrality, is refused: it is excluded by fact 1, 2030-01-01 Westmark does Airlift." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Says_what_is_wrong_and_stays_as_it_was(string which, string message)
    {
        Fact fact = which switch
        {
            "name" => new Fact.Event(D("01-05"), new GroundTerm("Atack")),
            "state" => new Fact.Event(D("01-05"), new GroundTerm("Attack")),
            "kind" => new Fact.State(D("01-05"), Day.Never, Help),
            "party" => Act("01-05", "Nowhere", Help),
            "span" => new Fact.State(D("01-05"), D("01-03"), Truce),
            "never" => Event("01-05", new GroundTerm("Doomsday")),
            "deed" => Act("01-05", "Norland", Airlift),
            _ => Act("01-01", "Westmark", Neutrality),
        };
        var log = Model().NewLog().Add(Act("01-01", "Westmark", Airlift));
        var live = Model().Start(log);

        Assert.Equal(message, Assert.Throws<FactRefusedException>(() => log.Add(fact)).Message);
        Assert.Equal(message, Assert.Throws<FactRefusedException>(() => live.Append(fact)).Message);
        Assert.Equal(message, Assert.Throws<FactRefusedException>(() => Evaluate(log.Facts.Append(fact))).Message);

        Assert.Single(log.Facts);
        Assert.Single(live.Facts);
        log.Add(Act("01-02", "Westmark", Neutrality));
        live.Append(Act("01-02", "Westmark", Neutrality));
    }

    [Fact]
    public void What_can_be_done_once_is_not_done_on_another_day()
    {
        var log = Model().NewLog().Add(Act("01-03", "Westmark", Sign)).Add(Act("01-03", "Westmark", Sign)).Add(Act("01-09", "Norland", Sign));

        var refused = Assert.Throws<FactRefusedException>(() => log.Add(Act("01-01", "Westmark", Sign)));

        Assert.Equal((4, 1, D("01-03")), (refused.Place, refused.OtherPlace, refused.Other?.From));
    }

    [Fact]
    public void What_excludes_for_good_leaves_no_later_day()
    {
        var log = Model().NewLog().Add(Act("01-03", "Westmark", new GroundTerm("Withdraw"))).Add(Act("01-02", "Westmark", Airlift));

        Assert.Throws<FactRefusedException>(() => log.Add(Act("06-01", "Westmark", Airlift)));
    }

    [Fact]
    public void What_an_act_requires_may_be_told_later_of_an_earlier_day()
    {
        var log = Model().NewLog().Add(Act("01-03", "Westmark", Ratify));

        Assert.Equal("Fact 1, 2030-01-03 Westmark does Ratify, is refused: it requires that on an earlier day Westmark does Sign.",
            Assert.Throws<FactRefusedException>(() => Model().Evaluate(log, D("02-01"))).Message);

        log.Add(Act("01-02", "Westmark", Sign));
        Model().Evaluate(log, D("02-01"));
    }

    [Fact]
    public void Fact_by_fact_nothing_comes_out_of_order()
    {
        var live = Model().Start();
        live.Append(Event("01-05", Attack));

        Assert.Equal("Fact 2, 2030-01-04 Westmark does Help, is refused: it comes too late: facts are taken in the order of their days, after fact 1, 2030-01-05 Attack(by: Sudland, on: Norland).",
            Assert.Throws<FactRefusedException>(() => live.Append(Act("01-04", "Westmark", Help))).Message);
        Assert.Throws<FactRefusedException>(() => live.Append(Act("01-05", "Westmark", Ratify)));
        Assert.Equal(D("01-05"), live.LastDay);
    }

    private static Standings Evaluate(IEnumerable<Fact> facts)
    {
        var log = new FactLog(Model().Vocabulary);
        foreach (var fact in facts)
        {
            log.Add(fact);
        }

        return Model().Evaluate(log, D("12-31"));
    }
}
