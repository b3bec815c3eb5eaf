using System.Collections.Immutable;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>Which of some happenings must be so for conditions to have the values that are wanted, on one day.</summary>
internal sealed class Assignment
{
    private readonly ImmutableArray<Atom> _atoms;
    private readonly (Wish Wish, bool IsSo)[] _wanted;
    private readonly Notes _notes;

    public Assignment(ImmutableArray<Atom> atoms, IEnumerable<(Condition Condition, bool IsSo)> wanted)
    {
        var places = new Dictionary<Atom, int>(atoms.Length);
        for (var i = 0; i < atoms.Length; i++)
        {
            places[atoms[i]] = i;
        }

        (_atoms, _notes) = (atoms, new Notes(atoms.Length));
        _wanted = [.. wanted.Select(want => (Wish.Of(want.Condition, places), want.IsSo))];
    }

    /// <summary>Whether any do.</summary>
    public bool CanBe() => Propagate() && IsPossible();

    /// <summary>The fewest happenings that do, of these the first by name; null when there are none that do.</summary>
    public IReadOnlyList<Atom>? Least()
    {
        // Whether any do is asked first: what is possible at all is then tried with ever more of them.
        if (!CanBe())
        {
            return null;
        }

        for (var most = _notes.So; most <= _atoms.Length; most++)
        {
            if (Choose(0, most))
            {
                return [.. _atoms.Where((_, i) => _notes.Values[i] == true)];
            }
        }

        return null;
    }

    private bool IsPossible()
    {
        var before = _notes.Count;
        var isPossible = Choose(0, int.MaxValue);
        _notes.TakeBack(before);
        return isPossible;
    }

    /// <summary>Tries the first by name that is open, so first and then not, with no more happenings than allowed.</summary>
    private bool Choose(int from, int most)
    {
        if (_notes.So >= most)
        {
            return _notes.So == most && HoldsWithNoMore();
        }

        while (from < _atoms.Length && _notes.Values[from] is not null)
        {
            from++;
        }

        return from == _atoms.Length ? HoldsWithNoMore() : Try(from, true, most) || Try(from, false, most);
    }

    private bool Try(int atom, bool isSo, int most)
    {
        var before = _notes.Count;
        if (_notes.Note(atom, isSo) && Propagate() && Choose(atom + 1, most))
        {
            return true;
        }

        _notes.TakeBack(before);
        return false;
    }

    private bool HoldsWithNoMore() => Array.TrueForAll(_wanted, want => want.Wish.Value(_notes.Values, unknown: false) == want.IsSo);

    /// <summary>Notes what is left no choice about, until nothing more follows; false when nothing is left.</summary>
    private bool Propagate()
    {
        int before;
        do
        {
            before = _notes.Count;
            foreach (var (wish, isSo) in _wanted)
            {
                if (!wish.Require(isSo, _notes))
                {
                    return false;
                }
            }
        }
        while (_notes.Count > before);
        return true;
    }
}
