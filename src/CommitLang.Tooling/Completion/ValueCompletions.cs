using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Tooling.Completion;

/// <summary>Country codes, dates and durations.</summary>
internal static class ValueCompletions
{
    private const int MostDates = 12;
    private const int First = 0;
    private const int Second = 2;

    private static readonly string[] YesAndNo = ["yes", "no"];

    private static readonly string[] Durations = ["30 days", "2 weeks", "6 months", "1 year"];

    public static IEnumerable<CompletionItem> Of(CompletionPlace place) => Codes(place).Concat(Dates(place)).Concat(Lengths(place)).Concat(Flags(place));

    /// <summary>Whether the number 1 stands in front of the place.</summary>
    public static bool IsBehindOne(CompletionPlace place)
    {
        var text = place.File.Text.ToString().AsSpan(0, place.Continuations.Word.Start).TrimEnd();
        return text.EndsWith("1", StringComparison.Ordinal) && (text.Length == 1 || !char.IsLetterOrDigit(text[^2]) && text[^2] is not '_' and not '-');
    }

    private static IEnumerable<CompletionItem> Codes(CompletionPlace place) => place.Allows(SyntaxKind.NameToken, SyntaxKind.IsoCode)
        ? CountryList.All.Select(country => new CompletionItem(country.Alpha2, CompletionKind.Value, country.Alpha2, country.Name, First))
        : [];

    /// <summary>The dates that the file speaks of, those written most often first: what is new is seldom far from them.</summary>
    private static IEnumerable<CompletionItem> Dates(CompletionPlace place) => place.Allows(SyntaxKind.DateToken, SyntaxKind.Date)
        ? place.File.Tree.Root.DescendantTokens().Where(token => token.Kind == SyntaxKind.DateToken && token.IsPresent).Select(token => token.Text)
            .GroupBy(text => text, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key, StringComparer.Ordinal)
            .Take(MostDates).Select(group => new CompletionItem(group.Key, CompletionKind.Value, group.Key, "a date of this file", Second))
            .Append(new CompletionItem("yyyy-mm-dd", CompletionKind.Shape, "${1:2030}-${2:01}-${3:31}", "a date", Second) { IsSnippet = true })
        : [];

    private static IEnumerable<CompletionItem> Lengths(CompletionPlace place) => place.Allows(SyntaxKind.IntegerToken, SyntaxKind.Duration)
        ? Durations.Select(text => new CompletionItem(text, CompletionKind.Value, text, "a duration", Second))
        : [];

    private static IEnumerable<CompletionItem> Flags(CompletionPlace place) => place.Parameter is { Type: ParameterType.Flag } && place.Allows(SyntaxKind.YesKeyword)
        ? YesAndNo.Select(text => new CompletionItem(text, CompletionKind.Value, text, "yes or no", First))
        : [];
}
