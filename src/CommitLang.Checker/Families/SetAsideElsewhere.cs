using CommitLang.Checker.Encoding;
using CommitLang.Checker.Findings;
using CommitLang.Checker.Solving;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// A duty that has given way to what prevails over it clashes with nothing else: what is a contradiction only in scenarios
/// where one of its norms is set aside by others is none (language 2.8, overridden).
/// </summary>
internal sealed class SetAsideElsewhere(CheckContext context)
{
    public void Apply()
    {
        var settled = context.Instances.Where(instance => instance.Descriptor == FindingDescriptors.Overridden)
            .Select(instance => SettingAside.Of(instance.Norms, context.Precedence)).OfType<SettingAside>()
            .Where(aside => aside is { Loser.Norm.Modality: Modality.Duty, Winners.Count: 1 })
            .ToLookup(aside => aside.Loser, (IEqualityComparer<GroundNorm>)ReferenceEqualityComparer.Instance);
        for (var i = 0; settled.Count > 0 && i < context.Instances.Count; i++)
        {
            var instance = context.Instances[i];
            var aside = instance.Norms.SelectMany(norm => settled[norm]).ToList();
            if (aside.Count > 0 && instance is { Family.DefaultSeverity: DiagnosticSeverity.Error, Scenario: not null }
                && instance.Descriptor != FindingDescriptors.Overridden)
            {
                context.Instances[i] = Reconsider(instance, instance.Scenario, aside);
            }
        }
    }

    private Instance Reconsider(Instance instance, Scenario scenario, List<SettingAside> aside)
    {
        var space = context.SpaceOfAny([.. instance.Norms.Concat(aside.SelectMany(other => other.Winners)).Distinct()]);
        var question = new UnsettledClashQuestion(
            space, context.Conduct, [.. instance.Norms.Select(norm => norm.Norm)],
            [.. aside.GroupBy(other => other.Loser.Norm).Select(group => (IReadOnlyList<Norm>)[group.Key, .. group.SelectMany(other => other.Winners).Select(winner => winner.Norm)])]);
        if (question.Holds(scenario))
        {
            return instance.Certainty == Certainty.Inevitable && context.Ask(question.Opposite) is not { Scenario: null, IsSettled: true }
                ? instance with { Certainty = Certainty.Conditional }
                : instance;
        }

        return context.Ask(question) switch
        {
            { IsSettled: false } => instance,
            { Scenario: { } other } => In(instance, other),
            _ => Overridden(instance, aside[0]),
        };
    }

    /// <summary>The same clash in a scenario in which nothing is set aside.</summary>
    private Instance In(Instance instance, Scenario scenario) =>
        instance.Saying(text => text with { Timeline = Describe.Timeline(context.SpaceOf(instance.Norms), scenario, instance.Norms) }) with
        {
            Scenario = scenario,
            Happenings = scenario.Entries.Count,
            Certainty = instance.Certainty == Certainty.Inevitable ? Certainty.Conditional : instance.Certainty,
        };

    private static Instance Overridden(Instance instance, SettingAside aside) => instance.Saying(text => text with { Message = aside.Message }) with
    {
        Descriptor = FindingDescriptors.Overridden,
        Severity = FindingDescriptors.Overridden.DefaultSeverity,
    };
}

/// <summary>Is there a scenario in which some norms cannot be kept together, and none of them is set aside by others?</summary>
internal sealed class UnsettledClashQuestion(
    ScenarioSpace space, Witnesses.Conduct conduct, IReadOnlyList<Norm> norms, IReadOnlyList<IReadOnlyList<Norm>> withWinners) : IQuestion
{
    private readonly Witnesses.BehaviourSearch _search = new(space, conduct);

    private IReadOnlyList<Norm> Norms => norms;

    public ScenarioSpace Space => space;

    public IReadOnlyList<Atom> Required => space.Required;

    /// <summary>Is there one in which all come into force, and one of them is set aside?</summary>
    public IQuestion Opposite => new SettledQuestion(this);

    public bool Holds(Scenario scenario) => space.Allows(scenario) && _search.FindCompliant(scenario, Norms) is null && !IsSetAside(scenario);

    private bool IsSetAside(Scenario scenario) => withWinners.Any(set => _search.FindCompliant(scenario, set) is null);

    private sealed class SettledQuestion(UnsettledClashQuestion of) : IQuestion
    {
        public ScenarioSpace Space => of.Space;

        public IReadOnlyList<Atom> Required => of.Required;

        public bool Holds(Scenario scenario)
        {
            if (!Space.Allows(scenario) || !of.IsSetAside(scenario))
            {
                return false;
            }

            var evaluation = Space.Evaluate(Space.LogOf(scenario));
            return of.Norms.All(norm => Force.ComesAbout(evaluation, norm));
        }
    }
}
