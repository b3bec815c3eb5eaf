using CommitLang.Checker.Encoding;
using CommitLang.Checker.Solving;
using CommitLang.Runtime;
using Google.OrTools.Sat;

namespace CommitLang.Checker.Witnesses;

/// <summary>
/// Whether in one scenario some behaviour keeps all the norms, as integer constraints: how much of each act is done, day
/// by day (language 2.5). For what counts: amounts, capacities, single performances.
/// </summary>
internal sealed class ConductModel
{
    private const string Parameters = "num_workers:1 random_seed:1 max_deterministic_time:1";

    private readonly ScenarioSpace _space;
    private readonly Conduct _conduct;
    private readonly Evaluation _evaluation;
    private readonly IReadOnlyList<DeedDone> _given;
    private readonly List<DutyTask> _tasks;
    private readonly List<Ban> _bans;
    private readonly IReadOnlyList<Norm> _norms;
    private readonly List<KeptState> _states;
    private readonly List<(GroundTerm State, DaySet Days)> _read;

    public ConductModel(ScenarioSpace space, Conduct conduct, Evaluation evaluation, IReadOnlyList<Norm> norms, IReadOnlyList<DeedDone> given)
    {
        (_space, _conduct, _evaluation, _given, _norms) = (space, conduct, evaluation, given, norms);
        _states = [.. norms.Where(norm => norm.IsState).SelectMany(Conduct.ActsOf).Distinct().Select(state => KeptState.Of(state, space, evaluation.Facts))];
        _read = [.. space.OwnStates.Select(state => (state, evaluation.Facts.StateDays(state)))];
        _tasks = [.. norms.SelectMany(norm => DutyTask.Of(norm, evaluation, space.Recurrence))];
        _bans = [.. norms.Where(norm => norm.Modality == Modality.Prohibition).SelectMany(norm => Ban.Of(norm, evaluation))];
    }

    /// <summary>What tells scenarios apart that ask for different behaviour: what is to be done and forbidden when.</summary>
    public string Shape => string.Join(";", _tasks.Select(task => $"{task.Norm.Id} {task.Days} {task.Duty?.GoesOnUntil}")
        .Concat(_bans.Select(ban => $"not {ban.Norm.Id} {ban.Deed.Actor} {ban.Days}"))
        .Concat(_given.Select(deed => $"{deed.Deed} {deed.Days}"))
        .Concat(_space.OwnReads.SelectMany(read => _space.StartsOf(read, _evaluation).Select(day => $"{read} counts from {day}")))
        .Concat(_states.Select(state => $"{state.State} from {string.Join(", ", state.Begun)}"))
        .Concat(_read.Select(read => $"{read.State} {read.Days}")));

    /// <summary>Whether some behaviour keeps all.</summary>
    /// <exception cref="NotSettledException">The constraint solver is not there, or has not found out.</exception>
    public bool CanBeKept() => _tasks.Count == 0 && _given.Count == 0 || Solve(Model(), _ => true, false);

    /// <summary>What to do to keep all, as little as will do, in order of days; null when nothing keeps all.</summary>
    /// <exception cref="NotSettledException">The constraint solver is not there, or has not found out.</exception>
    public IReadOnlyList<DeedDone>? Plan()
    {
        if (_tasks.Count == 0 && _given.Count == 0)
        {
            return [];
        }

        var performances = Model();
        performances.Model.Minimize(performances.Everything);
        return Solve<IReadOnlyList<DeedDone>?>(performances, performances.Done, null);
    }

    private static T Solve<T>(Performances performances, Func<CpSolver, T> read, T none)
    {
        using var solver = new CpSolver { StringParameters = Parameters };
        return solver.Solve(performances.Model) switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => read(solver),
            CpSolverStatus.Infeasible => none,
            _ => throw new NotSettledException(),
        };
    }

    private Performances Model()
    {
        if (!ConstraintSolver.IsAvailable)
        {
            throw new NotSettledException();
        }

        var deeds = Deeds();
        var capacities = _space.Vocabulary.Capacities.Where(capacity => deeds.Exists(deed => deed.Actor == capacity.Bearer)).ToList();
        var changes = _states.SelectMany(state => state.Begun).Concat(_space.OwnReads.SelectMany(read => _space.StartsOf(read, _evaluation))).Concat(_read.SelectMany(read => read.Days.Spans.SelectMany(span => new[] { span.From, span.End })));
        var slots = Slots.Of(_space.Origin, _bans, _tasks, _given, capacities, changes, (_conduct.HasPrerequisites ? _tasks.Count : DaysToBegin.MostAtOnce(_tasks)) + _states.Count + deeds.Count(deed => _conduct.Requires(deed).Any()));
        var performances = new Performances(deeds, slots, _norms, _conduct);
        new ConductRules(performances, _conduct, _space, _evaluation, capacities).Add(_given);
        new ConductStates(performances, _space).Add(_states, _read);
        var demands = new ConductDemands(performances, _conduct);
        foreach (var ban in _bans.GroupBy(ban => ban.Norm, ReferenceEqualityComparer.Instance).Select(group => group.ToList()))
        {
            demands.Forbid(ban);
        }

        foreach (var task in _tasks)
        {
            demands.Require(task, _bans);
        }

        return performances;
    }

    /// <summary>
    /// All that it can make sense to do: ways to keep what is owed, what that requires, what is assumed, and more of what is
    /// forbidden in small amounts only.
    /// </summary>
    private List<Deed> Deeds()
    {
        var wanted = Conduct.WantedBy(_norms).Distinct().ToList();
        var deeds = _tasks.SelectMany(task => task.Bearer.Members.SelectMany(member => _conduct.Ways(task.Norm, member.Name, wanted)))
            .Concat(_given.Select(given => given.Deed))
            .Concat(_states.SelectMany(state => state.Ways.SelectMany(_conduct.Parts)))
            .Concat(_bans.Where(ban => ban.Norm.Amount is { Bound: AmountBound.Exactly or AmountBound.AtMost }).SelectMany(ban => _conduct.Parts(ban.Deed))).Distinct().ToList();
        for (var i = 0; i < deeds.Count; i++)
        {
            deeds.AddRange(_conduct.Requires(deeds[i]).Where(required => _space.Side.Contains(required.Actor))
                .SelectMany(required => _conduct.WaysTo(required, wanted)).Distinct().Where(deed => !deeds.Contains(deed)).ToList());
        }

        // What two do with each other is one performance, whoever's doing it is written as.
        return [.. deeds.Where((deed, i) => !deeds.Take(i).Any(other => _conduct.IsPerforming(other, deed) && _conduct.IsPerforming(deed, other)))];
    }
}
