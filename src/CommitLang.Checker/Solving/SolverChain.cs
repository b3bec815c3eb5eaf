using System.Numerics;

namespace CommitLang.Checker.Solving;

/// <summary>
/// Asks the cheap exact sides first, and the constraint solver only when the scenarios are too many to walk: most checks
/// never load native code.
/// </summary>
internal sealed class SolverChain(int norms) : IScenarioSolver
{
    // How many scenarios are walked before the constraint solver is asked: the fewer norms the more for each question,
    // so that a small text is settled whole and a large one in time. A count and no clock: the same on every machine.
    private const int LeastWalked = 4_000;
    private const int MostWalked = 100_000;
    private const int WalkedInAll = 4_000_000;

    // How many are walked before that where the constraint solver can settle it all.
    private const int WalkedFirst = 1_000;

    private static readonly IScenarioSolver[] Closed = [new IntervalSolver(), new SharedDaySolver(), new UnforbiddenWays()];

    private readonly IScenarioSolver[] _walked = [new ScenarioWalk(BudgetFor(norms))];
    private readonly IScenarioSolver[] _solved = [new ScenarioWalk(WalkedFirst), new CpSatSolver(), new ScenarioWalk(BudgetFor(norms))];

    /// <summary>How many scenarios are walked for a question where there are so many norms: it goes in steps, as a norm more is no other text.</summary>
    public static int BudgetFor(int norms) => Math.Clamp(WalkedInAll >> BitOperations.Log2((uint)Math.Max(1, norms)), LeastWalked, MostWalked);

    public Answer Find(IQuestion question, CancellationToken cancellationToken) =>
        First(Closed, question, cancellationToken) ?? First(CpSatSolver.Covers(question) ? _solved : _walked, question, cancellationToken) ?? Answer.Unknown;

    private static Answer? First(IScenarioSolver[] sides, IQuestion question, CancellationToken cancellationToken)
    {
        foreach (var side in sides)
        {
            if (side.Find(question, cancellationToken) is { IsSettled: true } answer)
            {
                return answer;
            }
        }

        return null;
    }
}
