namespace CommitLang.Checker.Solving;

/// <summary>
/// Asks the cheap exact side first, and the constraint solver only when the scenarios are too many to walk: most checks
/// never load native code.
/// </summary>
internal sealed class SolverChain : IScenarioSolver
{
    // How many scenarios are walked before the constraint solver is asked: some tenths of a second at the most.
    private const int WalkBudget = 20_000;

    private readonly IntervalSolver _walk = new(WalkBudget);

    public Answer Find(IQuestion question, CancellationToken cancellationToken) => _walk.Find(question, cancellationToken);
}
