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
        AddAfter(days, changes, spare);

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
        AddAfter(days, ends, spare);
    }

    /// <summary>How many of some things to be done can need days of their own in one window: those whose windows meet it, itself included.</summary>
    public static int MostAtOnce(IReadOnlyList<DutyTask> tasks)
    {
        var windows = tasks.Where(task => !task.Days.IsEmpty).Select(task => (task.Days.First, task.Days.End)).ToList();
        var (begins, ends) = (windows.Select(window => window.First).Order().ToList(), windows.Select(window => window.End).Order().ToList());
        return windows.Select(window => windows.Count - Before(ends, window.First.AddDays(1)) - (windows.Count - Before(begins, window.End))).DefaultIfEmpty(0).Max();

        static int Before(List<Day> sorted, Day day)
        {
            var (low, high) = (0, sorted.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = sorted[middle] < day ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }

    private static void AddAfter(SortedSet<Day> days, IEnumerable<Day> changes, int spare)
    {
        Day next = default;
        foreach (var change in changes.Where(day => !day.IsNever).Order())
        {
            var end = change.AddDays(spare + 1);
            for (next = Day.Max(next, change); next < end && !next.IsNever; next = next.AddDays(1))
            {
                days.Add(next);
            }
        }
    }
}
