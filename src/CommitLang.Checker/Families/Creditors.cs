using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>To whom norms are owed, on which days (language 2.1, 2.6).</summary>
internal static class Creditors
{
    /// <summary>The days on which two norms are owed to one creditor, or one of them to all.</summary>
    public static DaySet CommonDays(GroundNorm first, GroundNorm second)
    {
        if (first.Norm.Beneficiaries is not { } left || second.Norm.Beneficiaries is not { } right)
        {
            return DaySet.All;
        }

        var days = DaySet.Empty;
        for (var i = 0; i < left.Count; i++)
        {
            for (var j = 0; j < right.Count; j++)
            {
                if (left[i] == right[j])
                {
                    days = days.Union(first.Norm.DaysToward(i).Intersect(second.Norm.DaysToward(j)));
                }
            }
        }

        return days;
    }

    /// <summary>To whom one of some norms is owed on days on which all of them are valid.</summary>
    public static IReadOnlyList<string> Of(GroundNorm norm, IReadOnlyList<GroundNorm> norms)
    {
        if (norm.Norm.BeneficiaryDays is null)
        {
            return norm.Norm.Beneficiaries ?? [];
        }

        var days = DaysOfAll(norms);
        return [.. (norm.Norm.Beneficiaries ?? []).Where((_, i) => norm.Norm.DaysToward(i).Meets(days))];
    }

    /// <summary>The days on which all of some norms are valid; every day when that is on none.</summary>
    public static DaySet DaysOfAll(IReadOnlyList<GroundNorm> norms)
    {
        var days = norms.Aggregate(DaySet.All, (common, other) => common.Intersect(Evaluation.ValidityOf(other.Norm)));
        return days.IsEmpty ? DaySet.All : days;
    }
}
