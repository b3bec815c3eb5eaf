using CommitLang.Checker.Encoding;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// Finds acts that wait for one another (language 2.8, deadlock): conditions are read at their best, and what is left out
/// of the least fixpoint of what can come about is stuck. The smallest circle is shown, whoever the holders are.
/// </summary>
internal sealed class Deadlocks
{
    private readonly CheckContext _context;
    private readonly Dictionary<Deed, List<Reason>> _duties = [];
    private readonly Dictionary<Deed, List<Reason>> _waits = [];
    private readonly HashSet<Deed> _possible = [];

    public Deadlocks(CheckContext context)
    {
        _context = context;
        if (!context.ReadsActs)
        {
            return;
        }

        var read = context.Norms.Where(norm => ConditionReader.ReadsActs(norm.Norm)).SelectMany(norm => ConditionReader.DeedsReadBy(norm.Norm)).ToHashSet();
        if (read.Count == 0)
        {
            // Nothing waits for an act.
            return;
        }

        foreach (var norm in context.Norms.Where(norm => norm.Holes.Count == 0))
        {
            switch (norm.Norm.Modality)
            {
                case Modality.Duty or Modality.ContinuousDuty:
                    AddAll(_duties, norm, [norm.Norm.When, norm.Norm.While], read);
                    break;
                case Modality.Prohibition when norm.Norm.Unless is not null || norm.Norm.Until is not null:
                    // It is lifted when either comes: the best of the two is what the act waits for.
                    AddAll(_waits, norm, [new AtLeast(1, [.. new[] { norm.Norm.Unless, norm.Norm.Until }.OfType<Condition>()])], read);
                    break;
            }
        }
    }

    public void Find()
    {
        var all = _duties.Keys.Concat(_waits.Keys).Distinct().ToList();
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var deed in all.Where(deed => !_possible.Contains(deed) && CanComeAbout(deed)))
            {
                _possible.Add(deed);
                grown = true;
            }
        }

        var reported = new HashSet<Deed>();
        foreach (var deed in all.Where(deed => !_possible.Contains(deed)).OrderBy(deed => deed.ToString(), StringComparer.Ordinal))
        {
            if (!reported.Contains(deed) && SmallestCircle(deed) is { } circle)
            {
                reported.UnionWith(circle.Select(step => step.Deed));
                Report(circle);
            }
        }
    }

    /// <summary>
    /// A norm speaks of its own act, and of every act that conditions read and that it covers; a duty does not ask for what it
    /// is a kind of if it waits for that itself.
    /// </summary>
    private void AddAll(Dictionary<Deed, List<Reason>> into, GroundNorm norm, Condition[] conditions, HashSet<Deed> read)
    {
        foreach (var member in norm.Norm.Bearer.Members)
        {
            var own = new Deed(member.Name, norm.Norm.Act);
            var covered = norm.Norm.Modality == Modality.Prohibition
                ? read.Where(deed => _context.Conduct.Falls(deed, norm.Norm, member.Name))
                : _context.Conduct.Performs(own).Where(read.Contains).Except(ConditionReader.DeedsReadBy(norm.Norm));
            foreach (var deed in covered.Append(own).Distinct())
            {
                into.AddTo(deed, new Reason(norm, new AllOf(conditions)));
            }
        }
    }

    private bool CanComeAbout(Deed deed) =>
        (!_duties.TryGetValue(deed, out var duties) || duties.Exists(duty => AtBest(duty.Condition, _possible)))
        && (!_waits.TryGetValue(deed, out var waits) || waits.TrueForAll(wait => AtBest(wait.Condition, _possible)));

    /// <summary>A condition at its best: dates, states, events and what is denied hold; acts only when they can come about.</summary>
    private bool AtBest(Condition condition, HashSet<Deed> possible) => condition switch
    {
        AllOf all => all.Parts.All(part => AtBest(part, possible)),
        AtLeast some => some.Parts.Count(part => AtBest(part, possible)) >= some.Count,
        Happened happened => IsPossible(happened.Moment, possible),
        HappenedBefore before => IsPossible(before.First, possible),
        HappenedAfter after => IsPossible(after.First, possible) && IsPossible(after.Second, possible),
        WithinOf within => IsPossible(within.Moment, possible),
        LongSince since => IsPossible(since.Moment, possible),
        _ => true,
    };

    private bool IsPossible(Moment moment, HashSet<Deed> possible) =>
        DeedOf(moment) is not { } deed || !_duties.ContainsKey(deed) && !_waits.ContainsKey(deed) || possible.Contains(deed)
        || possible.Any(other => _context.Conduct.IsPerforming(other, deed));

    private static Deed? DeedOf(Moment moment) => moment switch
    {
        Moment.Performance performance => performance.Deed,
        Moment.Conduct conduct => conduct.Deed,
        _ => null,
    };

    /// <summary>The reasons why a stuck act is stuck, each with the stuck acts it waits for.</summary>
    private IEnumerable<(Reason Reason, Deed Next)> WaitsFor(Deed deed)
    {
        var reasons = (_duties.GetValueOrDefault(deed) ?? []).Concat(_waits.GetValueOrDefault(deed) ?? []);
        foreach (var reason in reasons.Where(reason => !AtBest(reason.Condition, _possible)))
        {
            foreach (var next in ConditionReader.DeedsReadBy(reason.Norm.Norm).Distinct())
            {
                if ((_duties.ContainsKey(next) || _waits.ContainsKey(next)) && !_possible.Contains(next))
                {
                    yield return (reason, next);
                }
            }
        }
    }

    private List<Step>? SmallestCircle(Deed start)
    {
        var queue = new Queue<List<Step>>([[]]);
        var seen = new HashSet<Deed>();
        while (queue.TryDequeue(out var path))
        {
            var at = path.Count == 0 ? start : path[^1].Next;
            foreach (var (reason, next) in WaitsFor(at))
            {
                List<Step> longer = [.. path, new Step(at, reason, next)];
                if (next.Equals(start))
                {
                    return longer;
                }

                if (seen.Add(next))
                {
                    queue.Enqueue(longer);
                }
            }
        }

        return null;
    }

    private void Report(List<Step> circle)
    {
        var path = string.Join("; ", circle.Select(step => $"{step.Deed} waits for {step.Next} by {Describe.Title(step.Reason.Norm)}"));
        var norms = circle.Select(step => step.Reason.Norm).DistinctBy(norm => norm.Written);
        _context.Instances.Add(Inevitable.Of(FindingDescriptors.Deadlock, "", [.. norms], () => [("path", path)]) with
        {
            Circle = [.. circle.Select(step => new Wait(step.Deed, step.Reason.Norm, step.Next))],
            Name = _ => string.Join(" / ", circle.Select(step => step.Deed.ToString())),
        });
    }

    private sealed record Reason(GroundNorm Norm, Condition Condition);

    private sealed record Step(Deed Deed, Reason Reason, Deed Next);
}
