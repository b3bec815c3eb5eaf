namespace CommitLang.Runtime;

/// <summary>
/// What the days that are settled came to for a norm, so that they need not be read again: nothing that is recorded later can
/// be about them.
/// </summary>
/// <param name="Settled">The first day that is not settled.</param>
internal abstract record NormMemory(Day Settled)
{
    /// <summary>Of a norm that binds day by day.</summary>
    /// <param name="Settled">The first day that is not settled.</param>
    /// <param name="Latched">The day on which what must come first came; null when it has not.</param>
    /// <param name="Breach">The day of the first breach; null when there was none.</param>
    /// <param name="ForceBegin">The first day of the last span in which it was in force; null when it never was.</param>
    /// <param name="ForceEnd">The day after the last settled day in force.</param>
    public sealed record Standing(Day Settled, Day? Latched, Day? Breach, Day? ForceBegin, Day ForceEnd) : NormMemory(Settled);

    /// <summary>Of a norm that is to be kept once.</summary>
    /// <param name="Settled">The first day that is not settled.</param>
    /// <param name="IsTriggered">Whether it was triggered.</param>
    /// <param name="Open">The days on which those duties were triggered that can still come to something else.</param>
    /// <param name="Breached">The first duty that was breached for good.</param>
    /// <param name="Last">The last duty of which nothing is open.</param>
    public sealed record Duty(Day Settled, bool IsTriggered, IReadOnlyList<Day> Open, DutyCourse? Breached, DutyCourse? Last)
        : NormMemory(Settled);

    /// <summary>
    /// Whether nothing that is recorded later changes what a norm came to on earlier days. Spans and sums that are still
    /// growing, moments that are yet to come and the status of other norms can: such norms are read from their beginning.
    /// </summary>
    public static bool IsEnoughFor(Norm norm) =>
        norm is { EntersWith: null, Every: null, IsState: false, Amount: null or { IsInTotal: false, IsTogether: false } }
        && norm.Deadline is not Deadline.By { Moment: not Moment.Date }
        && (norm.IsStanding || norm is { For: null, Until: null, NotBefore: null or Moment.Date } && HasCome(norm.Deadline, norm.When))
        && !new[] { norm.When, norm.While, norm.Unless, norm.Until }.Any(ReadsStatus);

    /// <summary>Whether what a period counts from has come when the duty is triggered.</summary>
    private static bool HasCome(Deadline? deadline, Condition when) => deadline is not Deadline.WithinOf { Moment: var moment }
        || moment is Moment.Date
        || when is Happened happened && happened.Moment == moment
        || when is AllOf all && all.Parts.Any(part => HasCome(deadline, part));

    private static bool ReadsStatus(Condition? condition) => condition switch
    {
        NormIs => true,
        Not not => ReadsStatus(not.Inner),
        AllOf all => all.Parts.Any(ReadsStatus),
        AtLeast some => some.Parts.Any(ReadsStatus),
        _ => false,
    };
}
