using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CommitLang.Syntax;

/// <summary>The words and signs of the language: their texts, what people call them and how they are grouped.</summary>
public static class SyntaxFacts
{
    // Plain arrays and look-ups by text: tables of the platform over types of one's own are compiled at each start.
    private static readonly string?[] FixedTexts = Texts();

    private static readonly Dictionary<string, int> KindsByText = ByText();

    /// <summary>The words of the language.</summary>
    public static ImmutableArray<SyntaxKind> Keywords { get; } = WordsBetween(SyntaxKind.ModuleKeyword, SyntaxKind.YearKeyword);

    /// <summary>Whether a kind is a word of the language.</summary>
    public static bool IsKeyword(SyntaxKind kind) => kind is >= SyntaxKind.ModuleKeyword and <= SyntaxKind.YearKeyword;

    /// <summary>Whether a kind is one of tokens.</summary>
    public static bool IsToken(SyntaxKind kind) => kind is >= SyntaxKind.EndOfFileToken and <= SyntaxKind.YearKeyword;

    /// <summary>Whether a kind is one of trivia.</summary>
    public static bool IsTrivia(SyntaxKind kind) => kind is >= SyntaxKind.WhitespaceTrivia and <= SyntaxKind.SkippedTokenTrivia;

    /// <summary>The text of a word or sign; empty for a kind whose text varies. Periods are given in the singular.</summary>
    public static string GetText(SyntaxKind kind) => FixedTextOf(kind) ?? "";

    /// <summary>The word or sign with a text, periods also in the plural; <see cref="SyntaxKind.None"/> when there is none.</summary>
    public static SyntaxKind GetKind(string text) => (SyntaxKind)KindsByText.GetValueOrDefault(text);

    /// <summary>The group a word belongs to.</summary>
    public static SyntaxCategory GetCategory(SyntaxKind kind) => kind switch
    {
        >= SyntaxKind.ModuleKeyword and <= SyntaxKind.CountingKeyword
            or >= SyntaxKind.PartyKeyword and <= SyntaxKind.TreatyKeyword
            or >= SyntaxKind.PrecedenceKeyword and <= SyntaxKind.TermKeyword => SyntaxCategory.Declaration,
        SyntaxKind.ShallKeyword or SyntaxKind.MayKeyword or SyntaxKind.NeedKeyword or SyntaxKind.ShouldKeyword
            or SyntaxKind.HerebyKeyword or SyntaxKind.UndertakesKeyword or SyntaxKind.WarrantsKeyword => SyntaxCategory.ModalVerb,
        >= SyntaxKind.BindingKeyword and <= SyntaxKind.ProposedKeyword => SyntaxCategory.Firmness,
        >= SyntaxKind.DayKeyword and <= SyntaxKind.YearKeyword => SyntaxCategory.Period,
        >= SyntaxKind.BreachedKeyword and <= SyntaxKind.LapsedKeyword => SyntaxCategory.Status,
        SyntaxKind.MutualKeyword or SyntaxKind.OnceKeyword or SyntaxKind.LastingKeyword or SyntaxKind.ExclusiveKeyword
            or SyntaxKind.RequiresKeyword or SyntaxKind.ExcludesKeyword or SyntaxKind.ImpliesKeyword or SyntaxKind.BeginsKeyword
            or SyntaxKind.EndsKeyword or SyntaxKind.NeedsKeyword or SyntaxKind.MeasuredKeyword
            or SyntaxKind.DividedKeyword => SyntaxCategory.ActProperty,
        SyntaxKind.WhenKeyword or SyntaxKind.WhileKeyword or SyntaxKind.UnlessKeyword or SyntaxKind.ProvidedKeyword
            or SyntaxKind.WhereKeyword or SyntaxKind.FromKeyword or SyntaxKind.NoKeyword or SyntaxKind.UntilKeyword
            or SyntaxKind.ThroughKeyword or SyntaxKind.ByKeyword or SyntaxKind.WithinKeyword or SyntaxKind.WithoutKeyword
            or SyntaxKind.ForKeyword or SyntaxKind.EveryKeyword or SyntaxKind.FailingKeyword or SyntaxKind.ExceptKeyword
            or SyntaxKind.TowardKeyword or SyntaxKind.AsKeyword or SyntaxKind.SubjectKeyword or SyntaxKind.NotwithstandingKeyword
            or SyntaxKind.ModelledKeyword or SyntaxKind.SourceKeyword or SyntaxKind.SecretKeyword or SyntaxKind.InKeyword
            or SyntaxKind.MadeKeyword or SyntaxKind.SignedKeyword or SyntaxKind.RatifiedKeyword
            or SyntaxKind.ProvisionallyKeyword or SyntaxKind.AccessionKeyword or SyntaxKind.ReservationKeyword
            or SyntaxKind.AmendedKeyword or SyntaxKind.SupersededKeyword or SyntaxKind.SuspendedKeyword
            or SyntaxKind.DenouncedKeyword or SyntaxKind.RenewedKeyword or SyntaxKind.SurvivesKeyword
            or SyntaxKind.WithdrawnKeyword or SyntaxKind.ExpiresKeyword => SyntaxCategory.Clause,
        _ => default,
    };

    /// <summary>What people call a token: <c>a name</c>, or the word or sign itself in back quotes.</summary>
    public static string GetFriendlyName(SyntaxKind kind) => kind switch
    {
        SyntaxKind.EndOfFileToken => "the end of the file",
        SyntaxKind.BadToken => "a character without meaning",
        SyntaxKind.NameToken => "a name",
        SyntaxKind.StringToken => "a text in quotation marks",
        SyntaxKind.IntegerToken or SyntaxKind.DecimalToken => "a number",
        SyntaxKind.DateToken => "a date such as 2030-01-31",
        _ => FixedTextOf(kind) is { } text ? $"`{text}`" : kind.ToString(),
    };

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

    private static string? FixedTextOf(SyntaxKind kind) => (int)kind < FixedTexts.Length ? FixedTexts[(int)kind] : null;

    private static string?[] Texts()
    {
        var texts = new string?[(int)SyntaxKind.YearKeyword + 1];
        for (var kind = SyntaxKind.ModuleKeyword; kind <= SyntaxKind.YearKeyword; kind++)
        {
            texts[(int)kind] = WordOf(kind);
        }

        texts[(int)SyntaxKind.OpenBraceToken] = "{";
        texts[(int)SyntaxKind.CloseBraceToken] = "}";
        texts[(int)SyntaxKind.OpenParenToken] = "(";
        texts[(int)SyntaxKind.CloseParenToken] = ")";
        texts[(int)SyntaxKind.CommaToken] = ",";
        texts[(int)SyntaxKind.ColonToken] = ":";
        texts[(int)SyntaxKind.DotToken] = ".";
        texts[(int)SyntaxKind.PlusToken] = "+";
        texts[(int)SyntaxKind.EqualsToken] = "=";
        return texts;
    }

    private static Dictionary<string, int> ByText()
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var kind = 0; kind < FixedTexts.Length; kind++)
        {
            if (FixedTexts[kind] is { } text)
            {
                kinds[text] = kind;
            }
        }

        for (var kind = SyntaxKind.DayKeyword; kind <= SyntaxKind.YearKeyword; kind++)
        {
            kinds[WordOf(kind) + "s"] = (int)kind;
        }

        return kinds;
    }

    // A word's kind is named after it, so that the two cannot differ.
    private static string WordOf(SyntaxKind kind) => kind.ToString().Replace("Keyword", "", StringComparison.Ordinal).ToLowerInvariant();

    private static ImmutableArray<SyntaxKind> WordsBetween(SyntaxKind first, SyntaxKind last)
    {
        var words = new SyntaxKind[last - first + 1];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = first + i;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }
}
