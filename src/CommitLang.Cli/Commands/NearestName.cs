namespace CommitLang.Cli.Commands;

/// <summary>Near-misses on the command line: "did you mean".</summary>
internal static class NearestName
{
    /// <summary>" (did you mean 'check'?)", or nothing when no name is near.</summary>
    public static string Suggestion(string name, IEnumerable<string> names) =>
        Find(name, names) is { } nearest ? $" (did you mean '{nearest}'?)" : "";

    public static string? Find(string name, IEnumerable<string> names) => names
        .Select(other => (Distance: Distance(name, other), Name: other))
        .Where(pair => pair.Distance <= Math.Max(1, name.Length / 3))
        .OrderBy(pair => pair.Distance)
        .ThenBy(pair => pair.Name, StringComparer.Ordinal)
        .Select(pair => pair.Name)
        .FirstOrDefault();

    /// <summary>How many letters must be put in, left out or exchanged; case does not count, a swap of neighbours does once.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                var best = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (same ? 0 : 1));
                var isSwap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                rows[i, j] = isSwap ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
            }
        }

        return rows[left.Length, right.Length];
    }
}
