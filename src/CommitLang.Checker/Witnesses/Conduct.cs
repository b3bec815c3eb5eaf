using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>What an act involves: what is done by doing it, and what it requires and excludes (language 2.5). Cached.</summary>
internal sealed class Conduct(Vocabulary vocabulary)
{
    private readonly ActsDone _acts = new(vocabulary);
    private readonly Dictionary<Deed, IReadOnlyList<Deed>> _performs = [];
    private readonly Dictionary<Deed, Deed[]> _excluded = [];
    private readonly bool _hasExclusions = vocabulary.HasExclusions;

    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Whether any act or area consists of its parts without rest.</summary>
    public bool HasParts { get; } = vocabulary.HasParts;

    /// <summary>Whether any act requires another.</summary>
    public bool HasPrerequisites { get; } = vocabulary.HasPrerequisites;

    /// <summary>Whether any act can be done once only, or for one value only once.</summary>
    public bool HasSinglePerformances { get; } = vocabulary.HasSinglePerformances;

    /// <summary>Whether anybody does anything by what somebody else does.</summary>
    public bool HasMutualActs { get; } = vocabulary.HasMutualActs;

    /// <summary>Whether any act needs somebody's consent.</summary>
    public bool HasConsents { get; } = vocabulary.HasConsents;

    /// <summary>The deed and what is done by doing it.</summary>
    public IReadOnlyList<Deed> Performs(Deed deed)
    {
        if (!_performs.TryGetValue(deed, out var all))
        {
            _performs[deed] = all = _acts.ByAnybody(deed.Act) is { } acts ? DeedsOf(deed.Actor, acts) : vocabulary.Performs(deed);
        }

        return all;
    }

    /// <summary>The same, to be looked at by place: mostly nothing need be made for that.</summary>
    public DoneDeeds Done(string actor, GroundTerm act) => _acts.ByAnybody(act) is { } acts ? new DoneDeeds(actor, acts) : new DoneDeeds(Performs(new Deed(actor, act)));

    public bool IsPerforming(Deed deed, Deed target) => Does(deed.Actor, deed.Act, target.Act, target.Actor);

    /// <summary>Whether doing the deed does what a norm speaks of, its exceptions left out.</summary>
    public bool Falls(Deed deed, Norm norm, string bearer) => Falls(deed.Actor, deed.Act, norm, bearer);

    /// <summary>The same of an act and who does it.</summary>
    public bool Falls(string actor, GroundTerm act, Norm norm, string bearer) =>
        (norm.Counts(norm.Act, bearer) && Does(actor, act, norm.Act, bearer) || DoesAny(actor, act, Counting(norm, bearer), bearer)) && !DoesAny(actor, act, norm.Exceptions, bearer);

    public static IReadOnlyList<GroundTerm> ActsOf(Norm norm) => norm.Alternatives.Count == 0 ? [norm.Act] : [norm.Act, .. norm.Alternatives];

    private static IReadOnlyList<GroundTerm> Counting(Norm norm, string bearer) => norm.OthersIn.Count == 0 ? norm.Alternatives
        : [.. norm.Alternatives.Where(act => norm.Counts(act, bearer))];

    /// <summary>The names of an act and of all that it is a kind of.</summary>
    public HashSet<string> KindsOf(string act) => _acts.KindsOf(act);

    /// <summary>Whether doing an act begins or ends any state.</summary>
    public bool ChangesStates(string actor, GroundTerm act)
    {
        var done = Done(actor, act);
        for (var i = 0; i < done.Count; i++)
        {
            if (vocabulary.ActOf(done[i].Act.Name) is { } definition && definition.Begins.Count + definition.Ends.Count > 0)
            {
                return vocabulary.ChangesOf(new Deed(actor, act)).Any();
            }
        }

        return false;
    }

    private static Deed[] DeedsOf(string actor, GroundTerm[] acts) => Array.ConvertAll(acts, act => new Deed(actor, act));

    private bool DoesAny(string actor, GroundTerm act, IReadOnlyList<GroundTerm> targets, string bearer)
    {
        for (var i = 0; i < targets.Count; i++)
        {
            if (Does(actor, act, targets[i], bearer))
            {
                return true;
            }
        }

        return false;
    }

    private bool Does(string actor, GroundTerm act, GroundTerm target, string bearer)
    {
        if (actor == bearer && act.Equals(target))
        {
            return true;
        }

        var done = Done(actor, act);
        for (var i = 1; i < done.Count; i++)
        {
            if (done[i].Actor == bearer && done[i].Act.Equals(target))
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
    public IEnumerable<Deed> Requires(Deed deed) => HasPrerequisites ? Patterns(deed, act => act.Requires) : [];

    /// <summary>What must have been done before, and what that requires in turn.</summary>
    public IReadOnlyList<Deed> RequiresInTheEnd(params IEnumerable<Deed> deeds)
    {
        if (!HasPrerequisites)
        {
            return [];
        }

        var required = deeds.SelectMany(Requires).Distinct().ToList();
        for (var i = 0; i < required.Count; i++)
        {
            required.AddRange(Requires(required[i]).Where(deed => !required.Contains(deed)).ToList());
        }

        return required;
    }

    /// <summary>What has to be done to keep a norm: what it asks for, of whomever, or what that consists of, and what that requires.</summary>
    public IEnumerable<Deed> Takes(Norm norm)
    {
        var asked = norm.Bearer.Members.SelectMany(member => ActsOf(norm).Select(act => new Deed(member.Name, act)));
        return HasParts || HasPrerequisites ? WithPreparations(asked) : asked;
    }

    /// <summary>Deeds, what they consist of without rest, what must have been done before, and so on.</summary>
    public IReadOnlyList<Deed> WithPreparations(IEnumerable<Deed> deeds)
    {
        var all = deeds.Distinct().ToList();
        for (var i = 0; i < all.Count; i++)
        {
            all.AddRange(Parts(all[i]).Concat(Requires(all[i])).Distinct().Where(deed => !all.Contains(deed)).ToList());
        }

        return all;
    }

    /// <summary>The acts that do something: the least that does, its parts where it is no more than they, and those wanted that do.</summary>
    public IEnumerable<Deed> WaysTo(Deed required, IEnumerable<Deed> wanted) =>
        wanted.Prepend(required).Where(deed => IsPerforming(deed, required)).SelectMany(Parts).Distinct();

    /// <summary>Whether two deeds cannot both be done on one day.</summary>
    public bool Exclude(Deed left, Deed right) => _hasExclusions && (ExcludesOneWay(left, right) || ExcludesOneWay(right, left));

    /// <summary>Whether after the first the second can never be done.</summary>
    public bool EndsForGood(Deed first, Deed second) =>
        _hasExclusions && Patterns(first, act => act.ExcludesForGood).Any(excluded => IsPerforming(second, excluded));

    /// <summary>The parts that an act consists of without rest, or the act itself when it is more than its parts.</summary>
    public IEnumerable<Deed> Parts(Deed deed)
    {
        if (!HasParts)
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
    public bool HasPartsOf(Deed deed) => HasParts && !Parts(deed).All(deed.Equals);

    /// <summary>
    /// What a deed is the one performance for (<c>exclusive per</c>), whoever does it: the act and the value of its parameter;
    /// with what is around that value when asked so.
    /// </summary>
    public IEnumerable<string> Exclusives(Deed deed, bool withAround)
    {
        foreach (var done in HasSinglePerformances ? vocabulary.KindsOf(deed) : [])
        {
            if (vocabulary.ActOf(done.Act.Name) is { ExclusivePer: { } parameter })
            {
                foreach (var value in withAround ? vocabulary.InAreasAround(done.Act).Select(act => act[parameter]).Distinct() : [done.Act[parameter]])
                {
                    yield return $"{done.Act.Name} per {value}";
                }
            }
        }
    }

    /// <summary>Whether the one is an exclusive performance for a whole and the other for a part of it, and neither is done by the other.</summary>
    public bool AreForWholeAndPart(Deed left, Deed right) =>
        (Exclusives(left, withAround: true).Intersect(Exclusives(right, withAround: false)).Any()
            || Exclusives(right, withAround: true).Intersect(Exclusives(left, withAround: false)).Any())
        && !IsPerforming(left, right) && !IsPerforming(right, left);

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
