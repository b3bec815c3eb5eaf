using System.Collections.Immutable;
using CommitLang.Compiler.Binding;

namespace CommitLang.Compiler;

/// <summary>A country of ISO 3166-1.</summary>
/// <param name="Alpha2">Its code of two letters.</param>
/// <param name="Alpha3">Its code of three letters.</param>
/// <param name="Name">Its English name.</param>
public sealed record Country(string Alpha2, string Alpha3, string Name);

/// <summary>The countries whose codes a party can bear.</summary>
public static class CountryList
{
    /// <summary>All of them, by their codes of two letters.</summary>
    public static ImmutableArray<Country> All => CountryCodes.Countries;
}
