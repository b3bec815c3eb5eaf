using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Checker.Solving;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>Looks for courses of events in which the norms that count are kept and a goal is reached.</summary>
internal sealed class CourseSearch
{
    // Seconds, mostly far less, for each question.
    private const int MostScenarios = 12_000;
    private const int MostCourses = 40_000;
    private const int MostNorms = 60;

    private readonly CheckContext _context;
    private readonly KeptConditions _conditions;

    public CourseSearch(CheckContext context, ImmutableArray<GroundNorm> norms)
    {
        _context = context;
        Connected = [.. norms.Where(norm => norm.Holes.Count == 0)];
        var kept = Connected.Select(norm => norm.Norm).ToHashSet(ReferenceEqualityComparer.Instance);
        _conditions = new KeptConditions(name => context.Index.NormsOf(name) is { Count: > 0 } read && read.All(kept.Contains));
        LeftOpen = [.. norms.Where(norm => norm.Holes.Count > 0).Select(norm => norm.Written.Title).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The norms that are kept.</summary>
    public ImmutableArray<GroundNorm> Connected { get; }

    /// <summary>Connected statements that leave something undecided: they ask for nothing yet.</summary>
    public ImmutableArray<string> LeftOpen { get; }

    /// <summary>What an assert speaks of, as it reads while the norms are kept.</summary>
    public KeptConditions Conditions => _conditions;

    /// <summary>Why the last question was not settled; null when it was.</summary>
    public string? Doubt { get; private set; }

    /// <summary>The canonical course that reaches a goal; null when there is none, or <see cref="Doubt"/> says why.</summary>
    public (Course Course, ScenarioSpace Space)? Find(Goal goal)
    {
        Doubt = null;
        if (Connected.Length > MostNorms)
        {
            Doubt = FormattableString.Invariant($"it hangs on {Connected.Length} norms, which are too many to try");
            return null;
        }

        var (space, kept) = SpaceOf(goal);
        var budget = new WorkBudget(MostCourses);
        var question = new CourseQuestion(space, _context.Conduct, kept, goal, budget);
        var answer = new ScenarioWalk(MostScenarios).Find(question, _context.CancellationToken);
        if (answer.Scenario is { } scenario
            && new CourseQuestion(space, _context.Conduct, kept, goal, new WorkBudget(MostCourses)).Find(scenario) is { } course)
        {
            return (course, space);
        }

        Doubt = !answer.IsSettled || budget.IsSpent ? "there are too many courses of events to try"
            : !goal.HasAllWays ? "who takes part and with how much can differ from day to day"
            : question.IsInDoubt ? "conditions read what the same conduct changes more than once"
            : null;
        return null;
    }

    /// <summary>A scenario in which the goal comes about and nobody can keep all norms; null when none is found.</summary>
    public Scenario? FindStuck(Goal goal)
    {
        var (space, kept) = SpaceOf(goal);
        return Connected.Length > MostNorms ? null : new ScenarioWalk(MostScenarios / 10)
            .Find(new StuckQuestion(space, _context.Conduct, kept, goal, new WorkBudget(MostCourses / 10)), _context.CancellationToken).Scenario;
    }

    private (ScenarioSpace Space, KeptNorms Kept) SpaceOf(Goal goal)
    {
        var kept = Connected.Select(norm => _conditions.Simplify(norm.Norm)).ToList();
        var side = kept.Append(goal.Focus).SelectMany(_context.Index.PerformersOf).ToHashSet(StringComparer.Ordinal);
        var facts = _context.Program.Facts.Where(fact => fact.Kind == FactKind.Act && side.Contains(fact.Actor ?? "")).ToList();
        var space = new ScenarioSpace(_context.Index, [.. kept, goal.Focus], [goal.Focus], facts, followsStates: true)
        {
            Turns = [.. _context.Prevailing.TurnsOf(Connected)],
        };
        return (space, new KeptNorms(_context, Connected, _conditions, kept, space, [.. facts.Where(fact => fact.From.IsNever).Select(Never)]));
    }

    /// <summary>What a fact says is never done is planned by nobody.</summary>
    private static Norm Never(GroundFact fact) =>
        Plain.Norm(Modality.Prohibition, new Member(fact.Actor ?? ""), fact.Term, default, Day.Never);
}
