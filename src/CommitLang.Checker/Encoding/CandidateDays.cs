using System.Collections.Immutable;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>The finitely many days on which something can change, for norms and what may happen to them (language 2.2).</summary>
/// <param name="space">The norms, and what may happen.</param>
/// <param name="readsActs">Whether their conditions read what somebody does.</param>
internal sealed class CandidateDays(ScenarioSpace space, bool readsActs)
{
    private Day? _allOver;

    /// <summary>The days on which something can change by the text alone, and one period away from them.</summary>
    public ImmutableArray<Day> Written => field.IsDefault ? field = ChangeDays() : field;

    /// <summary>The days to try after some have been chosen, ascending: where something changes, and a period after.</summary>
    public IEnumerable<Day> After(IReadOnlyList<Day> chosen) => AllAfter(chosen).TakeWhile(day => day < AllOver);

    private IEnumerable<Day> AllAfter(IReadOnlyList<Day> chosen)
    {
        var from = chosen.Count == 0 ? space.Origin : chosen[^1];
        var near = new SortedSet<Day>();
        foreach (var day in chosen)
        {
            AddAround(near, day, forwardOnly: true);
            AddRoomAfter(near, day);
        }

        // Lazily merged: a search that succeeds looks at the first few only.
        using var others = near.GetViewBetween(from, Day.Never).GetEnumerator();
        var hasOther = others.MoveNext();
        for (var i = FirstIndex(from); i < Written.Length; i++)
        {
            while (hasOther && others.Current <= Written[i])
            {
                if (others.Current < Written[i])
                {
                    yield return others.Current;
                }

                hasOther = others.MoveNext();
            }

            yield return Written[i];
        }

        while (hasOther)
        {
            yield return others.Current;
            hasOther = others.MoveNext();
        }
    }

    /// <summary>The first day on which what happens makes no difference any more: the norms that read it are over.</summary>
    private Day AllOver => _allOver ??= space.DependsOnSide || space.Known.Any(ConditionReader.ReadsNorms) ? Day.Never
        : space.Known.Where(norm => ConditionReader.AtomsOf(norm).Count > 0).Select(EndOf).Aggregate(space.Origin, Day.Max);

    private static Day EndOf(Norm norm) => norm.IsStanding ? Evaluation.ValidityOf(norm).End
        : PlainPair.IsPlainDuty(norm) ? QuickCheck.DaysOf(norm).End
        : Day.Never;

    private int FirstIndex(Day day)
    {
        var at = Written.BinarySearch(day);
        return at < 0 ? ~at : at;
    }

    private ImmutableArray<Period> Periods => field.IsDefault
        ? field = [.. space.Known.SelectMany(ConditionReader.PeriodsOf).Distinct().OrderBy(p => p.ToString(), StringComparer.Ordinal)]
        : field;

    private ImmutableArray<Day> ChangeDays()
    {
        var days = new SortedSet<Day> { space.Origin };
        foreach (var day in space.Known.SelectMany(ConditionReader.DaysOf)
            .Concat(space.Facts.SelectMany(fact => new[] { fact.From, fact.End })).Concat(space.Turns).Where(day => !day.IsNever && day >= space.Origin))
        {
            days.Add(day);
        }

        var written = days.ToList();

        // A round for each written period, two at the most: a deadline can be to meet the end of another.
        var rounds = Math.Clamp(space.Known.SelectMany(ConditionReader.PeriodsOf).Count(), 1, 2);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var day in days.ToList())
            {
                AddAround(days, day, forwardOnly: false);
            }
        }

        foreach (var day in written)
        {
            AddRoomAfter(days, day);
        }

        return [.. days.Where(day => day >= space.Origin)];
    }

    /// <summary>
    /// Adds the days after something has happened on which what it brings about, the day after an act or after a period, has lasted for
    /// one day: something else may have to come no earlier.
    /// </summary>
    private void AddRoomAfter(SortedSet<Day> days, Day day)
    {
        if (readsActs)
        {
            days.Add(day.AddDays(2));
        }

        foreach (var period in Periods)
        {
            days.Add(day.Add(period).AddDays(2));
        }
    }

    /// <summary>Adds a day, its neighbours, and the days that are a period away from it.</summary>
    public void AddAround(SortedSet<Day> days, Day day, bool forwardOnly)
    {
        days.Add(day);
        days.Add(day.AddDays(1));
        if (!forwardOnly && day > space.Origin)
        {
            days.Add(day.AddDays(-1));
        }

        foreach (var period in Periods)
        {
            var after = day.Add(period);
            days.Add(after);
            days.Add(after.AddDays(1));
            if (!forwardOnly && day > space.Origin)
            {
                // The first day from which the period reaches the day, the one before it and the one after it.
                days.Add(FirstReaching(day, period));
                days.Add(FirstReaching(day.AddDays(-1), period));
                days.Add(FirstReaching(day.AddDays(1), period));
            }
        }
    }

    private Day FirstReaching(Day day, Period period)
    {
        var length = space.Origin.Add(period).Number - space.Origin.Number;
        var start = new Day(Math.Max(space.Origin.Number, day.Number - length - 4));
        while (start.Add(period) < day)
        {
            start = start.AddDays(1);
        }

        return start;
    }
}
