using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommitLang.Syntax;

namespace CommitLang.Editors.Tests;

/// <summary>
/// The grammar that editors colour with until the language server answers: tokens only, words from the compiler's table,
/// everything else as <c>grammar/CommitLexer.g4</c> has it.
/// </summary>
internal static class TextMateGrammar
{
    private const string NamePart = @"\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}";

    private const string Name = $@"[\p{{L}}\p{{Nl}}_][{NamePart}]*";

    private static readonly JsonSerializerOptions Format = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The rules in the order in which they are tried.</summary>
    public static IReadOnlyList<TextMateRule> Rules { get; } =
    [
        new("comment.line.documentation", "///.*"),
        new("comment.line.double-slash", "//.*"),
        new("string.quoted.double", @"""(?:[^""\\]|\\.)*(?:""|\\?$)") { Parts = [new("constant.character.escape", @"\\.")] },
        new("invalid.illegal.quotation-marks", "[\u201C\u201D\u201E\u00AB\u2033][^\"\u201C\u201D\u201E\u00AB\u00BB\u2033]*[\u201C\u201D\u00BB\u2033\"]"),
        new("constant.numeric.date", @"[0-9]+(?:-[0-9_\p{L}]+)+"),
        new("constant.numeric.decimal", @"[0-9][0-9_]*\.[0-9][0-9_]*"),
        new("constant.numeric.integer", "[0-9][0-9_]*"),
        // Many parameters are called like a word of the language.
        new("variable.parameter", $@"{Name}(?=\s*:)"),
        .. Enum.GetValues<SyntaxCategory>().OrderBy(category => category == SyntaxCategory.None).Select(Words),
        new("variable.other", Name),
        new("punctuation.section.block", "[{}]"),
        new("punctuation.section.parens", "[()]"),
        new("punctuation.separator.comma", ","),
        new("punctuation.separator.colon", ":"),
        new("punctuation.accessor", @"\."),
        new("keyword.operator", "[+=]"),
        new("invalid.illegal.character", @"[^\s\uFEFF]"),
    ];

    /// <summary>The grammar as an editor reads it.</summary>
    public static string Write() => new JsonObject
    {
        ["information_for_contributors"] =
            "Written by tests/Editors.Tests from the compiler's table of words. Change that, then accept the difference like a snapshot.",
        ["name"] = "CommitLang",
        ["scopeName"] = "source.commit",
        ["fileTypes"] = new JsonArray("commit"),
        ["patterns"] = new JsonArray([.. Rules.Select(Node)]),
    }.ToJsonString(Format) + "\n";

    private static JsonNode Node(TextMateRule rule)
    {
        var node = new JsonObject { ["name"] = $"{rule.Scope}.commit", ["match"] = rule.Pattern };
        if (rule.Parts.Count > 0)
        {
            node["captures"] = new JsonObject { ["0"] = new JsonObject { ["patterns"] = new JsonArray([.. rule.Parts.Select(Node)]) } };
        }

        return node;
    }

    private static TextMateRule Words(SyntaxCategory category)
    {
        var words = SyntaxFacts.Keywords.Where(kind => SyntaxFacts.GetCategory(kind) == category).SelectMany(Texts);
        return new TextMateRule(ScopeOf(category), $"(?:{string.Join('|', words)})(?![{NamePart}])");
    }

    // A period may also be written in the plural.
    private static IEnumerable<string> Texts(SyntaxKind kind)
    {
        var text = SyntaxFacts.GetText(kind);
        return SyntaxFacts.GetKind($"{text}s") == kind ? [text, $"{text}s"] : [text];
    }

    private static string ScopeOf(SyntaxCategory category) => category switch
    {
        SyntaxCategory.None => "keyword.other",
        SyntaxCategory.Declaration => "keyword.declaration",
        SyntaxCategory.Clause => "keyword.control.clause",
        SyntaxCategory.ModalVerb => "keyword.control.modal",
        SyntaxCategory.Firmness => "storage.modifier.firmness",
        SyntaxCategory.ActProperty => "storage.modifier.property",
        SyntaxCategory.Status => "constant.language.status",
        SyntaxCategory.Period => "keyword.other.period",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "A group of words without a scope."),
    };
}
