namespace CommitLang.Compiler;

/// <summary>Which name was probably meant.</summary>
public static class Spelling
{
    /// <summary>The name that is nearest to one that was written; null when none is near enough.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="names">What could have been meant.</param>
    public static string? Nearest(string name, IEnumerable<string> names)
    {
        var limit = Math.Max(1, name.Length / 3);
        return names
            .Where(other => other != name && Math.Abs(other.Length - name.Length) <= limit)
            .Select(other => (Distance: Distance(name, other), Name: other))
            .Where(pair => pair.Distance <= limit)
            .Order()
            .FirstOrDefault().Name;
    }

    /// <summary>Edit distance where swapped neighbours and a change of case count as one.</summary>
    private static int Distance(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        var rows = new int[3][];
        for (var r = 0; r < 3; r++)
        {
            rows[r] = new int[right.Length + 1];
        }

        for (var j = 0; j <= right.Length; j++)
        {
            rows[0][j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var (last, row, beforeLast) = (rows[(i - 1) % 3], rows[i % 3], rows[(i + 1) % 3]);
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }

        return rows[left.Length % 3][right.Length];
    }
}
