using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// Something a scenario is free to let happen: an event, a state, or the conduct of a party outside the side
/// (language 2.2). Each has a day or never; a state has one span.
/// </summary>
internal sealed record Atom(FactKind Kind, string? Actor, GroundTerm Term) : IComparable<Atom>
{
    public string Text { get; } = Actor is null ? Term.Text : $"{Actor} does {Term.Text}";

    public int CompareTo(Atom? other) => string.CompareOrdinal(Text, other?.Text);

    public static Atom? Of(Moment moment) => moment switch
    {
        Moment.Event e => new Atom(FactKind.Event, null, e.Term),
        Moment.Performance p => new Atom(FactKind.Act, p.Deed.Actor, p.Deed.Act),
        Moment.Conduct c => new Atom(FactKind.Act, c.Deed.Actor, c.Deed.Act),
        _ => null,
    };
}
