namespace CommitLang.Runtime.Tests;

/// <summary>What a log knows up to a day.</summary>
public sealed class FactLogTests
{
    private static readonly GroundTerm Attack = new("Attack");
    private static readonly GroundTerm Truce = new("Truce");
    private static readonly GroundTerm Help = new("Help");

    [Fact]
    public void Later_facts_are_left_out_and_what_goes_on_is_cut_off()
    {
        var log = new FactLog(new Vocabulary())
            .Event(Day.Parse("2030-01-10"), Attack)
            .Event(Day.Parse("2030-03-01"), Attack)
            .State(Day.Parse("2030-01-01"), Day.Never, Truce)
            .Act(Day.Parse("2030-01-05"), Day.Parse("2030-06-01"), "Norland", Help)
            .Act(Day.Parse("2030-02-02"), "Sudland", Help);

        var known = log.UpTo(Day.Parse("2030-02-01"));

        Assert.Equal((1, Day.Parse("2030-01-10")), (known.EventDays(Attack).Count, known.FirstDay(Attack)));
        Assert.Equal(DaySet.Span(Day.Parse("2030-01-01"), Day.Parse("2030-02-02")), known.StateDays(Truce));
        var helped = Assert.Single(known.PerformancesOf("Norland", Help, [], default));
        Assert.Equal((Day.Parse("2030-01-05"), Day.Parse("2030-02-02")), (helped.From, helped.End));
        Assert.Equal(Day.Never, known.FirstDay(new Deed("Sudland", Help)));
    }

    [Fact]
    public void The_log_itself_stays_as_it_is()
    {
        var log = new FactLog(new Vocabulary()).Event(Day.Parse("2030-03-01"), Attack);

        log.UpTo(Day.Parse("2030-01-01"));

        Assert.Equal(Day.Parse("2030-03-01"), log.FirstDay(Attack));
    }
}
