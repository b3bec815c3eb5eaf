using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>A text by which conditions that are built alike are told from others.</summary>
internal static class ConditionKey
{
    /// <summary>A number that is the same where the text is; it takes less to make.</summary>
    public static int NumberOf(Condition? condition) => condition switch
    {
        null => 0,
        Not not => ~NumberOf(not.Inner),
        AllOf all => NumberOf(all.Parts, 17),
        AtLeast some => NumberOf(some.Parts, 31 + some.Count),
        Holds holds => holds.State.GetHashCode(),
        Happened { Moment: Moment.Event e } => e.Term.GetHashCode() + 1,
        _ => 1,
    };

    public static string Of(Condition? condition) => condition switch
    {
        null => "",
        Not not => $"not({Of(not.Inner)})",
        AllOf all => $"all({string.Join(",", all.Parts.Select(Of).Order(StringComparer.Ordinal))})",
        AtLeast some => FormattableString.Invariant($"{some.Count}({string.Join(",", some.Parts.Select(Of).Order(StringComparer.Ordinal))})"),
        _ => $"{condition.GetType().Name}:{condition}",
    };

    // The order of the parts tells nothing.
    private static int NumberOf(IReadOnlyList<Condition> parts, int start)
    {
        var number = start;
        for (var i = 0; i < parts.Count; i++)
        {
            number += NumberOf(parts[i]) * 397;
        }

        return number;
    }
}
