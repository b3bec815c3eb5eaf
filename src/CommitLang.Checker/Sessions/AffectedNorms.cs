using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Sessions;

/// <summary>
/// The norms of which something else may be found when some have come or gone. Only norms that share a bearer or member have
/// to do with one another (language 2.2); where acts are plain and nothing prevails, only such as speak of what is done by
/// doing the same.
/// </summary>
internal sealed class AffectedNorms
{
    private readonly HashSet<Norm> _gone;
    private readonly HashSet<Norm> _come;

    private AffectedNorms(ImmutableArray<GroundNorm> around, HashSet<Norm> asked, NormChanges changes)
    {
        (Around, Asked) = (around, asked);
        _gone = changes.Gone.Select(norm => norm.Norm).ToHashSet<Norm>(ReferenceEqualityComparer.Instance);
        _come = changes.Come.Select(norm => norm.Norm).ToHashSet<Norm>(ReferenceEqualityComparer.Instance);
        Asked.UnionWith(_gone);
        Asked.UnionWith(_come);
    }

    /// <summary>The affected norms, those that are gone among them.</summary>
    public HashSet<Norm> Asked { get; }

    /// <summary>All norms that can have to do with one of them, in the order of the text.</summary>
    public ImmutableArray<GroundNorm> Around { get; }

    /// <summary>Whether a norm was not there before.</summary>
    public bool HasCome(GroundNorm norm) => _come.Contains(norm.Norm);

    /// <summary>Whether one of the norms is gone.</summary>
    public bool HasGone(ImmutableArray<GroundNorm> norms)
    {
        foreach (var norm in norms)
        {
            if (_gone.Contains(norm.Norm))
            {
                return true;
            }
        }

        return false;
    }

    public static AffectedNorms Of(CheckContext context, NormChanges changes)
    {
        var performers = changes.All.SelectMany(norm => context.Index.PerformersOf(norm.Norm)).ToHashSet(StringComparer.Ordinal);
        var near = Sharing(context, performers);
        if (context.Precedence.IsEmpty && HasPlainActs(context.Program.Vocabulary) && near.All(IsPlain) && changes.All.All(IsPlain))
        {
            var asked = OfTheSameDeeds(context, near, changes);
            var wider = near.Where(norm => asked.Contains(norm.Norm)).SelectMany(norm => context.Index.PerformersOf(norm.Norm)).ToHashSet(StringComparer.Ordinal);
            return new AffectedNorms(wider.IsSubsetOf(performers) ? near : Sharing(context, [.. wider, .. performers]), asked, changes);
        }

        // Whoever shares a bearer with one that shares a bearer, and so on.
        for (var before = 0; performers.Count > before;)
        {
            before = performers.Count;
            near = Sharing(context, performers);
            performers.UnionWith(near.SelectMany(norm => context.Index.PerformersOf(norm.Norm)));
        }

        return new AffectedNorms(near, near.Select(norm => norm.Norm).ToHashSet<Norm>(ReferenceEqualityComparer.Instance), changes);
    }

    private static ImmutableArray<GroundNorm> Sharing(CheckContext context, HashSet<string> performers) =>
        [.. context.Norms.Where(norm => norm.Norm.Bearer is { Group: null, Members: [var only] } && !context.Conduct.HasMutualActs
            ? performers.Contains(only.Name)
            : context.Index.PerformersOf(norm.Norm).Any(performers.Contains))];

    private static bool HasPlainActs(Vocabulary vocabulary) => !vocabulary.HasPrerequisites && !vocabulary.HasExclusions && !vocabulary.HasStateActs
        && !vocabulary.HasExclusionsForGood && !vocabulary.HasSinglePerformances && vocabulary.Capacities.Count == 0;

    /// <summary>Whether it stands in the way of others by what it forbids or asks for alone.</summary>
    private static bool IsPlain(GroundNorm norm) => norm.Norm is { Amount: null, Exceptions.Count: 0, Bearer.IsOpen: false }
        && !ConditionReader.ReadsActs(norm.Norm);

    private static HashSet<Norm> OfTheSameDeeds(CheckContext context, ImmutableArray<GroundNorm> near, NormChanges changes)
    {
        var changed = changes.All.SelectMany(norm => DeedsOf(norm.Norm)).ToHashSet();
        var done = changed.SelectMany(context.Conduct.Performs).ToHashSet();
        var affected = new HashSet<Norm>(ReferenceEqualityComparer.Instance);
        foreach (var norm in near)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (var deed in DeedsOf(norm.Norm))
            {
                if (done.Contains(deed) || context.Conduct.Performs(deed).Any(changed.Contains)
                    || context.Conduct.HasPartsOf(deed) && context.Conduct.Parts(deed).Any(part => context.Conduct.Performs(part).Any(changed.Contains)))
                {
                    affected.Add(norm.Norm);
                }
            }
        }

        return affected;
    }

    private static IEnumerable<Deed> DeedsOf(Norm norm) => norm.Bearer.Members.SelectMany(member =>
        Witnesses.Conduct.ActsOf(norm).Select(act => new Deed(member.Name, act)));
}
