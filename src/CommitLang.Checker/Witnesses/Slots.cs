using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>Days in a row on which nothing changes. What is done on one day only is done on the first.</summary>
/// <param name="From">The first day.</param>
/// <param name="End">The day after the last; <see cref="Day.Never"/> when it goes on for ever.</param>
internal readonly record struct Slot(Day From, Day End)
{
    public bool IsLong => End.IsNever || End.Number - From.Number > 1;

    /// <summary>How many days; 0 when it goes on for ever.</summary>
    public long Length => End.IsNever ? 0 : End.Number - From.Number;

    /// <summary>Its first day, and its other days if it has any: whether it is the first of the two that is meant.</summary>
    public IEnumerable<bool> Parts => IsLong ? [true, false] : [true];

    public bool IsIn(DaySet days) => days.Contains(From);
}

/// <summary>Cuts the days of a scenario where something changes, and leaves single days after each cut to do things on.</summary>
internal static class Slots
{
    /// <param name="origin">The first day.</param>
    /// <param name="bans">What is forbidden.</param>
    /// <param name="tasks">What is to be done.</param>
    /// <param name="given">What is done anyway.</param>
    /// <param name="capacities">What can be done at most.</param>
    /// <param name="changing">The days on which states change.</param>
    /// <param name="spare">How many things may have to be done on days of their own.</param>
    public static IReadOnlyList<Slot> Of(
        Day origin, IReadOnlyList<Ban> bans, IReadOnlyList<DutyTask> tasks, IReadOnlyList<DeedDone> given, IReadOnlyList<Capacity> capacities,
        IEnumerable<Day> changing, int spare)
    {
        var changes = bans.Select(ban => ban.Days)
            .Concat(tasks.Select(task => task.Days))
            .Concat(tasks.SelectMany(task => task.Bearer.Members.Select(member => member.Days)))
            .Concat(given.Select(deed => deed.Days))
            .Concat(capacities.Select(capacity => capacity.Days))
            .SelectMany(days => days.Spans.SelectMany(span => new[] { span.From, span.End }))
            .Concat(changing).Append(origin).Where(day => !day.IsNever && day >= origin).ToHashSet();
        AddSpans(changes, tasks, origin);
        var days = DaysToBegin.Of(origin, changes, tasks, spare);
        Day[] cuts = [.. days, Day.Never];
        return [.. cuts.Zip(cuts.Skip(1), (from, end) => new Slot(from, end))];
    }

    /// <summary>The days from which something that goes on for some time ends at a change.</summary>
    private static void AddSpans(HashSet<Day> changes, IReadOnlyList<DutyTask> tasks, Day origin)
    {
        foreach (var period in tasks.Select(task => task.Norm.For).OfType<Period>().Distinct().ToList())
        {
            var length = origin.Add(period).Number - origin.Number;
            foreach (var change in changes.Where(day => day.Number - length >= origin.Number).ToList())
            {
                changes.Add(change.AddDays(-length));
            }
        }
    }
}
