using CommitLang.Checker.Encoding;

namespace CommitLang.Checker.Solving;

/// <summary>Closed form for duties that can be performed in a way that no norm of the set forbids: nothing that happens changes that.</summary>
internal sealed class UnforbiddenWays : IScenarioSolver
{
    public Answer Find(IQuestion question, CancellationToken cancellationToken) =>
        question is ClashQuestion { IsKeptByAnUnforbiddenWay: true } ? Answer.None : Answer.Unknown;
}
