using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Whose norms are: who bears, holds and is owed them, whether they ask or forbid, and whether they only advise.</summary>
internal static class Sides
{
    /// <summary>Whether two norms are so alike, the second owed to each creditor on at least the days of the first.</summary>
    public static bool AreSame(Norm left, Norm right) =>
        (left.Modality == Modality.Prohibition) == (right.Modality == Modality.Prohibition)
        && left.IsRecommendation == right.IsRecommendation
        && left.Bearer.Needed == right.Bearer.Needed && left.Bearer.IsJoint == right.Bearer.IsJoint && AreInOrder(left.Bearer.Members, right.Bearer.Members)
        && AreNamed(left.Holders, right.Holders)
        && (left.Beneficiaries is { } first ? right.Beneficiaries is { } second && AreNamed(first, second) && IsOwedAsLong(left, right) : right.Beneficiaries is null);

    /// <summary>Whether a norm is owed to each creditor of another, who are the same, on all days on which that one is.</summary>
    private static bool IsOwedAsLong(Norm left, Norm right) => right.BeneficiaryDays is not { } days || (right.Beneficiaries ?? []).Select((creditor, i) =>
        DaysToward(left, creditor).Intersect(Evaluation.ValidityOf(left)).Except(days[i]).IsEmpty).All(isSo => isSo);

    private static DaySet DaysToward(Norm norm, string creditor) =>
        norm.DaysToward((norm.Beneficiaries ?? []).TakeWhile(name => name != creditor).Count());

    /// <summary>Names may stand in any order.</summary>
    private static bool AreNamed(IReadOnlyList<string> left, IReadOnlyList<string> right) => AreInOrder(left, right)
        || left.Count == right.Count && left.Count > 1 && left.All(right.Contains) && AreInOrder([.. left.Order(StringComparer.Ordinal)], [.. right.Order(StringComparer.Ordinal)]);

    private static bool AreInOrder<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
        where T : IEquatable<T>
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!left[i].Equals(right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
