namespace CommitLang.Runtime;

/// <summary>
/// A ground norm: one bearer or group, one act, all variables filled in. What its fields mean over dated facts is
/// language 2.3 to 2.5; <see cref="Evaluation"/> computes it.
/// </summary>
public sealed record Norm
{
    /// <summary>A norm that binds on every day, without conditions; its clauses are set by initialisers.</summary>
    /// <param name="id">What names it in logs and findings.</param>
    /// <param name="statement">The statement or article that it comes from.</param>
    /// <param name="modality">What it asks.</param>
    /// <param name="bearer">Who bears it.</param>
    /// <param name="act">What is to be done, or not.</param>
    public Norm(string id, string statement, Modality modality, Bearer bearer, GroundTerm act)
    {
        Id = id;
        Statement = statement;
        Modality = modality;
        Bearer = bearer;
        Act = act;
    }

    /// <summary>What names it in logs and findings, such as <c>MutualAid.1(ally: Westmark)</c>.</summary>
    public string Id { get; init; }

    /// <summary>The statement or article that it comes from.</summary>
    public string Statement { get; init; }

    /// <summary>What it asks.</summary>
    public Modality Modality { get; init; }

    /// <summary>Who bears it.</summary>
    public Bearer Bearer { get; init; }

    /// <summary>What is to be done, or not.</summary>
    public GroundTerm Act { get; init; }

    /// <summary>Other acts that would do as well (<c>any</c> in a duty).</summary>
    public IReadOnlyList<GroundTerm> Alternatives { get; init; } = [];

    /// <summary>
    /// The parameters that stand for somebody else than who performs (<c>any</c> in a duty of several): an act or alternative
    /// that names its own performer there does not count.
    /// </summary>
    public IReadOnlyList<string> OthersIn { get; init; } = [];

    /// <summary>How much of it; null when any amount will do, or is forbidden.</summary>
    public Amount? Amount { get; init; }

    /// <summary>Acts taken out of it (<c>except</c>).</summary>
    public IReadOnlyList<GroundTerm> Exceptions { get; init; } = [];

    /// <summary>To whom it is owed; null when to all.</summary>
    public IReadOnlyList<string>? Beneficiaries { get; init; }

    /// <summary>On which days it is owed to each of its beneficiaries, in their order; null when to all of them on all its days.</summary>
    public IReadOnlyList<DaySet>? BeneficiaryDays { get; init; }

    /// <summary>Who holds it: its bearer for a commitment, somebody else for a demand.</summary>
    public IReadOnlyList<string> Holders { get; init; } = [];

    /// <summary>How firm it is.</summary>
    public Firmness Firmness { get; init; } = Firmness.Binding;

    /// <summary>Where it is written and who said it, for people.</summary>
    public string Source { get; init; } = "";

    /// <summary>The line that says it; null when that is not known.</summary>
    public SourceLine? Line { get; init; }

    /// <summary>The first day on which it is valid: made, or in force.</summary>
    public Day ValidFrom { get; init; }

    /// <summary>The day on which it runs out (<c>until</c>, <c>through</c>): what was triggered before stays owed.</summary>
    public Day RunsOut { get; init; } = Day.Never;

    /// <summary>The day on which it is withdrawn, superseded or terminated: what is unperformed lapses.</summary>
    public Day WithdrawnOn { get; init; } = Day.Never;

    /// <summary>The days on which it is suspended.</summary>
    public DaySet Suspended { get; init; } = DaySet.Empty;

    /// <summary>
    /// What it enters into force with, when that is something that happens; null when nothing is written. It is valid from the
    /// first day on which this holds, and no earlier than <see cref="ValidFrom"/>; <see cref="While"/> asks for the same.
    /// </summary>
    public Condition? EntersWith { get; init; }

    /// <summary>What must come first; it latches on the first valid day it holds.</summary>
    public Condition When { get; init; } = Condition.Always;

    /// <summary>What must hold all the while.</summary>
    public Condition While { get; init; } = Condition.Always;

    /// <summary>What suspends or calls it off; null when nothing does.</summary>
    public Condition? Unless { get; init; }

    /// <summary>What ends it when it comes (<c>until</c> a condition); null when nothing does.</summary>
    public Condition? Until { get; init; }

    /// <summary>No performance counts before this moment, and a period after it.</summary>
    public Moment? NotBefore { get; init; }

    /// <summary>How long after <see cref="NotBefore"/>.</summary>
    public Period NotBeforeDelay { get; init; }

    /// <summary>Until when a duty is to be performed, or how long a standing norm binds; null when nothing is written.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>For how long the act is to be done, or a standing norm binds (<c>for</c>).</summary>
    public Period? For { get; init; }

    /// <summary>A fresh duty for each such period (<c>every</c>).</summary>
    public Period? Every { get; init; }

    /// <summary>Whether the act, once begun, is to go on to the end of the validity (a <c>lasting</c> act).</summary>
    public bool IsLasting { get; init; }

    /// <summary>Whether its bearer decides how far to keep it (<c>as it sees fit</c>): any conduct complies.</summary>
    public bool IsDiscretionary { get; init; }

    /// <summary>Whether it is no more than advice (<c>should</c>): any conduct complies, but following it is another matter.</summary>
    public bool IsRecommendation { get; init; }

    /// <summary>Whether it asks that a state holds (<c>shall ensure</c>): the state then stands in the place of the act.</summary>
    public bool IsState { get; init; }

    /// <summary>Whether the text itself performs the act on the day it falls due (<c>hereby</c>).</summary>
    public bool IsPerformative { get; init; }

    /// <summary>The plain sentence that says it.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>The days on which it is owed to one of its beneficiaries, by their order.</summary>
    public DaySet DaysToward(int beneficiary) => BeneficiaryDays?[beneficiary] ?? DaySet.All;

    /// <summary>The act and the others that would do as well, when this one performs them.</summary>
    public IEnumerable<GroundTerm> ActsOf(string performer) => Alternatives.Prepend(Act).Where(act => Counts(act, performer));

    /// <summary>Whether one of its acts counts when this one performs it.</summary>
    public bool Counts(GroundTerm act, string performer) => OthersIn.Count == 0 || OthersIn.All(parameter => act[parameter] != performer);

    /// <summary>Whether it binds day by day, unlike a duty to be performed once.</summary>
    public bool IsStanding => Modality != Modality.Duty;
}
