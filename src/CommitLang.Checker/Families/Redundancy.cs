using CommitLang.Checker.Assertions;
using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// Finds norms that add nothing: whoever keeps one other norm of the same holder, bearer and creditor, and at least as firm,
/// keeps them too, in every scenario (language 2.8).
/// </summary>
internal sealed class Redundancy(CheckContext context, NormTable table)
{
    // Beyond this norms are compared as they are written: to try all that can happen would take longer than it is worth.
    private const int MostHappenings = 2;
    private const int MostNorms = 1_000;

    private readonly Dictionary<Norm, string> _conditions = new(ReferenceEqualityComparer.Instance);

    /// <summary>The places of the norms in their text.</summary>
    private Dictionary<GroundNorm, int> Places => field ??= context.Norms.Select((norm, i) => KeyValuePair.Create(norm, i))
        .ToDictionary((IEqualityComparer<GroundNorm>)ReferenceEqualityComparer.Instance);

    /// <summary>Whether there are so few norms that all that can happen is tried.</summary>
    public static bool ComparesInFull(CheckContext context) => context.CountedInAll <= MostNorms;

    public void Find()
    {
        var found = new HashSet<GroundNorm>(ReferenceEqualityComparer.Instance);
        foreach (var norm in context.Norms)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (IsFirm(norm))
            {
                var done = context.Conduct.Performs(new Deed(FirstOf(norm.Norm), norm.Norm.Act));
                if (norm.Norm.Modality != Modality.Prohibition)
                {
                    FindKeptBy(norm, done, found);
                }
                else if (context.IsAskedAbout(norm))
                {
                    FindWider(norm, done);
                }
            }
        }
    }

    /// <summary>A ban adds nothing to another on something that is done with its act.</summary>
    private void FindWider(GroundNorm ban, IReadOnlyList<Deed> done)
    {
        GroundNorm? first = null;
        for (var i = 0; i < done.Count; i++)
        {
            var bans = table.Of(Modality.Prohibition, done[i]);
            for (var j = 0; j < bans.Count; j++)
            {
                var other = bans[j];
                if (IsAlike(ban, other, other.Norm.Act, done[i]) && IsOneTooMany(ban, other) && (first is null || Places[other] < Places[first]))
                {
                    first = other;
                }
            }
        }

        if (first is not null)
        {
            Report(ban, first);
        }
    }

    /// <summary>A duty adds nothing to the first whose act does what it asks for.</summary>
    private void FindKeptBy(GroundNorm kept, IReadOnlyList<Deed> done, HashSet<GroundNorm> found)
    {
        for (var i = 0; i < done.Count; i++)
        {
            FindAmong(table.Of(Modality.Duty, done[i]), kept, done[i], found);
            FindAmong(table.Of(Modality.ContinuousDuty, done[i]), kept, done[i], found);
        }
    }

    private void FindAmong(IReadOnlyList<GroundNorm> duties, GroundNorm kept, Deed done, HashSet<GroundNorm> found)
    {
        for (var i = 0; i < duties.Count; i++)
        {
            var duty = duties[i];
            if (context.IsAskedAbout(duty) && IsAlike(duty, kept, duty.Norm.Act, done) && !found.Contains(duty) && IsOneTooMany(duty, kept))
            {
                found.Add(duty);
                Report(duty, kept);
            }
        }
    }

    /// <summary>Whether both are of the same sides, and the act of the one is done with that of the other.</summary>
    private static bool IsAlike(GroundNorm norm, GroundNorm other, GroundTerm act, Deed done) => !ReferenceEquals(norm, other)
        && done.Act.Equals(act) && IsFirm(norm) && IsFirm(other) && Sides.AreSame(norm.Norm, other.Norm) && FirstOf(norm.Norm) == done.Actor;

    /// <summary>Of two that say the same the later one is the one too many.</summary>
    private bool IsOneTooMany(GroundNorm norm, GroundNorm other) => IsOfTheSame(norm, other) && Follows(other, norm)
        && (!IsOfTheSame(other, norm) || !Follows(norm, other) || Places[other] < Places[norm]);

    private static bool IsFirm(GroundNorm norm) => norm is { IsUnlisted: false, Holes.Count: 0 }
        && norm.Norm is { IsDiscretionary: false, Amount: null, Modality: Modality.Duty or Modality.ContinuousDuty or Modality.Prohibition };

    private static string FirstOf(Norm norm) => norm.Bearer.Members is [var first, ..] ? first.Name : "";

    /// <summary>Whether the other speaks of at least what the norm speaks of, as firmly, on at least its days.</summary>
    private bool IsOfTheSame(GroundNorm norm, GroundNorm other)
    {
        var actor = FirstOf(norm.Norm);
        return other.Norm.Firmness >= norm.Norm.Firmness && other.IsOwn == norm.IsOwn
            && (norm.Norm.Modality != Modality.ContinuousDuty || other.Norm.Modality == Modality.ContinuousDuty)
            && (norm.Norm.Modality == Modality.Duty || Evaluation.ValidityOf(norm.Norm).Except(Evaluation.ValidityOf(other.Norm)).IsEmpty)
            && (norm.Norm.Modality == Modality.Prohibition
                ? context.Conduct.Falls(new Deed(actor, norm.Norm.Act), other.Norm, actor)
                : context.Conduct.Falls(new Deed(actor, other.Norm.Act), norm.Norm, actor));
    }

    /// <summary>
    /// Whether the one binds without the other: it takes something to happen that the other does without, or is called off by
    /// something that leaves the other as it is. Then there is nothing to search for.
    /// </summary>
    private bool BindsLess(GroundNorm kept, GroundNorm other) =>
        ConditionReader.RequiredBy(kept.Norm).Except(With(ConditionReader.RequiredBy(other.Norm))).Any(IsOpen)
        || CallingOff(kept.Norm).Except(With(CallingOff(other.Norm))).Any(IsOpen);

    private static IEnumerable<Atom> CallingOff(Norm norm) => norm.Unless is { } unless ? ConditionReader.AtomsIn(unless) : [];

    private bool IsOpen(Atom atom) => !context.Index.FactsAbout(atom).Any();

    /// <summary>Happenings with all that constraints bind to them.</summary>
    private HashSet<Atom> With(IEnumerable<Atom> atoms)
    {
        var all = atoms.ToHashSet();
        var queue = new Queue<Atom>(all);
        while (queue.TryDequeue(out var atom))
        {
            foreach (var (_, left, right) in context.Index.ConstraintsAbout(atom))
            {
                foreach (var bound in new[] { left, right }.Where(all.Add))
                {
                    queue.Enqueue(bound);
                }
            }
        }

        return all;
    }

    /// <summary>Whether the one reads the same as the other, binds whenever that does, and asks for no less.</summary>
    private bool IsSame(Norm kept, Norm other) => kept.Modality == other.Modality
        && kept is { NotBefore: null, Every: null, For: null } && other is { NotBefore: null, Every: null, For: null }
        && (kept.Modality != Modality.Duty || kept.ValidFrom == other.ValidFrom && kept.RunsOut == other.RunsOut && kept.WithdrawnOn == other.WithdrawnOn
            && kept.Suspended.Equals(other.Suspended) && IsSooner(kept.Deadline, other.Deadline))
        && kept.Suspended.Except(other.Suspended).IsEmpty
        && kept.Exceptions.All(other.Exceptions.Contains) && kept.Alternatives.All(other.Alternatives.Contains)
        && HaveSameConditions(kept, other);

    /// <summary>Most that have not are told by a number.</summary>
    private bool HaveSameConditions(Norm kept, Norm other) =>
        ConditionKey.NumberOf(kept.When) == ConditionKey.NumberOf(other.When) && ConditionKey.NumberOf(kept.While) == ConditionKey.NumberOf(other.While)
        && ConditionKey.NumberOf(kept.Unless) == ConditionKey.NumberOf(other.Unless) && ConditionKey.NumberOf(kept.Until) == ConditionKey.NumberOf(other.Until)
        && ConditionsOf(kept) == ConditionsOf(other);

    private string ConditionsOf(Norm norm) => _conditions.TryGetValue(norm, out var known) ? known
        : _conditions[norm] = string.Join("|", new[] { norm.When, norm.While, norm.Unless, norm.Until }.Select(ConditionKey.Of));

    private static bool IsSooner(Deadline? kept, Deadline? other) => (kept, other) switch
    {
        (_, null) => true,
        (Deadline.AtOnce, Deadline.AtOnce or Deadline.Within) => true,
        (Deadline.Within first, Deadline.Within second) => new Day(0).Add(first.Period) <= new Day(0).Add(second.Period) && first.Period.Unit == second.Period.Unit,
        _ => kept == other,
    };

    /// <summary>Whether keeping the one is keeping the other, and the other can come into force at all.</summary>
    private bool Follows(GroundNorm kept, GroundNorm other)
    {
        if (IsSame(kept.Norm, other.Norm))
        {
            return true;
        }

        if (!ComparesInFull(context) || BindsLess(kept, other)
            || ConditionReader.AtomsOf(kept.Norm).Concat(ConditionReader.AtomsOf(other.Norm)).Distinct().Count() > MostHappenings)
        {
            return false;
        }

        var search = new CourseSearch(context, [kept]);
        return search.Find(new NormBroken(other.Norm)) is null && search.Doubt is null
            && search.Find(new NormComes(other.Norm)) is not null;
    }

    private void Report(GroundNorm norm, GroundNorm other) => context.Instances.Add(Inevitable.Of(
        FindingDescriptors.Redundant, norm.Norm.Bearer.InWords(), [norm, other], () => [("first", Describe.Claim(norm)), ("second", Describe.Claim(other))]));
}
