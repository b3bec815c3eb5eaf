using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// Whether two norms that clash in some scenario can come into force and be kept in another, for the shape of
/// <see cref="PlainPair"/> and where what the one waits for is nothing to the other. Null when it has another shape.
/// </summary>
internal static class PlainEscape
{
    public static bool? Of(ScenarioSpace space)
    {
        if (PlainPair.Of(space) is not { } pair)
        {
            return null;
        }

        var origin = space.Origin;
        var (duty, ban) = (new PlainNeeds(origin), new PlainNeeds(origin));
        if (!duty.Read(pair.Duty, (Need.Due, Need.NotDue), (Need.Through, Need.NotThrough))
            || !ban.Read(pair.Ban, (Need.Latch, Need.NotLatch), (Need.Barred, Need.NotBarred)))
        {
            return null;
        }

        var banned = DaySet.Span(Day.Max(origin, pair.Ban.ValidFrom), Day.Min(pair.Ban.RunsOut, pair.Ban.WithdrawnOn));
        var triggers = Triggers(pair.Duty, duty, origin);
        return duty.All.Any(need => ban.All.Any(other => other.Atom.Equals(need.Atom))) || banned.IsEmpty || triggers.IsEmpty ? null
            : ban.All.Count == 0 ? CanEscape(pair.Duty, duty, triggers, banned)
            : IsElsewhere(pair.Duty, ban, triggers, banned) ? true : null;
    }

    /// <summary>The days on which the duty can fall due: each day of its validity if it waits for anything, else the first.</summary>
    private static DaySet Triggers(Norm duty, PlainNeeds needs, Day origin)
    {
        var first = Day.Max(origin, duty.ValidFrom);
        var end = Day.Min(duty.RunsOut, duty.WithdrawnOn);
        var waits = needs.All.Any(need => need.Atom.Kind == FactKind.State || need.Wants(Need.Due | Need.Through));
        return DaySet.Span(first, waits ? end : Day.Min(end, first.AddDays(1)));
    }

    /// <summary>From a ban that is in force as long as it is valid.</summary>
    private static bool CanEscape(Norm duty, PlainNeeds needs, DaySet triggers, DaySet banned) =>
        !triggers.Except(banned).IsEmpty
        || new[] { triggers.First, triggers.End.AddDays(-1) }.Any(day => !day.IsNever
            && (!DaySet.Span(day, LastDay(duty, day).AddDays(1)).Except(banned).IsEmpty
                || LastDay(duty, day) > day && (needs.All.Any(CanCallOff) || !duty.WithdrawnOn.IsNever && duty.WithdrawnOn <= LastDay(duty, day))));

    /// <summary>Whether the ban can be in force on days other than those on which the duty is to be performed.</summary>
    private static bool IsElsewhere(Norm duty, PlainNeeds ban, DaySet triggers, DaySet banned)
    {
        // A state has one span: what must hold when the ban comes into force and not while it is, or the other way round, is no matter of one day.
        if (ban.All.Any(need => need.Wants(Need.Latch) && need.Wants(Need.NotBarred) || need.Wants(Need.NotLatch) && need.Wants(Need.Barred)))
        {
            return false;
        }

        var day = triggers.First;
        if (ban.All.Any(need => need.Atom.Kind == FactKind.State && need.Wants(Need.Barred | Need.NotBarred)))
        {
            return LastDay(duty, day) > day || !banned.Except(DaySet.Span(day, day.AddDays(1))).IsEmpty;
        }

        // What waits for an event can wait until after the day; what an event ends can have ended before.
        return ban.All.Any(need => need.Wants(Need.Latch | Need.Barred)) && banned.End > day.AddDays(1)
            || ban.All.Any(need => need.Wants(Need.NotBarred)) && (LastDay(duty, day) > banned.First || triggers.End > banned.First.AddDays(1));
    }

    /// <summary>What has happened stays so: only what holds for a span, or has not happened yet, can call a duty off.</summary>
    private static bool CanCallOff(PlainNeeds.Entry need) => need.Wants(Need.NotThrough) || need.Wants(Need.Through) && need.Atom.Kind == FactKind.State;

    private static Day LastDay(Norm duty, Day trigger) => duty.Deadline switch
    {
        null => duty.RunsOut.IsNever ? Day.Never : duty.RunsOut.AddDays(-1),
        Deadline.Within within => trigger.Add(within.Period),
        _ => trigger,
    };
}
