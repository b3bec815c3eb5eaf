using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>Numbers for the events and states that conditions speak of: to compare numbers takes less than to compare names.</summary>
internal sealed class AtomNumbers(ProgramIndex index)
{
    private readonly Dictionary<GroundTerm, int> _events = [];
    private readonly Dictionary<GroundTerm, int> _states = [];
    private readonly List<Atom> _atoms = [];
    private readonly List<bool> _isFree = [];

    /// <summary>The number of the event or state at the tip of a condition; null when it speaks of something else.</summary>
    public int? Of(Condition leaf) => leaf switch
    {
        Holds holds => Of(_states, FactKind.State, holds.State),
        Happened { Moment: Moment.Event e } => Of(_events, FactKind.Event, e.Term),
        _ => null,
    };

    public Atom this[int number] => _atoms[number];

    /// <summary>Whether it can be so or not whatever else is: no fact, constraint or area around it says more.</summary>
    public bool IsFree(int number) => _isFree[number];

    private int Of(Dictionary<GroundTerm, int> numbers, FactKind kind, GroundTerm term)
    {
        if (!numbers.TryGetValue(term, out var number))
        {
            var atom = new Atom(kind, null, term);
            numbers[term] = number = _atoms.Count;
            _atoms.Add(atom);
            _isFree.Add(!index.FactsAbout(atom).Any() && !index.ConstraintsAbout(atom).Any()
                && index.Program.Vocabulary.InAreasAround(term).Count == 1);
        }

        return number;
    }
}
