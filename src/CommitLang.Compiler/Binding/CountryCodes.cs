using System.Collections.Immutable;

namespace CommitLang.Compiler.Binding;

/// <summary>The country codes of ISO 3166-1, read once from the shipped list when a text names one.</summary>
internal static class CountryCodes
{
    private static readonly Lazy<ImmutableSortedSet<string>> Codes = new(Read);

    public static IEnumerable<string> All => Codes.Value;

    public static bool Contains(string code) => Codes.Value.Contains(code);

    private static ImmutableSortedSet<string> Read()
    {
        var codes = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var line in Libraries.Read("iso3166.tsv").Split('\n'))
        {
            var columns = line.TrimEnd('\r').Split('\t');
            if (columns.Length >= 2 && columns[0].Length == 2)
            {
                codes.Add(columns[0]);
                codes.Add(columns[1]);
            }
        }

        return codes.ToImmutable();
    }
}
