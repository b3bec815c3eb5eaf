using System.Text.Json;

namespace CommitLang.Runtime.Json;

/// <summary>Results as JSON. The schema is <c>standings.schema.json</c>. UTF-8; dates are yyyy-MM-dd.</summary>
public static class StandingsJson
{
    /// <summary>The version of the form that is written, and the only one that is read.</summary>
    public const int Version = 1;

    /// <summary>Writes where every norm stands.</summary>
    /// <param name="standings">The result.</param>
    /// <param name="withReasons">Whether to say of each norm why; that takes as long as the evaluation of a norm, for each.</param>
    public static string Write(Standings standings, bool withReasons = false) => JsonSerializer.Serialize(
        new StandingsDto(Version, standings.AsOf, [.. standings.Norms.Select(state => Entry(state, withReasons ? standings.Why(state) : null))]),
        JsonTypes.Default.StandingsDto);

    /// <summary>Reads a result back, for a model that has its norms. The reasons are not read.</summary>
    /// <returns>The states, in the order of the text.</returns>
    /// <exception cref="JsonException">
    /// The text is not such an object, is of a version that is not known, or names a norm that the model has not.
    /// </exception>
    public static IReadOnlyList<NormState> Read(string json, NormModel model)
    {
        var result = JsonText.Read(json, JsonTypes.Default.StandingsDto);
        if (result?.Version != Version)
        {
            throw new JsonException(FormattableString.Invariant($"\"version\" is to be {Version}."), "$.version", null, null);
        }

        if (result is not { AsOf: { } day, Norms: { } entries })
        {
            throw new JsonException("\"asOf\" or \"norms\" is missing.");
        }

        var norms = model.Norms.ToLookup(norm => norm.Id, StringComparer.Ordinal);
        return [.. entries.Select((entry, i) => State(entry, i, day, norms))];
    }

    private static NormState State(NormStateDto? entry, int index, Day day, ILookup<string, Norm> norms)
    {
        var path = FormattableString.Invariant($"$.norms[{index}]");
        if (entry is not { Id: { } id, Status: { } status })
        {
            throw new JsonException("\"id\" or \"status\" is missing.", path, null, null);
        }

        var norm = norms[id].FirstOrDefault() ?? throw new JsonException($"The model has no norm that is called {id}.", path, null, null);
        var winner = entry.OverriddenBy is { } name ? norms[name].FirstOrDefault() : null;
        return new NormState(norm, day, status)
        {
            Since = entry.Since,
            Trigger = entry.Trigger,
            DueBy = entry.DueBy,
            PerformedOn = entry.PerformedOn,
            OverriddenBy = winner is null ? null : new PrevailingNorm(winner, []),
        };
    }

    private static NormStateDto Entry(NormState state, IReadOnlyList<Reason>? reasons) => new()
    {
        Id = state.Norm.Id,
        Status = state.Status,
        Since = state.Since,
        Trigger = state.Trigger,
        DueBy = state.DueBy,
        PerformedOn = state.PerformedOn,
        Bearer = state.Norm.Bearer.ToString(),
        OwedTo = state.Norm.Beneficiaries,
        Sentence = state.Norm.Sentence.Length > 0 ? state.Norm.Sentence : null,
        File = state.Norm.Line?.File,
        Line = state.Norm.Line?.Number,
        OverriddenBy = state.OverriddenBy?.Winner.Id,
        Why = reasons is null ? null : [.. reasons.Select(reason => new ReasonDto(reason.Kind, reason.Text, reason.Day, reason.Line?.File, reason.Line?.Number))],
    };
}
