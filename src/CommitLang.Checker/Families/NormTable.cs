using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Norms by who bears them and what they speak of, so that only those that can meet are compared.</summary>
internal sealed class NormTable
{
    private readonly Conduct _conduct;
    private readonly Dictionary<(Modality, string Actor, string Act), List<GroundNorm>> _byAct = [];

    public NormTable(IEnumerable<GroundNorm> norms, Conduct conduct)
    {
        _conduct = conduct;
        foreach (var norm in norms)
        {
            foreach (var member in norm.Norm.Bearer.Members)
            {
                foreach (var act in Conduct.ActsOf(norm.Norm))
                {
                    var key = (norm.Norm.Modality, member.Name, act.Name);
                    if (!_byAct.TryGetValue(key, out var list))
                    {
                        _byAct[key] = list = [];
                    }

                    list.Add(norm);
                }
            }
        }
    }

    /// <summary>The norms of a modality that speak of what is done by doing the deed.</summary>
    public IEnumerable<GroundNorm> Touched(Modality modality, Deed deed) => _conduct.Performs(deed)
        .SelectMany(done => List(modality, done.Actor, done.Act.Name)
            .Where(norm => Conduct.ActsOf(norm.Norm).Contains(done.Act) && _conduct.Falls(deed, norm.Norm, done.Actor)))
        .Distinct();

    /// <summary>The norms of a modality and bearer that speak of an act of a name.</summary>
    public IReadOnlyList<GroundNorm> List(Modality modality, string actor, string act) =>
        _byAct.TryGetValue((modality, actor, act), out var list) ? list : [];
}
