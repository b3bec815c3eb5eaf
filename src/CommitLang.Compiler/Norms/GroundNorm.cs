using System.Globalization;
using CommitLang.Compiler.Norms;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Compiler;

/// <summary>A ground norm with what the checker and the reader need to know of where it came from.</summary>
public sealed record GroundNorm
{
    /// <summary>What it means.</summary>
    public required Norm Norm { get; init; }

    /// <summary>The written norm that it is an instance of.</summary>
    public required WrittenNorm Written { get; init; }

    /// <summary>The plain sentence that says it (language 2.8).</summary>
    public string Sentence => Said?.Text ?? "";

    /// <summary>Makes the sentence.</summary>
    internal NormSentence? Said { get; init; }

    /// <summary>What it says about other engagements; null when it is about conduct.</summary>
    public Undertaking? Undertaking { get; init; }

    /// <summary>Whether it is its bearer's own: the bearer holds it (language 2.7).</summary>
    public bool IsOwn { get; init; } = true;

    /// <summary>Why it is valid from the day that it is valid from.</summary>
    public ValidityReason ValidBy { get; init; }

    /// <summary>Whether its bearer stands for the members of an open group that are not listed.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>What the text leaves undecided and was filled in here, such as "the area in which to StationTroops".</summary>
    public IReadOnlyList<string> Holes { get; init; } = [];

    /// <summary>In how many ways that can be filled in which the arguments leave undecided; 0 when they leave nothing so.</summary>
    public int Fillings { get; init; }

    /// <summary>Whether a day is left undecided.</summary>
    public bool HasOpenDay { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Norm.Id;
}

/// <summary>One norm as it is written, which may stand for many ground norms.</summary>
/// <param name="Statement">The statement or article, such as <c>MutualAid.1</c>.</param>
/// <param name="Kind">What kind of statement it is.</param>
/// <param name="Location">The written sentence.</param>
/// <param name="Ordinal">Its place among the norms of its statement, from 1.</param>
public sealed record WrittenNorm(string Statement, StatementKind Kind, Location Location, int Ordinal)
{
    /// <summary>The statement that contains it: the treaty for an article.</summary>
    public required string Root { get; init; }

    /// <summary>How a finding names it: "commitment Reassurance", "article 1 of treaty MutualAid".</summary>
    public required string Title { get; init; }

    /// <summary>The day on which it was made, else that of its source or its entry into force, else the first day there is.</summary>
    public required Day MadeOn { get; init; }

    /// <summary>Whether it demands, forbids or allows.</summary>
    public required Modality Modality { get; init; }

    /// <summary>How many variables it ranges over: the fewer, the more specific it is.</summary>
    public int Variables { get; init; }

    /// <summary>What findings call it by, wherever in its statement it stands: "MutualAid.1 Duty".</summary>
    public string Name => field ??= string.Create(CultureInfo.InvariantCulture, $"{Statement} {Modality}");

    /// <summary>Whether a ban or duty was made out of a rejection.</summary>
    public bool IsRejection => Kind == StatementKind.Rejection;
}

/// <summary>The kinds of statements.</summary>
public enum StatementKind
{
    /// <summary>commitment: what a party takes upon itself.</summary>
    Commitment,

    /// <summary>treaty: what its parties take upon themselves.</summary>
    Treaty,

    /// <summary>demand: what somebody asks of somebody.</summary>
    Demand,

    /// <summary>expectation: what somebody expects of somebody.</summary>
    Expectation,

    /// <summary>rejection: what somebody will not have.</summary>
    Rejection,
}
