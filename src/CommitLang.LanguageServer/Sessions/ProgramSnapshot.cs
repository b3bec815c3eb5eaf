using System.Collections.Immutable;
using CommitLang.Tooling.Programs;
using Diagnostic = CommitLang.Diagnostics.Diagnostic;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>A program as it was when a message came.</summary>
/// <param name="Program">The program.</param>
/// <param name="View">Its files and what is known of them.</param>
/// <param name="Addresses">The addresses of its files, by name.</param>
/// <param name="Versions">The versions of those that are open, by name.</param>
/// <param name="Oddities">What is odd about the encoding of files.</param>
internal sealed record ProgramSnapshot(
    WorkspaceProgram Program, ProgramView View, IReadOnlyDictionary<string, string> Addresses, IReadOnlyDictionary<string, OpenVersion> Versions,
    ImmutableArray<Diagnostic> Oddities)
{
    /// <summary>The address of a file of the program; null for what is shipped with the compiler.</summary>
    public string? AddressOf(string name) => Addresses.GetValueOrDefault(name);

    /// <summary>The version of a file; null when it is not open.</summary>
    public int? VersionOf(string name) => Versions.TryGetValue(name, out var version) ? version.Number : null;

    /// <summary>Whether another is the same, with the same texts open.</summary>
    public bool IsSame(ProgramSnapshot? other) => other is not null && View == other.View
        && Versions.Count == other.Versions.Count && Versions.All(pair => other.Versions.TryGetValue(pair.Key, out var version) && version == pair.Value);
}

/// <summary>The version of a text that is open, and which opening of it that is.</summary>
internal readonly record struct OpenVersion(int Number, int Opening);

/// <summary>A file that is asked about.</summary>
/// <param name="Program">Its program.</param>
/// <param name="File">The file.</param>
/// <param name="Uri">Its address, as the client writes it.</param>
internal sealed record Document(ProgramSnapshot Program, ProgramFile File, string Uri)
{
    public ProgramView View => Program.View;
}
