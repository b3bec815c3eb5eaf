using CommitLang.Generator.Text;

namespace CommitLang.Generator.Norms;

/// <summary>
/// Lists of parties that have a name where a norm is written: the parties of its treaty, the members of groups. With
/// them the text of a treaty of n parties grows with n, not with its square.
/// </summary>
internal sealed class PartyLists(IReadOnlyList<(string Code, IReadOnlyList<string> Keys)> known)
{
    /// <summary>The list by its name, or all of it but one; null when there is none.</summary>
    public Code? Find(IReadOnlyList<string> keys, string? bearer)
    {
        if (keys.Count < 2)
        {
            return null;
        }

        foreach (var (code, list) in known)
        {
            if (list.Count == keys.Count && list.SequenceEqual(keys, StringComparer.Ordinal))
            {
                return new Code.Leaf(code);
            }

            if (bearer is not null && list.Count == keys.Count + 1 && IsAllBut(list, bearer, keys))
            {
                return new Code.Call("AllBut", TermCode.Party(bearer, "bearer"), new Labelled("of", new Code.Leaf(code)));
            }
        }

        return null;
    }

    private static bool IsAllBut(IReadOnlyList<string> list, string left, IReadOnlyList<string> keys)
    {
        var next = 0;
        foreach (var key in list)
        {
            if (key != left && (next >= keys.Count || keys[next++] != key))
            {
                return false;
            }
        }

        return next == keys.Count;
    }
}
