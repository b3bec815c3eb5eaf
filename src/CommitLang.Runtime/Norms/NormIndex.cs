namespace CommitLang.Runtime;

/// <summary>
/// Norms by the names that conditions use for them: the id, the statement or article, the treaty around it, and each of
/// these with the bearer, as in <c>MutualAid.1(Westmark)</c>.
/// </summary>
public sealed class NormIndex
{
    private readonly Dictionary<string, List<Norm>> _byName = new(StringComparer.Ordinal);

    /// <summary>An index of norms, in their order.</summary>
    public NormIndex(IEnumerable<Norm> norms)
    {
        foreach (var norm in norms)
        {
            foreach (var name in NamesOf(norm).Distinct(StringComparer.Ordinal))
            {
                if (!_byName.TryGetValue(name, out var list))
                {
                    _byName[name] = list = [];
                }

                list.Add(norm);
            }
        }
    }

    /// <summary>The norms of a name; none when there is no such name.</summary>
    public IReadOnlyList<Norm> Find(string name) => _byName.TryGetValue(name, out var list) ? list : [];

    private static IEnumerable<string> NamesOf(Norm norm)
    {
        yield return norm.Id;
        for (var length = norm.Statement.Length; length > 0; length = norm.Statement.LastIndexOf('.', length - 1))
        {
            var statement = norm.Statement.Substring(0, length);
            yield return statement;
            yield return $"{statement}({norm.Bearer})";
        }
    }
}
