using CommitLang.Checker;
using CommitLang.Text;
using CommitLang.Tooling.Programs;
using CommitLang.Tooling.Repairs;

namespace CommitLang.Tooling.Tests;

/// <summary>Programs for the tests, made of small texts or of those of the repository.</summary>
internal static class Views
{
    /// <summary>Stands for the caret in a text.</summary>
    public const char Caret = '┆';

    /// <summary>The folders of the repository with texts: the seeds and the examples.</summary>
    public static IEnumerable<string> Folders => Directory.GetDirectories(RepositoryRoot.Combine("examples"))
        .Where(folder => Directory.EnumerateFiles(folder, "*.commit").Any()).Select(folder => $"examples/{Path.GetFileName(folder)}")
        .Order(StringComparer.Ordinal).Prepend("seeds");

    public static ProgramView Of(params (string Path, string Text)[] files) =>
        ProgramView.Of(files.Select(file => ProgramFile.Of(SourceText.From(file.Text, file.Path))));

    /// <summary>A program of one file, the place of its caret in it.</summary>
    public static (ProgramView View, ProgramFile File, int Position) At(string text, params (string Path, string Text)[] others)
    {
        var position = text.IndexOf(Caret, StringComparison.Ordinal);
        var view = Of([.. others, ("m.commit", text.Remove(position, 1))]);
        return (view, Only(view, "m.commit"), position);
    }

    public static ProgramView OfFolder(string folder) => Of([.. Directory.GetFiles(RepositoryRoot.Combine(folder), "*.commit")
        .Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);

    public static ProgramFile Only(ProgramView view, string path) => view.Find(path) ?? throw new InvalidOperationException($"There is no {path}.");

    /// <summary>Notes what the checker finds.</summary>
    public static ProgramView Checked(ProgramView view)
    {
        view.Note(CommitmentChecker.Check(view.Compilation));
        return view;
    }

    public static ProgramView After(ProgramView view, IEnumerable<FileChange> changes)
    {
        var byPath = changes.ToLookup(change => change.Path);
        return Of([.. view.Files.Select(file => (file.Path, file.Text.WithChanges(byPath[file.Path].Select(change => new TextChange(change.Span, change.NewText))).ToString()))]);
    }

    /// <summary>The errors of a program, as an author reads them.</summary>
    public static IEnumerable<string> Errors(ProgramView view) => view.Compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == Diagnostics.DiagnosticSeverity.Error).Select(diagnostic => $"{diagnostic.Id} {diagnostic.Message}");

    /// <summary>All that is wrong with a program, without places, which a change shifts.</summary>
    public static List<string> Wrongs(ProgramView view) =>
    [
        .. view.Compilation.GetDiagnostics().Select(diagnostic => $"{diagnostic.Id} {diagnostic.Message}").Order(StringComparer.Ordinal),
    ];
}
