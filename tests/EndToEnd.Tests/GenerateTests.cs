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

    private ProcessResult Generate(params string[] arguments) => _folder.Run(["generate", "-o", "Out/Model", .. arguments]);
}
