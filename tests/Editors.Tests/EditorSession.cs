namespace CommitLang.Editors.Tests;

/// <summary>
/// One editor at work in a folder of its own, driven by a script in <c>Drivers</c>. The script prints a section for each thing
/// it tries, which is what the editor then shows; a test looks at one section.
/// </summary>
public abstract class EditorSession : IAsyncLifetime
{
    private const string Head = "== ";

    private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);
    private string _remains = "";

    /// <summary>What the editor shows after one of the things tried.</summary>
    public string Section(string name) =>
        _sections.TryGetValue(name, out var text) ? text : throw new InvalidOperationException($"The editor did not come to '{name}'.\n{_remains}");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Rig.Folder is null)
        {
            return;
        }

        using var workspace = new EditorWorkspace();
        var tool = MakeTool(Directory.CreateDirectory(Path.Combine(workspace.Scratch, "bin")).FullName);
        var environment = new Dictionary<string, string?>
        {
            ["COMMITLANG_WORKSPACE"] = workspace.FullPath,
            ["COMMITLANG_SCRATCH"] = workspace.Scratch,
            ["COMMITLANG_SERVER"] = tool,
            ["COMMITLANG_SETTINGS"] = Path.Combine(workspace.Scratch, "settings"),
            ["PATH"] = $"{Path.GetDirectoryName(tool)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
            ["COMMITLANG_VSIX"] = RepositoryRoot.Combine("src/vscode-commitlang/commitlang.vsix"),
            ["COMMITLANG_CHROMIUM"] = Rig.OnPath("chromium"),
            ["COMMITLANG_SCREENSHOTS"] = RepositoryRoot.Combine("artifacts/screenshots"),
            ["HOME"] = workspace.Scratch,
        };
        await File.WriteAllTextAsync(Path.Combine(workspace.Scratch, "settings"), Settings);
        var result = await TestProcess.Run(
            Program, Arguments(workspace), environment: environment, workingDirectory: workspace.FullPath, timeout: TimeSpan.FromMinutes(5));
        Read(result.Output);
        _remains = $"It ended with {result.ExitCode}.\n{result.Output}{result.Error}";
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The program that reads the script.</summary>
    private protected abstract string Program { get; }

    /// <summary>What an author writes into the settings of the editor.</summary>
    private protected virtual string Settings => "";

    private protected abstract IEnumerable<string> Arguments(EditorWorkspace workspace);

    private protected static string Driver(string name) => RepositoryRoot.Combine($"tests/Editors.Tests/Drivers/{name}");

    /// <summary>The settings for an editor as the page for other editors has them.</summary>
    private protected static string SettingsOnPage(string editor)
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("src/vscode-commitlang/EDITORS.md")).ReplaceLineEndings("\n");
        return page.Split($"<!-- tried: {editor} -->\n", 2)[1].Split("```", 3)[1].Split('\n', 2)[1];
    }

    /// <summary>
    /// Puts the tool that was built along with the tests into a folder, for PATH. It is a script, because packing takes the
    /// executable out of the folder that it was built in.
    /// </summary>
    private static string MakeTool(string folder)
    {
        var configuration = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)));
        var library = RepositoryRoot.Combine($"src/CommitLang.Cli/bin/{configuration}/net10.0/commitlang.dll");
        var tool = Path.Combine(folder, "commitlang");
        File.WriteAllText(tool, $"#!/bin/sh\nexec dotnet '{library}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return tool;
    }

    private void Read(string output)
    {
        var parts = $"\n{output.ReplaceLineEndings("\n")}".Split($"\n{Head}").Skip(1);
        foreach (var part in parts)
        {
            var lines = part.Split('\n', 2);
            _sections[lines[0]] = lines[^1].TrimEnd() + "\n";
        }
    }
}
