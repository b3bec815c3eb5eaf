using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Findings;

/// <summary>One ground finding, before findings of the same statements are folded.</summary>
internal sealed record Instance
{
    public required DiagnosticDescriptor Descriptor { get; init; }

    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>What is folded: instances of one bearer and the same statements, as far as these demand, forbid or allow alike.</summary>
    public required string Group { get; init; }

    /// <summary>
    /// Puts it into words: of many instances that are folded only one is shown, and its norms may have come to stand elsewhere in
    /// the text by then. Many can be put into words side by side: whoever does so has look-ups of his own.
    /// </summary>
    public required Func<Instance, ProgramIndex, InstanceText> Words { get; init; }

    /// <summary>The norms it is about; none when it is about something else.</summary>
    public ImmutableArray<GroundNorm> Norms { get; init; } = [];

    public Certainty Certainty { get; init; } = Certainty.Conditional;

    /// <summary>Whether it comes about in every scenario, with what is undecided filled in as it is here.</summary>
    public bool IsInevitable { get; init; }

    /// <summary>What it would be without rules of precedence, and whoever holds the norms; null when that makes no difference.</summary>
    public DiagnosticDescriptor? Family { get; init; }

    /// <summary>Which norm gives way; null when none does.</summary>
    public SettingAside? Aside { get; init; }

    /// <summary>What is to be said of it besides.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The rules of precedence that have a part in it, by their number in the program.</summary>
    public ImmutableArray<int> Rules { get; init; } = [];

    /// <summary>The scenario that the timeline tells; null when none is needed.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>The acts that wait for one another, in a circle.</summary>
    public ImmutableArray<Wait> Circle { get; init; } = [];

    /// <summary>How many happenings its scenario needs.</summary>
    public int Happenings { get; init; }

    /// <summary>How many parties bear the norms: an instance about one party is the one to show.</summary>
    public int Bearers { get; init; } = 1;

    /// <summary>How many variables its norms range over.</summary>
    public int Variables => Norms.Sum(norm => norm.Written.Variables);

    /// <summary>How firm the least firm of its norms is.</summary>
    public Firmness Firmness => Norms.Aggregate(Firmness.Binding, (least, norm) => norm.Norm.Firmness < least ? norm.Norm.Firmness : least);

    /// <summary>Tells it from others of its group; null when its norms do.</summary>
    public Func<Instance, string>? Name { get; init; }

    /// <summary>What tells this instance from others of its group, if there are any.</summary>
    public string Detail() => Name is null ? string.Join(" / ", Norms.Select(norm => norm.Norm.Id)) : Name(this);

    /// <summary>The same in other words.</summary>
    public Instance Saying(Func<InstanceText, InstanceText> change)
    {
        var words = Words;
        return this with { Words = (instance, index) => change(words(instance, index)) };
    }
}

/// <summary>An instance in words.</summary>
/// <param name="Message">Its sentence.</param>
/// <param name="Clauses">The clauses, the one to show first in front.</param>
internal sealed record InstanceText(string Message, ImmutableArray<FindingClause> Clauses)
{
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The scenario as text to paste; empty when there is none.</summary>
    public string Block { get; init; } = "";
}

/// <summary>One act waits for another, by a norm.</summary>
internal sealed record Wait(Deed Deed, GroundNorm Norm, Deed Next);
