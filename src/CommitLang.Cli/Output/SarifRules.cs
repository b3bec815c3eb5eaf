using CommitLang.Cli.Commands;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>The kinds of diagnostics that a run reports, by id, with their pages as help.</summary>
internal sealed class SarifRules
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    public SarifRules(CheckReport report)
    {
        var descriptors = report.Diagnostics.Select(diagnostic => diagnostic.Descriptor)
            .Concat(report.Findings.Concat(report.Acknowledged.Select(known => known.Finding)).Select(finding => finding.Descriptor))
            .DistinctBy(descriptor => descriptor.Id)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .ToList();
        for (var i = 0; i < descriptors.Count; i++)
        {
            _indices[descriptors[i].Id] = i;
        }

        Entries = [.. descriptors.Select(Rule)];
    }

    public IReadOnlyList<SarifRule> Entries { get; }

    public int IndexOf(DiagnosticDescriptor descriptor) => _indices[descriptor.Id];

    public static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "note",
        _ => "none",
    };

    private static SarifRule Rule(DiagnosticDescriptor descriptor) => new(
        descriptor.Id,
        new($"{descriptor.Title}."),
        Pages.Find(descriptor.Id) is { } page ? new(MarkdownText.Plain(page), page) : null,
        new(Level(descriptor.DefaultSeverity)));
}
