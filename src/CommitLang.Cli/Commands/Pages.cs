using System.Reflection;
using CommitLang.Compiler;

namespace CommitLang.Cli.Commands;

/// <summary>The pages that explain diagnostics: those of the compiler and those of the tool.</summary>
internal static class Pages
{
    private const string Prefix = "CommitLang.Cli.Pages.";

    private static Assembly Own => typeof(Pages).Assembly;

    /// <summary>All ids that have a page, in ordinal order.</summary>
    public static IReadOnlyList<string> Ids =>
        [.. DiagnosticPages.Ids.Concat(OwnIds).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The page of an id as Markdown, or null.</summary>
    public static string? Find(string id)
    {
        if (Own.GetManifestResourceStream(Prefix + id) is not { } stream)
        {
            return DiagnosticPages.Find(id);
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> OwnIds => Own.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..]);
}
