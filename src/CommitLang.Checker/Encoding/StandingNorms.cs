using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// Whether standing norms without clauses but dates, <c>while</c> and <c>unless</c> can be in force, alone or on one day with
/// another; and whether a plain duty can fall due. Each norm is read once: most pairs have no day in common, and that is seen
/// without asking a question.
/// </summary>
internal sealed class StandingNorms(ProgramIndex index)
{
    private readonly Dictionary<Norm, Standing?> _norms = new(ReferenceEqualityComparer.Instance);
    private readonly DaySet _fromOrigin = DaySet.From(index.Program.Origin);
    private readonly DayWays _ways = new(index.Numbers);

    /// <summary>Whether some scenario puts a norm in force; null when it is not of that shape.</summary>
    public bool? CanComeAbout(Norm norm) => (norm.IsStanding ? Of(norm) : ReadDuty(norm)) is { } standing ? !standing.Days.IsEmpty && standing.Ways.Length > 0 : null;

    /// <summary>Whether some scenario puts both in force on one day; null when they are not of that shape.</summary>
    public bool? CanShareADay(Norm first, Norm second)
    {
        // Most pairs are told by the kind of the first alone: then the second need not be read.
        if (!first.IsStanding || Of(first) is not { } left || Of(second) is not { } right)
        {
            return null;
        }

        return left.Days.Meets(right.Days) && DayWays.GoTogether(left.Ways, right.Ways);
    }

    /// <summary>Whether a norm is valid on days and reads happenings on that day alone.</summary>
    public static bool HasShape(Norm norm) => HasClauses(norm) && ReadsTheDay(norm);

    /// <summary>Whether a norm is valid on days, and reads happenings on that on which it comes into force and on each of those alone.</summary>
    public static bool IsOfItsDays(Norm norm) => IsPlain(norm) && ReadsItsDays(norm);

    /// <summary>Whether a norm binds one party day by day, with no clause but dates and conditions.</summary>
    public static bool IsPlain(Norm norm) => PlainPair.IsPlain(norm) && norm is { IsStanding: true, Deadline: null } && PlainPair.IsOneBearer(norm);

    /// <summary>Whether a norm reads nothing but events and states, each condition on a day.</summary>
    public static bool ReadsItsDays(Norm norm) => IsOfTheDay(norm.When) && ReadsTheDay(norm);

    private static bool ReadsTheDay(Norm norm) => IsOfTheDay(norm.While) && (norm.Unless is null || IsOfTheDay(norm.Unless));

    private static bool HasClauses(Norm norm) => PlainPair.IsPlain(norm) && norm is { IsStanding: true, Deadline: null, When: AllOf { Parts.Count: 0 } }
        && norm.Bearer is { Group: null, Members.Count: 1 };

    private static bool IsOfTheDay(Condition condition) => condition switch
    {
        Not not => IsOfTheDay(not.Inner),
        AllOf all => AreOfTheDay(all.Parts),
        AtLeast some => AreOfTheDay(some.Parts),
        _ => condition is Holds or Happened { Moment: Moment.Event },
    };

    private static bool AreOfTheDay(IReadOnlyList<Condition> parts)
    {
        foreach (var part in parts.InARow())
        {
            if (!IsOfTheDay(part))
            {
                return false;
            }
        }

        return true;
    }

    private Standing? Of(Norm norm)
    {
        if (!_norms.TryGetValue(norm, out var standing))
        {
            _norms[norm] = standing = Read(norm);
        }

        return standing;
    }

    private Standing? Read(Norm norm) => HasClauses(norm) && _ways.Of(norm.While, norm.Unless) is { } ways
        ? new Standing(Evaluation.ValidityOf(norm).Intersect(_fromOrigin), ways)
        : null;

    /// <summary>The same of a duty on the day on which it falls due: all that it needs can come about on the first that there is.</summary>
    private Standing? ReadDuty(Norm norm) => PlainPair.IsPlainDuty(norm) && _ways.Of(new AllOf([norm.When, norm.While]), norm.Unless) is { } ways
        ? new Standing(Evaluation.ValidityOf(norm).Intersect(_fromOrigin), ways)
        : null;

    private sealed record Standing(DaySet Days, int[] Ways);
}
