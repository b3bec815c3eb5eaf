using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;
using CommitLang.Tooling.Hovering;

namespace CommitLang.Tooling.Completion;

/// <summary>The words of the language that can come at a place; signs are quicker written than chosen.</summary>
internal static class WordCompletions
{
    private const int Likely = 3;
    private const int Unlikely = 4;

    public static IEnumerable<CompletionItem> Of(CompletionPlace place) =>
        from kind in place.Continuations.Items.Select(item => item.Token).Distinct()
        where SyntaxFacts.IsKeyword(kind) && (kind is not (SyntaxKind.YesKeyword or SyntaxKind.NoKeyword) || place.Parameter is not { Type: not ParameterType.Flag })
        let text = TextOf(kind, place)
        select new CompletionItem(text, CompletionKind.Word, text, Category(kind), IsLikely(kind, place) ? Likely : Unlikely)
        {
            Documentation = WordText.Of(kind) ?? "",
        };

    /// <summary>Periods are written in the plural behind any number but one.</summary>
    private static string TextOf(SyntaxKind kind, CompletionPlace place)
    {
        var text = SyntaxFacts.GetText(kind);
        return SyntaxFacts.GetCategory(kind) == SyntaxCategory.Period && !ValueCompletions.IsBehindOne(place) ? text + "s" : text;
    }

    private static bool IsLikely(SyntaxKind kind, CompletionPlace place) =>
        SyntaxFacts.GetCategory(kind) != SyntaxCategory.Declaration || place.Continuations.Items.All(item => SyntaxFacts.GetCategory(item.Token) == SyntaxCategory.Declaration);

    private static string Category(SyntaxKind kind) => SyntaxFacts.GetCategory(kind) switch
    {
        SyntaxCategory.Declaration => "a declaration",
        SyntaxCategory.Clause => "a clause",
        SyntaxCategory.ModalVerb => "what is asked or allowed",
        SyntaxCategory.Firmness => "how firm it is",
        SyntaxCategory.ActProperty => "about an act",
        SyntaxCategory.Status => "how a norm stands",
        SyntaxCategory.Period => "a period",
        _ => "a word",
    };
}
