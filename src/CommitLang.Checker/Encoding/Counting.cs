using CommitLang.Checker.Witnesses;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>When keeping norms is a matter of how much or how often, and not just of doing or not doing.</summary>
internal static class Counting
{
    /// <summary>
    /// Whether amounts, capacities or single performances can matter to keeping the norms together. A duty whose every
    /// amount a ban forbids, or none, needs no counting.
    /// </summary>
    public static bool Matters(IReadOnlyList<Norm> norms, Conduct conduct)
    {
        foreach (var norm in norms)
        {
            if (norm.Amount is { IsInTotal: true } or { IsTogether: true } || HasCapacity(norm, conduct) || IsSingle(norm, conduct))
            {
                return true;
            }
        }

        return norms.Any(norm => norm.Amount is not null) && !AreAllOrNothing(norms, conduct);
    }

    /// <summary>Whether how much the bearer can do is limited for what the norm asks.</summary>
    public static bool HasCapacity(Norm norm, Conduct conduct) => HasCapacity(norm, null, conduct);

    /// <summary>Whether how much one who bears it can do is limited for what the norm asks; any of them, for null.</summary>
    public static bool HasCapacity(Norm norm, string? member, Conduct conduct) => conduct.Vocabulary.Capacities.Count > 0
        && norm.Modality is Modality.Duty or Modality.ContinuousDuty
        && conduct.Takes(norm).Any(deed => (member is null || deed.Actor == member) && conduct.Vocabulary.ActOf(deed.Act.Name)?.Unit is { } unit
            && conduct.Vocabulary.Capacities.Any(capacity => capacity.Unit == unit && capacity.Bearer == deed.Actor));

    /// <summary>Whether what the norm asks can be done once only.</summary>
    public static bool IsSingle(Norm norm, Conduct conduct) => conduct.HasSinglePerformances
        && norm.Modality is Modality.Duty or Modality.ContinuousDuty
        && conduct.Takes(norm).Any(deed => conduct.Vocabulary.KindsOf(deed).Any(done =>
            conduct.Vocabulary.ActOf(done.Act.Name) is { IsOnce: true } or { ExclusivePer: not null }));

    /// <summary>Whether what a norm asks for on several days can be done in one way, or by some, on one of them and otherwise on another.</summary>
    public static bool TakesTurns(IReadOnlyList<Norm> norms, Conduct conduct)
    {
        foreach (var norm in norms)
        {
            if ((norm.Modality == Modality.ContinuousDuty || norm.For is not null) && !norm.IsState
                && norm.Bearer.Members.SelectMany(member => conduct.Ways(norm, member.Name, Conduct.WantedBy(norms))).Skip(1).Any())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every ban forbids all that a duty can ask for, and doing more for another duty harms none.</summary>
    private static bool AreAllOrNothing(IReadOnlyList<Norm> norms, Conduct conduct)
    {
        var vocabulary = conduct.Vocabulary;
        var duties = norms.Where(norm => norm.Modality is Modality.Duty or Modality.ContinuousDuty).ToList();
        var bans = norms.Where(norm => norm.Modality == Modality.Prohibition).ToList();
        return (duties.Count < 2 || duties.TrueForAll(duty => duty.Amount is not { Bound: AmountBound.Exactly }))
            && bans.TrueForAll(ban => duties.TrueForAll(duty => AmountRange.Of(ban, vocabulary) is { To: AmountRange.Endless } range && AmountRange.Of(duty, vocabulary).IsWithin(range)))
            && !(bans.Exists(ban => ban.Amount is not null) && duties.Exists(duty => AddsUp(duty, norms, conduct)));
    }

    /// <summary>Whether an act that a duty asks for can be done by parts or kinds that count together, so much of the one and so much of the other.</summary>
    private static bool AddsUp(Norm duty, IReadOnlyList<Norm> norms, Conduct conduct) => duty.Amount is not null
        && duty.Bearer.Members.Any(member => duty.ActsOf(member.Name).Select(act => new Deed(member.Name, act))
            .Any(asked => conduct.Ways(duty, member.Name, Conduct.WantedBy(norms)).Where(way => conduct.IsPerforming(way, asked)).Skip(1).Any()));
}
