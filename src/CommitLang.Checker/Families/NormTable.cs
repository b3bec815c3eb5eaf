using CommitLang.Checker.Encoding;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Norms by who bears them and what they speak of, so that only those that can meet are compared.</summary>
internal sealed class NormTable
{
    private readonly Conduct _conduct;
    // One look-up for each modality.
    private readonly Dictionary<Deed, List<GroundNorm>>[] _byDeed;
    private readonly Dictionary<(string Actor, string Act), List<GroundNorm>>[] _byAct;

    public NormTable(IEnumerable<GroundNorm> norms, Conduct conduct)
    {
        _conduct = conduct;
        _byDeed = [[], [], [], [], []];
        _byAct = [[], [], [], [], []];
        foreach (var norm in norms)
        {
            foreach (var member in norm.Norm.Bearer.Members)
            {
                foreach (var act in Conduct.ActsOf(norm.Norm))
                {
                    _byDeed[(int)norm.Norm.Modality].AddTo(new Deed(member.Name, act), norm);
                    _byAct[(int)norm.Norm.Modality].AddTo((member.Name, act.Name), norm);
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
        var all = _conduct.Performs(deed);
        for (var i = 0; i < all.Count; i++)
        {
            if (!_byDeed[(int)modality].TryGetValue(all[i], out var norms))
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
                if ((norm.Norm.Exceptions.Count == 0 || _conduct.Falls(deed, norm.Norm, all[i].Actor)) && seen.Add(norm))
                {
                    touched.Add(norm);
                }
            }
        }

        return touched ?? only ?? [];
    }

    /// <summary>The norms of a modality that speak of just the deed.</summary>
    public IReadOnlyList<GroundNorm> Of(Modality modality, Deed deed) => _byDeed[(int)modality].TryGetValue(deed, out var norms) ? norms : [];

    /// <summary>The norms of a modality and bearer that speak of an act of a name.</summary>
    public IReadOnlyList<GroundNorm> List(Modality modality, string actor, string act) =>
        _byAct[(int)modality].TryGetValue((actor, act), out var list) ? list : [];
}
