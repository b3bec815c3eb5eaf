using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// Duties that can be kept after all that takes days from them: no window of theirs is shorter than there are such days. They are
/// never among those that only together leave no way.
/// </summary>
internal sealed class Latecomers(CheckContext context, DutyWays ways, SharedMeans sharing)
{
    private readonly Dictionary<GroundNorm, bool> _canGoLast = new(ReferenceEqualityComparer.Instance);

    /// <summary>The duties that take days or means from another.</summary>
    public IEnumerable<GroundNorm> Competing(GroundNorm duty) =>
        ways.Of(duty.Norm).SelectMany(way => ways.Hindering(duty, way)).Where(other => CanMeetInTime(duty.Norm, other.Norm)).Concat(sharing.With(duty));

    /// <summary>Whether a duty is one, whatever else is looked at.</summary>
    public bool CanGoLast(GroundNorm duty)
    {
        if (!_canGoLast.TryGetValue(duty, out var can))
        {
            _canGoLast[duty] = can = CanGoLast(duty, null);
        }

        return can;
    }

    /// <summary>Leaves out, one after the other, those among some norms.</summary>
    public void LeaveOut(List<GroundNorm> norms)
    {
        var left = norms.ToHashSet<GroundNorm>(ReferenceEqualityComparer.Instance);
        while (norms.Find(norm => left.Contains(norm) && CanGoLast(norm, left)) is { } last)
        {
            left.Remove(last);
        }

        norms.RemoveAll(norm => !left.Contains(norm));
    }

    private bool CanGoLast(GroundNorm duty, HashSet<GroundNorm>? among)
    {
        if (!IsOfOneDay(duty.Norm) || context.ReadsActs && (among is null || among.Any(norm => Reads(norm.Norm, ways.Of(duty.Norm)))))
        {
            return false;
        }

        var competing = Competing(duty).Where(IsAmong).Distinct().ToList();
        return competing.Count < QuickCheck.LeastDays(duty.Norm, context.Program.Origin)
            && competing.TrueForAll(other => IsOfOneDay(other.Norm)) && !ways.Of(duty.Norm).SelectMany(ways.BansOn).Any(IsAmong);

        bool IsAmong(GroundNorm norm) => among?.Contains(norm) ?? true;
    }

    /// <summary>Whether something bears on what a norm reads.</summary>
    private bool Reads(Norm norm, List<Deed> deeds) => ConditionReader.ReadsNorms(norm)
        || context.Index.DeedsReadBy(norm).Any(read => deeds.Exists(deed => context.Conduct.IsPerforming(deed, read)));

    /// <summary>Whether it takes one day, whichever, and nothing else.</summary>
    private bool IsOfOneDay(Norm duty) => PlainPair.IsPlainDuty(duty) && !ConditionReader.ReadsActsOrNorms(duty)
        && !context.Program.Vocabulary.HasStateActs && !context.Program.Vocabulary.HasExclusionsForGood
        && !Counting.Matters([duty], context.Conduct) && !ways.Of(duty).Exists(way => context.Conduct.Requires(way).Any());

    private bool CanMeetInTime(Norm duty, Norm other) => context.Program.Vocabulary.HasExclusionsForGood || context.Conduct.HasPrerequisites
        || !PlainPair.IsPlainDuty(duty) || !PlainPair.IsPlainDuty(other) || QuickCheck.DaysOf(duty).Meets(QuickCheck.DaysOf(other));
}
