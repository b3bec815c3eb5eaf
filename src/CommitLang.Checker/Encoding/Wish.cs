using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>A condition of which each happening is known by its place: at least so many of some parts, or one happening.</summary>
internal sealed class Wish
{
    private readonly Wish[] _parts;
    private readonly int _needed;
    private readonly int _atom;
    private readonly bool _isNegated;

    private Wish(Wish[] parts, int needed, int atom, bool isNegated) => (_parts, _needed, _atom, _isNegated) = (parts, needed, atom, isNegated);

    /// <summary>Reads a condition on one day.</summary>
    /// <param name="condition">Events and states, in any nesting.</param>
    /// <param name="placeOf">The place of each happening.</param>
    public static Wish Of(Condition condition, IReadOnlyDictionary<Atom, int> placeOf)
    {
        return Read(condition, false);

        Wish Read(Condition part, bool isNegated) => part switch
        {
            Not not => Read(not.Inner, !isNegated),
            AllOf all => Count(all.Parts, all.Parts.Count, isNegated),
            AtLeast some => Count(some.Parts, some.Count, isNegated),
            Holds holds => new Wish([], 0, placeOf[new Atom(FactKind.State, null, holds.State)], isNegated),
            Happened { Moment: var moment } when Atom.Of(moment) is { } atom => new Wish([], 0, placeOf[atom], isNegated),
            _ => throw new InvalidOperationException("A happening has a name."),
        };

        Wish Count(IReadOnlyList<Condition> parts, int needed, bool isNegated) => new([.. parts.Select(part => Read(part, false))], needed, -1, isNegated);
    }

    /// <summary>That a happening is so if another is.</summary>
    public static Wish Follows(int other, int happening) => new([new Wish([], 0, other, isNegated: true), new Wish([], 0, happening, isNegated: false)], 1, -1, isNegated: false);

    /// <summary>Its value as far as the happenings are known; null when that is open.</summary>
    public bool? Value(bool?[] known, bool? unknown)
    {
        var value = _atom >= 0 ? known[_atom] ?? unknown : Counted(known, unknown);
        return _isNegated ? !value : value;
    }

    /// <summary>Notes what is left no choice about if it is to have a value; false when it cannot have it.</summary>
    public bool Require(bool isSo, Notes notes)
    {
        var plain = isSo != _isNegated;
        if (_atom >= 0)
        {
            return notes.Note(_atom, plain);
        }

        var (so, open) = Count(notes.Values, null);
        if (plain ? so >= _needed : so + open < _needed)
        {
            return true;
        }

        if (plain ? so + open < _needed : so >= _needed)
        {
            return false;
        }

        if (plain ? so + open > _needed : so < _needed - 1)
        {
            return true;
        }

        foreach (var part in _parts)
        {
            if (part.Value(notes.Values, null) is null && !part.Require(plain, notes))
            {
                return false;
            }
        }

        return true;
    }

    private bool? Counted(bool?[] known, bool? unknown)
    {
        var (so, open) = Count(known, unknown);
        return so >= _needed ? true : so + open < _needed ? false : null;
    }

    private (int So, int Open) Count(bool?[] known, bool? unknown)
    {
        var (so, open) = (0, 0);
        foreach (var part in _parts)
        {
            var value = part.Value(known, unknown);
            so += value == true ? 1 : 0;
            open += value is null ? 1 : 0;
        }

        return (so, open);
    }
}
