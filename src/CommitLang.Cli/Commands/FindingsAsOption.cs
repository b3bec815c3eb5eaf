using System.Collections.Immutable;
using System.CommandLine;
using CommitLang.Checker;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Commands;

/// <summary>Whether findings end the run with an error, whatever they weigh by themselves.</summary>
internal sealed class FindingsAsOption
{
    private readonly Option<string> _option = Choices.Optional(
        "--findings-as", "errors|warnings", "Let all findings that are errors or warnings weigh as much as one of these.", "errors", "warnings");

    public void AddTo(Command command) => command.Add(_option);

    public ImmutableArray<Finding> Apply(ParseResult result, ImmutableArray<Finding> findings) => result.GetValue(_option) switch
    {
        "errors" => [.. findings.Select(finding => Weighing(finding, DiagnosticSeverity.Error))],
        "warnings" => [.. findings.Select(finding => Weighing(finding, DiagnosticSeverity.Warning))],
        _ => findings,
    };

    private static Finding Weighing(Finding finding, DiagnosticSeverity severity) =>
        finding.Severity >= DiagnosticSeverity.Warning ? finding with { Severity = severity } : finding;
}
