using System.Collections.Immutable;
using CommitLang.Checker.Assertions;
using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// Finds permissions that nobody can use who keeps everything else: what must be done first is forbidden, or what is owed
/// excludes it (language 2.8). That the act itself is forbidden is told elsewhere.
/// </summary>
internal sealed class Foreclosure(CheckContext context, IReadOnlyList<IReadOnlyList<GroundNorm>> clashing)
{
    private HashSet<(GroundNorm, GroundNorm)> Told => field ??=
        clashing.Where(set => set.Count == 2).Select(set => (set[0], set[1])).ToHashSet(PairsBySelf.Instance);

    private DeedsSpokenOf Spoken => field ??= new DeedsSpokenOf(context.Index, context.Strict);

    private Dictionary<string, List<GroundNorm>> Duties => field ??= DutiesByBearer();

    public void Find()
    {
        foreach (var norm in context.Norms)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Find(norm);
        }
    }

    private void Find(GroundNorm permission)
    {
        if (permission is not { Norm: { Modality: Modality.Permission, Bearer.Group: null, Amount: null }, Holes.Count: 0, IsUnlisted: false } || !CanBeForeclosed(permission))
        {
            return;
        }

        var others = ConnectedNorms.Of(Spoken, [permission.Norm], [])
            .Where(other => !ReferenceEquals(other, permission) && other.IsOwn && !other.Norm.IsRecommendation && !Told.Contains((permission, other)))
            .ToImmutableArray();
        if (IsClosedBy(permission, others) is not false and var isClosed)
        {
            // Mostly it is one norm that stands in the way, which can be plain where all together are too many to try; else all are to blame.
            var closing = others.FirstOrDefault(other => IsClosedBy(permission, [other]) == true);
            if (closing is not null || isClosed == true)
            {
                context.Instances.Add(Inevitable.Of(
                    FindingDescriptors.Foreclosed, "", closing is null ? [permission] : [permission, closing],
                    () => [("first", Describe.Claim(permission)), ("second", closing is null ? "everything else" : Describe.Claim(closing))]));
            }
        }
    }

    /// <summary>Whether the permission comes about while these are kept, and is never used; null when that is not settled.</summary>
    private bool? IsClosedBy(GroundNorm permission, ImmutableArray<GroundNorm> others)
    {
        var search = new CourseSearch(context, others);
        return search.Find(new NormBroken(permission.Norm with { Modality = Modality.Prohibition })) is not null ? false
            : search.Doubt is not null ? null
            : search.Find(new NormComes(permission.Norm)) is not null;
    }

    /// <summary>Only what takes something else first, or goes with something else not at all, can be closed in that way.</summary>
    private bool CanBeForeclosed(GroundNorm permission)
    {
        var deed = new Deed(permission.Norm.Bearer.Members[0].Name, permission.Norm.Act);
        return context.Conduct.Requires(deed).Any()
            || context.Program.Vocabulary.HasExclusions && Duties.TryGetValue(deed.Actor, out var duties)
                && duties.Exists(other => context.Conduct.Exclude(deed, new Deed(deed.Actor, other.Norm.Act)));
    }

    private Dictionary<string, List<GroundNorm>> DutiesByBearer()
    {
        var duties = new Dictionary<string, List<GroundNorm>>(StringComparer.Ordinal);
        foreach (var norm in context.Strict.Where(norm => norm.Norm.Modality is Modality.Duty or Modality.ContinuousDuty))
        {
            foreach (var member in norm.Norm.Bearer.Members)
            {
                duties.AddTo(member.Name, norm);
            }
        }

        return duties;
    }
}
