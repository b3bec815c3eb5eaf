using CommitLang.Checker.Encoding;
using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>Does one thing after the other, each with what it requires, where bans, what is done already and what conditions read allow it.</summary>
/// <param name="space">The scenarios.</param>
/// <param name="conduct">What can be done.</param>
/// <param name="evaluation">The scenario.</param>
/// <param name="held">The states that are assumed to hold.</param>
/// <param name="given">What is assumed to be done.</param>
/// <param name="bans">What is forbidden.</param>
/// <param name="wanted">What norms ask for or leave free.</param>
/// <param name="days">The days on which it is enough to begin.</param>
/// <param name="tasks">How many things there are to be done.</param>
internal sealed class Preparation(
    ScenarioSpace space, Conduct conduct, Evaluation evaluation, HeldStates held, IReadOnlyList<DeedDone> given, IReadOnlyList<Ban> bans,
    IReadOnlyList<Deed> wanted, SortedSet<Day> days, int tasks)
{
    // More than these, and the constraint solver is quicker: the more there is to be done, the more each takes.
    private const int MostTries = 20_000;

    // Where nothing can stand in its way on a day, what has to be done before is done as early as can be.
    private readonly bool _isLaterBetter = space.Vocabulary.HasExclusions || space.Vocabulary.HasStateActs || !space.OwnReads.IsEmpty;

    private int _tries;

    /// <summary>Whether too much has been tried to try anything more.</summary>
    public bool IsExhausted => _tries > Math.Max(MostTries / Math.Max(1, tasks), 2 * tasks);

    /// <summary>Whether no ban forbids a deed.</summary>
    public bool IsFree(DeedDone deed)
    {
        foreach (var ban in bans)
        {
            if (ban.Days.Meets(deed.Days) && conduct.Falls(deed.Deed, ban.Norm, ban.Deed.Actor))
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
    public IEnumerable<bool> Adding(DeedDone deed, List<DeedDone> done)
    {
        _tries++;
        if (IsExhausted)
        {
            yield break;
        }

        var count = done.Count;
        foreach (var _ in Preparing(deed, [.. conduct.Requires(deed.Deed)], 0, done))
        {
            var prepared = done.Count;
            if (IsAllowed(deed, done) && KeepsReads(deed) && LeavesStates(deed, done) && IsAllowed(deed, done))
            {
                done.Add(deed);
                yield return true;
            }

            done.RemoveRange(prepared, done.Count - prepared);
        }

        done.RemoveRange(count, done.Count - count);
    }

    /// <summary>The same of what several deeds require, from one on.</summary>
    public IEnumerable<bool> Preparing(DeedDone[] deeds, int from, List<DeedDone> done)
    {
        if (from == deeds.Length)
        {
            yield return true;
            yield break;
        }

        foreach (var _ in Preparing(deeds[from], [.. conduct.Requires(deeds[from].Deed)], 0, done))
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
        if (done.Any(other => other.From < deed.From && conduct.IsPerforming(other.Deed, next)) || !IsOwn(next))
        {
            foreach (var way in Preparing(deed, required, from + 1, done))
            {
                yield return way;
            }

            yield break;
        }

        var count = done.Count;
        foreach (var option in days.TakeWhile(day => day < deed.From).SelectMany(day => WaysTo(next).Select(way => new DeedDone(way, day, day.AddDays(1)))).Where(IsFree))
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
        conduct.WaysTo(required, wanted.Where(IsOwn));

    private bool IsOwn(Deed deed) => space.Side.Contains(deed.Actor);

    /// <summary>Whether a deed can be done beside others: no ban forbids it, and none excludes the other.</summary>
    public bool IsAllowed(DeedDone deed, IReadOnlyList<DeedDone> done) => IsFree(deed) && done.All(other =>
        ReferenceEquals(other, deed)
        || other.Deed.Actor != deed.Deed.Actor && !conduct.HasMutualActs
        || !(conduct.Exclude(deed.Deed, other.Deed) && !deed.Days.Intersect(other.Days).IsEmpty)
            && !(conduct.EndsForGood(deed.Deed, other.Deed) && other.From >= deed.From)
            && !(conduct.EndsForGood(other.Deed, deed.Deed) && deed.From >= other.From));

    /// <summary>Conditions read the side's acts as they were assumed: nothing may be done that would change that.</summary>
    private bool KeepsReads(DeedDone deed) => space.OwnReads.All(read =>
        !conduct.IsPerforming(deed.Deed, read)
        || given.Any(assumed => assumed.From <= deed.From && conduct.IsPerforming(assumed.Deed, read)
            && !space.StartsOf(read, evaluation).Any(start => assumed.From < start && start <= deed.From)))
        && !held.Ends(deed.Deed, deed.Days);

    /// <summary>What would begin a state that is assumed not to hold is done together with what ends it, which prevails.</summary>
    private bool LeavesStates(DeedDone deed, List<DeedDone> done) => held.BegunBy(deed.Deed, deed.Days).All(begun =>
        done.Any(other => space.StateActs.Changes(other.Deed, begun.State, isBegun: false) && begun.Days.Except(other.Days).IsEmpty)
        || space.WaysTo(begun.State, isBegun: false).Any(way => Adding(new DeedDone(way, deed.From, deed.End), done).Any()));
}
