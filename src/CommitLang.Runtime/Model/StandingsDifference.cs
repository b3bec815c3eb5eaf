namespace CommitLang.Runtime;

/// <summary>How two results differ.</summary>
public sealed class StandingsDifference
{
    internal StandingsDifference(Standings before, Standings after)
    {
        Before = before;
        After = after;
        Changes = [.. before.Norms.Zip(after.Norms, (left, right) => new NormChange(left, right)).Where(change => change.IsOne)];
    }

    /// <summary>The one.</summary>
    public Standings Before { get; }

    /// <summary>The other.</summary>
    public Standings After { get; }

    /// <summary>The norms that stand elsewhere, in the order of the model.</summary>
    public IReadOnlyList<NormChange> Changes { get; }

    /// <summary>A line for each change; "nothing changes" when there is none.</summary>
    public override string ToString() => Changes.Count == 0 ? "nothing changes" : string.Join("\n", Changes);
}

/// <summary>A norm that stands elsewhere.</summary>
/// <param name="Before">Where it stood.</param>
/// <param name="After">Where it stands.</param>
public sealed record NormChange(NormState Before, NormState After)
{
    /// <summary>Whether it stands elsewhere at all.</summary>
    internal bool IsOne => Before with { Day = default, OverriddenBy = null } != After with { Day = default, OverriddenBy = null };

    /// <summary>For people: "Aid is due by 2031-06-01; then: Aid is fulfilled on 2031-05-30".</summary>
    public override string ToString() => $"{Before}; then: {After}";
}
