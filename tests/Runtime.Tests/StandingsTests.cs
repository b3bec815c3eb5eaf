using static CommitLang.Runtime.Tests.Pact;

namespace CommitLang.Runtime.Tests;

/// <summary>What is told of where norms stand: why, what if, and what prevails.</summary>
public sealed class StandingsTests
{
    private static readonly Precedence Rule = new("Aid", "Ban", "subject to Aid") { Line = new SourceLine("pact.commit", 10) };

    [Fact]
    public void A_duty_and_a_ban_are_both_told_of_without_precedence()
    {
        var standings = Model().Evaluate(Log(), D("01-06"));

        Assert.Equal(["Aid is due by 2030-01-15", "Ban is in force since 0001-01-01"], standings.Norms.Select(state => state.ToString()));
        Assert.Equal(["Aid"], standings.Of("Westmark").Owed.Select(state => state.Norm.Id));
        Assert.Equal(["Aid"], standings.DeadlinesAhead(D("01-15")).Select(state => state.Norm.Id));
        Assert.Empty(standings.DeadlinesAhead(D("01-14")));
        Assert.Empty(standings.Of("Norland"));
        Assert.Throws<KeyNotFoundException>(() => standings["Nothing"]);
    }

    [Fact]
    public void What_gives_way_is_set_aside_and_not_breached()
    {
        var log = Log().Add(Act("01-08", "Westmark", Airlift));

        Assert.Equal("Ban is overridden by Aid since 2030-01-05", Model(Rule).Evaluate(log, D("01-06"))["Ban"].ToString());
        Assert.Equal("Ban is in force since 0001-01-01", Model(Rule).Evaluate(log, D("01-09"))["Ban"].ToString());
        Assert.Equal("Ban is breached since 2030-01-09", Model().Evaluate(log, D("01-09"))["Ban"].ToString());
        log.Add(Act("01-20", "Westmark", Help));
        Assert.Equal("Ban is breached since 2030-01-21", Model(Rule).Evaluate(log, D("02-01"))["Ban"].ToString());
    }

    [Fact]
    public void A_duty_gives_way_to_a_ban_that_leaves_it_no_day()
    {
        var standings = Model(new Precedence("Ban", "Aid", "notwithstanding Aid")).Evaluate(Log(), D("02-01"));

        Assert.Equal("Aid is overridden by Ban since 2030-01-05", standings["Aid"].ToString());
        Assert.Equal(["Aid"], standings.Overridden.Select(state => state.Norm.Id));
        Assert.Contains("Ban prevails over Aid: notwithstanding Aid", standings.Why("Aid").Select(reason => reason.Text));
    }

    [Theory]
    [InlineData("Norland", true)]
    [InlineData("Westmark", false)]
    public void Toward_those_who_are_not_party_to_it_nothing_gives_way(string party, bool isOverridden)
    {
        var rule = new Precedence("Ban", "Aid", "notwithstanding Aid") { Among = [party] };

        Assert.Equal(isOverridden ? NormStatus.Overridden : NormStatus.Breached, Model(rule).Evaluate(Log(), D("02-01"))["Aid"].Status);
    }

    [Theory]
    [InlineData("01-15", "02-01", true)]
    [InlineData("01-16", "02-01", false)]
    [InlineData("01-01", "01-15", false)]
    public void What_is_to_be_done_gives_way_when_all_are_party_on_its_last_day(string from, string end, bool isOverridden)
    {
        var rule = new Precedence("Ban", "Aid", "notwithstanding Aid") { Among = ["Norland"], AmongDays = [DaySet.Span(D(from), D(end))] };

        Assert.Equal(isOverridden ? NormStatus.Overridden : NormStatus.Breached, Model(rule).Evaluate(Log(), D("02-01"))["Aid"].Status);
    }

    [Theory]
    [InlineData("01-10", "01-08", NormStatus.Breached)]
    [InlineData("01-10", "01-10", NormStatus.InForce)]
    [InlineData("01-05", "01-08", NormStatus.InForce)]
    public void What_binds_day_by_day_gives_way_on_the_days_on_which_all_are_party(string from, string done, NormStatus expected)
    {
        var rule = Rule with { Among = ["Norland"], AmongDays = [DaySet.From(D(from))] };
        var model = Model(rule);
        var owed = new NormModel(model.Vocabulary, [model.Norms[0], model.Norms[1] with { Beneficiaries = ["Norland"] }], [rule]);

        Assert.Equal(expected, owed.Evaluate(Log().Add(Act(done, "Westmark", Airlift)), D("02-01"))["Ban"].Status);
        var before = owed.Norms[1] with { BeneficiaryDays = [DaySet.From(D("02-01"))] };
        Assert.Equal(NormStatus.InForce, new NormModel(model.Vocabulary, [model.Norms[0], before], [rule]).Evaluate(Log().Add(Act(done, "Westmark", Airlift)), D("02-01"))["Ban"].Status);
    }

    [Theory]
    [InlineData(6, "Joint is fulfilled on 2030-01-08")]
    [InlineData(3, "Joint is due by 2030-01-31")]
    [InlineData(0, "Joint is due by 2030-01-31")]
    public void Who_act_jointly_all_take_part_in_what_they_do_in_total(int second, string expected)
    {
        var send = new GroundTerm("Send");
        var both = new Norm("Joint", "Joint", Modality.Duty, new Bearer([new Member("Norland", DaySet.All), new Member("Westmark", DaySet.All)], 2), send)
        {
            Amount = new Amount(AmountBound.AtLeast, 10, "tonnes") { IsTogether = true, IsInTotal = true },
            Deadline = new Deadline.By(new Moment.Date(D("01-31"))),
            ValidFrom = D("01-01"),
        };
        var vocabulary = Vocabulary().With(new UnitDefinition("tonnes", IsLevel: false, Step: 1)).With(new ActDefinition("Send") { Parameters = [], Unit = "tonnes" });
        var model = new NormModel(vocabulary, [both], []);
        var log = new FactLog(vocabulary).Add(new Fact.Act(D("01-05"), D("01-06"), new Deed("Norland", send), second == 0 ? 20 : 4));
        if (second > 0)
        {
            log.Add(new Fact.Act(D("01-08"), D("01-09"), new Deed("Westmark", send), second));
        }

        Assert.Equal(expected, model.Evaluate(log, D("01-10"))["Joint"].ToString());
    }

    [Theory]
    [InlineData("01-31", "02-10", "Joint is breached since 2030-02-01, performed late on 2030-02-10")]
    [InlineData("02-01", "02-10", "Joint is fulfilled on 2030-01-05")]
    [InlineData("01-10", "01-20", "Joint is fulfilled on 2030-01-20")]
    [InlineData("01-21", "01-20", "Joint is breached since 2030-02-01")]
    public void Who_is_a_member_in_the_window_takes_part_as_one(string joins, string done, string expected)
    {
        var joint = Joint(joins) with { Deadline = new Deadline.By(new Moment.Date(D("01-31"))) };
        var log = Log().Add(Act("01-05", "Sudland", Help)).Add(Act(done, "Westmark", Help));

        Assert.Equal(expected, new NormModel(Vocabulary(), [joint], []).Evaluate(log, D("03-01"))["Joint"].ToString());
    }

    [Theory]
    [InlineData("01-20", "01-10", NormStatus.Due)]
    [InlineData("01-20", "01-25", NormStatus.Lapsed)]
    [InlineData("01-12", "01-15", NormStatus.Fulfilled)]
    public void Who_joins_while_it_is_still_owed_takes_part(string ends, string asked, NormStatus expected)
    {
        var joint = Joint("01-15") with { While = new Holds(Truce) };
        var log = Log().Add(new Fact.State(D("01-01"), D(ends), Truce)).Add(Act("01-05", "Sudland", Help));

        Assert.Equal(expected, new NormModel(Vocabulary(), [joint], []).Evaluate(log, D(asked))["Joint"].Status);
    }

    [Theory]
    [InlineData("01-06", NormStatus.Breached)]
    [InlineData("01-07", NormStatus.InForce)]
    public void Who_is_a_member_takes_part_on_every_day_of_it(string joins, NormStatus expected)
    {
        var joint = Joint(joins) with { Modality = Modality.ContinuousDuty };
        var log = Log().Add(new Fact.Act(D("01-01"), Day.Never, new Deed("Sudland", Help))).Add(new Fact.Act(D("01-07"), Day.Never, new Deed("Westmark", Help)));

        Assert.Equal(expected, new NormModel(Vocabulary(), [joint], []).Evaluate(log, D("03-01"))["Joint"].Status);
    }

    private static Norm Joint(string joins) => new("Joint", "Joint", Modality.Duty,
        new Bearer([new Member("Sudland"), new Member("Westmark", DaySet.From(D(joins)))], 2) { Group = "Allies" }.Jointly(), Help)
    {
        ValidFrom = D("01-01"),
    };

    [Fact]
    public void A_circle_settles_nothing() => Assert.Empty(
        Model(Rule, new Precedence("Ban", "Aid", "notwithstanding Aid")).Evaluate(Log(), D("02-01")).Overridden);

    [Fact]
    public void Tells_why_with_facts_and_lines()
    {
        var log = Log().Add(Act("01-18", "Westmark", Airlift));

        Assert.Equal(
            """
            Aid: Westmark shall Help, when Attack within 10 days [pact.commit(3)]
            2030-01-05: Attack(by: Sudland, on: Norland)
            2030-01-05: its conditions hold [pact.commit(3)]
            2030-01-05: to be performed through 2030-01-15
            2030-01-18: Westmark does Airlift, which is Help
            2030-01-16: not performed through 2030-01-15
            2030-02-01: Aid is breached since 2030-01-16, performed late on 2030-01-18
            """,
            string.Join("\n", Model().Evaluate(log, D("02-01")).Why("Aid")));
    }

    [Fact]
    public void Tells_what_would_change()
    {
        var standings = Model(Rule).Evaluate(Log(), D("02-01"));

        Assert.Equal("Aid is breached since 2030-01-16; then: Aid is fulfilled on 2030-01-15",
            standings.WhatIf(Act("01-15", "Westmark", Help)).ToString());
        Assert.Equal("nothing changes", standings.WhatIf(Act("01-15", "Sudland", Help)).ToString());
        Assert.Equal(D("03-01"), standings.WhatIf(Act("03-01", "Westmark", Help)).After.AsOf);
        Assert.Throws<FactRefusedException>(() => standings.WhatIf(Act("01-15", "Westmark", new GroundTerm("Hlep"))));
        Assert.Equal(NormStatus.Breached, standings["Aid"].Status);
    }

    [Fact]
    public void A_result_does_not_change_with_its_log()
    {
        var live = Model().Start(Log());
        var before = live.AsOf(D("01-20"));
        live.Append(Act("01-05", "Westmark", Help));

        Assert.Equal(NormStatus.Breached, before["Aid"].Status);
        Assert.Contains("not performed", string.Join("\n", before.Why("Aid")), StringComparison.Ordinal);
        Assert.Equal(NormStatus.Fulfilled, live.AsOf(D("01-20"))["Aid"].Status);
    }

    [Fact]
    public void A_date_of_the_framework_is_a_day()
    {
        var date = new DateOnly(2030, 2, 1);

        Assert.Equal(date, Model().Evaluate(Log(), date).AsOf.ToDateOnly());
        Assert.Throws<InvalidOperationException>(() => Day.Never.ToDateOnly());
    }

    private static FactLog Log() => Model().NewLog().Add(Event("01-05", Attack));
}
