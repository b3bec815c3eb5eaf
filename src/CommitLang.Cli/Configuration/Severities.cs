using System.Collections.Immutable;
using CommitLang.Checker;
using CommitLang.Cli.Commands;
using CommitLang.Cli.Input;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Configuration;

/// <summary>
/// How much diagnostics and findings weigh where somebody has said so: <c>commit_diagnostic.CL3001.severity = warning</c> in
/// an <c>.editorconfig</c> file. What is wrong with the text itself (CL0 to CL2) cannot be made to weigh less.
/// </summary>
internal sealed class Severities(string currentDirectory)
{
    private const string Prefix = "commit_diagnostic.";
    private const string Suffix = ".severity";

    private readonly DisplayPath _display = new(currentDirectory);
    private readonly EditorConfigs _configs = new();
    private readonly Dictionary<string, SortedDictionary<string, DiagnosticSeverity?>> _ofFile = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _said = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    /// <summary>What is said in those files and cannot be heeded, a line each; what was taken before is not said again.</summary>
    public IReadOnlyList<string> TakeProblems()
    {
        string[] taken = [.. _problems];
        _problems.Clear();
        return taken;
    }

    public ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics) =>
        ImmutableArray.CreateRange(diagnostics, diagnostic => Of(diagnostic.Id, diagnostic.Severity, diagnostic.Location.Path) is var severity && severity == diagnostic.Severity
            ? diagnostic
            : diagnostic with { Severity = severity });

    public ImmutableArray<Finding> Apply(ImmutableArray<Finding> findings) => ImmutableArray.CreateRange(findings, finding =>
        finding.Clauses is [var first, ..] && Of(finding.Id, finding.Severity, first.Location.Path) is var severity && severity != finding.Severity
            ? finding with { Severity = severity }
            : finding);

    private DiagnosticSeverity Of(string id, DiagnosticSeverity severity, string path) =>
        SetFor(path).TryGetValue(id, out var set) && set is { } value && (value >= severity || IsFree(id, severity)) ? value : severity;

    private static bool IsFree(string id, DiagnosticSeverity severity) => severity < DiagnosticSeverity.Error || id[2] is not ('0' or '1' or '2');

    private SortedDictionary<string, DiagnosticSeverity?> SetFor(string path)
    {
        if (_ofFile.TryGetValue(path, out var set))
        {
            return set;
        }

        _ofFile[path] = set = new SortedDictionary<string, DiagnosticSeverity?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (file, entry) in path == SourceFiles.StandardInput ? [] : _configs.For(_display.Full(path)))
        {
            if (entry.Key.StartsWith(Prefix, StringComparison.Ordinal) && entry.Key.EndsWith(Suffix, StringComparison.Ordinal))
            {
                Set(set, entry.Key[Prefix.Length..^Suffix.Length], entry, $"{_display.For(file)}({entry.Line})");
            }
        }

        return set;
    }

    private void Set(SortedDictionary<string, DiagnosticSeverity?> set, string id, EditorConfigFile.Entry entry, string place)
    {
        if (!Pages.Ids.Contains(id, StringComparer.OrdinalIgnoreCase))
        {
            Report($"there is no diagnostic '{id.ToUpperInvariant()}'{NearestName.Suggestion(id.ToUpperInvariant(), Pages.Ids)}");
        }
        else if (Read(entry.Value) is var (isKnown, severity) && isKnown)
        {
            set[id] = severity;
        }
        else
        {
            Report($"'{entry.Value}' is no severity: error, warning, suggestion, silent, none or default");
        }

        void Report(string problem)
        {
            var line = $"{place}: {ToolProblem.Create(ToolDiagnostics.WrongSeverity, ("problem", problem))}";
            if (_said.Add(line))
            {
                _problems.Add(line);
            }
        }
    }

    private static (bool IsKnown, DiagnosticSeverity? Severity) Read(string word) => word switch
    {
        "error" => (true, DiagnosticSeverity.Error),
        "warning" => (true, DiagnosticSeverity.Warning),
        "suggestion" or "info" => (true, DiagnosticSeverity.Info),
        "silent" or "none" or "hidden" => (true, DiagnosticSeverity.Hidden),
        "default" => (true, null),
        _ => (false, null),
    };
}
