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
            switch (entry.Atom.Kind)
            {
                case FactKind.Event:
                    log.Event(entry.From, entry.Atom.Term);
                    break;
                case FactKind.State:
                    log.State(entry.From, entry.End, entry.Atom.Term);
                    break;
                default:
                    log.Act(entry.From, entry.Atom.Actor ?? "", entry.Atom.Term);
                    break;
            }
        }

        return log;
    }
}

/// <summary>One thing that happens; <paramref name="End"/> is the first day without, for a state.</summary>
internal sealed record ScenarioEntry(Atom Atom, Day From, Day End);
