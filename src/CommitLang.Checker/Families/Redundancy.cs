using CommitLang.Checker.Assertions;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Witnesses;
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
                var done = DoneWith(FirstOf(norm.Norm), norm.Norm.Act);
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

    /// <summary>What is done with an act, or has to be done before it.</summary>
    private DoneDeeds DoneWith(string actor, GroundTerm act)
    {
        var deed = context.Conduct.HasPrerequisites ? new Deed(actor, act) : null;
        var required = deed is null ? [] : context.Conduct.RequiresInTheEnd(deed);
        return deed is null || required.Count == 0
            ? context.Conduct.Done(actor, act)
            : new DoneDeeds([.. context.Conduct.Performs(deed).Concat(required.SelectMany(context.Conduct.Performs)).Distinct()]);
    }

    /// <summary>A ban adds nothing to another on something that is done with its act.</summary>
    private void FindWider(GroundNorm ban, DoneDeeds done)
    {
        GroundNorm? first = null;
        for (var i = 0; i < done.Count; i++)
        {
            foreach (var other in table.Of(Modality.Prohibition, done[i].Actor, done[i].Act) ?? [])
            {
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
    private void FindKeptBy(GroundNorm kept, DoneDeeds done, HashSet<GroundNorm> found)
    {
        for (var i = 0; i < done.Count; i++)
        {
            FindAmong(Modality.Duty, kept, done[i], found);
            FindAmong(Modality.ContinuousDuty, kept, done[i], found);
        }
    }

    private void FindAmong(Modality modality, GroundNorm kept, (string Actor, GroundTerm Act) done, HashSet<GroundNorm> found)
    {
        foreach (var duty in table.Of(modality, done.Actor, done.Act) ?? [])
        {
            if (context.IsAskedAbout(duty) && IsAlike(duty, kept, duty.Norm.Act, done) && !found.Contains(duty) && IsOneTooMany(duty, kept))
            {
                found.Add(duty);
                Report(duty, kept);
            }
        }
    }

    /// <summary>Whether both are of the same sides, and the act of the one is done with that of the other.</summary>
    private bool IsAlike(GroundNorm norm, GroundNorm other, GroundTerm act, (string Actor, GroundTerm Act) done) => !ReferenceEquals(norm, other)
        && done.Act.Equals(act) && IsFirm(norm) && IsFirm(other) && Sides.AreSame(norm.Norm, other.Norm) && FirstOf(norm.Norm) == done.Actor;

    /// <summary>Of two that say the same the later one is the one too many.</summary>
    private bool IsOneTooMany(GroundNorm norm, GroundNorm other) => IsOfTheSame(norm, other) && Follows(other, norm)
        && (!IsOfTheSame(other, norm) || !Follows(norm, other) || Places[other] < Places[norm]);

    // With acts that begin and end a state it can hold for more spans than are tried here.
    private bool IsFirm(GroundNorm norm) => norm is { IsUnlisted: false, Holes.Count: 0 }
        && !(context.Program.Vocabulary.HasStateActs && context.Index.StateActs.AreReadBy(norm.Norm))
        && norm.Norm is { IsDiscretionary: false, Amount: null, Modality: Modality.Duty or Modality.ContinuousDuty or Modality.Prohibition };

    private static string FirstOf(Norm norm) => norm.Bearer.Members is [var first, ..] ? first.Name : "";

    /// <summary>Whether the other speaks of at least what the norm speaks of, as firmly, on at least its days, and gives way to nothing.</summary>
    private bool IsOfTheSame(GroundNorm norm, GroundNorm other) =>
        other.Norm.Firmness >= norm.Norm.Firmness && other.IsOwn == norm.IsOwn && !context.Prevailing.GivesWay(other)
        && (norm.Norm.Modality != Modality.ContinuousDuty || other.Norm.Modality == Modality.ContinuousDuty)
        && (norm.Norm.Modality == Modality.Prohibition
            ? Covers(other.Norm, norm.Norm.Act) ? IsOnItsDays(norm.Norm, other.Norm) : CoversRequired(other.Norm, norm.Norm.Act)
            : Covers(norm.Norm, other.Norm.Act)
                ? norm.Norm.Modality == Modality.Duty || IsOnItsDays(norm.Norm, other.Norm)
                : norm.Norm.Modality == Modality.Duty && CoversRequired(norm.Norm, other.Norm.Act));

    /// <summary>Whether a norm can be in force on days of another only: if it reads two happenings or more, that is to be searched for.</summary>
    private static bool IsOnItsDays(Norm norm, Norm other) => IsValidWithin(norm, other) || ConditionReader.AtomsOf(norm).Skip(1).Any();

    private static bool IsValidWithin(Norm norm, Norm other) => Evaluation.ValidityOf(norm).Except(Evaluation.ValidityOf(other)).IsEmpty;

    /// <summary>Whether doing an act does what a norm speaks of.</summary>
    private bool Covers(Norm norm, GroundTerm act) => context.Conduct.Falls(FirstOf(norm), act, norm, FirstOf(norm));

    /// <summary>Whether an act takes something first that does what a norm speaks of.</summary>
    private bool CoversRequired(Norm norm, GroundTerm act) =>
        context.Conduct.RequiresInTheEnd(new Deed(FirstOf(norm), act)).Any(required => Covers(norm, required.Act));

    /// <summary>
    /// Whether it is plain that the other binds without the one: that takes something to happen, or is called off by something, of
    /// which the other does not speak. Then there is nothing to search for.
    /// </summary>
    private bool BindsLess(GroundNorm kept, GroundNorm other) => ConditionReader.RequiredBy(kept.Norm).Concat(CallingOff(kept.Norm))
        .Except(With(ConditionReader.AtomsOf(other.Norm))).Any(IsOpen);

    /// <summary>What calls a norm off by itself, for good.</summary>
    private static IEnumerable<Atom> CallingOff(Norm norm) => norm.Unless is { } unless ? Sufficient(unless) : [];

    private static IEnumerable<Atom> Sufficient(Condition condition) => condition switch
    {
        AtLeast { Count: 1 } any => any.Parts.SelectMany(Sufficient),
        Happened or Holds => ConditionReader.AtomsIn(condition),
        _ => [],
    };

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
        && kept is { EntersWith: null, NotBefore: null, Every: null, For: null } && other is { EntersWith: null, NotBefore: null, Every: null, For: null }
        && (kept.Modality != Modality.Duty
            ? IsValidWithin(other, kept)
            : kept.ValidFrom == other.ValidFrom && kept.RunsOut == other.RunsOut && kept.WithdrawnOn == other.WithdrawnOn
                && kept.Suspended.Equals(other.Suspended) && IsSooner(kept.Deadline, other))
        && kept.Suspended.Except(other.Suspended).IsEmpty
        && kept.Exceptions.All(other.Exceptions.Contains) && kept.Alternatives.All(other.Alternatives.Contains)
        && kept.OthersIn.SequenceEqual(other.OthersIn, StringComparer.Ordinal)
        && HaveSameConditions(kept, other);

    /// <summary>Most that have not are told by a number.</summary>
    private bool HaveSameConditions(Norm kept, Norm other) =>
        ConditionKey.NumberOf(kept.When) == ConditionKey.NumberOf(other.When) && ConditionKey.NumberOf(kept.While) == ConditionKey.NumberOf(other.While)
        && ConditionKey.NumberOf(kept.Unless) == ConditionKey.NumberOf(other.Unless) && ConditionKey.NumberOf(kept.Until) == ConditionKey.NumberOf(other.Until)
        && ConditionsOf(kept) == ConditionsOf(other);

    private string ConditionsOf(Norm norm) => _conditions.TryGetValue(norm, out var known) ? known
        : _conditions[norm] = string.Join("|", new[] { norm.When, norm.While, norm.Unless, norm.Until }.Select(ConditionKey.Of));

    private static bool IsSooner(Deadline? kept, Norm other) => (kept, other.Deadline) switch
    {
        // What is to be done by a day is not owed when it would fall due later; what runs out is due before.
        (null or Deadline.AtOnce, null) => true,
        (Deadline.Within, null) => other is { RunsOut.IsNever: true, Until: null },
        (Deadline.AtOnce, Deadline.AtOnce or Deadline.Within) => true,
        (Deadline.Within first, Deadline.Within second) => new Day(0).Add(first.Period) <= new Day(0).Add(second.Period) && first.Period.Unit == second.Period.Unit,
        _ => kept == other.Deadline,
    };

    /// <summary>Whether keeping the one is keeping the other, and the other can come into force at all.</summary>
    private bool Follows(GroundNorm kept, GroundNorm other)
    {
        if (IsSame(kept.Norm, other.Norm) && (kept.Norm.Modality == Modality.Prohibition ? Covers(kept.Norm, other.Norm.Act) : Covers(other.Norm, kept.Norm.Act)))
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
