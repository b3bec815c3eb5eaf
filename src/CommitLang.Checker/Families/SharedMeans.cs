using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Duties that draw on the same means: a capacity, a cap, or an act that can be done once only.</summary>
internal sealed class SharedMeans
{
    private readonly CheckContext _context;
    private readonly Dictionary<string, List<GroundNorm>> _byMeans = new(StringComparer.Ordinal);

    public SharedMeans(CheckContext context)
    {
        _context = context;
        foreach (var norm in context.Strict)
        {
            if (NeedsMeans(norm.Norm))
            {
                foreach (var (means, _) in MeansOf(norm.Norm))
                {
                    _byMeans.AddTo(means, norm);
                }
            }
        }
    }

    /// <summary>Adds the other duties that draw on what a duty draws on, and what kind of a clash that would be.</summary>
    public void AddTo(List<(GroundNorm Other, DiagnosticDescriptor Family)> related, GroundNorm duty) => related.AddRange(WithFamilies(duty));

    /// <summary>The other duties that draw on what a duty draws on.</summary>
    public IEnumerable<GroundNorm> With(GroundNorm duty) => WithFamilies(duty).Select(sharing => sharing.Other);

    private IEnumerable<(GroundNorm Other, DiagnosticDescriptor Family)> WithFamilies(GroundNorm duty) => !NeedsMeans(duty.Norm) ? []
        : MeansOf(duty.Norm).SelectMany(means => (_byMeans.GetValueOrDefault(means.Means) ?? [])
            .Where(other => !ReferenceEquals(other, duty)).Select(other => (other, means.Family)));

    /// <summary>Most do not: what they ask for is not measured, and can be done as often as one likes.</summary>
    private bool NeedsMeans(Norm norm) => norm.Modality is Modality.Duty or Modality.ContinuousDuty
        && (_context.Conduct.HasSinglePerformances || UnitOf(norm.Act) is not null || _context.Conduct.HasPrerequisites && _context.Conduct.Takes(norm).Any(deed => UnitOf(deed.Act) is not null));

    private string? UnitOf(GroundTerm act) => _context.Program.Vocabulary.ActOf(act.Name)?.Unit;

    private IEnumerable<(string Means, DiagnosticDescriptor Family)> MeansOf(Norm norm) => _context.Conduct.Takes(norm).SelectMany(MeansOf).Distinct();

    private IEnumerable<(string Means, DiagnosticDescriptor Family)> MeansOf(Deed deed)
    {
        var conduct = _context.Conduct;
        var vocabulary = _context.Program.Vocabulary;
        var unit = UnitOf(deed.Act);
        if (unit is not null && vocabulary.Capacities.Any(capacity => capacity.Unit == unit && capacity.Bearer == deed.Actor))
        {
            yield return ($"{deed.Actor} {unit}", FindingDescriptors.BeyondCapacity);
        }

        // "Once" is meant for the arguments written, not for the areas around them.
        foreach (var done in conduct.HasSinglePerformances ? vocabulary.KindsOf(deed) : [])
        {
            if (vocabulary.ActOf(done.Act.Name) is { IsOnce: true })
            {
                yield return ($"{done.Actor} once {done.Act}", FindingDescriptors.DutiesExclude);
            }
        }

        // What is granted as part of a whole is taken from it.
        foreach (var exclusively in conduct.Exclusives(deed, withAround: true))
        {
            yield return ($"{deed.Actor} {exclusively}", FindingDescriptors.DutiesExclude);
        }

        // A bound can lie on anything that is done by doing it.
        foreach (var done in unit is null ? [] : conduct.Performs(deed))
        {
            if (Bounded.TryGetValue(done, out var isExact))
            {
                yield return ($"{done.Actor} bounded {done.Act}", isExact ? FindingDescriptors.AmountsClash : FindingDescriptors.NormsLeaveNoWay);
            }
        }
    }

    /// <summary>What is capped, and what is owed exactly.</summary>
    private Dictionary<Deed, bool> Bounded => field ??= _context.Strict
        .Where(norm => norm.Norm is { Modality: Modality.Prohibition, Amount: not null } or { Amount.Bound: AmountBound.Exactly })
        .SelectMany(norm => norm.Norm.Bearer.Members.Select(member => (Deed: new Deed(member.Name, norm.Norm.Act), IsExact: norm.Norm.Modality != Modality.Prohibition)))
        .GroupBy(bound => bound.Deed).ToDictionary(group => group.Key, group => group.Any(bound => bound.IsExact));
}
