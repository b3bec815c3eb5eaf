using CommitLang.Checker.Encoding;
using CommitLang.Checker.Solving;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>Is there a scenario and a behaviour that keep the norms and reach a goal? What is found is replayed.</summary>
internal sealed class CourseQuestion(ScenarioSpace space, Conduct conduct, KeptNorms kept, Goal goal, WorkBudget budget) : IQuestion
{
    private readonly BehaviourSearch _search = new(space, conduct);

    // Amounts are chosen with the days.
    private readonly bool _counts = kept.All.Append(goal.Focus).Any(norm => norm.Amount is not null) || Counting.Matters([.. kept.All, goal.Focus], conduct);

    public ScenarioSpace Space => space;

    public IReadOnlyList<Atom> Required => space.Required;

    /// <summary>Whether something was found that its replay did not bear out, so that "none" is not certain.</summary>
    public bool IsInDoubt { get; private set; }

    public bool Holds(Scenario scenario) => Find(scenario) is not null;

    /// <summary>The first course in a scenario that reaches the goal, or null.</summary>
    public Course? Find(Scenario scenario)
    {
        IsInDoubt |= !goal.HasAllWays;
        if (budget.IsSpent)
        {
            return null;
        }

        var norms = kept.In(scenario);
        var days = scenario.Entries.SelectMany(entry => new[] { entry.From, entry.From.AddDays(1), entry.End })
            .Concat(space.Days.Written).ToList();
        foreach (var reads in _search.ReadAssignments(scenario))
        {
            var log = WithDeeds(scenario, reads);
            var evaluation = space.Evaluate(log);
            foreach (var way in space.Allows(log) && !reads.Exists(IsTooEarly) ? goal.Ways(evaluation, days) : [])
            {
                if (!budget.Spend())
                {
                    return null;
                }

                if (Plan(evaluation, [.. norms, .. way, .. Prerequisites(reads)], reads) is { } deeds && Replay(scenario, norms, deeds, evaluation.Horizon) is { } course)
                {
                    return course;
                }
            }

            if (!budget.Spend())
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>What the acts that conditions read require has to be done before them.</summary>
    private IEnumerable<Norm> Prerequisites(IEnumerable<DeedDone> reads) => reads.SelectMany(read => conduct.Requires(read.Deed)
        .Where(required => space.Side.Contains(required.Actor))
        .Select(required => Plain.Norm(Modality.Duty, new Member(required.Actor), required.Act, space.Origin, read.From)));

    private IReadOnlyList<DeedDone>? Plan(Evaluation evaluation, IReadOnlyList<Norm> norms, IEnumerable<DeedDone> reads)
    {
        var known = KnownDeeds().ToList();
        IReadOnlyList<DeedDone> given = [.. known, .. reads];
        var planner = _counts ? null : new Planner(space, conduct, evaluation, norms, given);
        var plan = planner?.Plan();
        plan ??= planner is null or { IsExhausted: true } || Counting.TakesTurns(norms, conduct) ? new ConductModel(space, conduct, evaluation, norms, given).Plan() : null;
        return plan is null ? null : [.. plan.Where(deed => !known.Exists(fact => fact.Deed == deed.Deed && deed.Days.Except(fact.Days).IsEmpty))];
    }

    /// <summary>
    /// The Runtime has the last word: all norms are kept, and the goal is reached. What recurs is looked at as far as it was planned: to do
    /// it for the last time does not put that off.
    /// </summary>
    private Course? Replay(Scenario scenario, IReadOnlyList<Norm> norms, IReadOnlyList<DeedDone> deeds, Day horizon)
    {
        var log = WithDeeds(scenario, deeds);
        var evaluation = new Evaluation(log, space.Known, horizon);

        // Constraints can bind what the side does too, so they are read with its acts in the log.
        if (space.Allows(log) && goal.IsReached(evaluation) && norms.All(norm => norm.Bearer.IsOpen || Expectations.IsKept(evaluation, norm)))
        {
            return new Course(scenario, deeds, space, norms, evaluation);
        }

        IsInDoubt = true;
        return null;
    }

    /// <summary>On the first day there is nothing can have been done before.</summary>
    private bool IsTooEarly(DeedDone deed) => deed.From <= space.Origin
        && conduct.Requires(deed.Deed).Any(required => space.Side.Contains(required.Actor));

    private IEnumerable<DeedDone> KnownDeeds() => space.Facts
        .Where(fact => fact.Kind == FactKind.Act && space.Side.Contains(fact.Actor ?? "") && !fact.From.IsNever)
        .Select(fact => new DeedDone(new Deed(fact.Actor ?? "", fact.Term), fact.From, fact.End));

    private FactLog WithDeeds(Scenario scenario, IEnumerable<DeedDone> deeds) => With(space.LogOf(scenario), deeds);

    /// <summary>A log with deeds besides.</summary>
    public static FactLog With(FactLog log, IEnumerable<DeedDone> deeds) => deeds.Aggregate(
        log, (all, deed) => deed.Amount is { Quantity: var amount }
            ? all.Act(deed.From, deed.End, deed.Deed.Actor, deed.Deed.Act, amount)
            : all.Act(deed.From, deed.End, deed.Deed.Actor, deed.Deed.Act));
}

/// <summary>Is there a scenario in which what is asked about comes, and no behaviour keeps the norms?</summary>
internal sealed class StuckQuestion(ScenarioSpace space, Conduct conduct, KeptNorms kept, Goal goal, WorkBudget budget) : IQuestion
{
    private readonly BehaviourSearch _search = new(space, conduct);

    public ScenarioSpace Space => space;

    public IReadOnlyList<Atom> Required => space.Required;

    public bool Holds(Scenario scenario) => !budget.IsSpent && space.Allows(scenario)
        && _search.Behaviours(scenario).Any(log => budget.Spend() && goal.IsReached(space.Evaluate(log)))
        && _search.ReadAssignments(scenario).All(_ => budget.Spend())
        && _search.FindCompliant(scenario, kept.In(scenario)) is null && !budget.IsSpent;
}
