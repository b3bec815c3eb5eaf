using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>What happens and when, beyond the facts: one entry for each event, state span or outside act.</summary>
internal sealed record Scenario(IReadOnlyList<ScenarioEntry> Entries)
{
    public static Scenario Empty { get; } = new([]);

    public FactLog AddTo(FactLog log)
    {
        foreach (var entry in Entries)
        {
            log.Add(entry.ToFact());
        }

        return log;
    }
}

/// <summary>One thing that happens; <paramref name="End"/> is the first day without, for a state.</summary>
internal sealed record ScenarioEntry(Atom Atom, Day From, Day End)
{
    public Fact ToFact() => Atom.Kind switch
    {
        FactKind.Event => new Fact.Event(From, Atom.Term),
        FactKind.State => new Fact.State(From, End, Atom.Term),
        _ => new Fact.Act(From, From.AddDays(1), new Deed(Atom.Actor ?? "", Atom.Term)),
    };
}
