using CommitLang.Checker.Encoding;
using CommitLang.Checker.Witnesses;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>One course of events: what happens, what the side does in it, and the log of both with the facts.</summary>
internal sealed record Course(Scenario Scenario, IReadOnlyList<DeedDone> Deeds, FactLog Log);

/// <summary>How much may still be tried. Work is counted and not time, so that the same text gives the same answer everywhere.</summary>
internal sealed class WorkBudget(int most)
{
    private int _spent;

    public bool IsSpent => _spent > most;

    public bool Spend() => ++_spent <= most;
}
