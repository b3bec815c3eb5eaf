using System.Collections.Concurrent;

namespace CommitLang.Checker.Encoding;

/// <summary>Works on stretches of a long list on all processors.</summary>
internal static class Stretches
{
    // Below this a thread costs more than it saves.
    private const int WorthSharing = 500;

    /// <summary>Whether a list is long enough to be shared out.</summary>
    public static bool AreWorthwhile(int count) => count > WorthSharing;

    /// <summary>Does something to each stretch, from a number to another that is behind it, one after the other or side by side.</summary>
    public static void Each(int count, Action<int, int> work)
    {
        if (AreWorthwhile(count))
        {
            Parallel.ForEach(Partitioner.Create(0, count, WorthSharing), stretch => work(stretch.Item1, stretch.Item2));
        }
        else
        {
            work(0, count);
        }
    }
}
