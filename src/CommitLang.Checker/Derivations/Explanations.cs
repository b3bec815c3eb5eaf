using System.Collections.Immutable;
using CommitLang.Checker.Derivations;
using CommitLang.Checker.Readings;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Checker;

/// <summary>
/// A check whose findings and norms can be explained step by step. It runs once, under each reading of the terms that it is
/// needed for; each explanation is worked out when it is asked for. Not for use by several threads at once.
/// </summary>
public sealed class Explanations
{
    private readonly ReadingFamily _family;
    private readonly FindingFilter _filter;
    private readonly ImmutableArray<Compilation> _compilations;
    private readonly ImmutableArray<Lazy<DefiniteExplanations>> _choices;
    private readonly Compilation _compilation;

    private Explanations(Compilation compilation, CheckOptions? options, IProgress<CheckProgress>? progress, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _family = compilation.Readings;
        _filter = options?.Filter ?? FindingFilter.All;
        _compilations = _family.Choices.Length == 1 ? [compilation] : [.. _family.Choices.Select(compilation.Under)];
        _choices =
        [
            .. _compilations.Select((definite, i) => new Lazy<DefiniteExplanations>(() => new DefiniteExplanations(
                definite, CommitmentChecker.Run(definite, options, ReadingProgress.Of(progress, i, _family.Choices.Length), cancellationToken), _filter))),
        ];
    }

    /// <summary>The findings, as a check gives them.</summary>
    public ImmutableArray<Finding> Findings => field.IsDefault ? field = _choices.Length == 1
        ? _choices[0].Value.Findings
        : ReadingVerdicts.Merge(_family, _filter, [.. _choices.Select(choice => choice.Value.Findings)]) : field;

    /// <summary>Checks a compilation.</summary>
    /// <param name="compilation">What to check.</param>
    /// <param name="options">What counts.</param>
    /// <param name="progress">Told how far the check has come.</param>
    /// <param name="cancellationToken">Stops the check, and explanations later on.</param>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public static Explanations Of(
        Compilation compilation, CheckOptions? options = null, IProgress<CheckProgress>? progress = null, CancellationToken cancellationToken = default) =>
        new(compilation, options, progress, cancellationToken);

    /// <summary>How a finding comes about, under the first readings under which it does; null when there is none of the fingerprint.</summary>
    /// <param name="fingerprint">The fingerprint, in letters of either case.</param>
    public Derivation? Explain(string fingerprint)
    {
        for (var i = 0; i < _choices.Length; i++)
        {
            if (_choices[i].Value.Explain(fingerprint) is { } derivation)
            {
                return _choices.Length == 1 ? derivation : Read(derivation, i, ReadingsOf(fingerprint));
            }
        }

        return null;
    }

    /// <summary>What the norms mean of which a part or a clause stands at a place, in the order of the text.</summary>
    /// <param name="place">A line, or any other span of one of the texts.</param>
    public ImmutableArray<Derivation> Explain(Location place) => [.. WrittenNorms.At(_compilation, place).Select(Explain)];

    private Derivation Explain(NormSyntax norm)
    {
        var choice = _compilations.TakeWhile(compilation => !compilation.IsInScope(norm)).Count();
        return choice == _choices.Length ? Read(_choices[0].Value.Explain(norm), 0, "it stands in a reading that is not taken")
            : _choices.Length == 1 ? _choices[0].Value.Explain(norm)
            : Read(_choices[choice].Value.Explain(norm), choice, null);
    }

    private string ReadingsOf(string fingerprint)
    {
        var readings = Findings.FirstOrDefault(finding => string.Equals(finding.Fingerprint, fingerprint, StringComparison.OrdinalIgnoreCase))?.Readings ?? "";
        return readings.Length == 0 ? "it is so however the terms are read" : $"it is so {readings}";
    }

    /// <summary>Adds how the terms are read in an explanation.</summary>
    private Derivation Read(Derivation derivation, int choice, string? remark) => derivation with
    {
        Steps =
        [
            .. derivation.Steps,
            new DerivationStep("How the terms are read",
            [
                .. remark is null ? ImmutableArray<DerivationLine>.Empty : [new DerivationLine(remark)],
                new DerivationLine($"explained here with {_family.Choices[choice]}"),
            ]),
        ],
    };
}
