using CommitLang.Runtime;

namespace CommitLang.Compiler.Norms;

/// <summary>The days on which a permission excepts what it permits from a ban.</summary>
internal static class PermittedDays
{
    /// <summary>A condition that holds on them; null when it has none that the ban has not.</summary>
    public static Condition? Of(Norm permission, Norm ban)
    {
        if (HasMore(permission.When, ban.When) || permission is not { EntersWith: null, Until: null, For: null, Deadline: null, NotBefore: null }
            || !permission.Suspended.Except(ban.Suspended).IsEmpty)
        {
            // What comes about once and stays is known by its status.
            return new NormIs(permission.Id, NormStatus.InForce);
        }

        var parts = new List<Condition>();
        var days = DaySet.Span(permission.ValidFrom, Day.Min(permission.RunsOut, permission.WithdrawnOn)).Intersect(permission.Bearer.Members[0].Days);
        if (!DaySet.Span(ban.ValidFrom, Day.Min(ban.RunsOut, ban.WithdrawnOn)).Intersect(ban.Bearer.Members[0].Days).Except(days).IsEmpty)
        {
            parts.Add(new Calendar(days));
        }

        if (HasMore(permission.While, ban.While))
        {
            parts.Add(permission.While);
        }

        if (permission.Unless is { } unless && (ban.Unless is null || !AreSame(unless, ban.Unless)))
        {
            parts.Add(new Not(unless));
        }

        return parts.Count == 0 ? null : new AllOf([.. parts]);
    }

    /// <summary>Whether a condition asks for something that another does not.</summary>
    private static bool HasMore(Condition condition, Condition other) =>
        Conjuncts(condition).Any(part => !Conjuncts(other).Any(same => AreSame(part, same)));

    private static IEnumerable<Condition> Conjuncts(Condition condition) => condition is AllOf all ? all.Parts.SelectMany(Conjuncts) : [condition];

    private static bool AreSame(Condition one, Condition other) => (one, other) switch
    {
        (Not left, Not right) => AreSame(left.Inner, right.Inner),
        (AllOf left, AllOf right) => AreSame(left.Parts, right.Parts),
        (AtLeast left, AtLeast right) => left.Count == right.Count && AreSame(left.Parts, right.Parts),
        _ => one.Equals(other),
    };

    private static bool AreSame(IReadOnlyList<Condition> some, IReadOnlyList<Condition> others) =>
        some.Count == others.Count && some.Zip(others, AreSame).All(isSame => isSame);
}
