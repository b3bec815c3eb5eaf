using System.Collections.Immutable;
using CommitLang.Checker;
using CommitLang.Diagnostics;
using CommitLang.Text;

namespace CommitLang.Tooling.Programs;

/// <summary>Where findings of one version stand in a later one, until that is checked. Those whose clauses were edited are left out.</summary>
internal static class MovedFindings
{
    public static ImmutableArray<Finding> Of(ImmutableArray<Finding> findings, ProgramView before, ProgramView after)
    {
        var edits = new Dictionary<string, Edit>(StringComparer.Ordinal);
        foreach (var file in before.Files)
        {
            if (after.Find(file.Path) is not { } now || now.Text != file.Text)
            {
                edits[file.Path] = after.Find(file.Path) is { } edited ? Edit.Between(file.Text, edited.Text) : Edit.Gone;
            }
        }

        return edits.Count == 0 ? findings : [.. findings.Select(finding => Move(finding, edits)).OfType<Finding>()];
    }

    private static Finding? Move(Finding finding, Dictionary<string, Edit> edits)
    {
        if (!finding.Clauses.Any(clause => edits.ContainsKey(clause.Location.Path)))
        {
            return finding;
        }

        var moved = ImmutableArray.CreateBuilder<FindingClause>(finding.Clauses.Length);
        foreach (var clause in finding.Clauses)
        {
            var place = edits.TryGetValue(clause.Location.Path, out var edit) ? edit.Move(clause.Location) : clause.Location;
            if (place is null)
            {
                return null;
            }

            moved.Add(clause with { Location = place });
        }

        return finding with { Clauses = moved.MoveToImmutable() };
    }

    /// <summary>What was between two texts that begin and end alike.</summary>
    private sealed record Edit(SourceText? After, int Start, int End, int Shift)
    {
        public static Edit Gone { get; } = new(null, 0, int.MaxValue, 0);

        public static Edit Between(SourceText before, SourceText after)
        {
            var (old, text) = (before.ToString(), after.ToString());
            var (same, sameAtEnd) = CommonEnds.Of<char>(old, text);
            return new Edit(after, same, old.Length - sameAtEnd, text.Length - old.Length);
        }

        public Location? Move(Location place) => After is not { } text ? null
            : place.Span.End <= Start ? new Location(text, place.Span)
            : place.Span.Start >= End ? new Location(text, new TextSpan(place.Span.Start + Shift, place.Span.Length))
            : null;
    }
}
