using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// One duty of one bearer and one ban without anything out of the ordinary: what each happening has to do for the two to
/// clash.
/// </summary>
/// <param name="Duty">The duty.</param>
/// <param name="Ban">The ban.</param>
/// <param name="Ways">The ways in which their conditions can hold together.</param>
/// <param name="Besides">What the happenings bring with them.</param>
internal sealed record PlainPair(Norm Duty, Norm Ban, IReadOnlyList<PlainNeeds> Ways, SideEffects Besides)
{
    /// <summary>The pair of a question of that shape; null when it has another.</summary>
    public static PlainPair? Of(ScenarioSpace space)
    {
        if (!space.IsOfTwoAlone
            || space.Norms.FirstOrDefault(IsPlainDuty) is not { } duty || space.Norms.FirstOrDefault(IsPlainBan) is not { } ban)
        {
            return null;
        }

        var atoms = ConditionReader.AtomsOf(duty).Concat(ConditionReader.AtomsOf(ban)).ToHashSet();
        return !Relatives.AreAmong(atoms, space.Vocabulary)
            && SideEffects.Of(space, atoms) is { } besides
            && NeedWays.Of(duty, ban, space.Origin) is { } ways
            ? new PlainPair(duty, ban, ways, besides)
            : null;
    }

    /// <summary>Whether a norm has no clause but dates and conditions.</summary>
    public static bool IsPlain(Norm norm) =>
        norm is { EntersWith: null, NotBefore: null, Until: null, For: null, Every: null, IsLasting: false, IsState: false } && norm.Suspended.IsEmpty;

    /// <summary>Whether a norm is such a duty, of one bearer at all times.</summary>
    public static bool IsPlainDuty(Norm norm) => IsPlain(norm) && IsOneBearer(norm)
        && norm is { Modality: Modality.Duty, Deadline: null or Deadline.AtOnce or Deadline.Within };

    public static bool IsPlainBan(Norm norm) => IsPlain(norm) && IsOneBearer(norm) && norm is { Modality: Modality.Prohibition, Deadline: null };

    /// <summary>Whether a norm is one party's at all times.</summary>
    public static bool IsOneBearer(Norm norm) => norm.Bearer is { Group: null, Members: [{ Days: var days }] } && days.Equals(DaySet.All);
}
