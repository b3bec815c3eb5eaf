using CommitLang.Checker.Encoding;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// What remains of norms in a scenario when some give way to others (language 2.8, overridden): a duty that no behaviour keeps
/// together with what prevails over it is set aside; a standing norm for the days and parts concerned. From the top: what is set
/// aside sets nothing aside.
/// </summary>
internal sealed class RemainingNorms(CheckContext context, ScenarioSpace space)
{
    private const int MostWinners = 3;

    private readonly BehaviourSearch _search = new(space, context.Conduct);

    /// <summary>What remains of some norms.</summary>
    public Remains Of(Scenario scenario, IReadOnlyList<GroundNorm> norms)
    {
        var remains = new Remains(norms);
        var evaluation = space.Evaluate(space.LogOf(scenario));
        foreach (var norm in norms)
        {
            Settle(norm, scenario, evaluation, remains);
        }

        return remains;
    }

    private IReadOnlyList<Norm> Settle(GroundNorm norm, Scenario scenario, Evaluation evaluation, Remains remains)
    {
        if (remains.Find(norm) is { } known)
        {
            return known;
        }

        var winners = context.Prevailing.Over(norm);
        foreach (var winner in winners)
        {
            Settle(winner, scenario, evaluation, remains);
        }

        var aside = new SetAsideParts(norm.Norm, context.Conduct);
        foreach (var set in Barring(norm.Norm, winners, scenario, remains))
        {
            if (aside.Add([.. set.SelectMany(winner => Prevailing(winner, norm, remains))], evaluation))
            {
                remains.Add(norm, set);
            }
        }

        foreach (var winner in winners.Where(winner => IsFreedom(winner.Norm) || IsFreedom(norm.Norm)))
        {
            if (aside.AddFreedom(Prevailing(winner, norm, remains), evaluation))
            {
                remains.Add(norm, [winner]);
            }
        }

        return remains.Know(norm, aside.Rest(evaluation));
    }

    /// <summary>What is left of a norm that prevails over another, and on which days it does.</summary>
    private IEnumerable<(Norm Winner, DaySet Days)> Prevailing(GroundNorm winner, GroundNorm norm, Remains remains)
    {
        var days = context.Precedence.DaysOf(winner, norm);
        return (remains.Find(winner) ?? []).Select(rest => (rest, days));
    }

    /// <summary>The least sets of what prevails over a norm that can be kept, as it can be, but not together with it.</summary>
    private List<IReadOnlyList<GroundNorm>> Barring(Norm norm, IReadOnlyList<GroundNorm> winners, Scenario scenario, Remains remains)
    {
        var strict = winners.Where(winner => !IsFreedom(winner.Norm)).ToList();
        var sets = new List<IReadOnlyList<GroundNorm>>();
        if (strict.Count == 0 || IsFreedom(norm) || CanBeKept([norm, .. strict.SelectMany(winner => remains.Find(winner) ?? [])]) || !CanBeKept([norm]))
        {
            return sets;
        }

        List<IReadOnlyList<GroundNorm>> candidates = [[]];
        for (var size = 1; size <= MostWinners; size++)
        {
            candidates = [.. candidates.SelectMany(set => strict.Skip(set.Count == 0 ? 0 : strict.IndexOf(set[^1]) + 1)
                .Select(winner => (IReadOnlyList<GroundNorm>)[.. set, winner]))];
            foreach (var set in candidates.Where(set => !sets.Exists(smaller => smaller.All(set.Contains))).ToList())
            {
                var kept = set.SelectMany(winner => remains.Find(winner) ?? []).ToList();
                if (!CanBeKept([norm, .. kept]) && CanBeKept(kept))
                {
                    sets.Add(set);
                }
            }
        }

        return sets;

        bool CanBeKept(IReadOnlyList<Norm> kept) => _search.FindCompliant(scenario, kept) is not null;
    }

    private static bool IsFreedom(Norm norm) => norm.Modality is Modality.Permission or Modality.Exemption;
}

/// <summary>What has become of norms in a scenario, and by which others they were set aside.</summary>
internal sealed class Remains(IReadOnlyList<GroundNorm> asked)
{
    private readonly Dictionary<GroundNorm, IReadOnlyList<Norm>> _rest = new(ReferenceEqualityComparer.Instance);
    private readonly List<(GroundNorm Loser, IReadOnlyList<GroundNorm> Winners)> _aside = [];

    /// <summary>What is left of those that were asked about.</summary>
    public IReadOnlyList<Norm> Norms => [.. asked.SelectMany(norm => _rest[norm])];

    /// <summary>Which of those that were asked about have given way to which others.</summary>
    public IEnumerable<(GroundNorm Loser, IReadOnlyList<GroundNorm> Winners)> Aside => _aside.Where(aside => asked.Contains(aside.Loser));

    public IReadOnlyList<Norm>? Find(GroundNorm norm) => _rest.GetValueOrDefault(norm);

    public void Add(GroundNorm loser, IReadOnlyList<GroundNorm> winners) => _aside.Add((loser, winners));

    public IReadOnlyList<Norm> Know(GroundNorm norm, IReadOnlyList<Norm> rest) => _rest[norm] = rest;
}
