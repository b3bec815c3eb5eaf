using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>Which of some happenings must be so for conditions to have the values that are wanted, on one day or on several, one after the other.</summary>
internal sealed class Assignment
{
    private readonly ImmutableArray<Atom> _atoms;
    private readonly (Wish Wish, bool IsSo)[] _wanted;
    private readonly Notes _notes;

    /// <param name="atoms">The happenings; an event that has happened stays so on the days after.</param>
    /// <param name="days">What is wanted on each day.</param>
    public Assignment(ImmutableArray<Atom> atoms, params ReadOnlySpan<IEnumerable<(Condition Condition, bool IsSo)>> days)
    {
        (_atoms, _notes) = (atoms, new Notes(atoms.Length * days.Length));
        var wanted = new List<(Wish, bool)>();
        var places = new Dictionary<Atom, int>(atoms.Length);
        for (var day = 0; day < days.Length; day++)
        {
            var first = day * atoms.Length;
            for (var i = 0; i < atoms.Length; i++)
            {
                places[atoms[i]] = first + i;
                if (day > 0 && atoms[i].Kind == FactKind.Event)
                {
                    wanted.Add((Wish.Follows(first + i - atoms.Length, first + i), true));
                }
            }

            foreach (var (condition, isSo) in days[day])
            {
                wanted.Add((Wish.Of(condition, places), isSo));
            }
        }

        _wanted = [.. wanted];
    }

    /// <summary>Whether any do.</summary>
    public bool CanBe() => Propagate() && IsPossible();

    /// <summary>The fewest happenings that do, of these the first by name; null when there are none that do.</summary>
    public IReadOnlyList<Atom>? Least() => TakeLeast() ? On(0) : null;

    /// <summary>The fewest happenings of two days that do; null when there are none that do.</summary>
    public (IReadOnlyList<Atom> First, IReadOnlyList<Atom> Second)? LeastOfTwo() => TakeLeast() ? (On(0), On(1)) : null;

    private Atom[] On(int day) => [.. _atoms.Where((_, i) => _notes.Values[(day * _atoms.Length) + i] == true)];

    private bool TakeLeast()
    {
        // Whether any do is asked first: what is possible at all is then tried with ever more of them.
        if (!CanBe())
        {
            return false;
        }

        for (var most = _notes.So; most <= _notes.Values.Length; most++)
        {
            if (Choose(0, most))
            {
                return true;
            }
        }

        return false;
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

        while (from < _notes.Values.Length && _notes.Values[from] is not null)
        {
            from++;
        }

        return from == _notes.Values.Length ? HoldsWithNoMore() : Try(from, true, most) || Try(from, false, most);
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
