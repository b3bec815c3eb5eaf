using System.Collections.Immutable;
using CommitLang.Checker.Derivations;
using CommitLang.Checker.Families;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Diagnostics;

namespace CommitLang.Checker;

/// <summary>
/// A check whose findings and norms can be explained step by step. The check runs once; each explanation is worked out when it
/// is asked for. Not for use by several threads at once.
/// </summary>
public sealed class Explanations
{
    private readonly WrittenNorms _written;
    private readonly ImmutableArray<FindingGroup> _groups;
    private readonly FindingDerivation _ofFindings;
    private readonly NormDerivation _ofNorms;

    private Explanations(Compilation compilation, CheckContext context, CheckOptions? options)
    {
        _written = new WrittenNorms(compilation, context);
        _groups = FindingGroups.Groups(context.Instances.Where((options?.Filter ?? FindingFilter.All).Covers));
        _ofFindings = new FindingDerivation(context, _written);
        _ofNorms = new NormDerivation(context, _written, _groups);
    }

    /// <summary>The findings, as a check gives them.</summary>
    public ImmutableArray<Finding> Findings => [.. _groups.Select(group => group.Finding)];

    /// <summary>Checks a compilation.</summary>
    /// <param name="compilation">What to check.</param>
    /// <param name="options">What counts.</param>
    /// <param name="progress">Told how far the check has come.</param>
    /// <param name="cancellationToken">Stops the check, and explanations later on.</param>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public static Explanations Of(
        Compilation compilation, CheckOptions? options = null, IProgress<CheckProgress>? progress = null, CancellationToken cancellationToken = default) =>
        new(compilation, CommitmentChecker.Run(compilation, options, progress, cancellationToken), options);

    /// <summary>How a finding comes about; null when there is none of the fingerprint.</summary>
    /// <param name="fingerprint">The fingerprint, in letters of either case.</param>
    public Derivation? Explain(string fingerprint) =>
        _groups.FirstOrDefault(group => string.Equals(group.Finding.Fingerprint, fingerprint, StringComparison.OrdinalIgnoreCase)) is { } found
            ? _ofFindings.Of(found)
            : null;

    /// <summary>What the norms mean of which a part or a clause stands at a place, in the order of the text.</summary>
    /// <param name="place">A line, or any other span of one of the texts.</param>
    public ImmutableArray<Derivation> Explain(Location place) => [.. _written.At(place).Select(_ofNorms.Of)];
}
