using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>
/// Tries every behaviour of the side, on the finitely many days that matter, in one fixed scenario: does any keep all
/// the norms? (language 2.6, "Replay"). All force and all windows come from the Runtime.
/// </summary>
internal sealed class BehaviourSearch(ScenarioSpace space, Conduct conduct)
{
    private readonly bool _counts = Counting.Matters(space.Norms, conduct);
    private readonly Dictionary<string, bool> _verdicts = new(StringComparer.Ordinal);

    /// <summary>The log of what conditions read of a behaviour that keeps the norms in the scenario, or null when there is none.</summary>
    public FactLog? FindCompliant(Scenario scenario, IReadOnlyList<Norm> norms)
    {
        foreach (var reads in ReadAssignments(scenario))
        {
            var log = space.LogOf(scenario);
            foreach (var deed in reads)
            {
                log.Act(deed.From, deed.End, deed.Deed.Actor, deed.Deed.Act);
            }

            var known = space.Facts.Where(fact => fact.Kind == Compiler.FactKind.Act && space.Side.Contains(fact.Actor ?? "") && !fact.From.IsNever)
                .Select(fact => new DeedDone(new Deed(fact.Actor ?? "", fact.Term), fact.From, fact.End));
            if (CanBeKept(space.Evaluate(log), norms, [.. known, .. reads]))
            {
                return log;
            }
        }

        return null;
    }

    private bool CanBeKept(Evaluation evaluation, IReadOnlyList<Norm> norms, IReadOnlyList<DeedDone> given)
    {
        if (!_counts)
        {
            return new Planner(space, conduct, evaluation, norms, given).Plan() is not null;
        }

        // Many scenarios ask for the same on the same days.
        var model = new ConductModel(space, conduct, evaluation, norms, given);
        var shape = model.Shape;
        if (!_verdicts.TryGetValue(shape, out var verdict))
        {
            _verdicts[shape] = verdict = model.CanBeKept();
        }

        return verdict;
    }

    /// <summary>The logs of every way in which the side's own acts that conditions read can be done.</summary>
    public IEnumerable<FactLog> Behaviours(Scenario scenario) => ReadAssignments(scenario).Select(reads =>
        reads.Aggregate(space.LogOf(scenario), (log, deed) => log.Act(deed.From, deed.End, deed.Deed.Actor, deed.Deed.Act)));

    /// <summary>Every way in which the side's own acts that conditions read can be done: on which first day, or never.</summary>
    public IEnumerable<ImmutableList<DeedDone>> ReadAssignments(Scenario scenario)
    {
        var days = new Lazy<IReadOnlyList<Day>>(() => space.CandidatesAfter([]).Concat(
            scenario.Entries.SelectMany(entry => space.CandidatesAfter([entry.From]))).Distinct().Order().ToList());
        IEnumerable<ImmutableList<DeedDone>> all = [[]];
        foreach (var deed in space.OwnReads)
        {
            all = all.SelectMany(before => days.Value
                .Select(day => before.Add(new DeedDone(deed, day, day.AddDays(1))))
                .Prepend(before));
        }

        return all;
    }
}

/// <summary>A deed done on every day from one up to another.</summary>
internal sealed record DeedDone(Deed Deed, Day From, Day End)
{
    public DaySet Days => DaySet.Span(From, End);
}
