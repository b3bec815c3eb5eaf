using CommitLang.Checker.Encoding;
using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>Looks for days on which to do everything that is owed without doing anything that is forbidden.</summary>
internal sealed class Planner
{
    private readonly ScenarioSpace _space;
    private readonly Conduct _conduct;
    private readonly IReadOnlyList<DeedDone> _given;
    private readonly List<Ban> _bans = [];
    private readonly List<DutyTask> _tasks = [];
    private readonly List<Deed> _wanted;
    private readonly SortedSet<Day> _days = [];

    public Planner(ScenarioSpace space, Conduct conduct, Evaluation evaluation, IReadOnlyList<Norm> norms, IReadOnlyList<DeedDone> given)
    {
        (_space, _conduct, _given) = (space, conduct, given);
        _tasks.AddRange(norms.SelectMany(norm => DutyTask.Of(norm, evaluation)));
        _wanted = [];
        if (_tasks.Count == 0 && given.Count == 0)
        {
            return;
        }

        foreach (var norm in norms.Where(norm => norm.Modality == Modality.Prohibition))
        {
            _bans.AddRange(Ban.Of(norm, evaluation));
        }

        _wanted = [.. Conduct.WantedBy(norms).Distinct()];
        CollectDays();
    }

    /// <summary>What to do, in order of days; null when nothing keeps everything.</summary>
    public IReadOnlyList<DeedDone>? Plan()
    {
        if (_tasks.Count == 0 && _given.Count == 0)
        {
            return [];
        }

        if (_given.Any(deed => !IsAllowed(deed, _given)))
        {
            return null;
        }

        return Assign(0, [.. _given]);
    }

    /// <summary>The days on which some ban begins or ends, some window opens, and the few after each.</summary>
    private void CollectDays()
    {
        var edges = _bans.SelectMany(ban => ban.Days.Spans.SelectMany(span => new[] { span.From, span.End }))
            .Concat(_tasks.SelectMany(task => task.Days.Spans.SelectMany(span => new[] { span.From, span.End })))
            .Concat(_tasks.SelectMany(task => task.Norm.Bearer.Members.SelectMany(member => member.Days.Spans.SelectMany(span => new[] { span.From, span.End }))))
            .Concat(_given.SelectMany(deed => new[] { deed.From, deed.End }))
            .Append(_space.Origin);
        foreach (var edge in edges.Where(day => !day.IsNever))
        {
            for (var k = 0; k <= _tasks.Count; k++)
            {
                _days.Add(edge.AddDays(k));
            }
        }

        _days.RemoveWhere(day => day < _space.Origin || day.IsNever);
    }

    private IReadOnlyList<DeedDone>? Assign(int index, List<DeedDone> done)
    {
        if (index == _tasks.Count)
        {
            return [.. done.OrderBy(deed => deed.From)];
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
                var count = done.Count;
                if (TryAdd(option, done) && AssignMembers(index, task, i + 1, needed - 1, done) is { } plan)
                {
                    return plan;
                }

                done.RemoveRange(count, done.Count - count);
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
            var days = _days.Concat(done.SelectMany(deed => new[] { deed.From.AddDays(1), deed.End })).Where(window.Contains).Distinct().Order();
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

    private bool IsFree(DeedDone deed)
    {
        foreach (var ban in _bans)
        {
            if (_conduct.Falls(deed.Deed, ban.Norm, ban.Deed.Actor) && !ban.Days.Intersect(deed.Days).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds a deed and what it requires; what was added is to be taken off again by the caller.</summary>
    private bool TryAdd(DeedDone deed, List<DeedDone> done)
    {
        foreach (var required in _conduct.Requires(deed.Deed))
        {
            if (done.Any(other => other.From < deed.From && _conduct.IsPerforming(other.Deed, required)) || !IsOwn(required))
            {
                continue;
            }

            var prerequisite = _days.Where(day => day < deed.From)
                .Select(day => new DeedDone(required, day, day.AddDays(1)))
                .FirstOrDefault(option => IsFree(option) && TryAdd(option, done));
            if (prerequisite is null)
            {
                return false;
            }
        }

        if (!IsFree(deed) || !IsAllowed(deed, done) || !KeepsReads(deed))
        {
            return false;
        }

        done.Add(deed);
        return true;
    }

    private bool IsOwn(Deed deed) => _space.Side.Contains(deed.Actor);

    private bool IsAllowed(DeedDone deed, IReadOnlyList<DeedDone> done) => IsFree(deed) && done.All(other =>
        ReferenceEquals(other, deed)
        || other.Deed.Actor != deed.Deed.Actor
        || !(_conduct.Exclude(deed.Deed, other.Deed) && !deed.Days.Intersect(other.Days).IsEmpty)
            && !(_conduct.EndsForGood(deed.Deed, other.Deed) && other.From >= deed.From)
            && !(_conduct.EndsForGood(other.Deed, deed.Deed) && deed.From >= other.From));

    /// <summary>Conditions read the side's acts as they were assumed: nothing may be done that would change that.</summary>
    private bool KeepsReads(DeedDone deed) => _space.OwnReads.All(read =>
        !_conduct.IsPerforming(deed.Deed, read)
        || _given.Any(given => given.From <= deed.From && _conduct.IsPerforming(given.Deed, read)));
}
