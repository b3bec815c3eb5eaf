using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// What must be so on one day, as far as plain conditions and constraints say: a contradiction in it shows that there is
/// no such day. That none is seen shows nothing.
/// </summary>
internal sealed class Assumptions(ProgramIndex index)
{
    private readonly Dictionary<object, bool> _facts = [];

    /// <summary>Notes what must be so for a condition to have a value on the day; false when that contradicts what is noted.</summary>
    public bool Assume(Condition condition, bool value) => condition switch
    {
        Not not => Assume(not.Inner, !value),
        AllOf all when value || all.Parts.Count == 1 => all.Parts.All(part => Assume(part, value)),
        AtLeast some when some.Parts.Count == 1 && some.Count == 1 => Assume(some.Parts[0], value),
        AtLeast { Count: 1 } some when !value => some.Parts.All(part => Assume(part, false)),
        Holds holds => Note(holds.State, value),
        Happened happened => Note(happened.Moment, value),
        _ => true,
    };

    /// <summary>What has happened stays so; the rest of a latched condition may have changed since.</summary>
    public bool AssumeLatched(Condition condition, bool onTheDay) => condition switch
    {
        AllOf all => all.Parts.All(part => AssumeLatched(part, onTheDay)),
        AtLeast { Count: 1, Parts: [var only] } => AssumeLatched(only, onTheDay),
        Happened happened => Note(happened.Moment, true),
        _ => !onTheDay || Assume(condition, true),
    };

    /// <summary>Notes that a moment has or has not come; false when that contradicts what is noted.</summary>
    public bool Note(Moment moment, bool value) => Note((object)moment, value) && (!value || Atom.Of(moment) is not { } atom || NoteBound(atom));

    private bool Note(object what, bool value) => _facts.TryAdd(what, value) || _facts[what] == value;

    /// <summary>What has happened whenever this has, and what never has.</summary>
    private bool NoteBound(Atom atom)
    {
        foreach (var (kind, left, right) in index.ConstraintsAbout(atom))
        {
            var (other, value) = kind switch
            {
                ConstraintKind.Before when right.Equals(atom) => (left, true),
                ConstraintKind.Implies when left.Equals(atom) => (right, true),
                ConstraintKind.Excludes => (left.Equals(atom) ? right : left, false),
                _ => (null, false),
            };
            if (other is not null && !NoteAtom(other, value))
            {
                return false;
            }
        }

        return true;
    }

    private bool NoteAtom(Atom atom, bool value) => atom.Kind switch
    {
        FactKind.State => Note(atom.Term, value),
        FactKind.Event => IsNoted(new Moment.Event(atom.Term), value),
        _ => IsNoted(new Moment.Conduct(new Deed(atom.Actor ?? "", atom.Term)), value),
    };

    private bool IsNoted(Moment moment, bool value) => _facts.TryGetValue(moment, out var known) ? known == value : Note(moment, value);
}
