namespace CommitLang.EndToEnd.Tests;

/// <summary><c>commitlang generate</c>: which files it writes, leaves and removes.</summary>
public sealed class GenerateTests : IDisposable
{
    private readonly ToolFolder _folder = new ToolFolder().With("a.commit", ToolFolder.Peaceful).With("broken.commit", ToolFolder.Broken);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_files_and_leaves_those_that_are_the_same()
    {
        Assert.Equal(new ProcessResult(0, "3 files in Out/Model: 3 written, 0 as before.\n", ""), Generate("a.commit"));
        var before = File.GetLastWriteTimeUtc(Path.Combine(_folder.FullPath, "Out/Model/Peaceful.g.cs"));

        Assert.Equal(new ProcessResult(0, "3 files in Out/Model: 0 written, 3 as before.\n", ""), Generate("a.commit"));
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(_folder.FullPath, "Out/Model/Peaceful.g.cs")));
        Assert.Contains("namespace Commitments\n", _folder.Read("Out/Model/Peaceful.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Removes_its_own_files_only()
    {
        Generate("a.commit");
        _folder.With("Out/Model/Mine.g.cs", "// mine\n")
            .With("Out/Model/Mine.cs", "// mine\n")
            .With("a.commit", ToolFolder.Peaceful.Replace("Peaceful", "Renamed", StringComparison.Ordinal));

        Assert.EndsWith(", 1 no longer needed and removed.\n", Generate("a.commit").Output, StringComparison.Ordinal);
        Assert.Equal(
            ["CommitmentModel.g.cs", "Mine.cs", "Mine.g.cs", "Renamed.g.cs", "Vocabulary.g.cs"],
            Directory.GetFiles(Path.Combine(_folder.FullPath, "Out/Model")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Namespace_is_as_asked()
    {
        Assert.Equal(0, Generate("a.commit", "--namespace", "Desk.Model").ExitCode);

        Assert.Contains("namespace Desk.Model\n", _folder.Read("Out/Model/Vocabulary.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_reported_and_nothing_is_written()
    {
        var result = Generate("broken.commit", "--format", "msbuild");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("broken.commit(4,20,4,28): error CL", result.Output, StringComparison.Ordinal);
        Assert.Equal("No classes are written while there are errors.\n", result.Error);
        Assert.False(Directory.Exists(Path.Combine(_folder.FullPath, "Out")));
    }

    [Fact]
    public void Folder_that_is_a_file_is_said()
    {
        var result = _folder.Run("generate", "a.commit", "-o", "a.commit");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error CL9006: 'a.commit/", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_says_what_is_not_current_and_writes_nothing()
    {
        Assert.Equal(1, Generate("a.commit", "--check").ExitCode);
        Assert.False(Directory.Exists(Path.Combine(_folder.FullPath, "Out")));

        Generate("a.commit");
        _folder.With("Out/Model/Peaceful.g.cs", _folder.Read("Out/Model/Peaceful.g.cs").ReplaceLineEndings("\r\n"));
        Assert.Equal(new ProcessResult(0, "3 files in Out/Model: all current.\n", ""), Generate("a.commit", "--check"));

        _folder.With("Out/Model/Old.g.cs", _folder.Read("Out/Model/Peaceful.g.cs"))
            .With("Out/Model/Mine.g.cs", "// mine\n")
            .With("Out/Model/Vocabulary.g.cs", "// changed\n");
        File.Delete(Path.Combine(_folder.FullPath, "Out/Model/Peaceful.g.cs"));
        Assert.Equal(
            new ProcessResult(
                1,
                """
                Out/Model/Old.g.cs: error CL9025: The file is of something that is no longer in the texts: generate it again, and look at the difference.
                Out/Model/Peaceful.g.cs: error CL9025: The file is missing: generate it again, and look at the difference.
                Out/Model/Vocabulary.g.cs: error CL9025: The file is not what the texts give: generate it again, and look at the difference.

                """,
                ""),
            Generate("a.commit", "--check"));
        Assert.Equal("// changed\n", _folder.Read("Out/Model/Vocabulary.g.cs"));
    }

    [Fact]
    public void Findings_at_error_level_stop_it()
    {
        _folder.With("clash.commit", ToolFolder.Clash);

        var stopped = Generate("clash.commit", "--findings", "--format", "msbuild", "--sarif", "s.sarif");
        Assert.Equal((1, "No classes are written while there are errors.\n"), (stopped.ExitCode, stopped.Error));
        Assert.StartsWith("clash.commit(6,5,6,36): error CL3001: ", stopped.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.FullPath, "Out")));
        Assert.Contains("\"CL3001\"", _folder.Read("s.sarif"), StringComparison.Ordinal);

        Assert.Equal(0, Generate("clash.commit").ExitCode);
        var lowered = Generate("clash.commit", "--findings", "--findings-as", "warnings", "--format", "msbuild", "--list", "files.txt");
        Assert.Equal((0, ""), (lowered.ExitCode, lowered.Error));
        Assert.StartsWith("clash.commit(6,5,6,36): warning CL3001: ", lowered.Output, StringComparison.Ordinal);
        Assert.Equal("Out/Model/Clash.g.cs\nOut/Model/CommitmentModel.g.cs\nOut/Model/Vocabulary.g.cs\n", _folder.Read("files.txt"));
    }

    private ProcessResult Generate(params string[] arguments) => _folder.Run(["generate", "-o", "Out/Model", .. arguments]);
}
