using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Whose norms are: who bears, holds and is owed them, whether they ask or forbid, and whether they only advise.</summary>
internal static class Sides
{
    public static bool AreSame(Norm left, Norm right) =>
        (left.Modality == Modality.Prohibition) == (right.Modality == Modality.Prohibition)
        && left.IsRecommendation == right.IsRecommendation
        && left.Bearer.Needed == right.Bearer.Needed && left.Bearer.IsJoint == right.Bearer.IsJoint && AreInOrder(left.Bearer.Members, right.Bearer.Members)
        && AreNamed(left.Holders, right.Holders)
        && (left.Beneficiaries is { } first ? right.Beneficiaries is { } second && AreNamed(first, second) : right.Beneficiaries is null);

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
