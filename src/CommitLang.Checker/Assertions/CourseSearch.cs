using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Checker.Solving;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>Looks for courses of events in which norms are kept and a goal is reached.</summary>
internal sealed class CourseSearch
{
    // Seconds, mostly far less, for each question.
    private const int MostScenarios = 12_000;
    private const int MostCourses = 40_000;
    private const int MostNorms = 60;

    private const string TooManyCourses = "there are too many courses of events to try";

    private readonly CheckContext _context;
    private readonly CountedNorms? _counted;

    /// <param name="context">The program.</param>
    /// <param name="norms">The norms that are kept.</param>
    /// <param name="counted">All that are to be kept, whatever they speak of; null when no others are.</param>
    public CourseSearch(CheckContext context, ImmutableArray<GroundNorm> norms, CountedNorms? counted = null)
    {
        (_context, _counted) = (context, counted);
        Connected = [.. norms.Where(norm => norm.Holes.Count == 0)];
        LeftOpen = [.. norms.Where(norm => norm.Holes.Count > 0).Select(norm => norm.Written.Title).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The norms that the answers hang on, <see cref="Others"/> among them.</summary>
    public ImmutableArray<GroundNorm> Connected { get; private set; }

    /// <summary>Norms about other acts that cannot be kept in courses that were looked at, as far as that has come out.</summary>
    public ImmutableArray<GroundNorm> Others { get; private set; } = [];

    /// <summary>Connected statements that leave something undecided: they ask for nothing yet.</summary>
    public ImmutableArray<string> LeftOpen { get; }

    /// <summary>What an assert speaks of, as it reads while the norms are kept.</summary>
    public KeptConditions Conditions => KeptConditions.While(Connected, _context.Index);

    /// <summary>The program.</summary>
    public ProgramIndex Index => _context.Index;

    /// <summary>Why the last question was not settled; null when it was.</summary>
    public string? Doubt { get; private set; }

    /// <summary>The canonical course that reaches a goal; null when there is none, or <see cref="Doubt"/> says why.</summary>
    public Course? Find(Goal goal)
    {
        while (FindAmongConnected(goal) is { } course)
        {
            if (_counted?.NotKept(course, goal, Connected) is not { IsEmpty: false } others)
            {
                return course;
            }

            Connected = _counted.InOrder([.. Connected, .. others]);
            Others = _counted.InOrder([.. Others, .. others]);
            if (!new CourseSearch(_context, others).CanKeep())
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The norms that nobody can keep in any scenario, whatever is asserted; null when all can be kept, or may.</summary>
    public CourseSearch? NeverKept()
    {
        var search = new CourseSearch(_context, Connected, _counted) { Others = Others };
        return search.CanKeep() ? null : search;
    }

    /// <summary>Whether some scenario lets the norms be kept, or may: what can never be kept leaves nothing to look for.</summary>
    private bool CanKeep() => Find(new AsExpected([])) is not null || Doubt is not null;

    private Course? FindAmongConnected(Goal goal)
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
            return course;
        }

        Doubt = !answer.IsSettled || budget.IsSpent ? TooManyCourses
            : !goal.HasAllWays ? "who takes part and with how much can differ from day to day"
            : question.IsInDoubt ? "conditions read what the same conduct changes more than once"
            : null;
        return null;
    }

    /// <summary>A course in one scenario that keeps the norms after what is done already; null when there is none, or <see cref="Doubt"/> says why.</summary>
    public Course? FindIn(Scenario scenario, IEnumerable<DeedDone> done)
    {
        var goal = new AsExpected([]);
        var location = Connected[0].Written.Location;
        var (space, kept) = SpaceOf(goal, [.. done.Select(deed => new GroundFact(FactKind.Act, deed.Deed.Act, deed.Deed.Actor, deed.From, deed.End, location))]);
        var budget = new WorkBudget(MostCourses / 10);
        var question = new CourseQuestion(space, _context.Conduct, kept, goal, budget);
        try
        {
            var course = question.Find(scenario);
            Doubt = course is null && (budget.IsSpent || question.IsInDoubt) ? TooManyCourses : null;
            return course;
        }
        catch (NotSettledException)
        {
            Doubt = TooManyCourses;
            return null;
        }
    }

    /// <summary>A scenario in which the goal comes about and nobody can keep all norms; null when none is found.</summary>
    public Scenario? FindStuck(Goal goal)
    {
        var (space, kept) = SpaceOf(goal);
        return Connected.Length > MostNorms ? null : new ScenarioWalk(MostScenarios / 10)
            .Find(new StuckQuestion(space, _context.Conduct, kept, goal, new WorkBudget(MostCourses / 10)), _context.CancellationToken).Scenario;
    }

    private (ScenarioSpace Space, KeptNorms Kept) SpaceOf(Goal goal, params IReadOnlyList<GroundFact> done)
    {
        var conditions = Conditions;
        var kept = Connected.Select(norm => conditions.Simplify(norm.Norm)).ToList();
        var side = kept.Append(goal.Focus).SelectMany(_context.Index.PerformersOf).ToHashSet(StringComparer.Ordinal);
        var facts = _context.Program.Facts.Where(fact => fact.Kind == FactKind.Act && side.Contains(fact.Actor ?? "")).ToList();
        var space = new ScenarioSpace(_context.Index, [.. kept, goal.Focus], [goal.Focus], [.. facts, .. done], followsStates: true)
        {
            Turns = [.. _context.Prevailing.TurnsOf(Connected)],
        };
        return (space, new KeptNorms(_context, Connected, conditions, kept, space, [.. facts.Where(fact => fact.From.IsNever).Select(Never)]));
    }

    /// <summary>What a fact says is never done is planned by nobody.</summary>
    private static Norm Never(GroundFact fact) =>
        Plain.Norm(Modality.Prohibition, new Member(fact.Actor ?? ""), fact.Term, default, Day.Never);
}
