using System.Reflection;
using System.Text.RegularExpressions;

namespace CommitLang.Compiler.Tests;

/// <summary>The country files that the compiler carries.</summary>
public sealed partial class CountriesTests
{
    private static readonly string[] Table = Read("CommitLang.Libraries.iso3166.tsv");

    private static readonly string[] Module = Read("CommitLang.Libraries.Countries.commit");

    [Fact]
    public void Table_holds_the_assigned_codes_in_order()
    {
        var rows = Table.Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();

        Assert.Equal(249, rows.Count);
        Assert.All(rows, row => Assert.Matches("^[A-Z]{2} [A-Z]{3} [0-9]{3} .+$", string.Join(' ', row)));
        Assert.Equal(rows.Select(row => row[0]).Order(StringComparer.Ordinal), rows.Select(row => row[0]));
        Assert.Contains("DE\tDEU\t276\tGermany", Table);
    }

    [Fact]
    public void Module_declares_every_row_once_under_its_own_name()
    {
        var parties = Module.Select(line => Party().Match(line)).Where(match => match.Success).ToList();
        var names = parties.Select(match => match.Groups["name"].Value).ToList();

        Assert.Equal(
            Table.Where(line => !line.StartsWith('#')).Select(line => line[..2]),
            parties.Select(match => match.Groups["code"].Value).Order(StringComparer.Ordinal));
        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), names);
        Assert.Contains("party BosniaAndHerzegovina \"Bosnia and Herzegovina\" iso BA", Module);
    }

    private static string[] Read(string resource)
    {
        using var stream = Assembly.Load("CommitLang.Compiler").GetManifestResourceStream(resource) ?? Stream.Null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex("^party (?<name>[A-Za-z0-9]+) \"(?<text>[^\"]+)\" iso (?<code>[A-Z]{2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Party();
}
