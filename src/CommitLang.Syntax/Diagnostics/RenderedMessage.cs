using System.Collections.Immutable;

namespace CommitLang.Diagnostics;

/// <summary>Anything that can be shown in a frame: a headline, places in texts and notes.</summary>
/// <param name="Severity">Chooses the colour and the word in front.</param>
/// <param name="Id">The id shown behind the word; may be empty.</param>
/// <param name="Headline">One sentence.</param>
/// <param name="Spans">The places, in any order and from any number of files.</param>
/// <param name="Notes">What to say beneath; a note may have several lines.</param>
public sealed record RenderedMessage(
    DiagnosticSeverity Severity,
    string Id,
    string Headline,
    ImmutableArray<LabelledSpan> Spans,
    ImmutableArray<string> Notes)
{
    /// <summary>The frame of a diagnostic: its place, the related ones, and the suggested fix as a note.</summary>
    public static RenderedMessage From(Diagnostic diagnostic) => new(
        diagnostic.Severity,
        diagnostic.Id,
        diagnostic.Message,
        [
            new LabelledSpan(diagnostic.Location, "", true),
            .. diagnostic.RelatedLocations.Select(related => new LabelledSpan(related.Location, related.Message, false)),
        ],
        diagnostic.SuggestedFix is { } fix ? [$"fix: {fix.Title}"] : []);
}
