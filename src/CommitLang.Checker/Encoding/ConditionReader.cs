using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>What the clauses of a norm speak of: happenings, days and periods.</summary>
internal static class ConditionReader
{
    public static IEnumerable<Condition> ConditionsOf(Norm norm)
    {
        yield return norm.When;
        yield return norm.While;
        if (norm.Unless is { } unless)
        {
            yield return unless;
        }

        if (norm.Until is { } until)
        {
            yield return until;
        }
    }

    /// <summary>Every happening that the norm reads, in the order of writing.</summary>
    public static List<Atom> AtomsOf(Norm norm)
    {
        var atoms = new List<Atom>();
        AddAtoms(norm, atoms);
        return atoms;
    }

    /// <summary>Every happening that norms read, in ordinal order.</summary>
    public static ImmutableArray<Atom> AtomsOf(IReadOnlyList<Norm> norms) => [.. norms.SelectMany(AtomsOf).Distinct().Order()];

    /// <summary>Adds every happening that the norm reads, in the order of writing.</summary>
    public static void AddAtoms(Norm norm, List<Atom> atoms)
    {
        AddAtoms(norm.When, atoms);
        AddAtoms(norm.While, atoms);
        if (norm.Unless is { } unless)
        {
            AddAtoms(unless, atoms);
        }

        if (norm.Until is { } until)
        {
            AddAtoms(until, atoms);
        }

        foreach (var moment in MomentsOf(norm))
        {
            if (Atom.Of(moment) is { } atom)
            {
                atoms.Add(atom);
            }
        }
    }

    /// <summary>What must happen for the norm to come into force.</summary>
    public static IEnumerable<Atom> RequiredBy(Norm norm)
    {
        foreach (var part in Conjuncts(norm.When).Concat(Conjuncts(norm.While)))
        {
            switch (part)
            {
                case Happened happened when Atom.Of(happened.Moment) is { } atom:
                    yield return atom;
                    break;
                case Holds holds:
                    yield return new Atom(FactKind.State, null, holds.State);
                    break;
                case HappenedBefore before when Atom.Of(before.First) is { } atom:
                    yield return atom;
                    break;
                case HappenedAfter after:
                    foreach (var atom in new[] { Atom.Of(after.First), Atom.Of(after.Second) }.OfType<Atom>())
                    {
                        yield return atom;
                    }

                    break;
                case LongSince since when Atom.Of(since.Moment) is { } atom:
                    yield return atom;
                    break;
                case WithinOf within when Atom.Of(within.Moment) is { } atom:
                    yield return atom;
                    break;
            }
        }
    }

    public static IEnumerable<Condition> Conjuncts(Condition condition) =>
        condition is AllOf all ? all.Parts.SelectMany(Conjuncts) : [condition];

    /// <summary>The deeds that the norm's conditions read.</summary>
    public static IEnumerable<Deed> DeedsReadBy(Norm norm) =>
        AtomsOf(norm).Where(atom => atom.Kind == FactKind.Act).Select(atom => new Deed(atom.Actor ?? "", atom.Term));

    /// <summary>Whether the norm reads what somebody does: few do, and this is asked of each.</summary>
    public static bool ReadsActs(Norm norm) => ReadsActs(norm.When) || ReadsActs(norm.While)
        || norm.Unless is { } unless && ReadsActs(unless) || norm.Until is { } until && ReadsActs(until)
        || norm.NotBefore is { } moment && IsAct(moment)
        || norm.Deadline switch { Deadline.WithinOf of => IsAct(of.Moment), Deadline.By by => IsAct(by.Moment), _ => false };

    /// <summary>Whether the norm reads what somebody does, or what has become of another.</summary>
    public static bool ReadsActsOrNorms(Norm norm) => ReadsActs(norm) || ReadsNorms(norm);

    /// <summary>Whether the norm reads what has become of another: hardly any do, and this is asked of each.</summary>
    public static bool ReadsNorms(Norm norm) => ReadsNorms(norm.When) || ReadsNorms(norm.While)
        || norm.Unless is { } unless && ReadsNorms(unless) || norm.Until is { } until && ReadsNorms(until);

    /// <summary>Whether the norm reads a state of which something is so.</summary>
    public static bool ReadsState(Norm norm, Func<GroundTerm, bool> isSo)
    {
        return AnyLeaf(norm.When, IsSo) || AnyLeaf(norm.While, IsSo)
            || norm.Unless is { } unless && AnyLeaf(unless, IsSo) || norm.Until is { } until && AnyLeaf(until, IsSo);

        bool IsSo(Condition leaf) => leaf is Holds holds && isSo(holds.State);
    }

    /// <summary>The norms whose status the norm's conditions read.</summary>
    public static IEnumerable<string> NormsReadBy(Norm norm) =>
        ConditionsOf(norm).SelectMany(Leaves).OfType<NormIs>().Select(leaf => leaf.Norm);

    /// <summary>Every day written in the norm at which something changes.</summary>
    public static IEnumerable<Day> DaysOf(Norm norm)
    {
        var days = new List<Day> { norm.ValidFrom, norm.RunsOut, norm.WithdrawnOn };
        foreach (var set in norm.Bearer.Members.Select(member => member.Days).Append(norm.Suspended)
            .Concat(ConditionsOf(norm).SelectMany(Leaves).OfType<Calendar>().Select(leaf => leaf.Set)))
        {
            days.AddRange(set.Spans.SelectMany(span => new[] { span.From, span.End }));
        }

        days.AddRange(MomentsOf(norm).Concat(ConditionsOf(norm).SelectMany(Leaves).SelectMany(MomentsOf))
            .OfType<Moment.Date>().Select(date => date.Day));
        return days.Where(day => !day.IsNever && day.Number > 0);
    }

    /// <summary>Every period written in the norm.</summary>
    public static IEnumerable<Period> PeriodsOf(Norm norm)
    {
        var periods = ConditionsOf(norm).SelectMany(Leaves).Select(PeriodOf).OfType<Period>().ToList();
        switch (norm.Deadline)
        {
            case Deadline.Within within:
                periods.Add(within.Period);
                break;
            case Deadline.WithinOf of:
                periods.Add(of.Period);
                break;
        }

        periods.AddRange(new[] { norm.For, norm.Every, norm.NotBeforeDelay }.OfType<Period>());
        return periods.Where(period => period.Count > 0);
    }

    /// <summary>Every happening that a condition reads.</summary>
    public static List<Atom> AtomsIn(Condition condition)
    {
        var atoms = new List<Atom>();
        AddAtoms(condition, atoms);
        return atoms;
    }

    /// <summary>The conditions at the tips of a condition.</summary>
    public static IEnumerable<Condition> Leaves(Condition condition) => condition switch
    {
        Not not => Leaves(not.Inner),
        AllOf all => all.Parts.SelectMany(Leaves),
        AtLeast some => some.Parts.SelectMany(Leaves),
        _ => [condition],
    };

    private static bool ReadsNorms(Condition condition) => AnyLeaf(condition, leaf => leaf is NormIs);

    private static bool ReadsActs(Condition condition) => AnyLeaf(condition, leaf => leaf switch
    {
        Happened happened => IsAct(happened.Moment),
        Holds => false,
        _ => MomentsOf(leaf).Any(IsAct),
    });

    /// <summary>Whether something is so of a condition at the tips of a condition.</summary>
    private static bool AnyLeaf(Condition condition, Func<Condition, bool> isSo)
    {
        var parts = condition switch
        {
            AllOf all => all.Parts,
            AtLeast some => some.Parts,
            _ => null,
        };
        if (parts is null)
        {
            return condition is Not not ? AnyLeaf(not.Inner, isSo) : isSo(condition);
        }

        foreach (var part in parts.InARow())
        {
            if (AnyLeaf(part, isSo))
            {
                return true;
            }
        }

        return false;
    }

    private static Period? PeriodOf(Condition leaf) => leaf switch
    {
        WithinOf within => within.Period,
        LongSince since => since.Period,
        _ => null,
    };

    private static bool IsAct(Moment moment) => moment is Moment.Performance or Moment.Conduct;

    private static void AddAtoms(Condition condition, List<Atom> atoms)
    {
        switch (condition)
        {
            case Not not:
                AddAtoms(not.Inner, atoms);
                break;
            case AllOf all:
                AddAtoms(all.Parts, atoms);
                break;
            case AtLeast some:
                AddAtoms(some.Parts, atoms);
                break;
            case Holds holds:
                atoms.Add(new Atom(FactKind.State, null, holds.State));
                break;
            case Happened happened:
                if (Atom.Of(happened.Moment) is { } atom)
                {
                    atoms.Add(atom);
                }

                break;
            default:
                atoms.AddRange(MomentsOf(condition).Select(Atom.Of).OfType<Atom>());
                break;
        }
    }

    private static void AddAtoms(IReadOnlyList<Condition> parts, List<Atom> atoms)
    {
        foreach (var part in parts.InARow())
        {
            AddAtoms(part, atoms);
        }
    }

    private static IEnumerable<Moment> MomentsOf(Condition leaf) => leaf switch
    {
        Happened happened => [happened.Moment],
        HappenedBefore before => [before.First, before.Second],
        HappenedAfter after => [after.First, after.Second],
        WithinOf within => [within.Moment],
        LongSince since => [since.Moment],
        _ => [],
    };

    private static IEnumerable<Moment> MomentsOf(Norm norm) =>
        norm.NotBefore is null && norm.Deadline is not (Deadline.WithinOf or Deadline.By) ? [] : MomentsWritten(norm);

    private static IEnumerable<Moment> MomentsWritten(Norm norm)
    {
        if (norm.NotBefore is { } notBefore)
        {
            yield return notBefore;
        }

        switch (norm.Deadline)
        {
            case Deadline.WithinOf of:
                yield return of.Moment;
                break;
            case Deadline.By by:
                yield return by.Moment;
                break;
        }
    }
}
