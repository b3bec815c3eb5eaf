using System.Collections.Immutable;
using CommitLang.Runtime;

namespace CommitLang.Cli.Import;

/// <summary>Against whom, and on which days, the members of a phase are to come to the aid of their partners.</summary>
internal sealed class Adversaries(Phase phase, PhaseNames names, StateNames states, Promises promises)
{
    private const string Foe = "foe";

    /// <summary>Against whom: those named first, then anybody who is no member, then members on days that are not theirs.</summary>
    public IEnumerable<Adversary> Of(Bearing bearing, Aid aid, List<(DaySet Days, ImmutableArray<int> Partners)> sameDays)
    {
        foreach (var named in bearing.Named)
        {
            foreach (var (days, partners) in sameDays.Where(same => same.Partners.Any(partner => partner != named)))
            {
                yield return Known(named, days, partners);
            }
        }

        if (aid.Scope == Scope.Listed)
        {
            yield break;
        }

        var foes = promises.NotToBeFought(bearing.State).ToList();
        var others = new Choice(Foe,
        [
            $"{Foe} in FoesOf{states[bearing.State]}",
            .. foes.Any(phase.Members.ContainsKey) ? [$"{Foe} not in {names.EverMembers}"] : Array.Empty<string>(),
            .. bearing.Named.Where(named => foes.Contains(named) && !phase.Members.ContainsKey(named)).Select(named => $"{Foe} is not {states[named]}"),
        ]);
        foreach (var (days, partners) in sameDays)
        {
            yield return new Adversary(others, false, days, partners);
        }

        foreach (var foe in foes.Where(foe => phase.Members.ContainsKey(foe) && !bearing.Named.Contains(foe)))
        {
            var remark = OnOtherDays(foe);
            foreach (var (days, partners) in sameDays.Where(same => same.Partners.Any(partner => partner != foe)))
            {
                if (promises.DaysAgainst(bearing.State, foe, days, phase.Members[foe]) is { IsEmpty: false } free)
                {
                    yield return Known(foe, days, partners) with { Days = free, Remark = remark };
                    remark = [];
                }
            }
        }
    }

    /// <summary>A foe by name, which may be a partner of the same days: then it is not the friend.</summary>
    private Adversary Known(int foe, DaySet days, ImmutableArray<int> partners) =>
        partners.Length == 2 && partners.Contains(foe)
            ? new Adversary(new Choice(states[foe], []), false, days, partners.Remove(foe))
            : new Adversary(new Choice(states[foe], []), partners.Contains(foe), days, partners);

    private ImmutableArray<string> OnOtherDays(int foe) =>
    [
        $"{states[foe]} is a member on other days. A pact without limits does not cover attacks among its members:",
        "left out are the days of that membership, and of promises not to fight it that reach into the membership",
        "and overlap none that does not.",
    ];
}

/// <summary>Against whom aid is owed.</summary>
/// <param name="Foe">The state, or a variable for several.</param>
/// <param name="IsPartner">Whether it is one of the partners to be aided.</param>
/// <param name="Days">The days of the duty.</param>
/// <param name="Partners">The partners to be aided.</param>
internal sealed record Adversary(Choice Foe, bool IsPartner, DaySet Days, ImmutableArray<int> Partners)
{
    /// <summary>Why the days are others than those of the partners; the first norm says it for all against one foe.</summary>
    public ImmutableArray<string> Remark { get; init; } = [];
}
