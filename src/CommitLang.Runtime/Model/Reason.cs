namespace CommitLang.Runtime;

/// <summary>One step of the answer to why a norm stands where it does.</summary>
/// <param name="Kind">What kind of step it is.</param>
/// <param name="Text">The step in words, without a full stop.</param>
public sealed record Reason(ReasonKind Kind, string Text)
{
    /// <summary>The day it is about; null when it is about no day.</summary>
    public Day? Day { get; init; }

    /// <summary>The line of the source text that says it; null when none does.</summary>
    public SourceLine? Line { get; init; }

    /// <summary>For people: "2031-06-01: Attack(by: Sudland, on: Norland)".</summary>
    public override string ToString() => $"{(Day is { } day ? $"{day}: " : "")}{Text}{(Line is { } line ? $" [{line}]" : "")}";
}

/// <summary>The kinds of reasons.</summary>
public enum ReasonKind
{
    /// <summary>What the text says.</summary>
    Clause,

    /// <summary>From when on the text is valid for the bearer.</summary>
    Validity,

    /// <summary>Who is a member, and when.</summary>
    Membership,

    /// <summary>What happened.</summary>
    Fact,

    /// <summary>That the conditions held, or failed.</summary>
    Condition,

    /// <summary>From when to when it is to be performed.</summary>
    Window,

    /// <summary>What performed it, or broke it.</summary>
    Performance,

    /// <summary>What prevails over it.</summary>
    Precedence,

    /// <summary>What it comes to.</summary>
    Outcome,
}
