using System.Collections.Immutable;
using CommitLang.Checker;
using CommitLang.Cli.Commands;
using CommitLang.Cli.Configuration;
using CommitLang.Cli.Input;
using CommitLang.Diagnostics;
using CommitLang.LanguageServer;
using CommitLang.Text;

namespace CommitLang.Cli.Serving;

/// <summary>What the language server shares with the other verbs: how files are found and read, and what is configured for them.</summary>
internal sealed class ServerHost : IServerHost
{
    public string Version => ToolVersion.Text;

    public IReadOnlyList<string> FindFiles(string folder, CancellationToken cancellationToken)
    {
        var finder = new FileFinder(new DisplayPath(folder), cancellationToken);
        finder.Add(".");
        return [.. finder.Found.Select(file => file.Full)];
    }

    public (SourceText Text, Diagnostic? Problem)? Read(string fullPath, string name)
    {
        try
        {
            return File.Exists(fullPath) ? Utf8Decoder.Decode(File.ReadAllBytes(fullPath), name) : null;
        }
        catch (Exception failure) when (FailureText.IsOfFiles(failure))
        {
            return null;
        }
    }

    public bool Matches(string pattern, string path) => SectionPattern.Parse(pattern).Matches(path);

    public (ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Finding> Findings, IReadOnlyList<string> Problems) Weigh(
        string folder, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<Finding> findings)
    {
        var severities = new Severities(folder);
        return (severities.Apply(diagnostics), severities.Apply(findings), severities.TakeProblems());
    }

    public string? FindPage(string id) => Pages.Find(id);
}
