using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Solving;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>What precedence makes of norms that clash: what is contradictory before some are set aside and not after is overridden.</summary>
internal sealed class Settlements(CheckContext context)
{
    /// <summary>What comes of norms that clash.</summary>
    /// <param name="norms">The norms.</param>
    /// <param name="before">How they clash when nothing is set aside.</param>
    public Settlement Of(IReadOnlyList<GroundNorm> norms, Decision before)
    {
        if (Direct(norms) is { } settled)
        {
            return settled;
        }

        var (question, remaining) = ClashOf(norms, norms);
        return Decide(question) switch
        {
            { IsSettled: false } => Settlement.Open(before),
            { Scenario: null } => Elsewhere(norms, remaining, before.Scenario),
            var after => new Settlement(after with { IsInevitable = before.IsInevitable && after.IsInevitable }, null),
        };
    }

    /// <summary>What comes of a freedom and what is against it.</summary>
    public Settlement OfCollision(IReadOnlyList<GroundNorm> norms, Decision before, Func<Norm, Norm, bool> areAgainst)
    {
        if (Direct(norms) is { } settled)
        {
            return settled;
        }

        var (space, remaining) = Around(norms, norms);
        var question = new RemainingCollisionQuestion(space, remaining, norms, areAgainst, context.Conduct);
        return context.Ask(question) switch
        {
            { IsSettled: false } => Settlement.Open(before),
            { Scenario: null } => Elsewhere(norms, remaining, before.Scenario),
            { Scenario: { } scenario } => new Settlement(
                new Decision(true, scenario, before.IsInevitable && context.Ask(question.Escape) is { IsSettled: true, Scenario: null }), null),
        };
    }

    /// <summary>Whether any of some norms gives way to others in some scenario.</summary>
    public bool Concerns(IReadOnlyList<GroundNorm> norms) => !context.Precedence.IsEmpty && norms.Any(context.Prevailing.GivesWay);

    /// <summary>Whether what remains of these or some of them clashes.</summary>
    public Answer AnyRemaining(IReadOnlyList<GroundNorm> norms) => context.Ask(ClashOf(norms, []).Question);

    /// <summary>How what remains of all of them clashes.</summary>
    public Decision Remaining(IReadOnlyList<GroundNorm> norms) => Decide(ClashOf(norms, norms).Question);

    private Decision Decide(RemainingClashQuestion question)
    {
        var answer = context.Ask(question);
        return new Decision(answer.IsSettled, answer.Scenario, answer.Scenario is not null && context.Ask(question.Escape) is { IsSettled: true, Scenario: null });
    }

    /// <summary>What is decided without looking at other norms; null when it is not.</summary>
    private Settlement? Direct(IReadOnlyList<GroundNorm> norms) =>
        SettingAside.Of(norms, context.Precedence) is { } aside ? new Settlement(null, aside) : null;

    private Settlement Elsewhere(IReadOnlyList<GroundNorm> norms, RemainingNorms remaining, Scenario? scenario)
    {
        var (loser, winners) = remaining.Of(scenario ?? Scenario.Empty, norms).Aside.First();
        return new Settlement(null, SettingAside.By(loser, winners, context.Precedence));
    }

    private (RemainingClashQuestion Question, RemainingNorms Remaining) ClashOf(IReadOnlyList<GroundNorm> norms, IReadOnlyList<GroundNorm> focus)
    {
        var (space, remaining) = Around(norms, focus);
        return (new RemainingClashQuestion(space, remaining, norms, context.Conduct), remaining);
    }

    private (ScenarioSpace Space, RemainingNorms Remaining) Around(IReadOnlyList<GroundNorm> norms, IReadOnlyList<GroundNorm> focus)
    {
        var all = norms.Concat(context.Prevailing.OverAny(norms)).Distinct().ToList();
        var space = new ScenarioSpace(context.Index, [.. all.Select(norm => norm.Norm)], [.. focus.Select(norm => norm.Norm)], [])
        {
            Turns = [.. context.Prevailing.TurnsOf(all)],
        };
        return (space, new RemainingNorms(context, space));
    }
}

/// <summary>What comes of norms that clash.</summary>
/// <param name="Remaining">How they still do; null when they do not.</param>
/// <param name="Aside">Which of them gives way; null when they still clash.</param>
internal sealed record Settlement(Decision? Remaining, SettingAside? Aside)
{
    /// <summary>What has to be said beside.</summary>
    public ImmutableArray<string> Notes { get; private init; } = [];

    /// <summary>Whether anything remains of what clashes was not settled: it is told as it is before, and that it may be settled by precedence.</summary>
    public static Settlement Open(Decision before) => new(before with { IsInevitable = false }, null)
    {
        Notes = ["whether a rule of precedence settles all of it was not found out within the budget of the search"],
    };
}
