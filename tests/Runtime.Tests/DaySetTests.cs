namespace CommitLang.Runtime.Tests;

/// <summary>Sets of days, against the days one by one.</summary>
public sealed class DaySetTests
{
    private const int Days = 12;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Meets_where_some_day_is_in_both(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var (left, right) = (Any(random), Any(random));
            var isShared = Enumerable.Range(0, Days + 2).Any(day => left.Contains(new Day(day)) && right.Contains(new Day(day)));
            Assert.Equal(isShared, left.Meets(right));
            Assert.Equal(isShared, right.Meets(left));
        }
    }

    /// <summary>Up to three spans, of which one may have no end.</summary>
    private static DaySet Any(Random random) => Enumerable.Range(0, random.Next(4)).Aggregate(DaySet.Empty, (days, _) =>
    {
        var from = random.Next(Days);
        return days.Union(random.Next(8) == 0 ? DaySet.From(new Day(from)) : DaySet.Span(new Day(from), new Day(from + random.Next(4))));
    });
}
