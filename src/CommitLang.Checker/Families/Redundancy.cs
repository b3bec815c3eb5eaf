using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CommitLang.Checker.Assertions;
using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// Finds norms that add nothing: whoever keeps one other norm of the same holder, bearer and creditor, and at least as firm,
/// keeps them too, in every scenario (language 2.8).
/// </summary>
internal sealed class Redundancy
{
    // Beyond this norms are compared as they are written: to try all that can happen would take longer than it is worth.
    private const int MostHappenings = 2;
    private const int MostNorms = 1_000;
    private const int None = -1;

    private readonly CheckContext _context;
    private readonly List<GroundNorm> _norms = [];
    private readonly Dictionary<SidedAct, int> _last = [];
    private readonly List<(int Norm, int Before)> _entries = [];
    private readonly List<GroundTerm> _done = [];
    private readonly Dictionary<Norm, string> _conditions = new(ReferenceEqualityComparer.Instance);

    public Redundancy(CheckContext context)
    {
        _context = context;
        foreach (var norm in context.Norms)
        {
            if (IsFirm(norm))
            {
                _norms.Add(norm);
                _last.TryAdd(new SidedAct(norm.Norm, norm.Norm.Act), None);
            }
        }

        // A ban is found by what it forbids, a duty by all that is done in keeping it.
        for (var i = 0; i < _norms.Count; i++)
        {
            var norm = _norms[i].Norm;
            if (norm.Modality == Modality.Prohibition)
            {
                AddEntry(norm, norm.Act, i);
                continue;
            }

            foreach (var act in DoneWith(norm))
            {
                AddEntry(norm, act, i);
            }
        }
    }

    public void Find()
    {
        var others = new List<int>();
        for (var i = 0; i < _norms.Count; i++)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            FindOthers(i, others);
            foreach (var other in others)
            {
                if (IsOneTooMany(i, other))
                {
                    Report(_norms[i], _norms[other]);
                    break;
                }
            }
        }
    }

    /// <summary>Of two that say the same the later one is the one too many.</summary>
    private bool IsOneTooMany(int place, int otherPlace)
    {
        var (norm, other) = (_norms[place], _norms[otherPlace]);
        return IsOfTheSame(norm, other) && Follows(other, norm) && (otherPlace < place || !IsOfTheSame(other, norm) || !Follows(norm, other));
    }

    /// <summary>The norms that speak of what is done with the act of a ban, or with whose act that of a duty is done, in their order.</summary>
    private void FindOthers(int place, List<int> others)
    {
        others.Clear();
        var norm = _norms[place].Norm;
        if (norm.Modality != Modality.Prohibition)
        {
            AddOthers(norm, norm.Act, place, others);
        }
        else
        {
            foreach (var act in DoneWith(norm))
            {
                AddOthers(norm, act, place, others);
            }
        }

        others.Sort();
    }

    private void AddOthers(Norm norm, GroundTerm act, int place, List<int> others)
    {
        for (var entry = _last.GetValueOrDefault(new SidedAct(norm, act), None); entry != None; entry = _entries[entry].Before)
        {
            if (_entries[entry].Norm != place)
            {
                others.Add(_entries[entry].Norm);
            }
        }
    }

    /// <summary>Only acts that some norm speaks of are looked up.</summary>
    private void AddEntry(Norm norm, GroundTerm act, int place)
    {
        ref var last = ref CollectionsMarshal.GetValueRefOrNullRef(_last, new SidedAct(norm, act));
        if (!Unsafe.IsNullRef(ref last))
        {
            _entries.Add((place, last));
            last = _entries.Count - 1;
        }
    }

    private static bool IsFirm(GroundNorm norm) => norm is { IsUnlisted: false, Holes.Count: 0 }
        && norm.Norm is { IsDiscretionary: false, Amount: null, Modality: Modality.Duty or Modality.ContinuousDuty or Modality.Prohibition };

    /// <summary>The act and all that its bearer does with it.</summary>
    private List<GroundTerm> DoneWith(Norm norm)
    {
        var actor = FirstOf(norm);
        var all = _context.Conduct.Performs(new Deed(actor, norm.Act));
        _done.Clear();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Actor == actor)
            {
                _done.Add(all[i].Act);
            }
        }

        return _done;
    }

    private static string FirstOf(Norm norm) => norm.Bearer.Members is [var first, ..] ? first.Name : "";

    /// <summary>Whether the other speaks of at least what the norm speaks of, as firmly, on at least its days.</summary>
    private bool IsOfTheSame(GroundNorm norm, GroundNorm other)
    {
        var actor = FirstOf(norm.Norm);
        return other.Norm.Firmness >= norm.Norm.Firmness && other.IsOwn == norm.IsOwn
            && (norm.Norm.Modality != Modality.ContinuousDuty || other.Norm.Modality == Modality.ContinuousDuty)
            && (norm.Norm.Modality == Modality.Duty || Evaluation.ValidityOf(norm.Norm).Except(Evaluation.ValidityOf(other.Norm)).IsEmpty)
            && (norm.Norm.Modality == Modality.Prohibition
                ? _context.Conduct.Falls(new Deed(actor, norm.Norm.Act), other.Norm, actor)
                : _context.Conduct.Falls(new Deed(actor, other.Norm.Act), norm.Norm, actor));
    }

    /// <summary>
    /// Whether the one binds without the other: it takes something to happen that the other does without, or is called off by
    /// something that leaves the other as it is. Then there is nothing to search for.
    /// </summary>
    private bool BindsLess(GroundNorm kept, GroundNorm other) =>
        ConditionReader.RequiredBy(kept.Norm).Except(With(ConditionReader.RequiredBy(other.Norm))).Any(IsOpen)
        || CallingOff(kept.Norm).Except(With(CallingOff(other.Norm))).Any(IsOpen);

    private static IEnumerable<Atom> CallingOff(Norm norm) => norm.Unless is { } unless ? ConditionReader.AtomsIn(unless) : [];

    private bool IsOpen(Atom atom) => !_context.Index.FactsAbout(atom).Any();

    /// <summary>Happenings with all that constraints bind to them.</summary>
    private HashSet<Atom> With(IEnumerable<Atom> atoms)
    {
        var all = atoms.ToHashSet();
        var queue = new Queue<Atom>(all);
        while (queue.TryDequeue(out var atom))
        {
            foreach (var (_, left, right) in _context.Index.ConstraintsAbout(atom))
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

        if (_context.CountedInAll > MostNorms || BindsLess(kept, other)
            || ConditionReader.AtomsOf(kept.Norm).Concat(ConditionReader.AtomsOf(other.Norm)).Distinct().Count() > MostHappenings)
        {
            return false;
        }

        var search = new CourseSearch(_context, [kept]);
        return search.Find(new NormBroken(other.Norm)) is null && search.Doubt is null
            && search.Find(new NormComes(other.Norm)) is not null;
    }

    private void Report(GroundNorm norm, GroundNorm other) => _context.Instances.Add(Inevitable.Of(
        FindingDescriptors.Redundant, norm.Norm.Bearer.InWords(), [norm, other], () => [("first", Describe.Claim(norm)), ("second", Describe.Claim(other))]));
}
