using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// What conditions want of each happening they speak of, where these are plain: events and states, denied or not, joined
/// by "and".
/// </summary>
internal sealed class PlainNeeds(Day origin)
{
    private readonly Dictionary<Atom, Entry> _entries = [];

    /// <summary>The first day on which anything can happen.</summary>
    public Day Origin => origin;

    public IReadOnlyCollection<Entry> All => _entries.Values;

    /// <summary>Reads the clauses of a norm; false when they are not plain.</summary>
    /// <param name="norm">The norm.</param>
    /// <param name="when">What it wants on the day its <c>when</c> comes true, and what it does not.</param>
    /// <param name="through">What it wants all the while, and what it does not.</param>
    public bool Read(Norm norm, (Need So, Need NotSo) when, (Need So, Need NotSo) through) =>
        Read(norm.When, true, when, norm.ValidFrom)
        && Read(norm.While, true, through, origin)
        && (norm.Unless is null || Read(norm.Unless, false, through, origin));

    /// <summary>Whether one happening could bring another with it, by the areas around its own.</summary>
    public bool HasRelatives(Vocabulary vocabulary)
    {
        foreach (var atom in _entries.Keys)
        {
            if (atom.Term.Arguments.Count > 0 && _entries.Keys.Any(other => !atom.Equals(other) && atom.Kind == other.Kind
                && atom.Term.Name == other.Term.Name && vocabulary.InAreasAround(atom.Term).Contains(other.Term)))
            {
                return true;
            }
        }

        return false;
    }

    // "Not so" wants every part of an "or" denied, as "so" wants every part of an "and".
    private bool Read(Condition condition, bool isSo, (Need So, Need NotSo) needs, Day floor) => condition switch
    {
        Not not => Read(not.Inner, !isSo, needs, origin),
        AllOf all when isSo || all.Parts.Count == 1 => ReadAll(all.Parts, isSo, needs, floor),
        AtLeast { Count: 1 } some when !isSo || some.Parts.Count == 1 => ReadAll(some.Parts, isSo, needs, floor),
        Happened { Moment: Moment.Event e } => Note(new Atom(FactKind.Event, null, e.Term), isSo ? needs.So : needs.NotSo, isSo ? floor : origin),
        Holds holds => Note(new Atom(FactKind.State, null, holds.State), isSo ? needs.So : needs.NotSo, origin),
        _ => false,
    };

    private bool ReadAll(IReadOnlyList<Condition> parts, bool isSo, (Need So, Need NotSo) needs, Day floor)
    {
        foreach (var part in parts)
        {
            if (!Read(part, isSo, needs, floor))
            {
                return false;
            }
        }

        return true;
    }

    private bool Note(Atom atom, Need need, Day floor)
    {
        if (!_entries.TryGetValue(atom, out var entry))
        {
            _entries[atom] = entry = new Entry(atom, origin);
        }

        entry.Need |= need;
        entry.Floor = Day.Max(entry.Floor, floor);
        return true;
    }

    /// <summary>What is wanted of one happening.</summary>
    public sealed class Entry(Atom atom, Day floor)
    {
        public Atom Atom => atom;

        public Need Need { get; set; }

        /// <summary>The first day on which an event counts.</summary>
        public Day Floor { get; set; } = floor;

        public bool Wants(Need any) => (Need & any) != 0;
    }
}
