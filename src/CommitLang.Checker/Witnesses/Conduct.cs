using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>What an act involves: what is done by doing it, and what it requires and excludes (language 2.5). Cached.</summary>
internal sealed class Conduct(Vocabulary vocabulary)
{
    private readonly Dictionary<Deed, IReadOnlyList<Deed>> _performs = [];
    private readonly Dictionary<GroundTerm, GroundTerm[]> _byAnybody = [];
    private readonly Dictionary<Deed, Deed[]> _excluded = [];
    private readonly bool _hasPrerequisites = vocabulary.HasPrerequisites;
    private readonly bool _hasExclusions = vocabulary.HasExclusions;
    private readonly bool _hasParts = vocabulary.HasParts;

    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Whether any act can be done once only, or for one value only once.</summary>
    public bool HasSinglePerformances { get; } = vocabulary.HasSinglePerformances;

    /// <summary>Whether anybody does anything by what somebody else does.</summary>
    public bool HasMutualActs { get; } = vocabulary.HasMutualActs;

    /// <summary>Whether any act needs somebody's consent.</summary>
    public bool HasConsents { get; } = vocabulary.HasConsents;

    public IReadOnlyList<Deed> Performs(Deed deed)
    {
        if (_performs.TryGetValue(deed, out var all))
        {
            return all;
        }

        // What most acts involve does not depend on who does them.
        if (_byAnybody.TryGetValue(deed.Act, out var acts))
        {
            all = Array.ConvertAll(acts, act => new Deed(deed.Actor, act));
        }
        else
        {
            all = vocabulary.Performs(deed);
            if (all.All(IsTheSameForAnybody))
            {
                _byAnybody[deed.Act] = [.. all.Select(done => done.Act)];
            }
        }

        return _performs[deed] = all;
    }

    public bool IsPerforming(Deed deed, Deed target) => deed.Equals(target) || Performs(deed).Contains(target);

    /// <summary>Whether doing the deed does what a norm speaks of, its exceptions left out.</summary>
    public bool Falls(Deed deed, Norm norm, string bearer) =>
        (Does(deed, norm.Act, bearer) || DoesAny(deed, norm.Alternatives, bearer)) && !DoesAny(deed, norm.Exceptions, bearer);

    public static IReadOnlyList<GroundTerm> ActsOf(Norm norm) => norm.Alternatives.Count == 0 ? [norm.Act] : [norm.Act, .. norm.Alternatives];

    private bool DoesAny(Deed deed, IReadOnlyList<GroundTerm> acts, string bearer)
    {
        for (var i = 0; i < acts.Count; i++)
        {
            if (Does(deed, acts[i], bearer))
            {
                return true;
            }
        }

        return false;
    }

    private bool Does(Deed deed, GroundTerm act, string bearer)
    {
        if (deed.Actor == bearer && deed.Act.Equals(act))
        {
            return true;
        }

        // Asked of most pairs of norms: looked at by place, which takes no enumerator.
        var all = Performs(deed);
        for (var i = 1; i < all.Count; i++)
        {
            if (all[i].Actor == bearer && all[i].Act.Equals(act))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The acts that keep a norm: the least that does, its parts where it is no more than they, and those wanted by other
    /// norms that do.
    /// </summary>
    public IEnumerable<Deed> Ways(Norm norm, string actor, IEnumerable<Deed> wanted) => ActsOf(norm)
        .Select(act => new Deed(actor, act))
        .Concat(wanted.Where(deed => deed.Actor == actor))
        .SelectMany(Parts)
        .Where(deed => Falls(deed, norm, actor))
        .Distinct();

    /// <summary>Kinds that an exception leaves free and acts that a duty asks for: they may keep another duty too.</summary>
    public static IEnumerable<Deed> WantedBy(IEnumerable<Norm> norms) => norms.SelectMany(norm => norm.Bearer.Members.SelectMany(
        member => norm.Exceptions.Concat(norm.IsStanding ? [] : ActsOf(norm)).Select(act => new Deed(member.Name, act))));

    /// <summary>What must have been done on an earlier day.</summary>
    public IEnumerable<Deed> Requires(Deed deed) => _hasPrerequisites ? Patterns(deed, act => act.Requires) : [];

    /// <summary>Whether two deeds of one bearer cannot both be done on one day.</summary>
    public bool Exclude(Deed left, Deed right) => _hasExclusions && (ExcludesOneWay(left, right) || ExcludesOneWay(right, left));

    /// <summary>Whether after the first the second can never be done.</summary>
    public bool EndsForGood(Deed first, Deed second) =>
        _hasExclusions && Patterns(first, act => act.ExcludesForGood).Any(excluded => IsPerforming(second, excluded));

    /// <summary>The parts that an act consists of without rest, or the act itself when it is more than its parts.</summary>
    public IEnumerable<Deed> Parts(Deed deed)
    {
        if (!_hasParts)
        {
            return [deed];
        }

        var (actor, act) = deed;
        var kinds = vocabulary.ActOf(act.Name)?.DividedInto ?? [];
        if (kinds.Count > 0)
        {
            return kinds.Select(kind => kind.Apply(act, actor, vocabulary)).OfType<GroundTerm>()
                .SelectMany(term => Parts(new Deed(actor, term)));
        }

        foreach (var argument in act.Arguments)
        {
            if (vocabulary.AreaOf(argument.Value) is { DividedInto: { Count: > 0 } parts })
            {
                return parts.SelectMany(part => Parts(new Deed(actor, new GroundTerm(
                    act.Name,
                    [.. act.Arguments.Select(a => a.Parameter == argument.Parameter ? new Argument(a.Parameter, part) : a)]))));
            }
        }

        return [deed];
    }

    /// <summary>Whether an act consists of parts without rest.</summary>
    public bool HasPartsOf(Deed deed) => _hasParts && Parts(deed).Any(part => !part.Equals(deed));

    private bool IsTheSameForAnybody(Deed deed) => vocabulary.ActOf(deed.Act.Name) is not { } definition
        || definition.MutualWith is null && definition.Kinds.All(kind => kind.Slots.All(slot => slot.Source != SlotSource.Actor));

    // Asked of most pairs of duties of one bearer, and most exclude nothing.
    private bool ExcludesOneWay(Deed left, Deed right)
    {
        if (!_excluded.TryGetValue(left, out var excluded))
        {
            _excluded[left] = excluded = [.. Patterns(left, act => act.Excludes.Concat(act.ExcludesForGood))];
        }

        return excluded.Length > 0 && Array.Exists(excluded, deed => IsPerforming(right, deed));
    }

    private IEnumerable<Deed> Patterns(Deed deed, Func<ActDefinition, IEnumerable<TermPattern>> patterns) =>
        vocabulary.KindsOf(deed).SelectMany(done => vocabulary.ActOf(done.Act.Name) is { } definition
            ? patterns(definition).Select(pattern => pattern.Apply(done.Act, done.Actor, vocabulary)).OfType<GroundTerm>()
                .Select(act => new Deed(done.Actor, act))
            : []);
}
