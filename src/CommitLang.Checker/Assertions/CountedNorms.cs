using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>
/// The norms that asserts count. A search begins with those that an assert hangs on. The others are looked at in one course of events at a
/// time, where most are kept by whatever is left undone; for the rest behaviour of its own is looked for, and what finds none is told, for
/// the search to keep it too.
/// </summary>
internal sealed class CountedNorms
{
    // Where it is known what happens, many norms can be looked at together.
    private const int MostTogether = 400;

    private readonly CheckContext _context;
    private readonly DeedsSpokenOf _spoken;
    private readonly Recurrence _recurrence;
    private readonly ImmutableArray<GroundNorm> _kept;

    public CountedNorms(CheckContext context)
    {
        _context = context;
        _spoken = new DeedsSpokenOf(context.Index, [.. context.Strict.Where(norm => !norm.Norm.IsRecommendation)]);
        _kept = [.. _spoken.Norms.Where(norm => norm.Holes.Count == 0)];
        _recurrence = new Recurrence(context.Program.Origin, [.. _kept.Select(norm => norm.Norm)]);
    }

    /// <summary>A search for courses of events that keep all of them, which begins with those that hang together with something.</summary>
    public CourseSearch SearchFrom(IEnumerable<Norm> asserted, IEnumerable<Atom> happenings) =>
        new(_context, ConnectedNorms.Of(_spoken, asserted, happenings), this);

    /// <summary>Some of them, in their order.</summary>
    public ImmutableArray<GroundNorm> InOrder(IEnumerable<GroundNorm> norms)
    {
        var some = norms.ToHashSet<GroundNorm>(ReferenceEqualityComparer.Instance);
        return [.. _kept.Where(some.Contains)];
    }

    /// <summary>Others for which nothing was found that keeps them besides in a course of events; none when all can be kept.</summary>
    /// <param name="course">A course that reaches a goal and keeps some norms.</param>
    /// <param name="goal">The goal.</param>
    /// <param name="connected">The norms it keeps.</param>
    public ImmutableArray<GroundNorm> NotKept(Course course, Goal goal, IEnumerable<GroundNorm> connected)
    {
        var open = new HashSet<GroundNorm>(_kept, ReferenceEqualityComparer.Instance);
        open.ExceptWith(connected);
        var asked = new HashSet<GroundNorm>(ReferenceEqualityComparer.Instance);
        List<Course> parts = [course];
        while (true)
        {
            var log = LogOf(course.Scenario, parts);
            var evaluation = Evaluate(log);
            var broken = _kept.Where(norm => open.Contains(norm) && !IsKept(evaluation, norm.Norm)).ToList();
            if (broken.Count == 0)
            {
                // What is done for some can be read by others.
                return goal.IsReached(course.Space.Evaluate(log)) && parts.TrueForAll(part => IsBorneOut(part, log)) ? [] : [.. asked];
            }

            foreach (var norm in broken.Where(open.Contains))
            {
                var together = Together(norm, open, evaluation);
                asked.UnionWith(together);
                open.ExceptWith(together);
                if (together.Length > MostTogether
                    || new CourseSearch(_context, together).FindIn(course.Scenario, parts.SelectMany(part => part.Deeds)) is not { } part)
                {
                    return together;
                }

                parts.Add(part);
            }
        }
    }

    /// <summary>A norm and those that hang together with it, as far as they ask for something in a course of events or may once more is done.</summary>
    private ImmutableArray<GroundNorm> Together(GroundNorm norm, HashSet<GroundNorm> open, Evaluation evaluation) =>
    [
        .. ConnectedNorms.Of(_spoken, [norm.Norm], []).Where(other => open.Contains(other)
            && (Force.ComesAbout(evaluation, other.Norm) || ConditionReader.ReadsActsOrNorms(other.Norm)
                || ConditionReader.ReadsState(other.Norm, state => _context.Index.StateActs.Concern(state.Name)))),
    ];

    private FactLog LogOf(Scenario scenario, IEnumerable<Course> parts) => CourseQuestion.With(
        scenario.AddTo(FactLogs.Of(_context.Program.Vocabulary, _context.Program.Facts)), parts.SelectMany(part => part.Deeds));

    private Evaluation Evaluate(FactLog log) => new(log, _context.Program.Norms.Select(norm => norm.Norm), _recurrence.IsNone ? _context.Program.Origin
        : _recurrence.Horizon(log.Facts.SelectMany(fact => new[] { fact.From, fact.End }).Concat(_kept.SelectMany(norm => ConditionReader.DaysOf(norm.Norm)))
            .Where(day => !day.IsNever).Append(_context.Program.Origin).Max()));

    /// <summary>Whether a part is kept with all that is done for others. How far what recurs is looked at does not hang on that.</summary>
    private static bool IsBorneOut(Course part, FactLog log)
    {
        var evaluation = new Evaluation(log, part.Space.Known, part.Evaluation.Horizon);
        return part.Space.Allows(log) && part.Kept.All(norm => IsKept(evaluation, norm));
    }

    private static bool IsKept(Evaluation evaluation, Norm norm) => norm.Bearer.IsOpen || Expectations.IsKept(evaluation, norm);
}
