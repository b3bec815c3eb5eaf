using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker;

/// <summary>
/// One thing the checker found: a sentence, the clauses it is about, and the dated scenario in which it bites
/// (language 2.8, 2.12). Findings of the same statements and kind are folded into one, with a count.
/// </summary>
public sealed record Finding
{
    /// <summary>Its kind.</summary>
    public required DiagnosticDescriptor Descriptor { get; init; }

    /// <summary>The id of its kind, such as <c>CL3001</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>How much it weighs: an error when everything involved is binding or pledged.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>One sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The clauses it is about, the first of them the place to show it at.</summary>
    public required ImmutableArray<FindingClause> Clauses { get; init; }

    /// <summary>Whether it bites in every scenario, in some, or only as something undecided turns out or is read.</summary>
    public Certainty Certainty { get; init; } = Certainty.Conditional;

    /// <summary>
    /// The readings of terms under which it is so, such as "under reading Wide of Attack"; empty when it is so however the terms
    /// are read. The notes say the same.
    /// </summary>
    public string Readings { get; init; } = "";

    /// <summary>The shortest scenario in which it bites, in order of days; empty when no scenario is needed.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>What is supposed to happen in that scenario, beyond what is known, for a log of a generated model.</summary>
    public ImmutableArray<Fact> Scenario { get; init; } = [];

    /// <summary>The ids of the norms that it is about, as a generated model calls them; empty when it is about something else.</summary>
    public ImmutableArray<string> Norms { get; init; } = [];

    /// <summary>How many variables its norms range over: the fewer, the more specific it is.</summary>
    public int Variables { get; init; }

    /// <summary>How firm the least firm of its norms is.</summary>
    public Firmness Firmness { get; init; } = Firmness.Binding;

    /// <summary>Further lines for the reader: who breaks faith with whom, extent, what would help.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The scenario as a <c>scenario</c> block to paste into a file; empty when there is none.</summary>
    public string Block { get; init; } = "";

    /// <summary>How many ground instances are folded into it, itself included.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>The other instances, one line each, those that weigh more first.</summary>
    public ImmutableArray<string> OtherInstances { get; init; } = [];

    /// <summary>Survives moves and reformatting: for acknowledgements and baselines.</summary>
    public required string Fingerprint { get; init; }
}

/// <summary>How certain a finding is (language 2.6).</summary>
public enum Certainty
{
    /// <summary>In every scenario in which the norms come into force.</summary>
    Inevitable,

    /// <summary>In some scenario.</summary>
    Conditional,

    /// <summary>Only as something that is undecided turns out, or only under some readings of a term.</summary>
    Depends,
}

/// <summary>One line of a scenario.</summary>
/// <param name="Day">The day.</param>
/// <param name="Text">What happens, falls due or ends on it.</param>
/// <param name="IsFact">Whether it is known to have happened, rather than supposed.</param>
public sealed record TimelineEntry(Day Day, string Text, bool IsFact);

/// <summary>What to check.</summary>
public sealed record CheckOptions
{
    /// <summary>The softest firmness that counts; null leaves it to the text (declared unless it says otherwise).</summary>
    public Firmness? Counting { get; init; }

    /// <summary>The key of the party as which to look: what is secret to others is left out. Null to look at everything.</summary>
    public string? AsSeenBy { get; init; }

    /// <summary>Which findings are wanted.</summary>
    public FindingFilter Filter { get; init; } = FindingFilter.All;
}
