using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// Two norms that share a day whenever both come into force. If they shared none, the one would be in force and then the other; what
/// nothing calls off is in force from the day it came into force to its last, so that only what comes after it has ended, or comes
/// into force before it does, can be without it.
/// </summary>
internal static class Apart
{
    /// <summary>Whether two norms are in force on one day in every scenario in which each comes into force; no answer is not a no.</summary>
    public static bool NeverAre(ScenarioSpace space)
    {
        if (!space.IsOfTwoAlone || !space.Norms.All(StandingNorms.IsPlain))
        {
            return false;
        }

        var (first, second) = (space.Norms[0], space.Norms[1]);
        return CannotTakeTurns(space, first, second) && CannotTakeTurns(space, second, first);
    }

    /// <summary>Whether the earlier one cannot be in force without the later one, and the later one, after that, without the earlier one.</summary>
    private static bool CannotTakeTurns(ScenarioSpace space, Norm earlier, Norm later) =>
        IsNeverCalledOff(earlier) && space.ValidityOf(earlier).End >= space.ValidityOf(later).End
        || IsNeverCalledOff(later) && space.Norms.All(StandingNorms.ReadsItsDays)
            && !new Assignment(ConditionReader.AtomsOf(space.Norms), [(earlier.When, true)], [(later.When, true)]).CanBe();

    private static bool IsNeverCalledOff(Norm norm) => norm is { While: AllOf { Parts.Count: 0 }, Unless: null };
}
