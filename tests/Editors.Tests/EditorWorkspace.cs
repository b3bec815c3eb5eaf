namespace CommitLang.Editors.Tests;

/// <summary>A folder to open in an editor: the seeds and two samples, each a program of its own.</summary>
internal sealed class EditorWorkspace : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("commitlang-editor-").FullName;

    public EditorWorkspace()
    {
        Copy("seeds", "seeds");
        Copy("src/vscode-commitlang/walkthrough/samples/contradiction.commit", "contradiction");
        Copy("src/vscode-commitlang/walkthrough/samples/scenario.commit", "scenario");
        Write(".vscode/settings.json", """{ "commitlang.programs": ["*"] }""");
    }

    /// <summary>The folder to open.</summary>
    public string FullPath => Path.Combine(_folder, "workspace");

    /// <summary>A folder for what the editor keeps for itself.</summary>
    public string Scratch => Path.Combine(_folder, "scratch");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Copy(string source, string target)
    {
        var path = RepositoryRoot.Combine(source);
        foreach (var file in Directory.Exists(path) ? Directory.GetFiles(path, "*.commit") : [path])
        {
            Write($"{target}/{Path.GetFileName(file)}", File.ReadAllText(file));
        }
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(FullPath, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? FullPath);
        File.WriteAllText(path, text);
    }
}
