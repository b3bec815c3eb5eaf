using CommitLang.Checker.Encoding;

namespace CommitLang.Checker.Solving;

/// <summary>Finds scenarios. Two sides answer the same questions and must agree.</summary>
internal interface IScenarioSolver
{
    /// <summary>The canonical scenario in which a question is answered with yes (language 2.8), or any where that is enough.</summary>
    Answer Find(IQuestion question, CancellationToken cancellationToken);
}

/// <summary>What is asked of scenarios.</summary>
internal interface IQuestion
{
    ScenarioSpace Space { get; }

    /// <summary>What must happen in every scenario that answers it.</summary>
    IReadOnlyList<Atom> Required { get; }

    /// <summary>Whether any scenario is as good as the canonical one, as it is not shown.</summary>
    bool IsAnyEnough => false;

    /// <summary>Whether the answer in a scenario is yes.</summary>
    /// <exception cref="NotSettledException">That could not be decided.</exception>
    bool Holds(Scenario scenario);
}

/// <summary>An answer: a scenario, none, or that the budget was used up.</summary>
/// <param name="Scenario">The scenario; null when there is none or the budget was used up.</param>
/// <param name="IsSettled">Whether the answer is certain.</param>
internal readonly record struct Answer(Scenario? Scenario, bool IsSettled)
{
    public static Answer None { get; } = new(null, true);

    public static Answer Unknown { get; } = new(null, false);
}
