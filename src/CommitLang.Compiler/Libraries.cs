using System.Collections.Immutable;

namespace CommitLang.Compiler;

/// <summary>Modules and lists that are shipped inside the compiler.</summary>
internal static class Libraries
{
    /// <summary>The shipped modules by name, with the resource that holds their text.</summary>
    public static ImmutableSortedDictionary<string, string> Modules { get; } =
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal)
            .Add("World.Countries", "Countries.commit");

    /// <summary>The text of a shipped resource.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(Libraries).Assembly.GetManifestResourceStream($"CommitLang.Libraries.{name}")
            ?? throw new InvalidOperationException($"The compiler was built without its library {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
