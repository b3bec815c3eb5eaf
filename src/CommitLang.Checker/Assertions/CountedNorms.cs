using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Checker.Witnesses;
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
    private readonly CheckContext _context;
    private readonly DeedsSpokenOf _spoken;
    private readonly Recurrence _recurrence;
    private readonly ImmutableArray<GroundNorm> _kept;

    public CountedNorms(CheckContext context)
        : this(context, [.. context.Strict.Where(norm => !norm.Norm.IsRecommendation)])
    {
    }

    private CountedNorms(CheckContext context, ImmutableArray<GroundNorm> norms)
    {
        _context = context;
        _spoken = new DeedsSpokenOf(context.Index, norms);
        _kept = [.. _spoken.Norms.Where(norm => norm.Holes.Count == 0)];
        _recurrence = new Recurrence(context.Program.Origin, [.. _kept.Select(norm => norm.Norm)]);
    }

    /// <summary>Those that leave something undecided, and ask for nothing yet.</summary>
    public IEnumerable<GroundNorm> Undecided => _spoken.Norms.Where(norm => norm.Holes.Count > 0);

    /// <summary>A search for courses of events that keep all of them, which begins with those that hang together with something.</summary>
    /// <param name="asserted">What is asserted.</param>
    /// <param name="happenings">What is said to happen.</param>
    /// <param name="undecided">Which of those that leave something undecided are told as left out besides.</param>
    public CourseSearch SearchFrom(IEnumerable<Norm> asserted, IEnumerable<Atom> happenings, IEnumerable<GroundNorm> undecided) =>
        new(_context, [.. ConnectedNorms.Of(_spoken, asserted, happenings), .. undecided], this);

    /// <summary>All of them but some.</summary>
    public CountedNorms Without(IEnumerable<GroundNorm> norms)
    {
        var some = norms.ToHashSet<GroundNorm>(ReferenceEqualityComparer.Instance);
        return new(_context, [.. _spoken.Norms.Where(norm => !some.Contains(norm))]);
    }

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
        List<Course> parts = [course];
        var partOf = new Dictionary<GroundNorm, Course>(ReferenceEqualityComparer.Instance);
        while (true)
        {
            var log = LogOf(course.Scenario, parts);
            var evaluation = Evaluate(log);
            var broken = _kept.Where(norm => open.Contains(norm) && !IsKept(evaluation, norm.Norm)).ToList();
            if (broken.Count == 0)
            {
                // What is done for some can be read by others.
                return goal.IsReached(Again(course, log)) && parts.TrueForAll(part => IsBorneOut(part, log)) ? [] : [.. partOf.Keys];
            }

            foreach (var norm in broken.Where(open.Contains))
            {
                _context.CancellationToken.ThrowIfCancellationRequested();
                var together = ConnectedNorms.Of(_spoken, [norm.Norm], []);
                ImmutableArray<GroundNorm> own = [.. together.Where(other => open.Contains(other) && MayAsk(other.Norm, evaluation))];
                List<DeedDone> done = [.. course.Deeds, .. together.Select(partOf.GetValueOrDefault).OfType<Course>().Distinct().SelectMany(part => part.Deeds)];
                if (new CourseSearch(_context, own).FindIn(course.Scenario, done) is not { } found)
                {
                    return Fewest(own, course.Scenario, done);
                }

                parts.Add(found);
                open.ExceptWith(own);
                foreach (var kept in own)
                {
                    partOf.Add(kept, found);
                }
            }
        }
    }

    /// <summary>As few as can be of some norms that cannot be kept together: with these alone a search has less to try.</summary>
    private ImmutableArray<GroundNorm> Fewest(ImmutableArray<GroundNorm> norms, Scenario scenario, IReadOnlyList<DeedDone> done)
    {
        for (var size = norms.Length / 2; size > 0; size /= 2)
        {
            for (var from = norms.Length - size; from >= 0 && norms.Length > size; from -= size)
            {
                var rest = norms.RemoveRange(from, size);
                var search = new CourseSearch(_context, rest);
                norms = search.FindIn(scenario, done) is null && search.Doubt is null ? rest : norms;
            }
        }

        return norms;
    }

    /// <summary>Whether a norm asks for something in a course of events, or may once more is done.</summary>
    private bool MayAsk(Norm norm, Evaluation evaluation) => Force.ComesAbout(evaluation, norm) || ConditionReader.ReadsActsOrNorms(norm)
        || ConditionReader.ReadsState(norm, state => _context.Index.StateActs.Concern(state.Name));

    private FactLog LogOf(Scenario scenario, IEnumerable<Course> parts) => CourseQuestion.With(
        scenario.AddTo(FactLogs.Of(_context.Program.Vocabulary, _context.Program.Facts)), parts.SelectMany(part => part.Deeds));

    private Evaluation Evaluate(FactLog log) => new(log, _context.Program.Norms.Select(norm => norm.Norm), _recurrence.IsNone ? _context.Program.Origin
        : _recurrence.Horizon(log.Facts.SelectMany(fact => new[] { fact.From, fact.End }).Concat(_kept.SelectMany(norm => ConditionReader.DaysOf(norm.Norm)))
            .Where(day => !day.IsNever).Append(_context.Program.Origin).Max()));

    /// <summary>What comes of a part with all that is done for others, which does not change how far what recurs is looked at.</summary>
    private static Evaluation Again(Course part, FactLog log) => new(log, part.Space.Known, part.Evaluation.Horizon);

    private static bool IsBorneOut(Course part, FactLog log)
    {
        var evaluation = Again(part, log);
        return part.Space.Allows(log) && part.Kept.All(norm => IsKept(evaluation, norm));
    }

    private static bool IsKept(Evaluation evaluation, Norm norm) => norm.Bearer.IsOpen || Expectations.IsKept(evaluation, norm);
}
