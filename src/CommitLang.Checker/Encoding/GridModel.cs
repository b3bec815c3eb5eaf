using CommitLang.Compiler;
using CommitLang.Runtime;
using Google.OrTools.Sat;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// The scenarios of a space as integer constraints over a grid of days: between two days of the grid nothing changes.
/// An atom is a row of booleans, one for each day on which it can happen; conditions become literals for each day.
/// </summary>
internal sealed class GridModel
{
    // Past this many days a model takes longer to build and solve than a check should hang on one question.
    private const int MostDays = 120;

    private readonly ScenarioSpace _space;
    private readonly Dictionary<(Atom, bool IsEnd), BoolVar[]> _moves = [];
    private readonly Dictionary<(Condition, int Day, int Floor), ILiteral> _literals = [];

    public GridModel(ScenarioSpace space)
    {
        _space = space;
        Days = GridOf(space);
        foreach (var atom in space.Free)
        {
            AddRow(atom, isEnd: false);
            if (atom.Kind == FactKind.State)
            {
                AddRow(atom, isEnd: true);
                AddEndsAfterBegin(atom);
            }
        }

        foreach (var (kind, left, right) in space.Constraints)
        {
            AddConstraint(kind, left, right);
        }
    }

    public CpModel Model { get; } = new();

    /// <summary>The days of the grid, ascending; after the last nothing changes.</summary>
    public IReadOnlyList<Day> Days { get; }

    /// <summary>One boolean for each happening, beginning or end and each day, in ordinal order of atoms.</summary>
    public IEnumerable<(Atom Atom, bool IsEnd, BoolVar[] Row)> Moves => _moves
        .OrderBy(pair => pair.Key.Item1).ThenBy(pair => pair.Key.IsEnd).Select(pair => (pair.Key.Item1, pair.Key.IsEnd, pair.Value));

    /// <summary>Whether the space holds only what the grid can express: no own acts, and no happening that brings another.</summary>
    public static bool Covers(ScenarioSpace space)
    {
        var vocabulary = space.Vocabulary;
        return space.Days.Written.Length <= MostDays
            && !space.DependsOnSide
            && space.Known.Count == space.Norms.Count
            && !space.HasLaws
            && space.Constraints.All(constraint => constraint.Kind is ConstraintKind.Implies or ConstraintKind.Excludes or ConstraintKind.Before)
            && space.Facts.All(fact => space.Free.All(atom => !Brings(new Atom(fact.Kind, fact.Actor, fact.Term), atom)))
            && space.Free.All(atom => space.Free.All(other => atom.Equals(other) || !Brings(atom, other)));

        bool Brings(Atom atom, Atom other) => atom.Kind == other.Kind && (atom.Kind == FactKind.Act
            ? vocabulary.IsPerforming(new Deed(atom.Actor ?? "", atom.Term), new Deed(other.Actor ?? "", other.Term))
            : vocabulary.InAreasAround(atom.Term).Contains(other.Term));
    }

    public int IndexOf(Day day)
    {
        var index = 0;
        while (index < Days.Count && Days[index] < day)
        {
            index++;
        }

        return index;
    }

    public ILiteral True => Model.TrueLiteral();

    public ILiteral False => Model.FalseLiteral();

    /// <summary>Whether a condition holds on a day of the grid; happenings before the floor do not count.</summary>
    public ILiteral Holds(Condition condition, int day, Day floor)
    {
        var key = (condition, day, floor.Number);
        if (!_literals.TryGetValue(key, out var literal))
        {
            _literals[key] = literal = Make(condition, day, floor);
        }

        return literal;
    }

    public ILiteral And(params IReadOnlyList<ILiteral> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var result = Model.NewBoolVar("");
        Model.AddBoolAnd(parts).OnlyEnforceIf(result);
        Model.AddBoolOr(parts.Select(part => part.Not()).Append(result));
        return result;
    }

    public ILiteral Or(params IReadOnlyList<ILiteral> parts) => parts.Count == 0 ? False : And([.. parts.Select(part => part.Not())]).Not();

    private ILiteral Make(Condition condition, int day, Day floor) => condition switch
    {
        Not not => Holds(not.Inner, day, default).Not(),
        AllOf { Parts.Count: 0 } => True,
        AllOf all => And([.. all.Parts.Select(part => Holds(part, day, floor))]),
        AtLeast { Count: 1 } some => Or([.. some.Parts.Select(part => Holds(part, day, floor))]),
        AtLeast some => Counted(some, day, floor),
        Calendar calendar => calendar.Set.Contains(Days[day]) ? True : False,
        Holds holds => StateOn(new Atom(FactKind.State, null, holds.State), day),
        Happened happened => OnDays(happened.Moment, on => on >= floor && on.AddDays(DelayOf(happened.Moment)) <= Days[day]),
        WithinOf within => OnDays(within.Moment, on => on >= floor && on.AddDays(DelayOf(within.Moment)) <= Days[day] && Days[day] <= on.Add(within.Period)),
        LongSince since => OnDays(since.Moment, on => on >= floor && on.AddDays(DelayOf(since.Moment)).Add(since.Period) <= Days[day]),
        HappenedBefore before => Ordered(before.First, day, floor, on => OnDays(before.Second, other => other <= on).Not()),
        HappenedAfter after => Ordered(after.First, day, floor, on => OnDays(after.Second, other => (after.Second is Moment.Date || other >= floor) && other < on)),
        _ => throw new InvalidOperationException($"The grid has no encoding for {condition.GetType().Name}."),
    };

    /// <summary>Whether the moment lies on one of the days that are asked for.</summary>
    public ILiteral OnDays(Moment moment, Func<Day, bool> isAsked)
    {
        if (moment is Moment.Date date)
        {
            return isAsked(date.Day) ? True : False;
        }

        var atom = Atom.Of(moment) ?? throw new InvalidOperationException("A moment is a date or a happening.");
        if (!_moves.TryGetValue((atom, false), out var row))
        {
            return DaysOfFact(atom).Any(isAsked) ? True : False;
        }

        return Or([.. Enumerable.Range(0, row.Length).Where(i => isAsked(Days[i])).Select(i => (ILiteral)row[i])]);
    }

    public static int DelayOf(Moment moment) => moment is Moment.Conduct ? 1 : 0;

    private ILiteral Ordered(Moment first, int day, Day floor, Func<Day, ILiteral> ifOn)
    {
        var delay = DelayOf(first);
        if (Atom.Of(first) is { } atom && _moves.TryGetValue((atom, false), out var row))
        {
            return Or([.. Enumerable.Range(0, row.Length)
                .Where(i => Days[i] >= floor && Days[i].AddDays(delay) <= Days[day])
                .Select(i => And(row[i], ifOn(Days[i])))]);
        }

        var known = first is Moment.Date date ? [date.Day] : DaysOfFact(Atom.Of(first));
        return Or([.. known.Where(on => on >= floor && on.AddDays(delay) <= Days[day]).Select(ifOn)]);
    }

    private BoolVar Counted(AtLeast some, int day, Day floor)
    {
        var result = Model.NewBoolVar("");
        var sum = LinearExpr.Sum(some.Parts.Select(part => Value(Holds(part, day, floor))));
        Model.Add(sum >= some.Count).OnlyEnforceIf(result);
        Model.Add(sum < some.Count).OnlyEnforceIf(result.Not());
        return result;

        LinearExpr Value(ILiteral literal)
        {
            var variable = Model.NewBoolVar("");
            Model.AddImplication(literal, variable);
            Model.AddImplication(variable, literal);
            return variable;
        }
    }

    private ILiteral StateOn(Atom atom, int day)
    {
        if (!_moves.TryGetValue((atom, false), out var begins))
        {
            return _space.Facts.Any(fact => fact.Kind == FactKind.State && fact.Term.Equals(atom.Term) && fact.From <= Days[day] && Days[day] < fact.End) ? True : False;
        }

        var ends = _moves[(atom, true)];
        return And(Or([.. begins.Take(day + 1)]), Or([.. ends.Take(day + 1)]).Not());
    }

    private IEnumerable<Day> DaysOfFact(Atom? atom) => _space.Facts
        .Where(fact => atom is not null && fact.Kind == atom.Kind && fact.Actor == atom.Actor && fact.Term.Equals(atom.Term) && !fact.From.IsNever)
        .Select(fact => fact.From);

    private void AddRow(Atom atom, bool isEnd)
    {
        var row = Days.Select(_ => Model.NewBoolVar("")).ToArray();
        Model.AddAtMostOne(row);
        _moves[(atom, isEnd)] = row;
    }

    private void AddEndsAfterBegin(Atom atom)
    {
        var (begins, ends) = (_moves[(atom, false)], _moves[(atom, true)]);
        for (var i = 0; i < ends.Length; i++)
        {
            Model.AddBoolOr(begins.Take(i).Select(begin => (ILiteral)begin).Append(ends[i].Not()));
        }
    }

    private void AddConstraint(ConstraintKind kind, Atom left, Atom right)
    {
        for (var i = 0; i < Days.Count; i++)
        {
            var (first, second) = (TrueOn(left, i), TrueOn(right, i));
            switch (kind)
            {
                case ConstraintKind.Implies:
                    Model.AddImplication(first, second);
                    break;
                case ConstraintKind.Excludes:
                    Model.AddBoolOr([first.Not(), second.Not()]);
                    break;
                case ConstraintKind.Before:
                    Model.AddImplication(second, i == 0 ? False : TrueOn(left, i - 1));
                    break;
            }
        }

        // What has happened stays so; a state is read on the day.
        ILiteral TrueOn(Atom atom, int day) => atom.Kind == FactKind.State
            ? StateOn(atom, day)
            : _moves.TryGetValue((atom, false), out var row)
                ? Or([.. row.Take(day + 1)])
                : DaysOfFact(atom).Any(on => on <= Days[day]) ? True : False;
    }

    /// <summary>The days on which something can change, and those one day and one period after them.</summary>
    private static List<Day> GridOf(ScenarioSpace space)
    {
        var days = new SortedSet<Day>(space.Days.Written);
        foreach (var day in space.Days.Written)
        {
            space.Days.AddAround(days, day, forwardOnly: true);
        }

        days.RemoveWhere(day => day.IsNever);
        days.Add(days.Max.AddDays(1));
        return [.. days];
    }
}
