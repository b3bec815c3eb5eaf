using CommitLang.Checker.Encoding;
using CommitLang.Checker.Solving;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Is there a scenario in which no behaviour keeps what remains of norms when some give way to others?</summary>
internal sealed class RemainingClashQuestion(ScenarioSpace space, RemainingNorms remaining, IReadOnlyList<GroundNorm> norms, Conduct conduct) : IQuestion
{
    private readonly BehaviourSearch _search = new(space, conduct);
    private readonly IReadOnlyList<Norm> _written = [.. norms.Select(norm => norm.Norm)];

    public ScenarioSpace Space => space;

    public IReadOnlyList<Atom> Required => space.Required;

    /// <summary>Is there one in which all come into force, and what remains can be kept?</summary>
    public IQuestion Escape => new EscapeFrom(this, _search, _written);

    public bool Holds(Scenario scenario) => space.Allows(scenario)
        && _search.FindCompliant(scenario, _written) is null
        && _search.FindCompliant(scenario, remaining.Of(scenario, norms).Norms) is null;
}

/// <summary>Is there a scenario in which what remains of a freedom and of what is against it binds on one day, whatever the side has done?</summary>
internal sealed class RemainingCollisionQuestion(
    ScenarioSpace space, RemainingNorms remaining, IReadOnlyList<GroundNorm> norms, Func<Norm, Norm, bool> areAgainst, Conduct conduct) : IQuestion
{
    private readonly BehaviourSearch _search = new(space, conduct);
    private readonly IReadOnlyList<Norm> _written = [.. norms.Select(norm => norm.Norm)];

    public ScenarioSpace Space => space;

    public IReadOnlyList<Atom> Required => space.Required;

    /// <summary>Is there one in which both come into force, and what remains of them never binds on one day by something that the side can do?</summary>
    public IQuestion Escape => new EscapeFrom(this, _search, _written);

    public bool Holds(Scenario scenario)
    {
        if (!space.Allows(scenario))
        {
            return false;
        }

        var rest = remaining.Of(scenario, norms).Norms;
        return _search.EachCourse(scenario, evaluation => rest.Any(freedom => freedom.Modality is Modality.Permission or Modality.Exemption
            && rest.Any(other => other.Modality is not (Modality.Permission or Modality.Exemption) && areAgainst(freedom, other)
                && Force.Common(evaluation, [freedom, other]) is { IsEmpty: false })));
    }
}
