using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>Whether a log keeps a constraint between two happenings (language 2.2).</summary>
internal static class ConstraintCheck
{
    public static bool Holds(ConstraintKind kind, Atom left, Atom right, FactLog log)
    {
        var leftDays = DaysOf(left, log);
        var rightDays = DaysOf(right, log);
        return kind switch
        {
            ConstraintKind.Implies => leftDays.Except(rightDays).IsEmpty,
            ConstraintKind.Excludes => leftDays.Intersect(rightDays).IsEmpty,
            ConstraintKind.Before => rightDays.IsEmpty || leftDays.First < rightDays.First,
            ConstraintKind.BeginsWith => leftDays.First == rightDays.First,
            _ => leftDays.IsEmpty || leftDays.End == rightDays.First || leftDays.First >= rightDays.First && leftDays.End.IsNever,
        };
    }

    /// <summary>The days on which it holds or, once it has happened, all that follow.</summary>
    public static DaySet DaysOf(Atom atom, FactLog log) => atom.Kind switch
    {
        FactKind.State => log.StateDays(atom.Term),
        FactKind.Event => DaySet.From(log.FirstDay(atom.Term)),
        _ => DaySet.From(log.FirstDay(new Deed(atom.Actor ?? "", atom.Term))),
    };
}
