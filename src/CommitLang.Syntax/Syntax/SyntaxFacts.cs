using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CommitLang.Syntax;

/// <summary>The words and signs of the language: their texts, what people call them and how they are grouped.</summary>
public static class SyntaxFacts
{
    private static readonly FrozenDictionary<SyntaxKind, string> FixedTexts = Texts().ToFrozenDictionary();

    private static readonly FrozenDictionary<string, SyntaxKind> KindsByText = FixedTexts
        .Select(pair => KeyValuePair.Create(pair.Value, pair.Key))
        .Concat(Plurals())
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<SyntaxKind, string> Names = new Dictionary<SyntaxKind, string>
    {
        [SyntaxKind.EndOfFileToken] = "the end of the file",
        [SyntaxKind.BadToken] = "a character without meaning",
        [SyntaxKind.NameToken] = "a name",
        [SyntaxKind.StringToken] = "a text in quotation marks",
        [SyntaxKind.IntegerToken] = "a number",
        [SyntaxKind.DecimalToken] = "a number",
        [SyntaxKind.DateToken] = "a date such as 2030-01-31",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<SyntaxKind, SyntaxCategory> Categories = new[]
    {
        (SyntaxCategory.Declaration, WordsBetween(SyntaxKind.ModuleKeyword, SyntaxKind.CountingKeyword)),
        (SyntaxCategory.Declaration, WordsBetween(SyntaxKind.PartyKeyword, SyntaxKind.TreatyKeyword)),
        (SyntaxCategory.Declaration, WordsBetween(SyntaxKind.PrecedenceKeyword, SyntaxKind.TermKeyword)),
        (SyntaxCategory.ModalVerb,
        [
            SyntaxKind.ShallKeyword, SyntaxKind.MayKeyword, SyntaxKind.NeedKeyword, SyntaxKind.ShouldKeyword,
            SyntaxKind.HerebyKeyword, SyntaxKind.UndertakesKeyword, SyntaxKind.WarrantsKeyword,
        ]),
        (SyntaxCategory.Firmness, WordsBetween(SyntaxKind.BindingKeyword, SyntaxKind.ProposedKeyword)),
        (SyntaxCategory.Period, WordsBetween(SyntaxKind.DayKeyword, SyntaxKind.YearKeyword)),
        (SyntaxCategory.Status, WordsBetween(SyntaxKind.BreachedKeyword, SyntaxKind.LapsedKeyword)),
        (SyntaxCategory.ActProperty,
        [
            SyntaxKind.MutualKeyword, SyntaxKind.OnceKeyword, SyntaxKind.LastingKeyword, SyntaxKind.ExclusiveKeyword,
            SyntaxKind.RequiresKeyword, SyntaxKind.ExcludesKeyword, SyntaxKind.ImpliesKeyword, SyntaxKind.BeginsKeyword,
            SyntaxKind.EndsKeyword, SyntaxKind.NeedsKeyword, SyntaxKind.MeasuredKeyword, SyntaxKind.DividedKeyword,
        ]),
        (SyntaxCategory.Clause,
        [
            SyntaxKind.WhenKeyword, SyntaxKind.WhileKeyword, SyntaxKind.UnlessKeyword, SyntaxKind.ProvidedKeyword,
            SyntaxKind.WhereKeyword, SyntaxKind.FromKeyword, SyntaxKind.NoKeyword, SyntaxKind.UntilKeyword,
            SyntaxKind.ThroughKeyword, SyntaxKind.ByKeyword, SyntaxKind.WithinKeyword, SyntaxKind.WithoutKeyword,
            SyntaxKind.ForKeyword, SyntaxKind.EveryKeyword, SyntaxKind.FailingKeyword, SyntaxKind.ExceptKeyword,
            SyntaxKind.TowardKeyword, SyntaxKind.AsKeyword, SyntaxKind.SubjectKeyword, SyntaxKind.NotwithstandingKeyword,
            SyntaxKind.ModelledKeyword, SyntaxKind.SourceKeyword, SyntaxKind.SecretKeyword, SyntaxKind.InKeyword,
            SyntaxKind.MadeKeyword, SyntaxKind.SignedKeyword, SyntaxKind.RatifiedKeyword, SyntaxKind.ProvisionallyKeyword,
            SyntaxKind.AccessionKeyword, SyntaxKind.ReservationKeyword, SyntaxKind.AmendedKeyword, SyntaxKind.SupersededKeyword,
            SyntaxKind.SuspendedKeyword, SyntaxKind.DenouncedKeyword, SyntaxKind.RenewedKeyword, SyntaxKind.SurvivesKeyword,
            SyntaxKind.WithdrawnKeyword, SyntaxKind.ExpiresKeyword,
        ]),
    }.SelectMany(group => group.Item2, (group, kind) => KeyValuePair.Create(kind, group.Item1)).ToFrozenDictionary();

    /// <summary>The words of the language.</summary>
    public static ImmutableArray<SyntaxKind> Keywords { get; } = WordsBetween(SyntaxKind.ModuleKeyword, SyntaxKind.YearKeyword);

    /// <summary>Whether a kind is a word of the language.</summary>
    public static bool IsKeyword(SyntaxKind kind) => kind is >= SyntaxKind.ModuleKeyword and <= SyntaxKind.YearKeyword;

    /// <summary>Whether a kind is one of tokens.</summary>
    public static bool IsToken(SyntaxKind kind) => kind is >= SyntaxKind.EndOfFileToken and <= SyntaxKind.YearKeyword;

    /// <summary>Whether a kind is one of trivia.</summary>
    public static bool IsTrivia(SyntaxKind kind) => kind is >= SyntaxKind.WhitespaceTrivia and <= SyntaxKind.SkippedTokenTrivia;

    /// <summary>The text of a word or sign; empty for a kind whose text varies. Periods are given in the singular.</summary>
    public static string GetText(SyntaxKind kind) => FixedTexts.GetValueOrDefault(kind, "");

    /// <summary>The word or sign with a text, periods also in the plural; <see cref="SyntaxKind.None"/> when there is none.</summary>
    public static SyntaxKind GetKind(string text) => KindsByText.GetValueOrDefault(text);

    /// <summary>The group a word belongs to.</summary>
    public static SyntaxCategory GetCategory(SyntaxKind kind) => Categories.GetValueOrDefault(kind);

    /// <summary>What people call a token: <c>a name</c>, or the word or sign itself in back quotes.</summary>
    public static string GetFriendlyName(SyntaxKind kind) =>
        Names.TryGetValue(kind, out var name) ? name : FixedTexts.TryGetValue(kind, out var text) ? $"`{text}`" : kind.ToString();

    /// <summary>What people call a group of words, with examples.</summary>
    public static string GetFriendlyName(SyntaxCategory category) => category switch
    {
        SyntaxCategory.Declaration => "a declaration such as `party`, `treaty` or `commitment`",
        SyntaxCategory.Clause => "a clause such as `when`, `until` or `within`",
        SyntaxCategory.ModalVerb => "a modal verb: `shall`, `shall not` or `may`",
        SyntaxCategory.Firmness => "a firmness such as `binding` or `pledged`",
        SyntaxCategory.ActProperty => "a property such as `mutual`, `lasting` or `excludes`",
        SyntaxCategory.Status => "a status such as `breached`, `kept` or `due`",
        SyntaxCategory.Period => "`days`, `weeks`, `months` or `years`",
        _ => "a word",
    };

    private static IEnumerable<KeyValuePair<SyntaxKind, string>> Texts() =>
        WordsBetween(SyntaxKind.ModuleKeyword, SyntaxKind.YearKeyword)
            .Select(kind => KeyValuePair.Create(kind, WordOf(kind)))
            .Concat(new Dictionary<SyntaxKind, string>
            {
                [SyntaxKind.OpenBraceToken] = "{",
                [SyntaxKind.CloseBraceToken] = "}",
                [SyntaxKind.OpenParenToken] = "(",
                [SyntaxKind.CloseParenToken] = ")",
                [SyntaxKind.CommaToken] = ",",
                [SyntaxKind.ColonToken] = ":",
                [SyntaxKind.DotToken] = ".",
                [SyntaxKind.PlusToken] = "+",
                [SyntaxKind.EqualsToken] = "=",
            });

    private static IEnumerable<KeyValuePair<string, SyntaxKind>> Plurals() =>
        WordsBetween(SyntaxKind.DayKeyword, SyntaxKind.YearKeyword).Select(kind => KeyValuePair.Create(WordOf(kind) + "s", kind));

    // A word's kind is named after it, so that the two cannot differ.
    private static string WordOf(SyntaxKind kind) => kind.ToString().Replace("Keyword", "", StringComparison.Ordinal).ToLowerInvariant();

    private static ImmutableArray<SyntaxKind> WordsBetween(SyntaxKind first, SyntaxKind last) =>
        [.. Enumerable.Range((int)first, last - first + 1).Select(number => (SyntaxKind)number)];
}
