using CommitLang.Checker.Encoding;
using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>Looks for days on which to do everything that is owed without doing anything that is forbidden.</summary>
internal sealed class Planner
{
    // More than these, and the constraint solver is quicker.
    private const int MostTries = 5_000;

    // So few are taken as they come.
    private const int FewTasks = 3;

    private readonly ScenarioSpace _space;
    private readonly Conduct _conduct;
    private readonly Evaluation _evaluation;
    private readonly HeldStates _held;
    private readonly IReadOnlyList<DeedDone> _given;
    private readonly List<Ban> _bans = [];
    private readonly List<DutyTask> _tasks = [];
    private readonly List<Deed> _wanted;
    private readonly SortedSet<Day> _days;
    private readonly bool _areStatesKept;

    // Where nothing can stand in its way on a day, what has to be done before is done as early as can be.
    private readonly bool _isLaterBetter;

    private int _tries;

    public Planner(ScenarioSpace space, Conduct conduct, Evaluation evaluation, IReadOnlyList<Norm> norms, IReadOnlyList<DeedDone> given)
    {
        (_space, _conduct, _evaluation, _given, _held) = (space, conduct, evaluation, given, HeldStates.Of(space, evaluation.Facts));
        _areStatesKept = true;
        _isLaterBetter = space.Vocabulary.HasExclusions || space.Vocabulary.HasStateActs || !space.OwnReads.IsEmpty;
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
        if (_tasks.Count == 0 && given.Count == 0)
        {
            return;
        }

        foreach (var norm in norms.Where(norm => norm.Modality == Modality.Prohibition))
        {
            _bans.AddRange(Ban.Of(norm, evaluation));
        }

        _wanted = [.. Conduct.WantedBy(norms).Distinct()];
        _days = CollectDays();
    }

    /// <summary>Whether the search was given up: then it has not shown that nothing keeps everything.</summary>
    public bool IsExhausted => _tries > MostTries;

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

        if (_given.Any(deed => !IsAllowed(deed, _given)))
        {
            return null;
        }

        // What conditions read is assumed to be done: then so is what it requires. What facts tell needs nothing more.
        var done = _given.ToList();
        foreach (var _ in Preparing([.. _given.Where(deed => !IsKnown(deed)).OrderBy(deed => deed.From)], 0, done))
        {
            if (AssignAll(done) is { } plan)
            {
                return plan;
            }
        }

        return null;
    }

    private IReadOnlyList<DeedDone>? AssignAll(List<DeedDone> done) =>
        _tasks.Count > FewTasks && !_conduct.HasPrerequisites && _tasks.TrueForAll(task => task.Norm.Bearer is { IsOpen: false, Members.Count: 1 })
            ? AssignInTurn(done) ?? AssignNarrowest(_tasks, done)
            : Assign(0, done);

    /// <summary>Takes what has to be done first, each as early as it can be: mostly nothing stands in the way of that. Null when something does.</summary>
    private IReadOnlyList<DeedDone>? AssignInTurn(List<DeedDone> done)
    {
        var plan = done.ToList();
        foreach (var task in _tasks.OrderBy(task => task.Days.End).Where(task => Needed(task, plan) > 0))
        {
            if (!Options(task, task.Norm.Bearer.Members[0], plan).Any(option => Adding(option, plan).Any()))
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
                var ways = Options(task, task.Norm.Bearer.Members[0], done).Where(option => IsAllowed(option, done)).Take(options?.Count ?? int.MaxValue).ToList();
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
            foreach (var _ in Adding(option, done))
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
            foreach (var member in task.Norm.Bearer.Members)
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
    private int CountPrerequisites() => !_conduct.HasPrerequisites ? 0 : Math.Max(0, _conduct.RequiresInTheEnd(_tasks.SelectMany(task =>
        task.Norm.Bearer.Members.SelectMany(member => _conduct.Ways(task.Norm, member.Name, _wanted))).Concat(_given.Select(deed => deed.Deed))).Count - 1);

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
        task.Norm.Bearer.Needed - task.Norm.Bearer.Members.Count(member => IsDone(task, member, done));

    private IReadOnlyList<DeedDone>? AssignMembers(int index, DutyTask task, int from, int needed, List<DeedDone> done)
    {
        if (needed <= 0)
        {
            return Assign(index + 1, done);
        }

        var members = task.Norm.Bearer.Members;
        for (var i = from; i < members.Count; i++)
        {
            if (IsDone(task, members[i], done))
            {
                continue;
            }

            foreach (var option in Options(task, members[i], done))
            {
                foreach (var _ in Adding(option, done))
                {
                    if (AssignMembers(index, task, i + 1, needed - 1, done) is { } plan)
                    {
                        return plan;
                    }
                }
            }
        }

        // Members that are not listed can always be found, unless the group as a whole is forbidden.
        var unlisted = new Member(Member.UnlistedOf(task.Norm.Bearer.Group));
        return task.Norm.Bearer.IsOpen && Options(task, unlisted, done).Any() ? Assign(index + 1, done) : null;
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
                    if (task.Days.Except(whole.Days).IsEmpty && IsFree(whole))
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
                if (IsFree(option))
                {
                    yield return option;
                }
            }
        }
    }

    private IEnumerable<Day> DaysIn(DaySet window) =>
        window.Spans.SelectMany(span => span.From < span.End ? _days.GetViewBetween(span.From, span.End) : []).Where(window.Contains);

    private bool IsFree(DeedDone deed)
    {
        foreach (var ban in _bans)
        {
            if (ban.Days.Meets(deed.Days) && _conduct.Falls(deed.Deed, ban.Norm, ban.Deed.Actor))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Adds a deed and what it requires, in one way after the other. What is added is there while the caller goes on with it, and
    /// taken off again before the next way, or when there is none; who stops at one keeps it.
    /// </summary>
    private IEnumerable<bool> Adding(DeedDone deed, List<DeedDone> done)
    {
        if (++_tries > MostTries)
        {
            yield break;
        }

        var count = done.Count;
        foreach (var _ in Preparing(deed, [.. _conduct.Requires(deed.Deed)], 0, done))
        {
            var prepared = done.Count;
            if (IsFree(deed) && IsAllowed(deed, done) && KeepsReads(deed) && LeavesStates(deed, done) && IsAllowed(deed, done))
            {
                done.Add(deed);
                yield return true;
            }

            done.RemoveRange(prepared, done.Count - prepared);
        }

        done.RemoveRange(count, done.Count - count);
    }

    /// <summary>The same of what several deeds require, from one on.</summary>
    private IEnumerable<bool> Preparing(DeedDone[] deeds, int from, List<DeedDone> done)
    {
        if (from == deeds.Length)
        {
            yield return true;
            yield break;
        }

        foreach (var _ in Preparing(deeds[from], [.. _conduct.Requires(deeds[from].Deed)], 0, done))
        {
            foreach (var way in Preparing(deeds, from + 1, done))
            {
                yield return way;
            }
        }
    }

    /// <summary>The same of what a deed requires, from one thing on, as far as it has not been done before.</summary>
    private IEnumerable<bool> Preparing(DeedDone deed, Deed[] required, int from, List<DeedDone> done)
    {
        if (from == required.Length)
        {
            yield return true;
            yield break;
        }

        var next = required[from];
        if (done.Any(other => other.From < deed.From && _conduct.IsPerforming(other.Deed, next)) || !IsOwn(next))
        {
            foreach (var way in Preparing(deed, required, from + 1, done))
            {
                yield return way;
            }

            yield break;
        }

        var count = done.Count;
        foreach (var option in _days.TakeWhile(day => day < deed.From).SelectMany(day => WaysTo(next).Select(way => new DeedDone(way, day, day.AddDays(1)))).Where(IsFree))
        {
            foreach (var _ in Adding(option, done))
            {
                foreach (var way in Preparing(deed, required, from + 1, done))
                {
                    yield return way;
                }

                if (!_isLaterBetter)
                {
                    done.RemoveRange(count, done.Count - count);
                    yield break;
                }
            }
        }
    }

    private IEnumerable<Deed> WaysTo(Deed required) =>
        _conduct.WaysTo(required, _wanted.Where(IsOwn));

    private bool IsOwn(Deed deed) => _space.Side.Contains(deed.Actor);

    private bool IsAllowed(DeedDone deed, IReadOnlyList<DeedDone> done) => IsFree(deed) && done.All(other =>
        ReferenceEquals(other, deed)
        || other.Deed.Actor != deed.Deed.Actor && !_conduct.HasMutualActs
        || !(_conduct.Exclude(deed.Deed, other.Deed) && !deed.Days.Intersect(other.Days).IsEmpty)
            && !(_conduct.EndsForGood(deed.Deed, other.Deed) && other.From >= deed.From)
            && !(_conduct.EndsForGood(other.Deed, deed.Deed) && deed.From >= other.From));

    /// <summary>Conditions read the side's acts as they were assumed: nothing may be done that would change that.</summary>
    private bool KeepsReads(DeedDone deed) => _space.OwnReads.All(read =>
        !_conduct.IsPerforming(deed.Deed, read)
        || _given.Any(given => given.From <= deed.From && _conduct.IsPerforming(given.Deed, read)
            && !_space.StartsOf(read, _evaluation).Any(start => given.From < start && start <= deed.From)))
        && !_held.Ends(deed.Deed, deed.Days);

    /// <summary>What would begin a state that is assumed not to hold is done together with what ends it, which prevails.</summary>
    private bool LeavesStates(DeedDone deed, List<DeedDone> done) => _held.BegunBy(deed.Deed, deed.Days).All(begun =>
        done.Any(other => _space.StateActs.Changes(other.Deed, begun.State, isBegun: false) && begun.Days.Except(other.Days).IsEmpty)
        || _space.WaysTo(begun.State, isBegun: false).Any(way => Adding(new DeedDone(way, deed.From, deed.End), done).Any()));
}
