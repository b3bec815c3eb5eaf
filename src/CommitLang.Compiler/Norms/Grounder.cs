using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Norms;

/// <summary>Unfolds written norms into ground norms (language 2.1).</summary>
internal sealed class Grounder
{
    private readonly ILookup<StatementSymbol, BoundNorm> _sanctions;
    private readonly GroundNormFactory _factory;
    private readonly NormBearers _bearers = new();
    private readonly NormIds _ids = new();

    private Grounder(Day origin, ILookup<StatementSymbol, BoundNorm> sanctions)
    {
        _sanctions = sanctions;
        _factory = new GroundNormFactory(origin);
    }

    /// <summary>The ground norms of stretches of statements, in their order. No stretch needs another.</summary>
    /// <param name="stretches">The written norms.</param>
    /// <param name="origin">The first day there is.</param>
    /// <param name="vocabulary">What follows from doing what.</param>
    /// <param name="sanctions">The norms whose breach gives rise to a statement by name (<c>failing which Name</c>).</param>
    public static ImmutableArray<GroundNorm> Unfold(
        IReadOnlyList<IReadOnlyList<BoundNorm>> stretches, Day origin, Vocabulary vocabulary, ILookup<StatementSymbol, BoundNorm> sanctions)
    {
        var ground = new List<GroundNorm>[stretches.Count];
        SideBySide.Run([.. Enumerable.Range(0, stretches.Count)], i => ground[i] = new Grounder(origin, sanctions).Instances(stretches[i]));
        return NarrowerPermissions.Apply([.. ground.SelectMany(norms => norms)], vocabulary);
    }

    private List<GroundNorm> Instances(IReadOnlyList<BoundNorm> norms)
    {
        var ground = new List<GroundNorm>(norms.Count);
        foreach (var norm in norms)
        {
            AddInstances(norm, ground);
        }

        return ground;
    }

    private void AddInstances(BoundNorm norm, List<GroundNorm> ground)
    {
        var written = _factory.Written(norm);
        var breached = _sanctions.Count == 0 ? [] : BreachedBefore(norm);
        foreach (var way in OnlyWay(norm) is { } only ? [only] : Ways(norm))
        {
            if (!_factory.IsReserved(norm, way))
            {
                ground.Add(_factory.Make(norm, written, way, way.Breach ?? (breached.Count == 0 ? null : Breach(breached, way.Bearer))));
            }
        }
    }

    /// <summary>The one way of filling in a norm of one party about one act, as most are; null where there may be others.</summary>
    private NormInstance? OnlyWay(BoundNorm norm)
    {
        if (norm.Failing is not null || norm.Life.HasReservations || !norm.Ranges.IsEmpty || !norm.Filters.IsEmpty || !norm.OpenDays.IsEmpty
            || norm.Bearer is not { IsEach: true, IsOpen: false, Variable: null, Members: [var member] }
            || norm.Act is not { HasHoles: false, HasEach: false } act || act.Only(norm.Renamed) is not { } term)
        {
            return null;
        }

        var alone = _bearers.Alone(member);
        ImmutableArray<GroundTerm> acts = [term];
        return new NormInstance(_ids.Of(norm, alone, norm.Renamed, acts, false), norm.Renamed, alone, acts, null, false, [], 0);
    }

    /// <summary>Every way of filling in a written norm.</summary>
    private IEnumerable<NormInstance> Ways(BoundNorm norm)
    {
        foreach (var (outer, breach) in Outer(norm))
        {
            foreach (var (bindings, bearer, isUnlisted) in _bearers.Of(norm, outer))
            {
                var fillings = norm.Act is { HasHoles: true } ? NormActs.Fillings(norm, bindings, bearer) : 0;
                foreach (var filled in NormActs.Fill(norm, bindings))
                {
                    var holes = NormActs.HolesOf(norm, filled);
                    foreach (var acts in NormActs.Of(norm, filled))
                    {
                        if (NormActs.Performable(norm, bearer, acts) is var (able, possible) && NormBearers.OnDaysOf(norm, able, possible) is { } bound)
                        {
                            yield return new NormInstance(_ids.Of(norm, bound, filled, possible, holes.Count > 0), filled, bound, possible, breach, isUnlisted, holes, fillings);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The breaches that a norm inside <c>failing which</c> follows upon, with the variables of what was breached.</summary>
    private IEnumerable<(Bindings Bindings, Condition? Breach)> Outer(BoundNorm norm) => norm.Failing is { } failing
        ? Ways(failing).Select(instance => (instance.Bindings, (Condition?)Breach(instance)))
        : [(norm.Renamed, null)];

    /// <summary>What a norm follows upon that is named by it, or by an article or statement around it.</summary>
    private List<NormInstance> BreachedBefore(BoundNorm norm)
    {
        var breached = new List<NormInstance>();
        for (var statement = norm.Statement; statement is not null; statement = statement.Container)
        {
            breached.AddRange(_sanctions[statement].SelectMany(Ways));
        }

        return breached;
    }

    /// <summary>That one of them was breached: by the bearer itself, if it is among those who could.</summary>
    private static Condition? Breach(List<NormInstance> breached, Bearer bearer)
    {
        var own = breached.FindAll(instance => instance.Bearer.ToString() == bearer.ToString());
        return FilledConditions.Any([.. (own.Count > 0 ? own : breached).Select(Breach)]);
    }

    private static Condition Breach(NormInstance instance) => new NormIs(instance.Id, NormStatus.Breached);
}
