using System.Collections.Immutable;
using CommitLang.Checker.Families;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Syntax;

namespace CommitLang.Checker.Derivations;

/// <summary>Explains what was found under one way of reading the terms.</summary>
internal sealed class DefiniteExplanations
{
    private readonly ImmutableArray<FindingGroup> _groups;
    private readonly FindingDerivation _ofFindings;
    private readonly NormDerivation _ofNorms;

    public DefiniteExplanations(Compilation compilation, CheckContext context, FindingFilter filter)
    {
        var written = new WrittenNorms(compilation, context);
        _groups = FindingGroups.Groups(context.Instances.Where(filter.Covers), context.Index);
        _ofFindings = new FindingDerivation(context, written);
        _ofNorms = new NormDerivation(context, written, _groups);
    }

    public ImmutableArray<Finding> Findings => [.. _groups.Select(group => group.Finding)];

    public Derivation? Explain(string fingerprint) =>
        _groups.FirstOrDefault(group => string.Equals(group.Finding.Fingerprint, fingerprint, StringComparison.OrdinalIgnoreCase)) is { } found
            ? _ofFindings.Of(found)
            : null;

    public Derivation Explain(NormSyntax norm) => _ofNorms.Of(norm);
}
