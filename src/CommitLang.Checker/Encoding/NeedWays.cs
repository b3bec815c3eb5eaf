using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// The ways in which the conditions of a plain duty and a plain ban can hold together, however they are nested: each says what it
/// wants of the happenings on the day on which the ban comes into force and on that on which the duty falls due.
/// </summary>
internal sealed class NeedWays(Day origin)
{
    // More ways than these are better searched than written down.
    private const int Most = 128;

    // So many are looked through for those that want no less than another.
    private const int MostCompared = 1_024;

    private List<PlainNeeds> _ways = [new(origin)];

    /// <summary>The ways; null when they are too many, or a condition speaks of more than events and states.</summary>
    public static IReadOnlyList<PlainNeeds>? Of(Norm duty, Norm ban, Day origin)
    {
        var ways = new NeedWays(origin);
        return ways.Read(duty, (Need.Due, Need.NotDue), (Need.Through, Need.NotThrough)) && ways.Read(ban, (Need.Latch, Need.NotLatch), (Need.Barred, Need.NotBarred))
            ? ways._ways
            : null;
    }

    /// <summary>
    /// The ways in which two standing norms can come into force, each on a day, and be in force together on another; null when they
    /// are too many, or a condition speaks of more than events and states.
    /// </summary>
    public static IReadOnlyList<PlainNeeds>? OfStanding(Norm first, Norm second, Day origin)
    {
        var ways = new NeedWays(origin);
        return ways.Read(first, (Need.First, Need.NotFirst), (Need.Met, Need.NotMet)) && ways.Read(second, (Need.Second, Need.NotSecond), (Need.Met, Need.NotMet))
            ? ways._ways
            : null;
    }

    private bool Read(Norm norm, (Need So, Need NotSo) when, (Need So, Need NotSo) through) =>
        Read(norm.When, true, when, norm.ValidFrom)
        && Read(norm.While, true, through, origin)
        && (norm.Unless is null || Read(norm.Unless, false, through, origin));

    // "Not so" wants every part of an "or" denied, as "so" wants every part of an "and".
    private bool Read(Condition condition, bool isSo, (Need So, Need NotSo) needs, Day floor) => condition switch
    {
        Not not => Read(not.Inner, !isSo, needs, origin),
        AllOf all => ReadParts(all.Parts, isSo, isSo, needs, floor),
        AtLeast { Count: 1 } some => ReadParts(some.Parts, !isSo, isSo, needs, floor),
        _ => ReadOne(condition, isSo, needs, floor),
    };

    private bool ReadParts(IReadOnlyList<Condition> parts, bool areAllWanted, bool isSo, (Need So, Need NotSo) needs, Day floor)
    {
        var (before, all) = (_ways, new List<PlainNeeds>());
        foreach (var part in parts.InARow())
        {
            _ways = areAllWanted ? _ways : before;
            if (!Read(part, isSo, needs, floor))
            {
                return false;
            }

            all.AddRange(areAllWanted ? [] : _ways);
        }

        _ways = areAllWanted ? _ways : all;
        return _ways.Count <= Most || LeaveOutLarger();
    }

    /// <summary>Leaves out the ways that want all that another one wants: nothing comes sooner or with less by them. False when too many are left.</summary>
    private bool LeaveOutLarger()
    {
        if (_ways.Count > MostCompared)
        {
            return false;
        }

        var least = new List<PlainNeeds>();
        foreach (var way in _ways.OrderBy(way => way.All.Count).Where(way => !least.Exists(other => other.AreWithin(way))))
        {
            least.Add(way);
        }

        _ways = least;
        return _ways.Count <= Most;
    }

    private bool ReadOne(Condition leaf, bool isSo, (Need So, Need NotSo) needs, Day floor)
    {
        var before = _ways;
        _ways = new List<PlainNeeds>(before.Count);
        foreach (var way in before)
        {
            var more = way.Copy();
            if (!more.Note(leaf, isSo, needs, floor))
            {
                return false;
            }

            if (more.AreConsistent)
            {
                _ways.Add(more);
            }
        }

        return true;
    }
}
