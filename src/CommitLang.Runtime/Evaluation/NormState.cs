namespace CommitLang.Runtime;

/// <summary>Where a norm stands on a day.</summary>
/// <param name="Norm">The norm.</param>
/// <param name="Day">The day asked about.</param>
/// <param name="Status">Where it stands.</param>
public sealed record NormState(Norm Norm, Day Day, NormStatus Status)
{
    /// <summary>Since when it stands there, where there is such a day.</summary>
    public Day? Since { get; init; }

    /// <summary>The day the duty was triggered, where it was.</summary>
    public Day? Trigger { get; init; }

    /// <summary>The last day to perform; null when there is none or no deadline.</summary>
    public Day? DueBy { get; init; }

    /// <summary>The day of the performance, in time or late.</summary>
    public Day? PerformedOn { get; init; }

    /// <summary>What it gives way to; null unless it is overridden.</summary>
    public PrevailingNorm? OverriddenBy { get; init; }

    /// <summary>"would be" for a softer firmness than pledged (language 2.9), "is" otherwise.</summary>
    public string Verb => Norm.Firmness >= Firmness.Pledged ? "is" : "would be";

    /// <summary>A line for people: "MutualAid.1(ally: Westmark) is due by 2031-06-01".</summary>
    public override string ToString()
    {
        var text = Status switch
        {
            NormStatus.InForce => "in force",
            _ => Status.ToString().ToLowerInvariant(),
        };
        var by = Status == NormStatus.Due && DueBy is { } last ? $" by {last}" : "";
        var on = Status == NormStatus.Fulfilled && PerformedOn is { } day ? $" on {day}" : "";
        var late = Status == NormStatus.Breached && PerformedOn is { } tardy && tardy > DueBy ? $", performed late on {tardy}" : "";
        var since = Status is NormStatus.Breached or NormStatus.Lapsed or NormStatus.InForce or NormStatus.Overridden && Since is { } from ? $" since {from}" : "";
        var winner = OverriddenBy is { } prevailing ? $" by {prevailing.Winner.Id}" : "";
        return $"{Norm.Id} {Verb} {text}{winner}{by}{on}{since}{late}";
    }
}
