using System.Text;

namespace CommitLang.EndToEnd.Tests;

/// <summary><c>commitlang format</c>: what it writes, shows and says, and what it leaves alone.</summary>
public sealed class FormatTests : IDisposable
{
    private const string Loose = "party   Norland\nparty Sudland\n\n\n\nact  Help(of:party)\ncommitment First { Norland shall Help(of: Sudland)\nby 2031-01-01 }\n";

    private const string Canonical = """
        party Norland
        party Sudland

        act Help(of: party)

        commitment First {
            Norland shall Help(of: Sudland)
            by 2031-01-01
        }

        """;

    private const string Broken = "party   Norland\n\ncommitment First {\n  Norland   shall\n}\n";

    private readonly ToolFolder _folder = new ToolFolder().With("a.commit", Loose).With("b/b.commit", Canonical);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_written_where_something_changes()
    {
        var before = File.GetLastWriteTimeUtc(Path.Combine(_folder.FullPath, "b/b.commit"));

        Assert.Equal(new ProcessResult(0, "2 files: 1 formatted, 1 as before.\n", ""), _folder.Run("format", "."));
        Assert.Equal(Canonical, _folder.Read("a.commit"));
        Assert.Equal(Canonical, _folder.Read("b/b.commit"));
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(_folder.FullPath, "b/b.commit")));
        Assert.Equal(new ProcessResult(0, "2 files: 0 formatted, 2 as before.\n", ""), _folder.Run("format", "."));
    }

    [Fact]
    public void Check_writes_nothing_and_names_the_files()
    {
        Assert.Equal(
            new ProcessResult(1, "a.commit(1,7,1,9): error CL9033: The file is not laid out as `commitlang format` does it: 8 places would change.\n", ""),
            _folder.Run("format", ".", "--check"));
        Assert.Equal(Loose, _folder.Read("a.commit"));
        Assert.Equal(new ProcessResult(0, "", ""), _folder.Run("format", "b", "--check"));
    }

    [Fact]
    public void Diff_shows_what_would_change()
    {
        var diff = _folder.Run("format", ".", "--diff");

        Assert.Equal(
            new ProcessResult(1, """
                --- a/a.commit
                +++ b/a.commit
                @@ -1,8 +1,9 @@
                -party   Norland
                +party Norland
                 party Sudland
                 
                -
                -
                -act  Help(of:party)
                -commitment First { Norland shall Help(of: Sudland)
                -by 2031-01-01 }
                +act Help(of: party)
                +
                +commitment First {
                +    Norland shall Help(of: Sudland)
                +    by 2031-01-01
                +}

                """, ""),
            diff);
        Assert.Equal(Loose, _folder.Read("a.commit"));
        Assert.Equal(new ProcessResult(0, "", ""), _folder.Run("format", "b", "--diff"));
    }

    [Theory]
    [InlineData(Loose)]
    [InlineData("party A")]
    [InlineData("\n\n\nparty A\nparty B\nparty C\nparty D\nparty E\nparty F\nparty G\nparty H\nparty I\nparty J\nparty K\n\n\n")]
    [InlineData("party  A\nparty B\nparty C\nparty D\nparty E\nparty F\nparty G\nparty H\nparty I\nparty J\nparty  K\nparty L // last")]
    [InlineData("party A\r\nparty B\nparty  C\r\n")]
    [InlineData("group G { A B C }group H { A }")]
    public async Task Diff_is_one_that_git_applies(string text)
    {
        _folder.With("c.commit", text).With("c.diff", _folder.With("c.commit", text).Run("format", "c.commit", "--diff").Output);

        var git = await TestProcess.Run("git", ["apply", "--whitespace=nowarn", "c.diff"], "", null, _folder.FullPath);

        Assert.Equal((0, ""), (git.ExitCode, git.Error));
        var patched = _folder.Read("c.commit");
        Assert.Equal(new ProcessResult(0, "1 file: 0 formatted, 1 as before.\n", ""), _folder.Run("format", "c.commit"));
        Assert.NotEqual(text, patched);
    }

    [Fact]
    public void Standard_input_becomes_standard_output()
    {
        Assert.Equal(new ProcessResult(0, Canonical, ""), _folder.Run(Encoding.UTF8.GetBytes(Loose), "format", "-"));
        Assert.Equal(new ProcessResult(0, Canonical, ""), _folder.Run(Encoding.UTF8.GetBytes(Canonical), "format", "-"));
        Assert.StartsWith("<stdin>(1,7,1,9): error CL9033: ", _folder.Run(Encoding.UTF8.GetBytes(Loose), "format", "-", "--check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_are_said_and_their_declarations_stay()
    {
        _folder.With("broken.commit", Broken);

        var result = _folder.Run("format", "broken.commit");

        Assert.Equal((1, "1 file: 1 formatted, 0 as before.\n"), (result.ExitCode, result.Output));
        Assert.Matches(@"^broken\.commit\(\d+,\d+,\d+,\d+\): error CL0\d\d\d: .*\n$", result.Error);
        Assert.Equal("party Norland\n\ncommitment First {\n  Norland   shall\n}\n", _folder.Read("broken.commit"));
        Assert.Equal(1, _folder.Run("format", "broken.commit", "--check").ExitCode);
        Assert.Equal(new ProcessResult(1, _folder.Read("broken.commit"), result.Error.Replace("broken.commit", "<stdin>", StringComparison.Ordinal)),
            _folder.Run(Encoding.UTF8.GetBytes(Broken), "format", "-"));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Byte_order_mark_and_encoding_stay(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        _folder.With("m.commit", [.. encoding.GetPreamble(), .. encoding.GetBytes("party   Äland\r\n")]);

        Assert.Equal(0, _folder.Run("format", "m.commit").ExitCode);
        Assert.Equal(
            [.. encoding.GetPreamble(), .. encoding.GetBytes("party Äland\r\n")],
            File.ReadAllBytes(Path.Combine(_folder.FullPath, "m.commit")));
    }

    [Fact]
    public void Nothing_is_written_when_a_file_cannot_be_read()
    {
        _folder.With("z.commit", [0x70, 0xFF, 0x0A]);

        Assert.Equal(new ProcessResult(2, "", "error CL9002: 'z.commit' cannot be read: it is not UTF-8.\n"), _folder.Run("format", "."));
        Assert.Equal(new ProcessResult(2, "", "error CL9001: There is no file or folder 'none'.\n"), _folder.Run("format", "a.commit", "none"));
        Assert.Equal(Loose, _folder.Read("a.commit"));
    }

    [Fact]
    public void Imported_tables_are_canonical()
    {
        _folder.With("states.csv", AllianceTables.States).With("table.csv", AllianceTables.Atop(
            AllianceTables.Row(7000, 1, "1901-01-01", "", "defense", "nonagg", "defconpr", "defcoadv", "statthr1=4", "noothall"),
            AllianceTables.Row(7000, 2, "1901-01-01", "", "offense", "offcoadv", "olimob"),
            AllianceTables.Row(7000, 3, "1903-05-01", "1909-02-", "neutral", "neucoatt", "neucoadv", "obvary"),
            AllianceTables.Row(7100, 2, "1905-01-", "1908-01-01", "neutral", "neucocon", "phase=1"),
            AllianceTables.Row(7100, 3, "1905-01-01", "1908-01-01", "defense", "phase=1")));
        Assert.Equal(0, _folder.Run("import", "atop", "table.csv", "--states", "states.csv", "-o", "Out").ExitCode);

        Assert.Equal(new ProcessResult(0, "", ""), _folder.Run("format", "Out", "--check", "--diff"));
    }
}
