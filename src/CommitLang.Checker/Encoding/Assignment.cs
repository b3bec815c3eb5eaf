using System.Collections.Immutable;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>Which of some happenings must be so for conditions to have the values that are wanted, on one day.</summary>
internal sealed class Assignment
{
    private readonly ImmutableArray<Atom> _atoms;
    private readonly IReadOnlyList<(Condition Condition, bool IsSo)> _wanted;
    private readonly bool?[] _values;
    private readonly Dictionary<object, int> _index = [];

    public Assignment(ImmutableArray<Atom> atoms, IReadOnlyList<(Condition Condition, bool IsSo)> wanted)
    {
        (_atoms, _wanted, _values) = (atoms, wanted, new bool?[atoms.Length]);
        for (var i = 0; i < atoms.Length; i++)
        {
            _index[atoms[i]] = i;
        }
    }

    /// <summary>The fewest happenings that do, of these the first by name; null when there are none that do.</summary>
    public IReadOnlyList<Atom>? Least()
    {
        if (!_wanted.All(want => Force(want.Condition, want.IsSo)))
        {
            return null;
        }

        // What is not forced is tried, the first names first, with no more of them than must be.
        for (var more = 0; more <= _values.Count(value => value is null); more++)
        {
            if (Choose(0, more))
            {
                return [.. _atoms.Where((_, i) => _values[i] == true)];
            }

            if (more == 0 && !CanHold())
            {
                return null;
            }
        }

        return null;
    }

    private bool CanHold() => _wanted.All(want => Value(want.Condition) is not { } value || value == want.IsSo);

    private bool Choose(int from, int more)
    {
        if (!CanHold())
        {
            return false;
        }

        while (from < _values.Length && _values[from] is not null)
        {
            from++;
        }

        if (from == _values.Length || more == 0)
        {
            return more == 0 && HoldsWithNoMore();
        }

        _values[from] = true;
        if (Choose(from + 1, more - 1))
        {
            return true;
        }

        _values[from] = false;
        if (Choose(from + 1, more))
        {
            return true;
        }

        _values[from] = null;
        return false;
    }

    private bool HoldsWithNoMore() => _wanted.All(want => Value(want.Condition, unknown: false) == want.IsSo);

    /// <summary>Notes what a condition leaves no choice about; false when that contradicts what is noted.</summary>
    private bool Force(Condition condition, bool isSo) => condition switch
    {
        Not not => Force(not.Inner, !isSo),
        AllOf all when isSo || all.Parts.Count == 1 => all.Parts.All(part => Force(part, isSo)),
        AtLeast { Count: 1 } some when !isSo || some.Parts.Count == 1 => some.Parts.All(part => Force(part, isSo)),
        AllOf or AtLeast => true,
        _ => Note(IndexOf(condition), isSo),
    };

    private bool Note(int atom, bool isSo)
    {
        if (_values[atom] is { } known)
        {
            return known == isSo;
        }

        _values[atom] = isSo;
        return true;
    }

    private bool? Value(Condition condition, bool? unknown = null)
    {
        switch (condition)
        {
            case Not not:
                return !Value(not.Inner, unknown);
            case AllOf all:
                return Count(all.Parts, all.Parts.Count, unknown);
            case AtLeast some:
                return Count(some.Parts, some.Count, unknown);
            default:
                return _values[IndexOf(condition)] ?? unknown;
        }
    }

    /// <summary>Whether at least so many hold; null when that is open.</summary>
    private bool? Count(IReadOnlyList<Condition> parts, int needed, bool? unknown)
    {
        var (so, open) = (0, 0);
        foreach (var part in parts)
        {
            var value = Value(part, unknown);
            so += value == true ? 1 : 0;
            open += value is null ? 1 : 0;
        }

        return so >= needed ? true : so + open < needed ? false : null;
    }

    private int IndexOf(Condition leaf)
    {
        if (!_index.TryGetValue(leaf, out var at))
        {
            var atom = leaf is Holds holds ? new Atom(Compiler.FactKind.State, null, holds.State) : Atom.Of(((Happened)leaf).Moment);
            _index[leaf] = at = atom is null ? throw new InvalidOperationException("A happening has a name.") : _index[atom];
        }

        return at;
    }
}
