using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>A text by which conditions that are built alike are told from others.</summary>
internal static class ConditionKey
{
    public static string Of(Condition? condition) => condition switch
    {
        null => "",
        Not not => $"not({Of(not.Inner)})",
        AllOf all => $"all({string.Join(",", all.Parts.Select(Of).Order(StringComparer.Ordinal))})",
        AtLeast some => FormattableString.Invariant($"{some.Count}({string.Join(",", some.Parts.Select(Of).Order(StringComparer.Ordinal))})"),
        _ => $"{condition.GetType().Name}:{condition}",
    };
}
