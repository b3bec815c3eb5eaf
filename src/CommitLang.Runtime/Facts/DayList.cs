namespace CommitLang.Runtime;

/// <summary>Days in order, those after a last one left out. A day may stand in it more than once.</summary>
internal readonly struct DayList(List<Day> days, int count)
{
    public static DayList Empty { get; } = new([], 0);

    public int Count => count;

    public Day this[int index] => days[index];

    /// <summary>The place of the first day not before a day; <see cref="Count"/> when there is none.</summary>
    public int IndexFrom(Day day) => IndexFrom(days, count, day);

    /// <summary>The first day not before a day, or <see cref="Day.Never"/>.</summary>
    public Day FirstFrom(Day day)
    {
        var index = IndexFrom(day);
        return index < count ? days[index] : Day.Never;
    }

    /// <summary>The place of the first of some days in order that is not before a day.</summary>
    public static int IndexFrom(List<Day> days, int count, Day day)
    {
        if (count == 0 || days[0] >= day)
        {
            return 0;
        }

        // Long logs are mostly asked about their end: what lies far back is not looked at for that.
        var step = 1;
        while (step < count && days[count - step] >= day)
        {
            step *= 2;
        }

        var (low, high) = (Math.Max(0, count - step), count - (step / 2));
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (days[middle] < day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
