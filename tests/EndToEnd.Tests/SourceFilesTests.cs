using System.Text;

namespace CommitLang.EndToEnd.Tests;

/// <summary>Which files are read, what they are called, and what happens when they cannot be.</summary>
public sealed class SourceFilesTests : IDisposable
{
    private static readonly string[] All = ["a.commit", "sub/b.commit", "sub/deep/c.commit", "sub/notes.txt"];

    private readonly ToolFolder _folder = new();

    public SourceFilesTests()
    {
        foreach (var name in All)
        {
            _folder.With(name, $"module M{Path.GetFileNameWithoutExtension(name)}\n");
        }

        _folder.With(".hidden/d.commit", "module Hidden\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.commit", "a.commit")]
    [InlineData("./a.commit|a.commit|sub/../a.commit", "a.commit")]
    [InlineData("sub", "sub/b.commit|sub/deep/c.commit")]
    [InlineData("sub|sub/|./sub|sub/b.commit", "sub/b.commit|sub/deep/c.commit")]
    [InlineData(".", "a.commit|sub/b.commit|sub/deep/c.commit")]
    [InlineData("sub/notes.txt", "sub/notes.txt")]
    [InlineData("*.commit", "a.commit")]
    [InlineData("*", "a.commit")]
    [InlineData("**", "a.commit|sub/b.commit|sub/deep/c.commit")]
    [InlineData("**/*.commit", "a.commit|sub/b.commit|sub/deep/c.commit")]
    [InlineData("sub/**/c.commit", "sub/deep/c.commit")]
    [InlineData("sub/?.commit", "sub/b.commit")]
    [InlineData("s*/*.txt", "sub/notes.txt")]
    [InlineData("**/deep/*", "sub/deep/c.commit")]
    public void Paths_stand_for_files(string paths, string expected) => Assert.Equal(expected.Split('|'), FilesOf(paths.Split('|')));

    [Fact]
    public void Full_paths_inside_the_folder_become_relative() =>
        Assert.Equal(["sub/b.commit", "sub/deep/c.commit"], FilesOf([Path.Combine(_folder.FullPath, "sub")]));

    [Fact]
    public void Paths_outside_the_folder_stay_as_given()
    {
        using var other = new ToolFolder().With("x.commit", "module X\n");
        var name = Path.GetFileName(other.FullPath);

        Assert.Equal([$"../{name}/x.commit"], FilesOf([$"../{name}"]));
        Assert.Equal([$"{other.FullPath.Replace('\\', '/')}/x.commit"], FilesOf([other.FullPath]));
    }

    [Theory]
    [InlineData("nowhere", "error CL9001: There is no file or folder 'nowhere'.")]
    [InlineData("", "error CL9001: There is no file or folder ''.")]
    [InlineData("sub/*.md", "error CL9004: No file matches 'sub/*.md'.")]
    [InlineData("nowhere/*", "error CL9004: No file matches 'nowhere/*'.")]
    public void What_is_not_there_is_said(string path, string expected)
    {
        var result = _folder.Run("check", path, "a.commit");

        Assert.Equal(new ProcessResult(2, "", expected + "\n"), result);
    }

    [Fact]
    public void Folder_without_commitments_is_a_slip()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullPath, "empty"));

        Assert.Equal("error CL9003: There is no .commit file in 'empty'.\n", _folder.Run("check", "empty").Error);
    }

    [Fact]
    public void File_that_cannot_be_read_is_said()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // The memory of a process can be opened and, at its beginning, not be read.
        var result = _folder.Run("check", "/proc/self/mem");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error CL9002: '/proc/self/mem' cannot be read: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_do_not_lead_in_circles()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateSymbolicLink(Path.Combine(_folder.FullPath, "sub", "around"), _folder.FullPath);

        Assert.Equal(["sub/b.commit", "sub/deep/c.commit"], FilesOf(["sub"]));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-8", false)]
    public void Byte_order_marks_are_no_text(string encoding, bool withMark)
    {
        var coding = Encoding.GetEncoding(encoding);
        var bytes = coding.GetBytes(ToolFolder.Clash.Replace("Norland", "Österland", StringComparison.Ordinal));
        _folder.With("marked.commit", withMark ? [.. coding.GetPreamble(), .. bytes] : bytes);

        Assert.StartsWith("marked.commit:6:5: error CL3001: Österland ", _folder.Run("check", "marked.commit", "-q").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_make_no_difference()
    {
        _folder.With("unix.commit", ToolFolder.Clash).With("windows.commit", ToolFolder.Clash.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(
            _folder.Run("check", "unix.commit").Output,
            _folder.Run("check", "windows.commit").Output.Replace("windows", "unix", StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_shown_and_do_not_stop_the_check()
    {
        byte[] text = [.. Encoding.UTF8.GetBytes($"// Ö "), 0xFF, 0xE9, .. Encoding.UTF8.GetBytes($"\n{ToolFolder.Clash}")];
        _folder.With("old.commit", text);

        var result = _folder.Run("check", "old.commit", "-q");

        Assert.StartsWith(
            "old.commit:1:6: warning CL9005: The file is not UTF-8: byte 6 (0xFF) begins no character, and so do 1 more.\n",
            result.Output,
            StringComparison.Ordinal);
        Assert.Contains("error CL3001", result.Output, StringComparison.Ordinal);
    }

    private string[] FilesOf(string[] paths)
    {
        var result = _folder.Run(["check", "--format", "json", .. paths]);
        Assert.Equal(("", 0), (result.Error, result.ExitCode));
        using var report = System.Text.Json.JsonDocument.Parse(result.Output);
        return [.. report.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetString() ?? "")];
    }
}
