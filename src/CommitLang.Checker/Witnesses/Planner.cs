using CommitLang.Checker.Encoding;
using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>Looks for days on which to do everything that is owed without doing anything that is forbidden.</summary>
internal sealed class Planner
{
    // So few are taken as they come.
    private const int FewTasks = 3;

    private readonly ScenarioSpace _space;
    private readonly Conduct _conduct;
    private readonly HeldStates _held;
    private readonly IReadOnlyList<DeedDone> _given;
    private readonly List<Ban> _bans = [];
    private readonly List<DutyTask> _tasks = [];
    private readonly List<Deed> _wanted;
    private readonly SortedSet<Day> _days;
    private readonly bool _areStatesKept;
    private readonly Preparation _preparation;

    public Planner(ScenarioSpace space, Conduct conduct, Evaluation evaluation, IReadOnlyList<Norm> norms, IReadOnlyList<DeedDone> given)
    {
        (_space, _conduct, _given, _held) = (space, conduct, given, HeldStates.Of(space, evaluation.Facts));
        _areStatesKept = true;
        foreach (var norm in norms)
        {
            if (norm.IsState)
            {
                _areStatesKept &= DutyTask.Of(norm, evaluation, space.Recurrence).All(_held.Keep);
            }
            else
            {
                _tasks.AddRange(DutyTask.Of(norm, evaluation, space.Recurrence));
            }
        }

        (_wanted, _days) = ([], []);
        if (_tasks.Count > 0 || given.Count > 0)
        {
            _bans.AddRange(norms.Where(norm => norm.Modality == Modality.Prohibition).SelectMany(norm => Ban.Of(norm, evaluation)));
            _wanted = [.. Conduct.WantedBy(norms).Distinct()];
            _days = CollectDays();
        }

        _preparation = new Preparation(space, conduct, evaluation, _held, given, _bans, _wanted, _days, _tasks.Count);
    }

    /// <summary>Whether the search was given up: then it has not shown that nothing keeps everything.</summary>
    public bool IsExhausted => _preparation.IsExhausted;

    /// <summary>What to do, in order of days; null when nothing keeps everything, or <see cref="IsExhausted"/>.</summary>
    public IReadOnlyList<DeedDone>? Plan()
    {
        if (!_areStatesKept)
        {
            return null;
        }

        if (_tasks.Count == 0 && _given.Count == 0)
        {
            return [];
        }

        if (_given.Any(deed => !_preparation.IsAllowed(deed, _given)))
        {
            return null;
        }

        // What conditions read is assumed to be done: then so is what it requires. What facts tell needs nothing more.
        var done = _given.ToList();
        foreach (var _ in _preparation.Preparing([.. _given.Where(deed => !IsKnown(deed)).OrderBy(deed => deed.From)], 0, done))
        {
            if (AssignAll(done) is { } plan)
            {
                return plan;
            }
        }

        return null;
    }

    private IReadOnlyList<DeedDone>? AssignAll(List<DeedDone> done) =>
        _tasks.Count > FewTasks && !_conduct.HasPrerequisites && _tasks.TrueForAll(task => task.Bearer is { IsOpen: false, Members.Count: 1 })
            ? AssignInTurn(done) ?? AssignNarrowest(_tasks, done)
            : Assign(0, done);

    /// <summary>Takes what has to be done first, each as early as it can be: mostly nothing stands in the way of that. Null when something does.</summary>
    private IReadOnlyList<DeedDone>? AssignInTurn(List<DeedDone> done)
    {
        var plan = done.ToList();
        foreach (var task in _tasks.OrderBy(task => task.Days.End).Where(task => Needed(task, plan) > 0))
        {
            if (!Options(task, task.Bearer.Members[0], plan).Any(option => _preparation.Adding(option, plan).Any()))
            {
                return null;
            }
        }

        return InOrder(plan);
    }

    /// <summary>Takes first what can be done in the fewest ways, and gives up as soon as something can be done in none.</summary>
    private IReadOnlyList<DeedDone>? AssignNarrowest(IReadOnlyList<DutyTask> open, List<DeedDone> done)
    {
        List<DutyTask> left = [];
        var (narrowest, options) = ((DutyTask?)null, (List<DeedDone>?)null);
        foreach (var task in open)
        {
            if (options is { Count: <= 1 })
            {
                // What can be done in one way is done in that, whatever else there is.
                left.Add(task);
            }
            else if (Needed(task, done) > 0)
            {
                left.Add(task);
                var ways = Options(task, task.Bearer.Members[0], done).Where(option => _preparation.IsAllowed(option, done)).Take(options?.Count ?? int.MaxValue).ToList();
                (narrowest, options) = options is null || ways.Count < options.Count ? (task, ways) : (narrowest, options);
            }
        }

        if (narrowest is null || options is null)
        {
            return InOrder(done);
        }

        left.Remove(narrowest);
        foreach (var option in options)
        {
            foreach (var _ in _preparation.Adding(option, done))
            {
                if (AssignNarrowest(left, done) is { } plan)
                {
                    return plan;
                }
            }
        }

        return null;
    }

    private static IReadOnlyList<DeedDone> InOrder(List<DeedDone> done) => [.. done.OrderBy(deed => deed.From)];

    private bool IsKnown(DeedDone deed) => _space.Facts.Any(fact => fact.Actor == deed.Deed.Actor && fact.Term.Equals(deed.Deed.Act));

    /// <summary>The days on which some ban begins or ends, some window opens, and the few after each.</summary>
    private SortedSet<Day> CollectDays()
    {
        var edges = new List<Day> { _space.Origin };
        _bans.ForEach(ban => AddEdges(ban.Days, edges));
        foreach (var task in _tasks)
        {
            AddEdges(task.Days, edges);
            foreach (var member in task.Bearer.Members)
            {
                AddEdges(member.Days, edges);
            }
        }

        foreach (var deed in _given)
        {
            edges.Add(deed.From);
            edges.Add(deed.End);
        }

        edges.AddRange(_held.Edges);
        return DaysToBegin.Of(_space.Origin, edges, _tasks, _conduct.HasPrerequisites ? _tasks.Count + CountPrerequisites() : DaysToBegin.MostAtOnce(_tasks));
    }

    private static void AddEdges(DaySet days, List<Day> edges)
    {
        foreach (var (from, end) in days.Spans)
        {
            edges.Add(from);
            edges.Add(end);
        }
    }

    /// <summary>How many things may have to be done first, each on a day of its own; one has its day beside what it is for.</summary>
    private int CountPrerequisites() => Math.Max(0, _conduct.RequiresInTheEnd(_tasks.SelectMany(task =>
        task.Bearer.Members.SelectMany(member => _conduct.Ways(task.Norm, member.Name, _wanted))).Concat(_given.Select(deed => deed.Deed))).Count - 1);

    private IReadOnlyList<DeedDone>? Assign(int index, List<DeedDone> done)
    {
        if (index == _tasks.Count)
        {
            return InOrder(done);
        }

        var task = _tasks[index];
        return AssignMembers(index, task, 0, Needed(task, done), done);
    }

    /// <summary>How many members still have to act, given what is done already.</summary>
    private int Needed(DutyTask task, List<DeedDone> done) =>
        task.Bearer.Needed - task.Bearer.Members.Count(member => IsDone(task, member, done));

    private IReadOnlyList<DeedDone>? AssignMembers(int index, DutyTask task, int from, int needed, List<DeedDone> done)
    {
        if (needed <= 0)
        {
            return Assign(index + 1, done);
        }

        var members = task.Bearer.Members;
        for (var i = from; i < members.Count; i++)
        {
            if (IsDone(task, members[i], done))
            {
                continue;
            }

            foreach (var option in Options(task, members[i], done))
            {
                foreach (var _ in _preparation.Adding(option, done))
                {
                    // What one does can be another's part, too.
                    if (AssignMembers(index, task, i + 1, Needed(task, done), done) is { } plan)
                    {
                        return plan;
                    }
                }
            }
        }

        // Members that are not listed can always be found, unless the group as a whole is forbidden.
        var unlisted = new Member(Member.UnlistedOf(task.Bearer.Group));
        return task.Bearer.IsOpen && Options(task, unlisted, done).Any() ? Assign(index + 1, done) : null;
    }

    private bool IsDone(DutyTask task, Member member, List<DeedDone> done)
    {
        var days = DaySet.Empty;
        foreach (var deed in done.Where(deed => _conduct.Falls(deed.Deed, task.Norm, member.Name)))
        {
            days = days.Union(deed.Days);
        }

        days = days.Intersect(member.Days);
        return task.Duty is null
            ? task.Days.Except(days).IsEmpty
            : days.Intersect(task.Days).Spans.Any(span => task.Duty.DaysOfPerformance(span.From).Except(days).IsEmpty);
    }

    /// <summary>What a member can do for a task: which act, from which day to which.</summary>
    private IEnumerable<DeedDone> Options(DutyTask task, Member member, List<DeedDone> done)
    {
        foreach (var way in _conduct.Ways(task.Norm, member.Name, _wanted))
        {
            if (task.Duty is not { } duty)
            {
                foreach (var (from, end) in task.Days.Intersect(member.Days).Spans)
                {
                    var whole = new DeedDone(way, from, end);
                    if (task.Days.Except(whole.Days).IsEmpty && _preparation.IsFree(whole))
                    {
                        yield return whole;
                    }
                }

                continue;
            }

            var window = task.Days.Intersect(member.Days);
            var days = done.SelectMany(deed => new[] { deed.From.AddDays(1), deed.End }).Where(window.Contains).Concat(DaysIn(window)).Distinct().Order();
            foreach (var day in days)
            {
                var span = duty.DaysOfPerformance(day);
                var option = new DeedDone(way, span.First, span.End);
                if (_preparation.IsFree(option))
                {
                    yield return option;
                }
            }
        }
    }

    private IEnumerable<Day> DaysIn(DaySet window) =>
        window.Spans.SelectMany(span => span.From < span.End ? _days.GetViewBetween(span.From, span.End) : []).Where(window.Contains);
}
