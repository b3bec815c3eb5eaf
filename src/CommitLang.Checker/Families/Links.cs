using CommitLang.Checker.Encoding;
using CommitLang.Compiler;

namespace CommitLang.Checker.Families;

/// <summary>Only norms linked by a shared bearer or member form a set (language 2.2): what others than the side do is not theirs to choose.</summary>
internal sealed class Links(ProgramIndex index)
{
    /// <summary>Whether all of some norms are linked with one another, if only through others of them.</summary>
    public bool AreLinked(IReadOnlyList<GroundNorm> norms) => LinkedWith(norms[0], norms).Count == norms.Count;

    /// <summary>Those of some norms that are linked with one, if only through others of them, in their order.</summary>
    public List<GroundNorm> LinkedWith(GroundNorm norm, IReadOnlyList<GroundNorm> norms)
    {
        var side = index.PerformersOf(norm.Norm).ToHashSet(StringComparer.Ordinal);
        var linked = new HashSet<GroundNorm>(ReferenceEqualityComparer.Instance);
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var other in norms)
            {
                if (!linked.Contains(other) && index.PerformersOf(other.Norm).Any(side.Contains))
                {
                    linked.Add(other);
                    side.UnionWith(index.PerformersOf(other.Norm));
                    grown = true;
                }
            }
        }

        return [.. norms.Where(linked.Contains)];
    }
}
