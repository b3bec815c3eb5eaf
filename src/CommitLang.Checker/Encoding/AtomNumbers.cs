using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>Numbers for the events and states that conditions speak of: to compare numbers takes less than to compare names.</summary>
internal sealed class AtomNumbers(ProgramIndex index)
{
    private readonly Dictionary<GroundTerm, int> _events = [];
    private readonly Dictionary<GroundTerm, int> _states = [];
    private readonly List<Atom> _atoms = [];
    private readonly List<(bool AreRead, (ConstraintKind Kind, int Left, int Right)[]? Found)> _constraints = [];

    /// <summary>The number of the event or state at the tip of a condition; null when it speaks of something else.</summary>
    public int? Of(Condition leaf) => leaf switch
    {
        Holds holds => Of(_states, FactKind.State, holds.State),
        Happened { Moment: Moment.Event e } => Of(_events, FactKind.Event, e.Term),
        _ => null,
    };

    public Atom this[int number] => _atoms[number];

    /// <summary>Whether it can be so or not whatever else is: no fact, constraint or area around it says more.</summary>
    public bool IsFree(int number) => ConstraintsOf(number) is [];

    /// <summary>What constraints say of it, by number; null when facts, acts or areas around it have a part in that.</summary>
    public (ConstraintKind Kind, int Left, int Right)[]? ConstraintsOf(int number)
    {
        if (!_constraints[number].AreRead)
        {
            var found = ReadConstraints(_atoms[number]);
            _constraints[number] = (true, found);
        }

        return _constraints[number].Found;
    }

    private (ConstraintKind Kind, int Left, int Right)[]? ReadConstraints(Atom atom)
    {
        if (index.StateActs.Concern(atom.Term.Name) || index.FactsAbout(atom).Any() || index.Program.Vocabulary.InAreasAround(atom.Term).Count > 1)
        {
            return null;
        }

        var constraints = index.ConstraintsAbout(atom).ToList();
        return constraints.Exists(constraint => constraint.Left.Kind == FactKind.Act || constraint.Right.Kind == FactKind.Act)
            ? null
            : [.. constraints.Select(constraint => (constraint.Kind, Of(constraint.Left), Of(constraint.Right)))];
    }

    private int Of(Atom atom) => Of(atom.Kind == FactKind.State ? _states : _events, atom.Kind, atom.Term);

    private int Of(Dictionary<GroundTerm, int> numbers, FactKind kind, GroundTerm term)
    {
        if (!numbers.TryGetValue(term, out var number))
        {
            numbers[term] = number = _atoms.Count;
            _atoms.Add(new Atom(kind, null, term));
            _constraints.Add(default);
        }

        return number;
    }
}
