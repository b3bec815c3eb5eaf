using CommitLang.Checker.Encoding;
using CommitLang.Checker.Witnesses;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>One course of events: what happens, and what the side does in it.</summary>
/// <param name="Scenario">What happens.</param>
/// <param name="Deeds">What the side does.</param>
/// <param name="Space">The scenarios among which it was found.</param>
/// <param name="Kept">The norms that are kept in it, as they read there.</param>
/// <param name="Evaluation">What comes of all that, and of the facts.</param>
internal sealed record Course(Scenario Scenario, IReadOnlyList<DeedDone> Deeds, ScenarioSpace Space, IReadOnlyList<Norm> Kept, Evaluation Evaluation);

/// <summary>How much may still be tried. Work is counted and not time, so that the same text gives the same answer everywhere.</summary>
internal sealed class WorkBudget(int most)
{
    private int _spent;

    public bool IsSpent => _spent > most;

    public bool Spend() => ++_spent <= most;
}
