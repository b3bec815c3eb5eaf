using System.Collections.Immutable;
using CommitLang.Checker;
using CommitLang.Cli.Input;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>What a check came to: the one thing that all formats are written from.</summary>
internal sealed record CheckReport
{
    /// <summary>The names of the files read, in ordinal order.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>What is to be said about the texts, by file and place.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>What the checker found.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Whether findings were looked for: not while the texts have errors.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Findings that somebody has looked at and lets stand.</summary>
    public ImmutableArray<AcknowledgedFinding> Acknowledged { get; init; } = [];

    /// <summary>Acknowledgements that have run out: their findings count again.</summary>
    public ImmutableArray<Acknowledgement> Lapsed { get; init; } = [];

    /// <summary>Acknowledgements of what is not found any more.</summary>
    public ImmutableArray<Acknowledgement> Idle { get; init; } = [];

    /// <summary>How many findings the baseline has already.</summary>
    public int KnownBefore { get; init; }

    /// <summary>How many findings of the baseline are gone.</summary>
    public int Gone { get; init; }

    public bool HasErrors => Count(DiagnosticSeverity.Error) > 0;

    public int Count(DiagnosticSeverity severity) =>
        Diagnostics.Count(diagnostic => diagnostic.Severity == severity) + Findings.Count(finding => finding.Severity == severity);
}

/// <summary>A finding and why it is let stand.</summary>
internal sealed record AcknowledgedFinding(Finding Finding, Acknowledgement Acknowledgement);
