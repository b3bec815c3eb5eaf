using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// What conditions want of each happening they speak of, where these are plain: events and states, denied or not, joined
/// by "and". Of others it is one way in which they can hold.
/// </summary>
internal sealed class PlainNeeds
{
    private readonly Dictionary<Atom, Entry> _entries;
    private readonly Day _origin;

    public PlainNeeds(Day origin) => (_origin, _entries) = (origin, []);

    private PlainNeeds(PlainNeeds other) => (_origin, _entries) = (other._origin, new Dictionary<Atom, Entry>(other._entries));

    /// <summary>The first day on which anything can happen.</summary>
    public Day Origin => _origin;

    public IReadOnlyCollection<Entry> All => _entries.Values;

    /// <summary>Reads the clauses of a norm; false when they are not plain.</summary>
    /// <param name="norm">The norm.</param>
    /// <param name="when">What it wants on the day its <c>when</c> comes true, and what it does not.</param>
    /// <param name="through">What it wants all the while, and what it does not.</param>
    public bool Read(Norm norm, (Need So, Need NotSo) when, (Need So, Need NotSo) through) =>
        Read(norm.When, true, when, norm.ValidFrom)
        && Read(norm.While, true, through, _origin)
        && (norm.Unless is null || Read(norm.Unless, false, through, _origin));

    // "Not so" wants every part of an "or" denied, as "so" wants every part of an "and".
    private bool Read(Condition condition, bool isSo, (Need So, Need NotSo) needs, Day floor) => condition switch
    {
        Not not => Read(not.Inner, !isSo, needs, _origin),
        AllOf all when isSo || all.Parts.Count == 1 => ReadAll(all.Parts, isSo, needs, floor),
        AtLeast { Count: 1 } some when !isSo || some.Parts.Count == 1 => ReadAll(some.Parts, isSo, needs, floor),
        _ => Note(condition, isSo, needs, floor),
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

    /// <summary>Notes what is wanted of an event or a state; false when the condition is neither.</summary>
    public bool Note(Condition leaf, bool isSo, (Need So, Need NotSo) needs, Day floor)
    {
        switch (leaf)
        {
            case Happened { Moment: Moment.Event e }:
                Note(new Atom(FactKind.Event, null, e.Term), isSo ? needs.So : needs.NotSo, isSo ? floor : _origin);
                return true;
            case Holds holds:
                Note(new Atom(FactKind.State, null, holds.State), isSo ? needs.So : needs.NotSo, _origin);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The same, to be gone on with.</summary>
    public PlainNeeds Copy() => new(this);

    /// <summary>Whether nothing is wanted and unwanted on one day.</summary>
    public bool AreConsistent => _entries.Values.All(entry => entry.IsConsistent);

    /// <summary>Whether another wants all of this, and no sooner.</summary>
    public bool AreWithin(PlainNeeds other) => _entries.Count <= other._entries.Count && _entries.Values.All(entry =>
        other._entries.TryGetValue(entry.Atom, out var more) && (more.Need & entry.Need) == entry.Need && more.Floor >= entry.Floor);

    private void Note(Atom atom, Need need, Day floor)
    {
        var entry = _entries.GetValueOrDefault(atom) ?? new Entry(atom, Need.None, _origin);
        _entries[atom] = entry with { Need = entry.Need | need, Floor = Day.Max(entry.Floor, floor) };
    }

    /// <summary>What is wanted of one happening.</summary>
    /// <param name="Atom">The happening.</param>
    /// <param name="Need">What is wanted of it.</param>
    /// <param name="Floor">The first day on which an event counts.</param>
    public sealed record Entry(Atom Atom, Need Need, Day Floor)
    {
        public bool Wants(Need any) => (Need & any) != 0;

        /// <summary>Whether it is not wanted and unwanted on one day; what has happened stays so.</summary>
        public bool IsConsistent => !(Wants(Need.OnDue) && Wants(Need.NotOnDue))
            && !(Wants(Need.Latch) && Wants(Need.NotLatch))
            && !(Wants(Need.First) && Wants(Need.NotFirst))
            && !(Wants(Need.Second) && Wants(Need.NotSecond))
            && !(Wants(Need.Met) && Wants(Need.NotMet))
            && !(Atom.Kind == FactKind.Event && (Wants(Need.Latch) && Wants(Need.NotOnDue) || Wants(Need.First | Need.Second) && Wants(Need.NotMet)));
    }
}
