using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// A cheap necessary condition for a duty to clash with one ban: the ban must bind on every day of the window. Where the
/// dates do not allow that, or the conditions contradict each other on the first day, nothing needs to be searched.
/// </summary>
internal static class QuickCheck
{
    /// <summary>Whether a duty and a ban can, judging by dates and plain conditions, never be in force together all along.</summary>
    public static bool CannotMeet(Norm duty, Norm ban, ProgramIndex index)
    {
        if (index.Standing.CanShareADay(duty, ban) is { } verdict)
        {
            return !verdict;
        }

        var validity = Evaluation.ValidityOf(ban);
        return !duty.IsStanding && !TakesSeveralDays(duty) && !validity.End.IsNever && EarliestLastDay(duty, Day.Max(duty.ValidFrom, validity.First)) >= validity.End
            || CannotShareADay(duty, ban, index, onTheFirstDay: true);
    }

    /// <summary>
    /// Whether no day on which the duty is to be performed can be one on which the ban binds. All through its window the duty is not
    /// called off, and what has happened stays so.
    /// </summary>
    public static bool CannotShareADay(Norm duty, Norm ban, ProgramIndex index, bool onTheFirstDay)
    {
        var validity = Evaluation.ValidityOf(ban);
        if (validity.IsEmpty || validity.End <= duty.ValidFrom || duty.IsStanding && Evaluation.ValidityOf(duty).Intersect(validity).IsEmpty
            || PlainPair.IsPlainDuty(duty) && LatestLastDay(duty) < validity.First)
        {
            return true;
        }

        var day = new Assumptions(index);
        return !CanBeOwed(duty, day, onTheFirstDay)
            || !day.Assume(ban.While, true)
            || ban.Unless is { } unless && !day.Assume(unless, false)
            || !day.AssumeLatched(ban.When, onTheDay: false)
            || !new Assumptions(index).Assume(ban.When, true)
            || !TakesSeveralDays(duty) && !index.Owed.CanBeUnder(duty, ban, onTheFirstDay && !duty.IsStanding && duty.NotBefore is null);
    }

    /// <summary>Whether a duty can be owed on a day of which something is assumed already.</summary>
    private static bool CanBeOwed(Norm duty, Assumptions day, bool onTheFirstDay)
    {
        // What takes several days goes on after the window, when its conditions need not hold any more.
        return TakesSeveralDays(duty)
            ? day.AssumeLatched(duty.When, onTheDay: false)
            : day.Assume(duty.While, true)
                && (duty.Unless is not { } unless || day.Assume(unless, false))
                && (duty.NotBefore is null or Moment.Date || day.Note(duty.NotBefore, true))
                && day.AssumeLatched(duty.When, onTheFirstDay && !duty.IsStanding && duty.NotBefore is null);
    }

    /// <summary>Whether a duty that is begun on a day of its window goes on to be performed.</summary>
    private static bool TakesSeveralDays(Norm duty) => duty is { IsStanding: false } and ({ For: not null } or { IsLasting: true });

    /// <summary>Whether every window that a duty of one bearer can have holds at least two days.</summary>
    public static bool HasTwoDays(Norm duty) => PlainPair.IsPlainDuty(duty) && duty.Deadline is Deadline.Within { Period.Count: > 0 };

    /// <summary>The days on which a plain duty can be owed, whatever happens.</summary>
    public static DaySet DaysOf(Norm duty) => DaySet.Span(duty.ValidFrom, LatestLastDay(duty).AddDays(1));

    /// <summary>How many days every window of a plain duty has at least, whenever it falls due.</summary>
    public static int LeastDays(Norm duty, Day origin)
    {
        var end = Day.Min(duty.RunsOut, duty.WithdrawnOn);
        return duty.Deadline switch
        {
            null when end.IsNever => int.MaxValue,
            null when duty is { When: AllOf { Parts.Count: 0 }, While: AllOf { Parts.Count: 0 }, Unless: null } => end.Number - Day.Max(origin, duty.ValidFrom).Number,
            Deadline.Within { Period: var period } when duty.WithdrawnOn.IsNever => LeastDays(period) + 1,
            _ => 1,
        };
    }

    private static int LeastDays(Period period) => period.Count * period.Unit switch
    {
        PeriodUnit.Days => 1,
        PeriodUnit.Weeks => 7,
        PeriodUnit.Months => 28,
        _ => 365,
    };

    /// <summary>Whether the bans, as far as dates go, leave a day free in every window the duty can have.</summary>
    public static bool LeaveADay(Norm duty, IEnumerable<Norm> bans)
    {
        var valid = bans.Aggregate(DaySet.Empty, (days, ban) => days.Union(Evaluation.ValidityOf(ban))).Intersect(DaySet.From(duty.ValidFrom));
        return valid.Spans.All(span => !span.End.IsNever && EarliestLastDay(duty, span.From) >= span.End);
    }

    /// <summary>
    /// Whether a norm comes into force as soon as it is valid when all that it wants to be so is so, and nothing else. No
    /// answer is not a no.
    /// </summary>
    public static bool CanComeAbout(Norm norm, ProgramIndex index)
    {
        var origin = index.Program.Origin;
        var needs = new PlainNeeds(origin);
        return PlainPair.IsPlain(norm)
            && norm.Deadline is null or Deadline.AtOnce or Deadline.Within
            && !Evaluation.ValidityOf(norm).Intersect(DaySet.From(origin)).IsEmpty
            && needs.Read(norm, (Need.Due, Need.NotDue), (Need.Due, Need.NotDue))
            && needs.All.All(need => need.Need is Need.Due or Need.NotDue && index.IsUnbound(need.Atom))
            && !Relatives.AreAmong([.. needs.All.Select(need => need.Atom)], index.Program.Vocabulary);
    }

    /// <summary>Whether a norm's own conditions contradict one another on the day it would come into force.</summary>
    public static bool CannotComeAbout(Norm norm, ProgramIndex index)
    {
        var day = new Assumptions(index);
        return !day.Assume(norm.While, true)
            || norm.Unless is { } unless && !day.Assume(unless, false)
            || !day.AssumeLatched(norm.When, onTheDay: !norm.IsStanding)
            || !new Assumptions(index).Assume(norm.When, true);
    }

    /// <summary>The latest day on which the window of a plain duty can end, whatever happens.</summary>
    private static Day LatestLastDay(Norm duty) => Day.Min(duty.RunsOut, duty.WithdrawnOn) is { IsNever: false } end
        ? duty.Deadline is Deadline.Within within ? end.AddDays(-1).Add(within.Period) : end.AddDays(-1)
        : Day.Never;

    /// <summary>The earliest day on which the window of the duty can end, when it opens on a day or later.</summary>
    private static Day EarliestLastDay(Norm duty, Day opens)
    {
        // Where no performance counts before some day, it can have fallen due long before.
        var trigger = duty.NotBefore is null ? opens : duty.ValidFrom;
        return duty.Deadline switch
        {
            null when duty.Every is { } every => trigger.Add(every).AddDays(-1),
            null => duty.RunsOut.IsNever ? Day.Never : duty.RunsOut.AddDays(-1),
            Deadline.Within within => trigger.Add(within.Period),
            _ => trigger,
        };
    }
}
