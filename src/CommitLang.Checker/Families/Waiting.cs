using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Finds duties that are barred when they fall due and can be kept once a ban is over (language 2.8).</summary>
internal sealed class Waiting(CheckContext context)
{
    private readonly List<(GroundNorm Duty, GroundNorm Ban, Day Day)> _found = [];

    /// <summary>Looks at one duty and the norms related to it. Only where dates and facts settle everything is there a day to name.</summary>
    public void Look(GroundNorm duty, List<(GroundNorm Other, DiagnosticDescriptor Family)> related)
    {
        if (duty is { Norm: { Modality: Modality.Duty, Bearer.Group: null, IsLasting: false, For: null, Every: null }, Holes.Count: 0 } && MayBeSettled(duty.Norm))
        {
            LookAtBans(duty, related);
        }
    }

    private void LookAtBans(GroundNorm duty, List<(GroundNorm Other, DiagnosticDescriptor Family)> related)
    {
        var bans = BansOn(duty, related);
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
            _found.Add((duty, bans.First(ban => ban.Days.Contains(window.First)).Ban, free.First));
        }
    }

    /// <summary>Reports what was found, but for what clashes: that is told already.</summary>
    public void Report(IEnumerable<IReadOnlyList<GroundNorm>> clashing)
    {
        if (_found.Count == 0)
        {
            return;
        }

        var told = clashing.SelectMany(set => set).Select(norm => norm.Norm).ToHashSet<Norm>(ReferenceEqualityComparer.Instance);
        foreach (var (duty, ban, day) in _found.Where(found => !told.Contains(found.Duty.Norm)))
        {
            context.Instances.Add(Inevitable.Of(
                FindingDescriptors.OnlyByWaiting, duty.Norm.Bearer.InWords(), [duty, ban],
                () => [("first", Describe.Claim(duty)), ("day", day.ToString()), ("second", Describe.Claim(ban))]));
        }
    }

    /// <summary>Whether all that the norm reads is something that facts speak of: what has a form reads only what is free.</summary>
    private bool MayBeSettled(Norm norm) => context.Shapes.Forms.Of(norm) is { } form ? form.Atoms.Length == 0 : ConditionReader.AtomsOf(norm).All(atom => context.Index.FactsAbout(atom).Any());

    /// <summary>The bans on it whose days are known.</summary>
    private List<(GroundNorm Ban, DaySet Days)> BansOn(GroundNorm duty, List<(GroundNorm Other, DiagnosticDescriptor Family)> related)
    {
        var bans = new List<(GroundNorm Ban, DaySet Days)>();
        foreach (var (other, _) in related)
        {
            if (other.Norm is { Modality: Modality.Prohibition, Amount: null } && IsOfOneHolder(duty, other)
                && !bans.Exists(ban => ReferenceEquals(ban.Ban, other)) && context.SettledForce(other) is { IsEmpty: false } days)
            {
                bans.Add((other, days));
            }
        }

        return bans;
    }

    private static bool IsOfOneHolder(GroundNorm duty, GroundNorm ban) =>
        duty.IsOwn && ban.IsOwn || duty.Norm.Holders.Intersect(ban.Norm.Holders, StringComparer.Ordinal).Any();

    /// <summary>The days on one of which it is to be done; null when that depends on what happens.</summary>
    private DaySet? WindowOf(GroundNorm duty)
    {
        var space = context.SpaceOf(duty);
        return space.Free.IsEmpty && !space.DependsOnSide
            && space.Evaluate(space.LogOf(Scenario.Empty)).DutiesOf(duty.Norm) is [{ MayBeWaitedOut: false } only] && !only.Window.IsEmpty
            ? only.Window
            : null;
    }
}
