namespace CommitLang.Checker.Encoding;

/// <summary>Dictionaries of lists.</summary>
internal static class ListsByKey
{
    /// <summary>Adds an item to the list of a key, which is made with its first item.</summary>
    public static void AddTo<TKey, TItem>(this Dictionary<TKey, List<TItem>> lists, TKey key, TItem item)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(item);
    }
}
