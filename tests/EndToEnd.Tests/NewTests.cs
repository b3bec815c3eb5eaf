namespace CommitLang.EndToEnd.Tests;

/// <summary><c>commitlang new</c>: what it writes, and what it leaves alone. That it builds is seen with the packages.</summary>
public sealed class NewTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Project_is_named_like_its_folder()
    {
        Assert.Equal(
            new ProcessResult(0, "3 files in My/Desk: `dotnet run --project My/Desk` builds and runs it.\n", ""), _folder.Run("new", "My/Desk"));

        Assert.Contains("Include=\"CommitLang.MSBuild\" Version=\"0.1.0\"", _folder.Read("My/Desk/Desk.csproj"), StringComparison.Ordinal);
        Assert.Equal(new ProcessResult(0, "", ""), _folder.Run("check", "My", "-q"));
        Assert.Equal(0, _folder.Run("test", "My").ExitCode);
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        _folder.With("Desk/Program.cs", "// mine\n");

        Assert.Equal(
            new ProcessResult(2, "", "error CL9006: 'Desk/Program.cs' cannot be written: a file of this name is there already.\n"),
            _folder.Run("new", "Desk"));
        Assert.False(File.Exists(Path.Combine(_folder.FullPath, "Desk/Desk.csproj")));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("a b")]
    [InlineData("..")]
    public void Folder_has_to_name_a_project(string folder)
    {
        var result = _folder.Run("new", folder);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"error CL9008: '{folder}' names no project", result.Error, StringComparison.Ordinal);
    }
}
