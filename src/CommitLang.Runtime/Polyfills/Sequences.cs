namespace System.Linq;

/// <summary>Methods of sequences and dictionaries that later frameworks have.</summary>
internal static class Sequences
{
    public static IEnumerable<T> Order<T>(this IEnumerable<T> items) => items.OrderBy(item => item);

    public static T FirstOrDefault<T>(this IEnumerable<T> items, Func<T, bool> predicate, T otherwise) =>
        items.Where(predicate).DefaultIfEmpty(otherwise).First();

    public static T LastOrDefault<T>(this IEnumerable<T> items, T otherwise) => items.DefaultIfEmpty(otherwise).Last();

    public static T LastOrDefault<T>(this IEnumerable<T> items, Func<T, bool> predicate, T otherwise) =>
        items.Where(predicate).DefaultIfEmpty(otherwise).Last();

    public static TValue? GetValueOrDefault<TKey, TValue>(this Dictionary<TKey, TValue> map, TKey key)
        where TKey : notnull =>
        map.TryGetValue(key, out var value) ? value : default;

    public static TValue GetValueOrDefault<TKey, TValue>(this Dictionary<TKey, TValue> map, TKey key, TValue otherwise)
        where TKey : notnull =>
        map.TryGetValue(key, out var value) ? value : otherwise;

    public static bool TryAdd<TKey, TValue>(this Dictionary<TKey, TValue> map, TKey key, TValue value)
        where TKey : notnull
    {
        if (map.ContainsKey(key))
        {
            return false;
        }

        map.Add(key, value);
        return true;
    }

    public static void Deconstruct<TKey, TValue>(this KeyValuePair<TKey, TValue> pair, out TKey key, out TValue value) =>
        (key, value) = (pair.Key, pair.Value);
}
