using System.Text.RegularExpressions;

namespace CommitLang.EndToEnd.Tests;

/// <summary>Finds the links of a Markdown page that lead to files of the repository.</summary>
internal static partial class MarkdownLinks
{
    /// <summary>Targets without their anchors, in the order of the page.</summary>
    public static IEnumerable<string> Relative(string page) =>
        from match in Link().Matches(Code().Replace(page, ""))
        let target = match.Groups["target"].Value.Split('#')[0]
        where target.Length > 0 && !Uri.TryCreate(target, UriKind.Absolute, out _)
        select Uri.UnescapeDataString(target);

    [GeneratedRegex(@"^(```|~~~).*?^\1[ ]*$|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)[^)]*\)|^\[[^\]]+\]:\s*(?<target>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
