using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CommitLang.Checker.Encoding;
using CommitLang.Compiler;

namespace CommitLang.Checker.Families;

/// <summary>
/// Looks at norms side by side: only norms that share a bearer or member form a set (language 2.2) or say the same, so those
/// that share none are worked on apart. What is found does not depend on how many work on it.
/// </summary>
internal static class SideBySide
{
    // Below this a thread costs more than it saves.
    private const int WorthSharing = 400;
    private const int MostWorkers = 8;

    /// <summary>Finds contradictions, what waits for a ban to be over, what another norm says already, and what never comes into force.</summary>
    /// <returns>The sets found to clash, in the order of the norms.</returns>
    public static Verdicts Find(CheckContext context, IProgress<CheckProgress>? progress)
    {
        var done = 0;
        var parts = Parts(context);
        var searches = new Contradictions[parts.Count];
        if (parts.Count == 1)
        {
            searches[0] = new Contradictions(context.For(parts[0]));
            Find(searches[0], Report);
        }
        else
        {
            Parallel.For(0, parts.Count, new ParallelOptions { CancellationToken = context.CancellationToken }, i =>
            {
                searches[i] = new Contradictions(context.For(parts[i]));
                Find(searches[i], Report);
            });
        }

        context.Learn([.. searches.Select(search => search.Context)]);
        var all = new Verdicts(context);
        foreach (var search in searches)
        {
            all.Clashing.AddRange(search.Verdicts.Clashing);
            context.Instances.AddRange(search.Context.Instances);
        }

        return all;

        void Report(int more)
        {
            var now = Interlocked.Add(ref done, more);
            if (now % 256 == 0)
            {
                progress?.Report(new CheckProgress("contradictions", now, context.Norms.Length));
            }
        }
    }

    /// <summary>What is found by one search.</summary>
    public static void Find(Contradictions search, Action<int> progress)
    {
        search.Find(progress);
        new Redundancy(search.Context, search.Table).Find();
        new Reachability(search.Context, search.Verdicts).Find();
    }

    /// <summary>The norms by who is tied to whom, dealt out evenly.</summary>
    private static List<ImmutableArray<GroundNorm>> Parts(CheckContext context)
    {
        var workers = context.Norms.Length < WorthSharing ? 1 : Math.Min(Environment.ProcessorCount, MostWorkers);
        if (workers == 1)
        {
            return [context.Norms];
        }

        var parts = Enumerable.Range(0, workers).Select(_ => new List<GroundNorm>()).ToList();
        foreach (var tied in Tied(context).OrderByDescending(tied => tied.Count))
        {
            parts.MinBy(part => part.Count)?.AddRange(tied);
        }

        return [.. parts.Where(part => part.Count > 0).Select(part => part.ToImmutableArray())];
    }

    /// <summary>The norms that share a bearer or member, directly or by others, each list in the order of the norms.</summary>
    private static List<List<GroundNorm>> Tied(CheckContext context)
    {
        var parties = new Dictionary<string, int>(StringComparer.Ordinal);
        var ties = new List<int>();
        var first = new int[context.Norms.Length];
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = -1;
            foreach (var name in context.Index.PerformersOf(context.Norms[i].Norm))
            {
                ref var party = ref CollectionsMarshal.GetValueRefOrAddDefault(parties, name, out var isKnown);
                if (!isKnown)
                {
                    party = ties.Count;
                    ties.Add(party);
                }

                first[i] = first[i] < 0 ? party : first[i];
                ties[Root(ties, party)] = Root(ties, first[i]);
            }
        }

        var byRoot = new Dictionary<int, List<GroundNorm>>();
        for (var i = 0; i < first.Length; i++)
        {
            byRoot.AddTo(first[i] < 0 ? -1 : Root(ties, first[i]), context.Norms[i]);
        }

        return [.. byRoot.Values];
    }

    private static int Root(List<int> ties, int party)
    {
        while (ties[party] != party)
        {
            ties[party] = ties[ties[party]];
            party = ties[party];
        }

        return party;
    }
}
