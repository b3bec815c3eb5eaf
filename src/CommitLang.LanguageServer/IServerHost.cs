using System.Collections.Immutable;
using CommitLang.Checker;
using CommitLang.Diagnostics;
using CommitLang.Text;

namespace CommitLang.LanguageServer;

/// <summary>What the server leaves to the program it runs in: files, and what is configured for them.</summary>
public interface IServerHost
{
    /// <summary>The version of the program.</summary>
    string Version { get; }

    /// <summary>The <c>.commit</c> files of a folder and those below it: full paths, in ordinal order of the names.</summary>
    /// <param name="folder">The full path of the folder; it need not be there.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    IReadOnlyList<string> FindFiles(string folder, CancellationToken cancellationToken);

    /// <summary>The text of a file, and what is odd about its encoding; null when it cannot be read.</summary>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="name">How it is called in output.</param>
    (SourceText Text, Diagnostic? Problem)? Read(string fullPath, string name);

    /// <summary>Whether the path of a folder matches a pattern such as <c>treaties/*</c>, both with <c>/</c>.</summary>
    bool Matches(string pattern, string path);

    /// <summary>Gives diagnostics and findings the weight that is set for the files of a folder.</summary>
    /// <param name="folder">The full path of the folder that their paths are relative to.</param>
    /// <param name="diagnostics">What is wrong with the texts.</param>
    /// <param name="findings">What does not fit together.</param>
    /// <returns>The same with their weights, and what is wrong with the settings, a line each.</returns>
    (ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Finding> Findings, IReadOnlyList<string> Problems) Weigh(
        string folder, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<Finding> findings);

    /// <summary>The page of the id of a diagnostic in Markdown, or null.</summary>
    string? FindPage(string id);
}
