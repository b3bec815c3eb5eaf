using CommitLang.Compiler;

namespace CommitLang.Checker.Families;

/// <summary>What a search for contradictory sets asks, and where it reports.</summary>
internal interface IClashes
{
    /// <summary>Whether some scenario leaves no way to keep the norms, each of which counts; null when that is not settled.</summary>
    bool? Clashes(IReadOnlyList<GroundNorm> norms);

    /// <summary>Whether these or some of them clash; null when that is not settled.</summary>
    bool? AnyClash(IReadOnlyList<GroundNorm> norms);

    /// <summary>Whether a norm is part of a smaller set that was found.</summary>
    bool IsTold(GroundNorm norm);

    /// <summary>Reports a set that was found to clash.</summary>
    void Report(IReadOnlyList<GroundNorm> norms);
}

/// <summary>The norms as they are written.</summary>
internal sealed class WrittenClashes(Verdicts verdicts) : IClashes
{
    public bool? Clashes(IReadOnlyList<GroundNorm> norms) => verdicts.Clashes(norms);

    public bool? AnyClash(IReadOnlyList<GroundNorm> norms) => verdicts.AnyClash(norms);

    public bool IsTold(GroundNorm norm) => verdicts.Clashing.Exists(found => found.Contains(norm));

    public void Report(IReadOnlyList<GroundNorm> norms)
    {
        // A set that turns out to hold more than it needs was not settled on the way.
        if (verdicts.Clash(FindingDescriptors.NormsLeaveNoWay, norms) == Outcome.None)
        {
            verdicts.ReportNotSettled(norms);
        }
    }
}

/// <summary>What remains of the norms when some give way to others. Sets of which no part was overridden are found as they are written.</summary>
internal sealed class RemainingClashes(Verdicts verdicts) : IClashes
{
    public bool? Clashes(IReadOnlyList<GroundNorm> norms) => verdicts.Remain(norms);

    public bool? AnyClash(IReadOnlyList<GroundNorm> norms) => verdicts.AnyRemain(norms);

    public bool IsTold(GroundNorm norm) => false;

    public void Report(IReadOnlyList<GroundNorm> norms) => verdicts.ClashRemaining(FindingDescriptors.NormsLeaveNoWay, norms);
}
