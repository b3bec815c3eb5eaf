using System.Collections.Immutable;

namespace CommitLang.Compiler;

/// <summary>Which reading is taken of which term. Equal when it says the same of the same terms.</summary>
public sealed class ReadingChoice : IEquatable<ReadingChoice>
{
    private readonly ImmutableSortedDictionary<string, string> _readings;

    private ReadingChoice(ImmutableSortedDictionary<string, string> readings) => _readings = readings;

    /// <summary>Nothing is chosen.</summary>
    public static ReadingChoice None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The terms of which a reading is chosen, in ordinal order.</summary>
    public IEnumerable<string> Terms => _readings.Keys;

    /// <summary>The reading that is chosen of a term, or null.</summary>
    public string? Of(string term) => _readings.GetValueOrDefault(term);

    /// <summary>The same with a reading of one more term, or another of a term that is chosen already.</summary>
    public ReadingChoice With(string term, string reading) => new(_readings.SetItem(term, reading));

    /// <summary>The same with all of another choice, which prevails.</summary>
    public ReadingChoice With(ReadingChoice other) => new(_readings.SetItems(other._readings));

    /// <inheritdoc/>
    public bool Equals(ReadingChoice? other) => other is not null && _readings.SequenceEqual(other._readings);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReadingChoice);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>"Wide of Attack, Narrow of Force".</summary>
    public override string ToString() => string.Join(", ", _readings.Select(pair => $"{pair.Value} of {pair.Key}"));
}
