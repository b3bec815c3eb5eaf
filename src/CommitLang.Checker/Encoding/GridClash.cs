using CommitLang.Runtime;
using Google.OrTools.Sat;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// "No behaviour keeps them" as constraints, for the shape where the days can be looked at one by one: one duty of one
/// bearer against bans. On every day of the window, every way of keeping the duty must be forbidden by some ban in force.
/// </summary>
internal sealed class GridClash(GridModel grid, ScenarioSpace space, Witnesses.Conduct conduct)
{
    /// <summary>Whether the norms have that shape.</summary>
    public static bool Covers(ScenarioSpace space, Witnesses.Conduct conduct)
    {
        var duties = space.Norms.Where(norm => norm.Modality is Modality.Duty or Modality.ContinuousDuty).ToList();
        return duties is [{ Modality: Modality.Duty, Bearer.Group: null, IsLasting: false, For: null, Every: null, NotBefore: null, Until: null } duty]
            && duty.Deadline is null or Deadline.AtOnce or Deadline.Within or Deadline.WithinOf
            && duty.Suspended.IsEmpty
            && space.Norms.All(norm => norm.EntersWith is null)
            && !Counting.Matters(space.Norms, conduct)
            && !conduct.Requires(new Deed(duty.Bearer.Members[0].Name, duty.Act)).Any()
            && space.Norms.All(norm => ReferenceEquals(norm, duty)
                || norm is { Modality: Modality.Prohibition, Deadline: null, For: null, Every: null, NotBefore: null, Until: null })
            && GridModel.Covers(space);
    }

    public void Add()
    {
        var duty = space.Norms.First(norm => norm.Modality == Modality.Duty);
        var blocked = Blocked(duty);
        var first = FirstReady(duty);
        grid.Model.AddExactlyOne(first);
        var owed = Enumerable.Range(0, grid.Days.Count).Select(day => grid.And(
            grid.Holds(duty.While, day, default), NotUnless(duty, day), blocked[day], grid.Days[day] < duty.WithdrawnOn ? grid.True : grid.False)).ToArray();
        if (duty.Deadline is null)
        {
            AddOpenWindows(duty, first, owed);
        }
        else
        {
            AddWindows(duty, first, owed);
        }
    }

    /// <summary>Within the window it is not called off and nothing is free; a deadline before the trigger triggers nothing.</summary>
    private void AddWindows(Norm duty, ILiteral[] first, ILiteral[] owed)
    {
        for (var trigger = 0; trigger < first.Length; trigger++)
        {
            for (var day = trigger; day < first.Length && InWindow(duty, trigger, day) is { } inWindow; day++)
            {
                grid.Model.AddBoolOr([first[trigger].Not(), inWindow.Not(), owed[day]]);
                if (day == trigger)
                {
                    grid.Model.AddImplication(first[trigger], inWindow);
                }
            }
        }
    }

    /// <summary>Without a deadline the window goes on to the day the norm runs out, or for ever.</summary>
    private void AddOpenWindows(Norm duty, ILiteral[] first, ILiteral[] owed)
    {
        var fromHere = grid.True;
        for (var day = first.Length - 1; day >= 0; day--)
        {
            fromHere = grid.Days[day] < duty.RunsOut ? grid.And(owed[day], fromHere) : fromHere;
            grid.Model.AddImplication(first[day], fromHere);
        }
    }

    private ILiteral NotUnless(Norm norm, int day) => norm.Unless is { } unless ? grid.Holds(unless, day, default).Not() : grid.True;

    /// <summary>For each day, whether the duty is triggered on it: all conditions hold for the first time.</summary>
    private ILiteral[] FirstReady(Norm duty)
    {
        var validity = Evaluation.ValidityOf(duty);
        var first = new ILiteral[grid.Days.Count];
        var before = grid.False;
        for (var i = 0; i < first.Length; i++)
        {
            var ready = validity.Contains(grid.Days[i])
                ? grid.And(grid.Holds(duty.When, i, validity.First), grid.Holds(duty.While, i, default), NotUnless(duty, i))
                : grid.False;
            first[i] = grid.And(ready, before.Not());
            before = grid.Or(before, ready);
        }

        return first;
    }

    /// <summary>Whether a day lies in the window of a duty triggered on another; null when it and all later days do not.</summary>
    private ILiteral? InWindow(Norm duty, int trigger, int day)
    {
        var (from, on) = (grid.Days[trigger], grid.Days[day]);
        return duty.Deadline switch
        {
            Deadline.AtOnce => on == from ? grid.True : null,
            Deadline.Within within => on <= from.Add(within.Period) ? grid.True : null,
            Deadline.WithinOf of => grid.OnDays(of.Moment, happened => happened.Add(of.Period) < on).Not(),
            _ => null,
        };
    }

    /// <summary>For each day, whether every way of keeping the duty is forbidden on it.</summary>
    private ILiteral[] Blocked(Norm duty)
    {
        var actor = duty.Bearer.Members[0].Name;
        var ways = conduct.Ways(duty, actor, Witnesses.Conduct.WantedBy(space.Norms)).ToList();
        var bans = space.Norms.Where(norm => norm.Modality == Modality.Prohibition).Select(ban => (Ban: ban, Force: ForceOf(ban))).ToList();
        return
        [
            .. Enumerable.Range(0, grid.Days.Count).Select(day => grid.And([.. ways.Select(way => grid.Or(
                [.. bans.Where(ban => ban.Ban.Bearer.Members.Any(member => member.Days.Contains(grid.Days[day]) && conduct.Falls(way, ban.Ban, member.Name)))
                    .Select(ban => ban.Force[day])]))])),
        ];
    }

    private ILiteral[] ForceOf(Norm ban)
    {
        var validity = Evaluation.ValidityOf(ban);
        var force = new ILiteral[grid.Days.Count];
        var latched = grid.False;
        for (var i = 0; i < force.Length; i++)
        {
            if (!validity.Contains(grid.Days[i]))
            {
                force[i] = grid.False;
                continue;
            }

            latched = grid.Or(latched, grid.Holds(ban.When, i, validity.First));
            force[i] = ban.Suspended.Contains(grid.Days[i])
                ? grid.False
                : grid.And(latched, grid.Holds(ban.While, i, default), NotUnless(ban, i));
        }

        return force;
    }
}
