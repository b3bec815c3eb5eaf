using CommitLang.Compiler.Binding;
using CommitLang.Diagnostics;

namespace CommitLang.Compiler.Readings;

/// <summary>What binding has to say of a text under each choice of readings, each thing once.</summary>
internal static class FamilyDiagnostics
{
    private const int MostReadings = 3;

    public static IEnumerable<Diagnostic> Merge(ReadingFamily family, IReadOnlyList<BoundProgram> programs)
    {
        var all = Enumerable.Range(0, programs.Count).ToList();
        var used = programs.SelectMany(program => program.Table.Symbols).Where(symbol => symbol.IsUsed).Select(symbol => symbol.Location).ToHashSet();
        return all.SelectMany(choice => programs[choice].Context.Diagnostics.Select(diagnostic => (Choice: choice, Diagnostic: diagnostic)))
            .Where(found => found.Diagnostic.Descriptor != BindingErrors.Unused || !used.Contains(found.Diagnostic.Location))
            .GroupBy(found => (found.Diagnostic.Id, found.Diagnostic.Location))
            .Select(same => same.First().Diagnostic.Severity == DiagnosticSeverity.Info
                ? same.First().Diagnostic
                : Said(same.First().Diagnostic, family.Named([.. same.Select(found => found.Choice)], all)));
    }

    /// <summary>What is wrong under some readings only says under which, unless it stands in them.</summary>
    private static Diagnostic Said(Diagnostic diagnostic, IEnumerable<TermReading> readings)
    {
        var related = readings.Where(reading => !Contains(reading, diagnostic.Location)).Take(MostReadings)
            .Select(reading => new RelatedLocation(reading.Location, "under this reading")).ToList();
        return related.Count == 0
            ? diagnostic
            : diagnostic with { RelatedLocations = [.. diagnostic.RelatedLocations, .. related] };
    }

    private static bool Contains(TermReading reading, Location location) =>
        reading.Declaration.SyntaxTree.Text == location.Text && reading.Declaration.Span.Contains(location.Span.Start);
}
