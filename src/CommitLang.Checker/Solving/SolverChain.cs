namespace CommitLang.Checker.Solving;

/// <summary>
/// Asks the cheap exact sides first, and the constraint solver only when the scenarios are too many to walk: most checks
/// never load native code.
/// </summary>
internal sealed class SolverChain : IScenarioSolver
{
    // How many scenarios are walked before the constraint solver is asked: a fraction of a second.
    private const int WalkBudget = 4_000;

    private readonly IntervalSolver _intervals = new();
    private readonly ScenarioWalk _walk = new(WalkBudget);
    private readonly Lazy<CpSatSolver> _constraints = new(() => new CpSatSolver());

    public Answer Find(IQuestion question, CancellationToken cancellationToken)
    {
        foreach (var side in new IScenarioSolver[] { _intervals, _walk })
        {
            if (side.Find(question, cancellationToken) is { IsSettled: true } answer)
            {
                return answer;
            }
        }

        return _constraints.Value.Find(question, cancellationToken);
    }
}
