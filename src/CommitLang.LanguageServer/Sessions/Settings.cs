using System.Collections.Immutable;
using System.Text.Json;
using CommitLang.Runtime;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>What the user has set (section <c>commitlang</c>).</summary>
internal sealed record Settings
{
    public const string Section = "commitlang";

    /// <summary>The softest firmness that counts; null leaves it to the text.</summary>
    public Firmness? Counting { get; init; }

    /// <summary>Folders that are checked each by itself, as patterns; without any a folder of the workspace is checked as a whole.</summary>
    public ImmutableArray<string> Programs { get; init; } = [];

    /// <summary>The day for which it is said who is a member; null for none.</summary>
    public Day? AsOf { get; init; }

    public bool ShowsMembers { get; init; } = true;

    public bool ShowsDeadlines { get; init; } = true;

    public bool ShowsLenses { get; init; } = true;

    /// <summary>Whether it is looked for contradictions while one types.</summary>
    public bool Finds { get; init; } = true;

    /// <summary>Rises when files that settings are read from have changed.</summary>
    public int Revision { get; init; }

    /// <summary>Reads a section; what is not set, or not in such a way, is as it is when nothing is.</summary>
    public static Settings Read(JsonElement section)
    {
        var none = new Settings();
        return section.ValueKind != JsonValueKind.Object ? none : new Settings
        {
            Counting = Enum.TryParse<Firmness>(Text(section, "counting"), ignoreCase: true, out var firmness) ? firmness : null,
            Programs = Get(section, "programs") is { ValueKind: JsonValueKind.Array } list
                ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString() ?? "").Where(item => item.Length > 0)]
                : [],
            AsOf = Day.TryParse(Text(section, "asOf") ?? "", out var day) ? day : null,
            ShowsMembers = Flag(Get(section, "inlayHints"), "members", none.ShowsMembers),
            ShowsDeadlines = Flag(Get(section, "inlayHints"), "deadlines", none.ShowsDeadlines),
            ShowsLenses = Flag(section, "codeLens", none.ShowsLenses),
            Finds = Flag(section, "findings", none.Finds),
        };
    }

    private static JsonElement? Get(JsonElement? section, string name) =>
        section is { ValueKind: JsonValueKind.Object } some && some.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? section, string name) =>
        Get(section, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static bool Flag(JsonElement? section, string name, bool otherwise) => Get(section, name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => otherwise,
    };
}
