using CommitLang.Checker.Encoding;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// Finds acts that wait for one another (language 2.8, deadlock): conditions are read at their best, each act comes about on the
/// first day that dates, facts and the norms in force leave it, and what is left out of the least fixpoint so and not out of the
/// greatest is stuck for the waiting alone. That is asked from each day on which a ban begins, as what has not been done by then
/// waits. The smallest circle is shown, whoever the holders are.
/// </summary>
internal sealed class Deadlocks
{
    private readonly CheckContext _context;
    private readonly Dictionary<Deed, List<Reason>> _duties = [];
    private readonly Dictionary<Deed, List<Reason>> _bans = [];
    private readonly Dictionary<Deed, Day> _first = [];
    private readonly Dictionary<Deed, Day?> _known = [];
    private readonly HashSet<Deed> _stuck = [];
    private readonly Dictionary<GroundNorm, DaySet> _settled = new(ReferenceEqualityComparer.Instance);
    private readonly BestDays _best;
    private readonly BestDays _open;
    private readonly BestDays _unstuck;
    private Day _from;

    public Deadlocks(CheckContext context)
    {
        _context = context;
        _best = new BestDays(context, FirstDay);
        // What makes a ban begin is so, whether or not it waits itself.
        _open = new BestDays(context, deed => KnownDayOf(deed) ?? default);
        _unstuck = new BestDays(context, deed => _stuck.Contains(deed) || _stuck.Any(other => context.Conduct.IsPerforming(other, deed)) ? default
            : FirstDay(deed));
        if (!context.ReadsActs)
        {
            return;
        }

        var reading = context.Norms.Where(norm => ConditionReader.ReadsActs(norm.Norm)).ToList();
        var read = reading.SelectMany(norm => ConditionReader.DeedsReadBy(norm.Norm)).ToHashSet();
        if (read.Count == 0)
        {
            // Nothing waits for an act.
            return;
        }

        var norms = context.Norms.Where(norm => norm.Holes.Count == 0).ToList();
        foreach (var norm in norms.Where(norm => norm.Norm.Modality is Modality.Duty or Modality.ContinuousDuty))
        {
            AddDuty(norm, read);
        }

        var covered = read.Concat(_duties.Keys).Distinct()
            .SelectMany(deed => context.Conduct.Performs(deed).Select(done => done.Actor).Distinct(StringComparer.Ordinal).Select(actor => (actor, deed)))
            .ToLookup(pair => pair.actor, pair => pair.deed, StringComparer.Ordinal);
        foreach (var norm in norms.Where(norm => norm.Norm.Modality == Modality.Prohibition && IsLifted(norm.Norm)))
        {
            foreach (var member in norm.Norm.Bearer.Members)
            {
                foreach (var deed in covered[member.Name].Where(deed => context.Conduct.Falls(deed, norm.Norm, member.Name)))
                {
                    _bans.AddTo(deed, Reason.Of(norm, norm.Norm.Unless, norm.Norm.Until) with
                    {
                        Over = [.. context.Prevailing.Over(norm).Where(over => AsksFor(over.Norm, deed)).Select(over => (over, context.Precedence.DaysOf(over, norm)))],
                    });
                }
            }
        }
    }

    public void Find()
    {
        if (!_duties.Keys.Concat(_bans.Keys).Any(deed => ReasonsFor(deed).Any(reason => reason.Read.Count > 0)))
        {
            return;
        }

        var all = _duties.Keys.Concat(_bans.Keys).Distinct().ToList();
        var reported = new HashSet<Deed>();
        foreach (var day in DaysOfBeginning())
        {
            FindStuck(all, day);
            foreach (var deed in _stuck.OrderBy(deed => deed.ToString(), StringComparer.Ordinal))
            {
                if (!reported.Contains(deed) && SmallestCircle(deed) is { } circle)
                {
                    reported.UnionWith(circle.Select(step => step.Deed));
                    Report(circle);
                }
            }
        }
    }

    private IEnumerable<Day> DaysOfBeginning() => _bans.Values.SelectMany(bans => bans).Where(ban => ban.Read.Count > 0)
        .SelectMany(ban => ConditionReader.DaysOf(ban.Norm.Norm)).Where(day => day > _context.Program.Origin).Append(_context.Program.Origin).Distinct().Order();

    /// <summary>Finds what is stuck where nothing has been done before a day but what facts say.</summary>
    private void FindStuck(List<Deed> all, Day from)
    {
        _from = from;
        _first.Clear();
        _stuck.Clear();
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var deed in all)
            {
                var day = FirstDay(deed, DaysOf(deed, _best).First);
                if (day < _first.GetValueOrDefault(deed, Day.Never))
                {
                    _first[deed] = day;
                    grown = true;
                }
            }
        }

        // What no other stuck act would free is not stuck for the waiting.
        _stuck.UnionWith(all.Where(deed => !_first.ContainsKey(deed) && KnownDayOf(deed) is null));
        while (_stuck.RemoveWhere(deed => DaysOf(deed, _unstuck).IsEmpty) > 0)
        {
        }
    }

    /// <summary>Whether a ban can be over some day: on what never is nothing waits.</summary>
    private static bool IsLifted(Norm ban) => ban.Unless is not null || ban.Until is not null || ban.Deadline is not null || ban.For is not null
        || !Evaluation.ValidityOf(ban).End.IsNever;

    /// <summary>
    /// A duty speaks of its own act, and of every act that conditions read and that it covers; it does not ask for what it is a kind
    /// of if it waits for that itself.
    /// </summary>
    private void AddDuty(GroundNorm norm, HashSet<Deed> read)
    {
        foreach (var member in norm.Norm.Bearer.Members)
        {
            var own = new Deed(member.Name, norm.Norm.Act);
            var covered = _context.Conduct.Performs(own).Where(read.Contains).ToList();
            if (covered.Count == 0)
            {
                continue;
            }

            var reason = Reason.Of(norm, norm.Norm.When, norm.Norm.While, norm.Norm.NotBefore is { } moment ? new Happened(moment) : null);
            foreach (var deed in covered.Except(ConditionReader.DeedsReadBy(norm.Norm)).Append(own).Distinct())
            {
                _duties.AddTo(deed, reason);
            }
        }
    }

    /// <summary>The days on which an act can be begun: one of those on which duties ask for it, if any do, and none on which it is banned.</summary>
    private DaySet DaysOf(Deed deed, BestDays best)
    {
        var days = DaySet.From(_from);
        if (_duties.TryGetValue(deed, out var duties))
        {
            days = days.Intersect(duties.Aggregate(DaySet.Empty, (all, duty) => all.Union(DaysBy(duty, best))));
        }

        return (_bans.GetValueOrDefault(deed) ?? []).Aggregate(days, (left, ban) => left.IsEmpty ? left : left.Except(DaysOfBan(ban, best)));
    }

    /// <summary>The days on which a ban binds: not those of what prevails over it and asks for the act.</summary>
    private DaySet DaysOfBan(Reason ban, BestDays best) =>
        ban.Over.Aggregate(DaysBy(ban, best), (days, over) => days.Except(best.Of(over.Norm.Norm, _open).Intersect(over.Days)));

    private bool AsksFor(Norm norm, Deed deed) => norm.Modality is Modality.Duty or Modality.ContinuousDuty or Modality.Permission
        && norm.Bearer.Members.Any(member => norm.ActsOf(member.Name).Any(act => _context.Conduct.IsPerforming(new Deed(member.Name, act), deed)));

    private DaySet DaysBy(Reason reason, BestDays best)
    {
        if (reason.Read.Count > 0)
        {
            return best.Of(reason.Norm.Norm, _open);
        }

        // What waits for nobody stays as it is.
        return _settled.TryGetValue(reason.Norm, out var days) ? days : _settled[reason.Norm] = best.Of(reason.Norm.Norm, _open);
    }

    /// <summary>The first day on which an act has been found to come about.</summary>
    private Day FirstDay(Deed deed) => FirstDay(deed, _first.GetValueOrDefault(deed, Day.Never));

    /// <summary>The first day of an act that can be done on a day by its own norms, if at all: by facts, or by what it comes with, it can be sooner.</summary>
    private Day FirstDay(Deed deed, Day own)
    {
        if (KnownDayOf(deed) is { } known)
        {
            return known.IsNever ? known : Day.Min(known, own);
        }

        return !_duties.ContainsKey(deed) && !_bans.ContainsKey(deed) ? _from
            : _first.Where(other => _context.Conduct.IsPerforming(other.Key, deed)).Select(other => other.Value).Append(own).Min();
    }

    /// <summary>The day on which facts say that an act is performed, or never when that is what they say; null when they leave it open.</summary>
    private Day? KnownDayOf(Deed deed) => _known.TryGetValue(deed, out var day) ? day : _known[deed] = DayInFacts(deed);

    private Day? DayInFacts(Deed deed)
    {
        var atom = new Atom(FactKind.Act, deed.Actor, deed.Act);
        var done = _context.Index.FactsAbout(atom).Concat(_context.Index.PerformedBy(atom)).Select(fact => fact.From).Where(day => !day.IsNever).ToList();
        return done.Count > 0 ? done.Min()
            : _context.Index.FactsBroughtBy(atom).Any(fact => fact.Kind == FactKind.Act && fact.From.IsNever) ? Day.Never
            : null;
    }

    private IEnumerable<Reason> ReasonsFor(Deed deed) => (_duties.GetValueOrDefault(deed) ?? []).Concat(_bans.GetValueOrDefault(deed) ?? []);

    /// <summary>The reasons why a stuck act is stuck, each with the stuck acts it waits for.</summary>
    private IEnumerable<(Reason Reason, Deed Next)> WaitsFor(Deed deed) =>
        from reason in ReasonsFor(deed)
        where !DaysBy(reason, _best).Equals(DaysBy(reason, _unstuck))
        from next in reason.Read
        where _stuck.Contains(next)
        select (reason, next);

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

    /// <summary>A norm on which it hangs when an act comes about, and the acts that it waits for.</summary>
    private sealed record Reason(GroundNorm Norm, IReadOnlyList<Deed> Read)
    {
        /// <summary>What prevails over a ban and asks for the act, on which days.</summary>
        public IReadOnlyList<(GroundNorm Norm, DaySet Days)> Over { get; init; } = [];

        public static Reason Of(GroundNorm norm, params IEnumerable<Condition?> conditions) => new(norm, [.. conditions.OfType<Condition>().SelectMany(ConditionReader.AtomsIn)
            .Where(atom => atom.Kind == FactKind.Act).Select(atom => new Deed(atom.Actor ?? "", atom.Term)).Distinct()]);
    }

    private sealed record Step(Deed Deed, Reason Reason, Deed Next);
}
