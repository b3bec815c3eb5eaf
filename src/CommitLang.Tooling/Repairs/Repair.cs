using System.Collections.Immutable;
using CommitLang.Text;

namespace CommitLang.Tooling.Repairs;

/// <summary>A stretch of a file and what takes its place.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">What is replaced; empty to insert.</param>
/// <param name="NewText">What is put there.</param>
public sealed record FileChange(string Path, TextSpan Span, string NewText);

/// <summary>What a repair is for.</summary>
public enum RepairKind
{
    /// <summary>It mends what a diagnostic or finding reports.</summary>
    Fix,

    /// <summary>It writes something down that was found.</summary>
    Record,
}

/// <summary>A change that an author can take over.</summary>
/// <param name="Title">What it does: a phrase without a full stop.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Changes">What changes.</param>
public sealed record Repair(string Title, RepairKind Kind, ImmutableArray<FileChange> Changes)
{
    /// <summary>The id of what it mends.</summary>
    public required string Id { get; init; }

    /// <summary>The fingerprint of the finding that it mends; null when it mends a diagnostic.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Where the diagnostic that it mends stands; null when it mends a finding.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>Whether it is what is most probably wanted.</summary>
    public bool IsPreferred { get; init; }
}
