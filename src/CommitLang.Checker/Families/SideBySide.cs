using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Runtime;

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
        new Reachability(search.Context).Find();
    }

    /// <summary>The norms by who is tied to whom, dealt out evenly.</summary>
    private static List<ImmutableArray<GroundNorm>> Parts(CheckContext context)
    {
        var workers = context.Norms.Length < WorthSharing ? 1 : Math.Min(Environment.ProcessorCount, MostWorkers);
        if (workers == 1)
        {
            return [context.Norms];
        }

        var ties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var norm in context.Norms)
        {
            Tie(ties, context.Index.PerformersOf(norm.Norm));
        }

        var parts = Enumerable.Range(0, workers).Select(_ => new List<GroundNorm>()).ToList();
        foreach (var tied in context.Norms.GroupBy(norm => Root(ties, FirstOf(norm.Norm)), StringComparer.Ordinal).OrderByDescending(group => group.Count()))
        {
            parts.MinBy(part => part.Count)?.AddRange(tied);
        }

        return [.. parts.Where(part => part.Count > 0).Select(part => part.ToImmutableArray())];
    }

    private static string FirstOf(Norm norm) => norm.Bearer.Members is [var first, ..] ? first.Name : "";

    private static void Tie(Dictionary<string, string> ties, IEnumerable<string> names)
    {
        string? first = null;
        foreach (var name in names)
        {
            first ??= Root(ties, name);
            ties[Root(ties, name)] = first;
        }
    }

    private static string Root(Dictionary<string, string> ties, string name)
    {
        while (ties.TryGetValue(name, out var next) && next != name)
        {
            name = next;
        }

        return name;
    }
}
