using System.Collections.Immutable;

namespace CommitLang.Compiler;

/// <summary>The page of each kind of diagnostic and finding: what it means, a bad and a good example.</summary>
public static class DiagnosticPages
{
    private const string Prefix = "CommitLang.Pages.";

    /// <summary>The ids that have a page, in ordinal order.</summary>
    public static ImmutableArray<string> Ids =>
    [
        .. typeof(DiagnosticPages).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The page of an id in Markdown, or null when there is none.</summary>
    public static string? Find(string id)
    {
        using var stream = typeof(DiagnosticPages).Assembly.GetManifestResourceStream(Prefix + id);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
