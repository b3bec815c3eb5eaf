using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// An act under the head that norms have in common: duties or bans, advice or not, of the same bearers, holders and creditors.
/// </summary>
internal readonly struct SidedAct(Norm norm, GroundTerm act) : IEquatable<SidedAct>
{
    private readonly Norm _norm = norm;
    private readonly GroundTerm _act = act;

    public bool Equals(SidedAct other) => _act.Equals(other._act) && HaveSameSides(_norm, other._norm);

    public override bool Equals(object? obj) => obj is SidedAct other && Equals(other);

    // What tells most, for little: names stand in any order.
    public override int GetHashCode() => HashCode.Combine(
        _act, _norm.Bearer.Members is [var first, ..] ? first.Name : "", _norm.Modality == Modality.Prohibition, _norm.Holders.Count, _norm.Beneficiaries?.Count,
        _norm.Beneficiaries is [var only] ? only : "");

    private static bool HaveSameSides(Norm left, Norm right) => ReferenceEquals(left, right)
        || (left.Modality == Modality.Prohibition) == (right.Modality == Modality.Prohibition)
        && left.IsRecommendation == right.IsRecommendation
        && left.Bearer.Needed == right.Bearer.Needed && AreSame(left.Bearer.Members, right.Bearer.Members)
        && AreNamed(left.Holders, right.Holders)
        && (left.Beneficiaries is { } first ? right.Beneficiaries is { } second && AreNamed(first, second) : right.Beneficiaries is null);

    private static bool AreNamed(IReadOnlyList<string> left, IReadOnlyList<string> right) => AreSame(left, right)
        || left.Count > 1 && AreSame([.. left.Order(StringComparer.Ordinal)], [.. right.Order(StringComparer.Ordinal)]);

    private static bool AreSame<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
        where T : IEquatable<T>
    {
        for (var i = 0; i < left.Count && i < right.Count; i++)
        {
            if (!left[i].Equals(right[i]))
            {
                return false;
            }
        }

        return left.Count == right.Count;
    }
}
