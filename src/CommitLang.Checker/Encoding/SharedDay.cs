using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// Two standing norms without clauses but dates, <c>while</c> and <c>unless</c>: which happenings put both in force on one
/// day. However the conditions are nested, they are read on that day alone, so each happening is so on it or not.
/// </summary>
internal sealed class SharedDay
{
    private readonly ScenarioSpace _space;
    private readonly ImmutableArray<Atom> _atoms;

    private SharedDay(ScenarioSpace space, ImmutableArray<Atom> atoms) => (_space, _atoms) = (space, atoms);

    private Norm First => _space.Norms[0];

    private Norm Second => _space.Norms[1];

    /// <summary>The pair of a question of that shape; null when it has another.</summary>
    public static SharedDay? Of(ScenarioSpace space)
    {
        if (!space.IsOfTwoAlone || space.Constraints.Count > 0 || space.HasLaws
            || !space.Norms.All(StandingNorms.HasShape))
        {
            return null;
        }

        var atoms = ConditionReader.AtomsOf(space.Norms);
        return atoms.All(atom => atom.Kind != FactKind.Act) && !Relatives.AreAmong(atoms, space.Vocabulary) ? new SharedDay(space, atoms) : null;
    }

    /// <summary>The canonical scenario in which both are in force on one day; null when there is none.</summary>
    public Scenario? Find()
    {
        return Common.IsEmpty || new Assignment(_atoms, [.. Wanted(First, true), .. Wanted(Second, true)]).Least() is not { } so
            ? null
            : new Scenario([.. so.Select(atom => new ScenarioEntry(atom, _space.Origin, Day.Never))]);
    }

    /// <summary>Whether each can be in force on a day without the other; null when that is not seen.</summary>
    public bool? CanBeApart()
    {
        if (Common.IsEmpty || _atoms.Any(atom => atom.Kind != FactKind.State))
        {
            return null;
        }

        var (isFirstAlone, isSecondAlone) = (IsAlone(First, Second), IsAlone(Second, First));
        return isFirstAlone && (isSecondAlone && HasTwoDays(Common) || IsLonger(Second, First)) || isSecondAlone && IsLonger(First, Second) ? true : null;
    }

    private static bool HasTwoDays(DaySet days) => days.End.IsNever || days.End > days.First.AddDays(1);

    /// <summary>Whether a norm is valid before or after all days of another: what it needs can come about then, or be over by then.</summary>
    private bool IsLonger(Norm norm, Norm other)
    {
        var (days, others) = (_space.ValidityOf(norm), _space.ValidityOf(other));
        return days.First < others.First || days.End > others.End;
    }

    private DaySet Common => _space.ValidityOf(First).Intersect(_space.ValidityOf(Second));

    private bool IsAlone(Norm norm, Norm other) =>
        new Assignment(_atoms, [.. Wanted(norm, true), (new AllOf([.. Wanted(other, true).Select(want => want.IsSo ? want.Condition : new Not(want.Condition))]), false)]).CanBe();

    private static IEnumerable<(Condition Condition, bool IsSo)> Wanted(Norm norm, bool isSo)
    {
        yield return (norm.While, isSo);
        if (norm.Unless is { } unless)
        {
            yield return (unless, !isSo);
        }
    }
}
