using CommitLang.Checker.Encoding;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Norms by who bears them and what they speak of, so that only those that can meet are compared.</summary>
internal sealed class NormTable
{
    private readonly Conduct _conduct;
    private readonly Dictionary<string, Shelf> _byBearer = new(StringComparer.Ordinal);

    // What is done by doing something is mostly asked about one after the other.
    private (string? Bearer, Shelf? Shelf) _last;

    public NormTable(IEnumerable<GroundNorm> norms, Conduct conduct)
    {
        _conduct = conduct;
        foreach (var norm in norms)
        {
            var members = norm.Norm.Bearer.Members;
            for (var i = 0; i < members.Count; i++)
            {
                if (ShelfOf(members[i].Name) is not { } shelf)
                {
                    _byBearer[members[i].Name] = shelf = new Shelf();
                    _last = (null, null);
                }

                shelf.Add(norm, norm.Norm.Act);
                for (var j = 0; j < norm.Norm.Alternatives.Count; j++)
                {
                    shelf.Add(norm, norm.Norm.Alternatives[j]);
                }
            }
        }
    }

    /// <summary>The norms of a modality that speak of what is done by doing the deed.</summary>
    public IReadOnlyList<GroundNorm> Touched(Modality modality, Deed deed)
    {
        List<GroundNorm>? only = null;
        HashSet<GroundNorm>? seen = null;
        List<GroundNorm>? touched = null;
        var done = _conduct.Done(deed.Actor, deed.Act);
        for (var i = 0; i < done.Count; i++)
        {
            var (actor, act) = done[i];
            if (Of(modality, actor, act) is not { } norms)
            {
                continue;
            }

            // Mostly norms speak of one of the things that are done only, and make no exceptions.
            if (only is null && touched is null && !norms.Exists(norm => norm.Norm.Exceptions.Count > 0))
            {
                only = norms;
                continue;
            }

            seen ??= new HashSet<GroundNorm>(only ?? [], ReferenceEqualityComparer.Instance);
            touched ??= [.. only ?? []];
            foreach (var norm in norms)
            {
                if ((norm.Norm.Exceptions.Count == 0 || _conduct.Falls(deed, norm.Norm, actor)) && seen.Add(norm))
                {
                    touched.Add(norm);
                }
            }
        }

        return touched ?? only ?? [];
    }

    /// <summary>The norms of a modality and bearer that speak of just an act; null when there are none.</summary>
    public List<GroundNorm>? Of(Modality modality, string actor, GroundTerm act) =>
        ShelfOf(actor)?.ByAct(modality) is { } byAct && byAct.TryGetValue(act, out var norms) ? norms : null;

    /// <summary>The norms of a modality and bearer that speak of an act of a name.</summary>
    public IReadOnlyList<GroundNorm> List(Modality modality, string actor, string act) =>
        ShelfOf(actor)?.ByName(modality) is { } byName && byName.TryGetValue(act, out var norms) ? norms : [];

    /// <summary>What a bearer owes by an act of a name, once or all along.</summary>
    public IEnumerable<GroundNorm> DutiesTo(string actor, string act) => List(Modality.Duty, actor, act).Concat(List(Modality.ContinuousDuty, actor, act));

    private Shelf? ShelfOf(string bearer)
    {
        if (!ReferenceEquals(_last.Bearer, bearer))
        {
            _last = (bearer, _byBearer.GetValueOrDefault(bearer));
        }

        return _last.Shelf;
    }

    /// <summary>The norms of one bearer: one look-up for each modality.</summary>
    private sealed class Shelf
    {
        private readonly Dictionary<GroundTerm, List<GroundNorm>>?[] _byAct = new Dictionary<GroundTerm, List<GroundNorm>>?[5];
        private readonly Dictionary<string, List<GroundNorm>>?[] _byName = new Dictionary<string, List<GroundNorm>>?[5];

        public Dictionary<GroundTerm, List<GroundNorm>>? ByAct(Modality modality) => _byAct[(int)modality];

        public Dictionary<string, List<GroundNorm>>? ByName(Modality modality) => _byName[(int)modality];

        public void Add(GroundNorm norm, GroundTerm act)
        {
            var modality = (int)norm.Norm.Modality;
            (_byAct[modality] ??= []).AddTo(act, norm);
            (_byName[modality] ??= new(StringComparer.Ordinal)).AddTo(act.Name, norm);
        }
    }
}
