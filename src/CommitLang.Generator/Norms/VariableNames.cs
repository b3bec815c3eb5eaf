using CommitLang.Generator.Text;

namespace CommitLang.Generator.Norms;

/// <summary>
/// What the author called the values in which instances differ: their ids say so, as in
/// <c>MutualAid.1(Norland, friend: Ostmark)</c>.
/// </summary>
internal static class VariableNames
{
    /// <summary>The values of a column as one text.</summary>
    public static string Key(IEnumerable<string> values) => string.Join('\0', values);

    /// <summary>Names by the values that they have in all instances.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<IReadOnlyList<Code.Atom>> instances)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (instances[0] is not [{ Kind: AtomKind.Text, Role: "id" }, ..])
        {
            return names;
        }

        var rows = instances.Select(instance => Pairs(instance[0].Value)).ToList();
        for (var i = 0; i < rows[0].Count; i++)
        {
            var (name, position) = (rows[0][i].Name, i);
            if (rows.TrueForAll(row => row.Count == rows[0].Count && row[position].Name == name))
            {
                names.TryAdd(Key(rows.Select(row => row[position].Value)), name);
            }
        }

        return names;
    }

    /// <summary>The parts <c>name: value</c> of an id.</summary>
    private static List<(string Name, string Value)> Pairs(string id)
    {
        var open = id.IndexOf('(', StringComparison.Ordinal);
        return open < 0 || !id.EndsWith(')')
            ? []
            : [.. id[(open + 1)..^1].Split(", ").Select(part => part.Split(": ")).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]))];
    }
}
