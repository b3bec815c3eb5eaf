using CommitLang.Checker.Encoding;
using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>
/// Duties of one party each, where nothing that is done bears on anything else that is done: they can be kept together if each can
/// be kept beside the bans, and that is a matter of days alone.
/// </summary>
internal sealed class SeparateTasks
{
    private readonly Recurrence _recurrence;
    private readonly List<Task> _tasks;

    private SeparateTasks(Recurrence recurrence, List<Task> tasks) => (_recurrence, _tasks) = (recurrence, tasks);

    /// <summary>The duties among some norms; null when more than days matters.</summary>
    public static SeparateTasks? Of(ScenarioSpace space, Conduct conduct, IReadOnlyList<Norm> norms)
    {
        var vocabulary = space.Vocabulary;
        if (vocabulary.HasExclusions || vocabulary.HasPrerequisites || vocabulary.HasStateActs || space.DependsOnSide || Counting.Matters(norms, conduct)
            || norms.Any(norm => norm.IsState || norm.Modality is Modality.Duty or Modality.ContinuousDuty && !IsOfOne(norm)))
        {
            return null;
        }

        var wanted = Conduct.WantedBy(norms).Distinct().ToList();
        var bans = norms.Where(norm => norm.Modality == Modality.Prohibition).ToList();
        List<Task> tasks = [.. norms.Where(norm => norm.Modality is Modality.Duty or Modality.ContinuousDuty).Select(TaskOf)];

        // On one day it can be done in one way and on the next in another: that is looked for elsewhere.
        return tasks.Exists(task => task.IsContinuous && task.Ways.Length > 1) ? null : new SeparateTasks(space.Recurrence, tasks);

        Task TaskOf(Norm norm)
        {
            var party = norm.Bearer.Members[0].Name;
            return new Task(norm, [.. conduct.Ways(norm, party, wanted).Select(way => (Bound[])
            [
                .. bans.SelectMany(ban => ban.Bearer.Members.Where(bound => conduct.Falls(way, ban, bound.Name)).Select(bound => new Bound(ban, bound.Days))),
            ])]);
        }
    }

    /// <summary>Whether each duty has days to perform it, come what may, and a way that no ban forbids.</summary>
    public bool HaveUnforbiddenWays => _tasks.TrueForAll(task =>
        (task.IsContinuous || PlainPair.IsPlainDuty(task.Duty)) && Array.Exists(task.Ways, bans => bans.Length == 0));

    /// <summary>Whether everything that falls due in a scenario can be performed without doing anything that is forbidden.</summary>
    public bool CanBeKept(Evaluation evaluation) => _tasks.TrueForAll(task => DutyTask.Of(task.Duty, evaluation, _recurrence)
        .All(due => Array.Exists(task.Ways, bans => task.IsContinuous ? IsFree(due.Days, bans, evaluation) : IsLeft(due.Days, bans, evaluation))));

    /// <summary>Whether no ban binds on any of some days.</summary>
    private static bool IsFree(DaySet days, Bound[] bans, Evaluation evaluation) => Array.TrueForAll(bans, bound => !bound.DaysIn(evaluation).Meets(days));

    /// <summary>Whether on one of some days no ban binds.</summary>
    private static bool IsLeft(DaySet days, Bound[] bans, Evaluation evaluation)
    {
        for (var i = 0; i < bans.Length && !days.IsEmpty; i++)
        {
            days = days.Except(bans[i].DaysIn(evaluation));
        }

        return !days.IsEmpty;
    }

    /// <summary>Whether a duty is one party's at all times, performed on one day or kept up on all.</summary>
    private static bool IsOfOne(Norm norm) => PlainPair.IsOneBearer(norm) && norm is { Bearer.IsOpen: false, IsLasting: false, For: null };

    /// <summary>A duty, and for each way to perform it the bans that forbid it.</summary>
    private sealed record Task(Norm Duty, Bound[][] Ways)
    {
        public bool IsContinuous => Duty.Modality == Modality.ContinuousDuty;
    }

    /// <summary>A ban, and the days on which it can bind who would perform the duty.</summary>
    private sealed record Bound(Norm Ban, DaySet Days)
    {
        public DaySet DaysIn(Evaluation evaluation) => evaluation.ForceOf(Ban).Intersect(Days);
    }
}
