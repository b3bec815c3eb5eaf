using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Solving;
using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>
/// Tries every behaviour of the side, on the finitely many days that matter, in one fixed scenario: does any keep all
/// the norms? (language 2.6, "Replay"). All force and all windows come from the Runtime.
/// </summary>
internal sealed class BehaviourSearch(ScenarioSpace space, Conduct conduct)
{
    // Part of the definition (see the reference): so often the acts of a side change the states that conditions read.
    private const int MostChanges = 3;

    private static readonly ImmutableList<DeedDone>[] NothingRead = [[]];

    private readonly bool _counts = Counting.Matters(space.Norms, conduct);
    private readonly bool _keepsStates = space.Ensured.Any(state => !space.OwnStates.Contains(state));
    private readonly Dictionary<string, bool> _verdicts = new(StringComparer.Ordinal);
    private readonly Lazy<SeparateTasks?> _separate = new(() => SeparateTasks.Of(space, conduct, space.Norms));
    private Deed[]? _changes;
    private bool? _takesTurns;

    /// <summary>The norms as duties that have nothing to do with one another; null when they do.</summary>
    public SeparateTasks? Separate => _separate.Value;

    /// <summary>The log of what conditions read of a behaviour that keeps the norms in the scenario, or null when there is none.</summary>
    public FactLog? FindCompliant(Scenario scenario, IReadOnlyList<Norm> norms) => Courses(scenario, norms).FirstOrDefault()?.Facts;

    /// <summary>Whether it is found out that some behaviour keeps the norms in the scenario.</summary>
    public bool IsKnownToBeKept(Scenario scenario, IReadOnlyList<Norm> norms)
    {
        try
        {
            return FindCompliant(scenario, norms) is not null;
        }
        catch (NotSettledException)
        {
            return false;
        }
    }

    /// <summary>What comes of each way in which a behaviour that keeps the norms can do what conditions read of it.</summary>
    public IEnumerable<Evaluation> Courses(Scenario scenario, IReadOnlyList<Norm> norms)
    {
        foreach (var reads in ReadAssignments(scenario))
        {
            var log = LogOf(scenario, reads);
            if ((space.OwnStates.IsEmpty || space.Allows(log)) && space.Evaluate(log) is var evaluation && CanBeKept(evaluation, norms, [.. Known, .. reads]))
            {
                yield return evaluation;
            }
        }
    }

    /// <summary>Whether something is so whatever the side can do of what conditions read.</summary>
    public bool EachCourse(Scenario scenario, Func<Evaluation, bool> isSo) => space.DependsOnSide
        ? Courses(scenario, []).All(isSo)
        : isSo(space.Evaluate(space.LogOf(scenario)));

    /// <summary>What the side is known to have done.</summary>
    private ImmutableArray<DeedDone> Known => field.IsDefault
        ? field = [.. space.Facts.Where(fact => fact.Kind == Compiler.FactKind.Act && space.Side.Contains(fact.Actor ?? "") && !fact.From.IsNever)
            .Select(fact => new DeedDone(new Deed(fact.Actor ?? "", fact.Term), fact.From, fact.End))]
        : field;

    /// <summary>Whether some behaviour lets all of some norms come into force in the scenario.</summary>
    public bool CanComeAbout(Scenario scenario, IReadOnlyList<Norm> norms) => Behaviours(scenario).Any(behaviour =>
    {
        var evaluation = space.Evaluate(behaviour);
        return norms.All(norm => Force.ComesAbout(evaluation, norm));
    });

    private bool CanBeKept(Evaluation evaluation, IReadOnlyList<Norm> norms, IReadOnlyList<DeedDone> given)
    {
        if (given.Count == 0 && ReferenceEquals(norms, space.Norms) && Separate is { } separate)
        {
            return separate.CanBeKept(evaluation);
        }

        // What can be done and keeps no states needs no counting, nor what cannot be done, the same way on all days, whatever becomes of states.
        if (!_counts && new Planner(space, conduct, evaluation, norms, given) is var planner && planner.Plan() is not null is var isPlanned
            && !(isPlanned ? _keepsStates : planner.IsExhausted || (_takesTurns ??= Counting.TakesTurns(space.Norms, conduct))))
        {
            return isPlanned;
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
    public IEnumerable<FactLog> Behaviours(Scenario scenario) => ReadAssignments(scenario).Select(reads => LogOf(scenario, reads));

    private FactLog LogOf(Scenario scenario, ImmutableList<DeedDone> reads) =>
        reads.Aggregate(space.LogOf(scenario), (log, deed) => log.Act(deed.From, deed.End, deed.Deed.Actor, deed.Deed.Act));

    /// <summary>
    /// Every way in which the side's own acts that conditions read can be done: on which first day, or never; and once more where a
    /// norm that counts them begins in between.
    /// </summary>
    public IEnumerable<ImmutableList<DeedDone>> ReadAssignments(Scenario scenario) =>
        space.OwnReads.IsEmpty && space.OwnStates.IsEmpty ? NothingRead : Assign(scenario);

    private IEnumerable<ImmutableList<DeedDone>> Assign(Scenario scenario)
    {
        var days = new Lazy<IReadOnlyList<Day>>(() => space.Days.After([]).Concat(
            scenario.Entries.SelectMany(entry => space.Days.After([entry.From]))).Distinct().Order().ToList());
        IEnumerable<ImmutableList<DeedDone>> all = [[]];
        var undone = space.Evaluate(space.LogOf(scenario));
        foreach (var deed in space.OwnReads)
        {
            var ways = WaysTo(deed);
            all = all.SelectMany(before => ways
                .SelectMany(way => days.Value.Where(day => day >= space.FirstDayOf(way)).Select(day => before.Add(new DeedDone(way, day, day.AddDays(1)))))
                .Prepend(before)
                .Concat(ways.SelectMany(way => Again(way, deed, undone, days.Value)).Select(again => before.AddRange(again))));
        }

        return space.OwnStates.IsEmpty ? all
            : all.SelectMany(before => Enumerable.Range(0, MostChanges + 1).SelectMany(count => WithChanges(scenario, before, days.Value, count, default)));
    }

    /// <summary>What a deed can be done by: what it consists of without rest, and what the exceptions of bans leave free.</summary>
    private Deed[] WaysTo(Deed read) => [.. conduct.Parts(read)
        .Concat(space.Norms.SelectMany(norm => norm.Exceptions).Select(act => new Deed(read.Actor, act))
            .SelectMany(conduct.Parts).Where(deed => conduct.IsPerforming(deed, read)))
        .Distinct()];

    private IEnumerable<DeedDone[]> Again(Deed deed, Deed read, Evaluation undone, IReadOnlyList<Day> days) =>
        from start in space.Vocabulary.ActOf(deed.Act.Name) is { IsOnce: true } ? [] : space.StartsOf(read, undone)
        from first in days
        where first < start && first >= space.FirstDayOf(deed)
        from second in days
        where second >= start
        select (DeedDone[])[new DeedDone(deed, first, first.AddDays(1)), new DeedDone(deed, second, second.AddDays(1))];

    /// <summary>Every way in which the side's acts can change, so often, the states that conditions read.</summary>
    private IEnumerable<ImmutableList<DeedDone>> WithChanges(Scenario scenario, ImmutableList<DeedDone> before, IReadOnlyList<Day> days, int count, (Day Day, int Deed) next)
    {
        if (count == 0)
        {
            return [before];
        }

        _changes ??= [.. space.OwnStates.SelectMany(state => space.WaysTo(state)
            .Concat(Conduct.WantedBy(space.Norms).Where(deed => space.StateActs.Changes(deed, state)))).Distinct()];
        var held = HeldStates.Of(space, LogOf(scenario, before));
        return
            from day in days
            where day >= next.Day
            from deed in Enumerable.Range(0, _changes.Length)
            where (day > next.Day || deed >= next.Deed) && held.IsChangedBy(_changes[deed], day)
            from after in WithChanges(scenario, before.Add(new DeedDone(_changes[deed], day, day.AddDays(1))), days, count - 1, (day, deed + 1))
            select after;
    }
}

/// <summary>A deed done on every day from one up to another.</summary>
internal sealed record DeedDone(Deed Deed, Day From, Day End)
{
    /// <summary>How much of it each day; null where the act has no unit or nobody has said.</summary>
    public Amount? Amount { get; init; }

    public DaySet Days => DaySet.Span(From, End);
}
