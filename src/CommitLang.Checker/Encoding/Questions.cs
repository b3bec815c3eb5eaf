using CommitLang.Checker.Solving;
using CommitLang.Checker.Witnesses;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>Is there a scenario in which no behaviour keeps all the norms?</summary>
internal sealed class ClashQuestion(ScenarioSpace space, Conduct conduct, bool isAnyEnough = false) : IQuestion
{
    private readonly BehaviourSearch _search = new(space, conduct);

    public ScenarioSpace Space => space;

    public Conduct Conduct => conduct;

    /// <summary>Whether each duty can be performed in a way that no norm forbids, whatever happens.</summary>
    public bool IsKeptByAnUnforbiddenWay => _search.Separate is { HaveUnforbiddenWays: true };

    public IReadOnlyList<Atom> Required => space.Required;

    public bool IsAnyEnough => isAnyEnough;

    public bool Holds(Scenario scenario) => space.Allows(scenario) && _search.FindCompliant(scenario, space.Norms) is null;
}

/// <summary>Is there a scenario in which two norms are in force on one day, whatever the side has done, or by something that it can do?</summary>
internal sealed class CollisionQuestion(ScenarioSpace space, Conduct conduct, bool isUnavoidable = true) : IQuestion
{
    private readonly BehaviourSearch _search = new(space, conduct);

    public ScenarioSpace Space => space;

    public IReadOnlyList<Atom> Required => space.Required;

    /// <summary>Is there one in which both come into force, and not so on one day?</summary>
    public IQuestion Escape => EscapeOf(space.Norms);

    /// <summary>The same of norms that the two are a part of.</summary>
    public IQuestion EscapeOf(IReadOnlyList<Norm> norms) => new EscapeFrom(this, _search, norms);

    public bool Holds(Scenario scenario) => space.Allows(scenario) && (isUnavoidable
        ? _search.EachCourse(scenario, evaluation => !Common(evaluation).IsEmpty)
        : !_search.EachCourse(scenario, evaluation => Common(evaluation).IsEmpty));

    private DaySet Common(Evaluation evaluation) => Force.Common(evaluation, space.Norms);
}

/// <summary>Is there a scenario in which some norms come into force, and another question is answered with no?</summary>
internal sealed class EscapeFrom(IQuestion question, BehaviourSearch search, IReadOnlyList<Norm> norms) : IQuestion
{
    public ScenarioSpace Space => question.Space;

    public IReadOnlyList<Atom> Required => question.Required;

    public bool IsAnyEnough => true;

    public bool Holds(Scenario scenario) => Space.Allows(scenario) && search.CanComeAbout(scenario, norms) && !question.Holds(scenario);
}

/// <summary>Is there a scenario in which all the norms come into force?</summary>
internal sealed class ForceQuestion(ScenarioSpace space, Conduct conduct, bool isAnyEnough = false) : IQuestion
{
    private readonly BehaviourSearch _search = new(space, conduct);

    public ScenarioSpace Space => space;

    public IReadOnlyList<Atom> Required => space.Required;

    public bool IsAnyEnough => isAnyEnough;

    public bool Holds(Scenario scenario) => space.Allows(scenario) && _search.CanComeAbout(scenario, space.Norms);
}

/// <summary>Is there a scenario in which all the norms come into force and some behaviour keeps them?</summary>
internal sealed class EscapeQuestion(ScenarioSpace space, Conduct conduct, bool isAnyEnough = false) : IQuestion
{
    private readonly BehaviourSearch _search = new(space, conduct);

    public ScenarioSpace Space => space;

    public IReadOnlyList<Atom> Required => space.Required;

    public bool IsAnyEnough => isAnyEnough;

    public bool Holds(Scenario scenario) => space.Allows(scenario)
        && _search.Courses(scenario, space.Norms).Any(evaluation => space.Norms.All(norm => Force.ComesAbout(evaluation, norm)));
}

/// <summary>When norms bind.</summary>
internal static class Force
{
    public static bool ComesAbout(Evaluation evaluation, Norm norm) =>
        norm.IsStanding ? !evaluation.ForceOf(norm).IsEmpty : evaluation.DutiesOf(norm).Count > 0;

    /// <summary>The days on which all the norms bind; a duty binds while it is owed.</summary>
    public static DaySet Common(Evaluation evaluation, IReadOnlyList<Norm> norms) =>
        norms.Aggregate(DaySet.All, (days, norm) => days.Intersect(DaysOf(evaluation, norm)));

    public static DaySet DaysOf(Evaluation evaluation, Norm norm) => norm.IsStanding
        ? evaluation.ForceOf(norm)
        : evaluation.DutiesOf(norm).Aggregate(DaySet.Empty, (days, duty) => days.Union(duty.Window));
}
