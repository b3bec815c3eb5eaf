using System.Collections.Immutable;

namespace CommitLang.Compiler.Binding;

/// <summary>The country codes of ISO 3166-1, read once from the shipped list when a text names one.</summary>
internal static class CountryCodes
{
    private static readonly Lazy<ImmutableArray<Country>> List = new(Read);

    private static readonly Lazy<ImmutableSortedSet<string>> Codes = new(() =>
        List.Value.SelectMany(country => new[] { country.Alpha2, country.Alpha3 }).ToImmutableSortedSet(StringComparer.Ordinal));

    public static ImmutableArray<Country> Countries => List.Value;

    public static IEnumerable<string> All => Codes.Value;

    public static bool Contains(string code) => Codes.Value.Contains(code);

    private static ImmutableArray<Country> Read() =>
    [
        .. from line in Libraries.Read("iso3166.tsv").Split('\n')
           let columns = line.TrimEnd('\r').Split('\t')
           where columns.Length >= 2 && columns[0].Length == 2
           select new Country(columns[0], columns[1], columns.Length > 3 ? columns[3] : ""),
    ];
}
