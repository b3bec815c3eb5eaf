using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>
/// The days on which it is enough to begin what is to be done: each thing can be moved forward until it follows a change or the end
/// of another thing, and what goes on to the end of the validity back to the last day on which it can begin.
/// </summary>
internal static class DaysToBegin
{
    /// <param name="origin">The first day.</param>
    /// <param name="changes">The days on which something changes by itself.</param>
    /// <param name="tasks">What is to be done.</param>
    /// <param name="spare">How many things may have to be done on days of their own.</param>
    public static SortedSet<Day> Of(Day origin, IEnumerable<Day> changes, IReadOnlyList<DutyTask> tasks, int spare)
    {
        var days = new SortedSet<Day>();
        foreach (var change in changes)
        {
            AddAfter(days, change, spare);
        }

        var going = tasks.Where(task => task.Duty is not null && (task.Norm.IsLasting || task.Norm.For is not null)).ToList();
        foreach (var task in going.Where(task => task.Norm.IsLasting && !task.Days.IsEmpty))
        {
            days.Add(task.Days.End.AddDays(-1));
        }

        // One may follow another, and that a third.
        for (var i = 0; i < going.Count; i++)
        {
            AddEnds(days, going, spare);
        }

        days.RemoveWhere(day => day.IsNever || day < origin);
        return days;
    }

    private static void AddEnds(SortedSet<Day> days, List<DutyTask> going, int spare)
    {
        var ends = going.SelectMany(task => days.Where(task.Days.Contains).Select(day => task.Duty?.DaysOfPerformance(day).End)).OfType<Day>().Distinct().ToList();
        foreach (var end in ends)
        {
            AddAfter(days, end, spare);
        }
    }

    private static void AddAfter(SortedSet<Day> days, Day day, int spare)
    {
        for (var k = 0; k <= spare && !day.IsNever; k++)
        {
            days.Add(day.AddDays(k));
        }
    }
}
