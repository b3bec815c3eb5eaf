using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Finds duties that are barred when they fall due and can be kept once a ban is over (language 2.8).</summary>
internal sealed class Waiting(CheckContext context, RelatedNorms related)
{
    /// <summary>Looks at one duty. Only where dates and facts settle everything is there a day to name.</summary>
    public void Find(GroundNorm duty)
    {
        if (duty.Norm is not { Modality: Modality.Duty, Bearer.Group: null, IsLasting: false, For: null, Every: null } || duty.Holes.Count > 0)
        {
            return;
        }

        var bans = new List<(GroundNorm Ban, DaySet Days)>();
        foreach (var ban in related.To(duty).Select(other => other.Other).Where(other => other.Norm is { Modality: Modality.Prohibition, Amount: null } && IsOfOneHolder(duty, other)).Distinct())
        {
            if (context.SettledForce(ban) is { IsEmpty: false } days)
            {
                bans.Add((ban, days));
            }
        }

        if (bans.Count == 0 || WindowOf(duty) is not { } window)
        {
            return;
        }

        var ways = context.Conduct.Ways(duty.Norm, duty.Norm.Bearer.Members[0].Name, Witnesses.Conduct.WantedBy([duty.Norm, .. bans.Select(ban => ban.Ban.Norm)]));
        var free = ways.Select(way => bans.Where(ban => ban.Ban.Norm.Bearer.Members.Any(member => context.Conduct.Falls(way, ban.Ban.Norm, member.Name)))
                .Aggregate(window, (days, ban) => days.Except(ban.Days)))
            .Aggregate(DaySet.Empty, (all, days) => all.Union(days));
        if (!free.IsEmpty && free.First > window.First)
        {
            Report(duty, bans.First(ban => ban.Days.Contains(window.First)).Ban, free.First);
        }
    }

    private static bool IsOfOneHolder(GroundNorm duty, GroundNorm ban) =>
        duty.IsOwn && ban.IsOwn || duty.Norm.Holders.Intersect(ban.Norm.Holders, StringComparer.Ordinal).Any();

    /// <summary>The days on one of which it is to be done; null when that depends on what happens.</summary>
    private DaySet? WindowOf(GroundNorm duty)
    {
        var space = context.SpaceOf(duty);
        return space.Free.IsEmpty && space.OwnReads.IsEmpty
            && space.Evaluate(space.LogOf(Encoding.Scenario.Empty)).DutiesOf(duty.Norm) is [{ MayBeWaitedOut: false } only] && !only.Window.IsEmpty
            ? only.Window
            : null;
    }

    private void Report(GroundNorm duty, GroundNorm ban, Day day) => context.Instances.Add(Inevitable.Of(
        FindingDescriptors.OnlyByWaiting, duty.Norm.Bearer.InWords(), [duty, ban],
        () => [("first", Describe.Claim(duty)), ("day", day.ToString()), ("second", Describe.Claim(ban))]));
}
