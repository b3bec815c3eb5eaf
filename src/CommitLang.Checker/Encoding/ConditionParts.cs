using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>The parts of a condition as what they are kept in: to ask a list for each of them takes longer than what is asked of them.</summary>
internal static class ConditionParts
{
    /// <summary>The parts, one after the other.</summary>
    public static ReadOnlySpan<Condition> InARow(this IReadOnlyList<Condition> parts) => parts is Condition[] row ? row : [.. parts];
}
