using CommitLang.Compiler;
using CommitLang.Diagnostics;

namespace CommitLang.Checker;

/// <summary>A clause that a finding is about.</summary>
public sealed record FindingClause
{
    // Of very many findings few are read to the end, so that a norm is put into words when it is asked for.
    private readonly GroundNorm? _norm;
    private readonly string _sentence = "";

    /// <summary>A clause that is said in so many words.</summary>
    /// <param name="location">Where it is written.</param>
    /// <param name="label">What is to be seen there.</param>
    /// <param name="statement">The statement or article.</param>
    /// <param name="sentence">What it says, as one plain sentence; empty when it is no norm.</param>
    /// <param name="source">Where it comes from and who said it.</param>
    public FindingClause(Location location, string label, string statement, string sentence, string source)
    {
        (Location, Label, Statement, Source) = (location, label, statement, source);
        _sentence = sentence;
    }

    internal FindingClause(GroundNorm norm, string label)
        : this(norm.Written.Location, label, norm.Written.Statement, "", norm.Norm.Source)
    {
        _norm = norm;
    }

    /// <summary>Where it is written.</summary>
    public Location Location { get; init; }

    /// <summary>What is to be seen there, for the frame under the text.</summary>
    public string Label { get; init; }

    /// <summary>The statement or article, such as <c>MutualAid.1</c>.</summary>
    public string Statement { get; }

    /// <summary>The norm as one plain sentence.</summary>
    public string Sentence => _norm?.Sentence ?? _sentence;

    /// <summary>Where it comes from and who said it.</summary>
    public string Source { get; }

    /// <summary>The same place and the same words.</summary>
    public bool Equals(FindingClause? other) => other is not null && Location == other.Location && Label == other.Label
        && Statement == other.Statement && Sentence == other.Sentence && Source == other.Source;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Location, Label, Statement, Source);
}
