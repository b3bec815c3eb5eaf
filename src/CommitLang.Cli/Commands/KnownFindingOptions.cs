using System.Collections.Immutable;
using System.CommandLine;
using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Runtime;

namespace CommitLang.Cli.Commands;

/// <summary>The options that name what is known already: a baseline and acknowledgements.</summary>
internal sealed class KnownFindingOptions
{
    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "Leave out what an earlier report (--format json -o file) has found.",
        HelpName = "file",
    };

    private readonly Option<string?> _acknowledge = new("--acknowledge")
    {
        Description = "Set aside the findings listed in a file: fingerprint, until when, and why.",
        HelpName = "file",
    };

    private readonly Option<string?> _today = new("--today")
    {
        Description = "The day on which acknowledgements run out or not; without it none has.",
        HelpName = "date",
    };

    public KnownFindingOptions() => _today.Validators.Add(result =>
    {
        if (!Day.TryParse(result.Tokens[0].Value, out _))
        {
            result.AddError($"'--today' takes a date such as 2030-01-31, not '{result.Tokens[0].Value}'");
        }
    });

    public void AddTo(Command command)
    {
        command.Add(_baseline);
        command.Add(_acknowledge);
        command.Add(_today);
    }

    /// <summary>The report without what is known.</summary>
    /// <exception cref="ToolException">A file cannot be read, or is not what it should be.</exception>
    public CheckReport Apply(CheckReport report, ParseResult result, string currentDirectory)
    {
        if (result.GetValue(_baseline) is null && result.GetValue(_acknowledge) is null)
        {
            return report;
        }

        var before = result.GetValue(_baseline) is { } baseline ? Baseline.Read(baseline, currentDirectory) : [];
        var listed = result.GetValue(_acknowledge) is { } file ? Acknowledgements.Read(file, currentDirectory) : [];
        var today = result.GetValue(_today) is { } text && Day.TryParse(text, out var day) ? day : default;
        var valid = listed.Where(item => today < item.Until).DistinctBy(item => item.Fingerprint)
            .ToDictionary(item => item.Fingerprint, StringComparer.Ordinal);
        var acknowledged = report.Findings.Where(finding => valid.ContainsKey(finding.Fingerprint))
            .Select(finding => new AcknowledgedFinding(finding, valid[finding.Fingerprint])).ToImmutableArray();
        var found = report.Findings.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        return report with
        {
            Findings = [.. report.Findings.Where(finding => !before.Contains(finding.Fingerprint) && !valid.ContainsKey(finding.Fingerprint))],
            Acknowledged = acknowledged,
            Lapsed = [.. listed.Where(item => today >= item.Until && found.Contains(item.Fingerprint))],
            Idle = [.. listed.Where(item => report.IsComplete && !found.Contains(item.Fingerprint))],
            KnownBefore = report.Findings.Count(finding => before.Contains(finding.Fingerprint)),
            Gone = report.IsComplete ? before.Count(fingerprint => !found.Contains(fingerprint)) : 0,
        };
    }
}
