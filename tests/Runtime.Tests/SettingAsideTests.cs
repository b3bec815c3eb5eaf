using static CommitLang.Runtime.Tests.Pact;

namespace CommitLang.Runtime.Tests;

/// <summary>What is set aside by several norms together, or by what excludes it (language 2.8).</summary>
public sealed class SettingAsideTests
{
    private static readonly GroundTerm Withdraw = new("Withdraw");

    [Theory]
    [InlineData("01-05", "01-05", NormStatus.Overridden)]
    [InlineData("01-05", "01-06", NormStatus.Breached)]
    [InlineData("01-04", "01-05", NormStatus.Breached)]
    [InlineData("01-06", "01-06", NormStatus.Breached)]
    public void A_duty_gives_way_to_one_that_excludes_it_on_its_only_day(string from, string by, NormStatus expected)
    {
        var neutral = Once("Above", Neutrality, from, by);

        Assert.Equal(expected, StatusOf(Once("Below", Help, "01-05", "01-05"), neutral));
    }

    [Theory]
    [InlineData("01-05", NormStatus.Overridden)]
    [InlineData("01-15", NormStatus.Breached)]
    [InlineData("01-20", NormStatus.Breached)]
    public void What_must_come_first_can_still_be_done_before_what_excludes_it_for_good(string by, NormStatus expected) =>
        Assert.Equal(expected, StatusOf(Once("Below", Help, "01-05", "01-15"), Once("Above", Withdraw, "01-01", by)));

    [Theory]
    [InlineData("01-05", NormStatus.Overridden)]
    [InlineData("01-06", NormStatus.Breached)]
    public void What_excludes_for_good_can_be_done_after_what_it_excludes(string by, NormStatus expected) =>
        Assert.Equal(expected, StatusOf(Once("Below", Withdraw, "01-05", by), Once("Above", Help, "01-05", "01-15")));

    [Theory]
    [InlineData("02-01", "01-06", NormStatus.Overridden)]
    [InlineData("02-01", "01-20", NormStatus.Overridden)]
    [InlineData("01-10", "01-20", NormStatus.Breached)]
    public void What_is_still_owed_when_a_log_ends_cannot_be_waited_out(string ends, string asked, NormStatus expected)
    {
        var help = Once("Above", Help, "01-05", "01-15") with { While = new Holds(Truce) };
        var model = new NormModel(Vocabulary(), [Once("Below", Withdraw, "01-05", "01-05"), help], [new Precedence("Above", "Below", "subject to Above")]);

        Assert.Equal(expected, model.Evaluate(model.NewLog().Add(new Fact.State(D("01-01"), D(ends), Truce)), D(asked))["Below"].Status);
    }

    [Fact]
    public void A_duty_gives_way_to_what_excludes_it_day_by_day() => Assert.Equal(
        NormStatus.Overridden, StatusOf(Once("Below", Help, "01-05", "01-15"), Once("Above", Neutrality, "01-02", "01-20") with { Modality = Modality.ContinuousDuty }));

    [Theory]
    [InlineData("01-05", "01-05", NormStatus.InForce)]
    [InlineData("01-05", "01-06", NormStatus.Breached)]
    public void What_binds_day_by_day_gives_way_on_the_day_of_what_excludes_it(string leaves, string returns, NormStatus expected)
    {
        var standing = new Norm("Below", "Below", Modality.ContinuousDuty, new Bearer("Westmark"), Neutrality) { ValidFrom = D("01-01") };
        var model = new NormModel(Vocabulary(), [standing, Once("Above", Help, "01-05", "01-05")], [new Precedence("Above", "Below", "subject to Above")]);
        var log = model.NewLog().Add(Kept("01-01", leaves)).Add(Act("01-05", "Westmark", Help)).Add(Kept(returns == leaves ? "01-06" : "01-07", "03-01"));

        Assert.Equal(NormStatus.Overridden, model.Evaluate(log, D("01-05"))["Below"].Status);
        Assert.Equal(expected, model.Evaluate(log, D("02-01"))["Below"].Status);
    }

    [Theory]
    [InlineData("01-11", NormStatus.Overridden)]
    [InlineData("01-12", NormStatus.Breached)]
    public void Several_bans_together_leave_no_day(string second, NormStatus expected)
    {
        var duty = Once("Below", Help, "01-05", "01-15");
        var bans = new[] { Once("Above.1", Help, "01-01", "01-10"), Once("Above.2", Help, second, "01-31") }.Select(norm => norm with { Modality = Modality.Prohibition });

        Assert.Equal(expected, StatusOf(duty, [.. bans]));
    }

    [Theory]
    [InlineData("01-15", NormStatus.Overridden)]
    [InlineData("01-14", NormStatus.Breached)]
    public void Something_stands_in_each_of_several_ways(string end, NormStatus expected)
    {
        var choice = Once("Below", Help, "01-05", "01-15") with { Alternatives = [Neutrality] };
        var barred = Once("Above.1", Neutrality, "01-01", end) with { Modality = Modality.Prohibition };
        var excluding = Once("Above.2", Neutrality, "01-05", "01-20") with { Modality = Modality.ContinuousDuty };
        var banned = excluding with { Modality = Modality.Prohibition, Act = Help };

        Assert.Equal(expected, StatusOf(choice, barred, banned));
        Assert.Equal(NormStatus.Breached, StatusOf(choice, excluding));
        Assert.Equal(NormStatus.Breached, StatusOf(choice, barred));
    }

    [Fact]
    public void What_is_set_aside_itself_sets_nothing_aside()
    {
        var (below, neutral) = (Once("Below", Help, "01-05", "01-05"), Once("Above", Neutrality, "01-05", "01-05"));
        var ban = new Norm("Top", "Top", Modality.Prohibition, new Bearer("Westmark"), Neutrality);
        var model = new NormModel(Vocabulary(), [below, neutral, ban], [new("Above", "Below", "subject to Above"), new("Top", "Above", "subject to Top")]);

        Assert.Equal(NormStatus.Breached, model.Evaluate(model.NewLog(), D("02-01"))["Below"].Status);
    }

    private static NormStatus StatusOf(Norm below, params Norm[] above)
    {
        var model = new NormModel(Vocabulary(), [below, .. above], [new Precedence("Above", "Below", "subject to Above")]);
        return model.Evaluate(model.NewLog(), D("02-01"))["Below"].Status;
    }

    private static Norm Once(string name, GroundTerm act, string from, string by) => new(name, name, Modality.Duty, new Bearer("Westmark"), act)
    {
        ValidFrom = D(from),
        Deadline = new Deadline.By(new Moment.Date(D(by))),
    };

    private static Fact.Act Kept(string from, string end) => new Fact.Act(D(from), D(end), new Deed("Westmark", Neutrality));
}
