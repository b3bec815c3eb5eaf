using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// Events that constraints bring with others, and that matter to nothing else: they can have happened on the first day there
/// is, so that they bar no scenario of the others.
/// </summary>
internal sealed class SideEffects
{
    private static readonly SideEffects None = new([]);

    private readonly ImmutableArray<(Atom Cause, Atom Effect)> _pairs;

    private SideEffects(ImmutableArray<(Atom, Atom)> pairs) => _pairs = pairs;

    /// <summary>Those of a space; null when its constraints say more than that.</summary>
    /// <param name="space">The scenarios.</param>
    /// <param name="read">The happenings that matter.</param>
    public static SideEffects? Of(ScenarioSpace space, HashSet<Atom> read)
    {
        if (space.HasLaws)
        {
            return null;
        }

        var constraints = space.Constraints;
        if (constraints.Count == 0)
        {
            return None;
        }

        return read.All(IsInOnePlace) && constraints.All(constraint => constraint.Kind == ConstraintKind.Implies
                && constraint is { Left.Kind: FactKind.Event, Right.Kind: FactKind.Event }
                && !read.Contains(constraint.Right) && IsInOnePlace(constraint.Left) && IsInOnePlace(constraint.Right))
            ? new SideEffects([.. constraints.Select(constraint => (constraint.Left, constraint.Right))])
            : null;

        bool IsInOnePlace(Atom atom) => space.Vocabulary.InAreasAround(atom.Term).Count == 1;
    }

    /// <summary>The scenario with what it brings with it.</summary>
    public Scenario AddTo(Scenario scenario, Day origin)
    {
        if (_pairs.IsEmpty)
        {
            return scenario;
        }

        var happening = scenario.Entries.Select(entry => entry.Atom).ToHashSet();
        var added = new List<ScenarioEntry>();
        int before;
        do
        {
            before = added.Count;
            foreach (var (cause, effect) in _pairs)
            {
                if (happening.Contains(cause) && happening.Add(effect))
                {
                    added.Add(new ScenarioEntry(effect, origin, Day.Never));
                }
            }
        }
        while (added.Count > before);
        return new Scenario([.. scenario.Entries.Concat(added).OrderBy(entry => entry.From).ThenBy(entry => entry.Atom)]);
    }
}
