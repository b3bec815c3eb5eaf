using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// Scenarios in which two norms that clash may well be kept: what the one needs is so until some day, and from then on what the other
/// needs, and not both. They are tried; that none of them shows anything says nothing.
/// </summary>
internal sealed class Successions
{
    private readonly ScenarioSpace _space;
    private readonly ImmutableArray<Atom> _atoms;

    private Successions(ScenarioSpace space, ImmutableArray<Atom> atoms) => (_space, _atoms) = (space, atoms);

    /// <summary>The scenarios, of two norms that read events and states on days of their own; none for others.</summary>
    public static IEnumerable<Scenario> Of(ScenarioSpace space)
    {
        if (space.Norms is not [var first, var second] || !space.Norms.All(StandingNorms.ReadsItsDays))
        {
            return [];
        }

        var successions = new Successions(space, ConditionReader.AtomsOf(space.Norms));
        return successions.Of(first, second).Concat(successions.Of(second, first));
    }

    private IEnumerable<Scenario> Of(Norm earlier, Norm later)
    {
        var (before, behind) = (_space.ValidityOf(earlier), _space.ValidityOf(later));
        if (before.IsEmpty || behind.IsEmpty)
        {
            yield break;
        }

        // What happens is to count for the later one, too, where that can be.
        foreach (var day in new[] { before.First, Day.Max(before.First, behind.First) }.Distinct().Where(day => day < before.End))
        {
            foreach (var turn in new[] { behind.First, before.End, day.AddDays(1) }.Distinct().Where(turn => turn > day && turn < behind.End))
            {
                if (Between(earlier, later, day, turn) is { } scenario)
                {
                    yield return scenario;
                }
            }
        }
    }

    /// <summary>The earlier one in force from a day on, and the later one from another; null when their conditions do not allow that.</summary>
    private Scenario? Between(Norm earlier, Norm later, Day day, Day turn)
    {
        var until = new List<(Condition, bool)> { (InForce(earlier, isLatched: false), true) };
        var since = new List<(Condition, bool)> { (InForce(later, isLatched: false), true) };
        if (_space.ValidityOf(later).First < turn)
        {
            until.Add((InForce(later, isLatched: false), false));
        }

        if (earlier.IsStanding && turn < _space.ValidityOf(earlier).End)
        {
            since.Add((InForce(earlier, isLatched: true), false));
        }

        return new Assignment(_atoms, until, since).LeastOfTwo() is var (first, second)
            ? new Scenario([.. first.Select(atom => new ScenarioEntry(atom, atom.Kind == FactKind.State ? _space.Origin : day, second.Contains(atom) ? Day.Never : turn)),
                .. second.Except(first).Select(atom => new ScenarioEntry(atom, turn, Day.Never))])
            : null;
    }

    private static AllOf InForce(Norm norm, bool isLatched) => new(
    [
        .. isLatched ? Array.Empty<Condition>() : [norm.When],
        norm.While,
        .. norm.Unless is { } unless ? new Condition[] { new Not(unless) } : [],
    ]);
}
