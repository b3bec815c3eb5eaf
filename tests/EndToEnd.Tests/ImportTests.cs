using System.Text;

namespace CommitLang.EndToEnd.Tests;

/// <summary><c>commitlang import</c>: what it writes, what is found in it, and what it says of tables that it cannot read.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly ToolFolder _folder = new ToolFolder().With("states.csv", AllianceTables.States).With("clash.csv", AllianceTables.Clash);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Atop_table_becomes_readable_text()
    {
        _folder.With("table.csv", AllianceTables.Atop(
            AllianceTables.Row(7000, 1, "1901-01-01", "", "defense", "nonagg", "defconpr", "defcoadv", "statthr1=4", "noothall"),
            AllianceTables.Row(7000, 2, "1901-01-01", "", "offense", "offcoadv", "olimob"),
            AllianceTables.Row(7000, 3, "1903-05-01", "1909-02-", "neutral", "neucoatt", "neucoadv", "obvary"),
            AllianceTables.Row(7100, 2, "1905-01-", "1908-01-01", "neutral", "neucocon", "phase=1"),
            AllianceTables.Row(7100, 3, "1905-01-01", "1908-01-01", "defense", "phase=1"),
            AllianceTables.Row(7100, 2, "1908-01-01", "1909-01-01", "defense", "defcodem", "phase=2", "statthr2=4"),
            AllianceTables.Row(7100, 3, "1908-01-01", "1909-01-01", "phase=2"),
            AllianceTables.Row(7200, 1, "1908-01-01", "1909-01-01", "nonagg"),
            AllianceTables.Row(7200, 9, "1909-01-01", "1910-01-01", "nonagg")));

        Assert.Equal(
            new ProcessResult(0, "9 rows read: 6 imported, 3 left out as left-out.txt says.\n4 files in Out: 4 written, 0 as before.\n", ""),
            _folder.Run("import", "atop", "table.csv", "--states", "states.csv", "-o", "Out"));
        return Verifier.Verify(Written());
    }

    [Fact]
    public Task Cow_table_becomes_readable_text()
    {
        _folder.With("table.csv", """
            version4id,ccode1,ccode2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,defense,neutrality,nonaggression
            7,1,2,1,3,1901,1,3,1911,1,0,0
            7,1,3,1,3,1901,1,3,1911,1,0,0
            7,2,1,1,3,1901,1,3,1911,0,0,0
            8,1,4,1,3,1905,,,,0,1,1

            """);

        Assert.Equal(
            new ProcessResult(0, "4 rows read: 3 imported, 1 left out as left-out.txt says.\n4 files in Out: 4 written, 0 as before.\n", ""),
            _folder.Run("import", "cow", "table.csv", "-o", "Out"));
        Assert.Equal(4, AllianceTables.Episodes(_folder, "Out"));
        return Verifier.Verify(Written());
    }

    [Fact]
    public void Certain_clash_is_found()
    {
        Import("clash.csv");

        var result = _folder.Run("check", "Out", "-q");

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith(
            ": error CL3001: Norland shall Assist(of: KingdomOfSudland, against: StWestmarkIsles) by article 1 of treaty Atop7000, but "
            + "Norland shall not UseForce(against: StWestmarkIsles) by article 1 of treaty Atop7100: no conduct keeps both.\n",
            result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "defense", "1", 1)]
    [InlineData(2, "defense", "0", 0)]
    [InlineData(4, "nonagg", "0", 0)]
    [InlineData(5, "nonagg", "0", 1)]
    [InlineData(5, "member", "2", 0)]
    [InlineData(4, "yrent", "1911", 0)]
    [InlineData(2, "yrexit", "1905", 0)]
    [InlineData(2, "moexit", "2", 1)]
    [InlineData(2, "yrexit", "0", 1)]
    [InlineData(2, "statthr1", "4", 1)]
    [InlineData(2, "defcoadv", "1", 1)]
    [InlineData(2, "defcoloc", "1", 1)]
    [InlineData(2, "olimob", "1", 1)]
    [InlineData(4, "obvary", "1", 1)]
    public void One_cell_makes_the_difference(int line, string column, string value, int expected)
    {
        _folder.With("table.csv", AllianceTables.With(AllianceTables.Clash, line, column, value));
        Import("table.csv");

        Assert.Equal(expected, AllianceTables.Episodes(_folder, "Out"));
    }

    [Theory]
    [InlineData("defense", "nonagg", 1)]
    [InlineData("defense statthr1=3 defcoadv", "nonagg", 1)]
    [InlineData("defense statthr1=4 defcoadv", "nonagg", 0)]
    [InlineData("defense statthr1=4 defcocon", "nonagg", 0)]
    [InlineData("defense defconpr", "nonagg", 1)]
    [InlineData("defense", "neutral", 1)]
    [InlineData("defense", "neutral neuconpr", 0)]
    [InlineData("defense", "neutral neucoatt", 0)]
    [InlineData("offense", "nonagg", 1)]
    [InlineData("offense", "neutral", 1)]
    [InlineData("offense", "neutral neucoatt", 1)]
    [InlineData("offense", "neutral neucoadv neuconum", 1)]
    [InlineData("defense offense", "nonagg neutral", 4)]
    [InlineData("defense statthr1=3 defcoadv", "noothall", 0)]
    [InlineData("neutral", "nonagg", 0)]
    public void What_the_member_owes_makes_the_difference(string first, string second, int expected)
    {
        _folder.With("table.csv", AllianceTables.Atop(
            AllianceTables.Row(7000, 1, "1901-01-01", "1911-01-01", first.Split(' ')),
            AllianceTables.Row(7000, 2, "1901-01-01", "1911-01-01"),
            AllianceTables.Row(7100, 1, "1905-01-01", "1908-01-01", second.Split(' ')),
            AllianceTables.Row(7100, 3, "1905-01-01", "1908-01-01")));
        Import("table.csv");

        Assert.Equal(expected, AllianceTables.Episodes(_folder, "Out"));
    }

    [Theory]
    [InlineData("defense", 1, 0)]
    [InlineData("offense", 1, 1)]
    [InlineData("defense offense", 2, 1)]
    public void Doctrine_that_promises_lapse_toward_an_aggressor_is_a_line_of_the_program(string duties, int holding, int lapsing)
    {
        _folder.With("table.csv", AllianceTables.Atop(
            AllianceTables.Row(7000, 1, "1901-01-01", "1911-01-01", duties.Split(' ')),
            AllianceTables.Row(7000, 2, "1901-01-01", "1911-01-01", "defense"),
            AllianceTables.Row(7100, 1, "1905-01-01", "1908-01-01", "nonagg"),
            AllianceTables.Row(7100, 3, "1905-01-01", "1908-01-01")));
        Import("table.csv");
        Assert.Equal(holding, AllianceTables.Episodes(_folder, "Out"));

        const string Other = "// write in place of the fact: ";
        var lines = _folder.Read("Out/states.commit").Split('\n').Where(line => line != "fact never Aggression(by: any)")
            .Select(line => line.StartsWith(Other, StringComparison.Ordinal) ? line[Other.Length..] : line);
        _folder.With("Out/states.commit", string.Join('\n', lines));
        Assert.Equal(lapsing, AllianceTables.Episodes(_folder, "Out"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("statthr1=3", 1)]
    public void Pact_is_not_read_as_covering_attacks_among_its_members(string named, int expected)
    {
        _folder.With("table.csv", AllianceTables.Atop(
            AllianceTables.Row(7000, 1, "1901-01-01", "1911-01-01", ["defense", "nonagg", .. named.Split(' ', StringSplitOptions.RemoveEmptyEntries)]),
            AllianceTables.Row(7000, 2, "1901-01-01", "1911-01-01"),
            AllianceTables.Row(7000, 3, "1901-01-01", "1911-01-01")));
        Import("table.csv");

        Assert.Equal(expected, AllianceTables.Episodes(_folder, "Out"));
    }

    [Theory]
    [InlineData("1905-01-01", 1)]
    [InlineData("1905-01-02", 0)]
    public void Promise_that_ends_before_its_creditor_joins_is_met(string end, int expected)
    {
        _folder.With("table.csv", AllianceTables.Atop(
            AllianceTables.Row(7000, 1, "1901-01-01", "1911-01-01", "defense"),
            AllianceTables.Row(7000, 2, "1901-01-01", "1911-01-01"),
            AllianceTables.Row(7000, 3, "1905-01-01", "1911-01-01"),
            AllianceTables.Row(7100, 1, "1901-01-01", end, "nonagg"),
            AllianceTables.Row(7100, 3, "1901-01-01", end)));
        Import("table.csv");

        Assert.Equal(expected, AllianceTables.Episodes(_folder, "Out"));
    }

    [Theory]
    [InlineData("1905-01-01", "1902-01-01", 1)]
    [InlineData("1905-01-01", "1904-12-31", 1)]
    [InlineData("1905-01-01", "1905-01-01", 0)]
    [InlineData("1904-01-01", "1903-12-31", 1)]
    [InlineData("1904-01-01", "1904-12-31", 2)]
    [InlineData("1904-01-01", "1905-01-01", 1)]
    [InlineData("1904-01-01", "1909-01-01", 0)]
    public void Promise_that_ends_before_its_creditor_joins_is_met_on_all_its_days(string next, string day, int expected)
    {
        _folder.With("table.csv", WestmarkJoinsIn1909(
            AllianceTables.Row(7100, 1, "1901-01-01", "1905-01-01", "nonagg"),
            AllianceTables.Row(7100, 3, "1901-01-01", "1905-01-01"),
            AllianceTables.Row(7200, 1, next, "1911-01-01", "nonagg"),
            AllianceTables.Row(7200, 3, next, "1911-01-01")));
        Import("table.csv");

        // One that reaches into the membership is met as well where it overlaps: the duty cannot be owed in view of one only.
        Assert.Equal(expected, AllianceTables.Episodes(_folder, "Out", "--as-of", day));
        Assert.Contains("// StWestmarkIsles is a member on other days", _folder.Read("Out/atop-7000.commit"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1901-01-01", "1909-01-01", 1)]
    [InlineData("1901-01-01", "1908-12-31", 0)]
    [InlineData("1901-01-02", "1909-01-01", 0)]
    public void Duty_is_bound_to_clash_if_the_promise_binds_on_all_days_before_its_creditor_joins(string entry, string exit, int expected)
    {
        _folder.With("table.csv", WestmarkJoinsIn1909(
            AllianceTables.Row(7100, 1, entry, exit, "nonagg"),
            AllianceTables.Row(7100, 3, entry, exit)));
        Import("table.csv");

        Assert.Equal(1, AllianceTables.Episodes(_folder, "Out"));
        Assert.Equal(expected, AllianceTables.Episodes(_folder, "Out", "--certain"));
    }

    [Theory]
    [InlineData("defense defcoadv statthr1=3", 1)]
    [InlineData("neutral statthr1=3", 1)]
    [InlineData("statthr2=3", 1)]
    [InlineData("defense", 0)]
    public void Pact_that_names_a_threat_is_one_against_it_whatever_it_promises(string pact, int expected)
    {
        _folder.With("table.csv", AllianceTables.Atop(
            AllianceTables.Row(7000, 1, "1901-01-01", "1911-01-01", "noothall"),
            AllianceTables.Row(7000, 3, "1901-01-01", "1911-01-01"),
            AllianceTables.Row(7100, 1, "1905-01-01", "1908-01-01", pact.Split(' ')),
            AllianceTables.Row(7100, 2, "1905-01-01", "1908-01-01")));
        Import("table.csv");

        Assert.Equal(expected, AllianceTables.Episodes(_folder, "Out"));
    }

    [Fact]
    public void Unknown_adversaries_name_the_column_that_limits_them()
    {
        _folder.With("table.csv", AllianceTables.Atop(
            AllianceTables.Row(7000, 1, "1901-01-01", "1911-01-01", "defense", "defcocon", "offense", "offcoadv"),
            AllianceTables.Row(7000, 2, "1901-01-01", "1911-01-01", "defense", "defcoadv", "defcocon")));
        Import("table.csv");

        var declared = _folder.Read("Out/atop-7000.commit").Replace("\n    \"", " \"", StringComparison.Ordinal).Split('\n')
            .Where(line => line.StartsWith("state ", StringComparison.Ordinal) && line.Contains("Adversary(", StringComparison.Ordinal));

        Assert.Equal(
            [
                "state DefenseAdversary(against: party) \"alliance 7000: a state is one of those against which defense is promised (defcoadv)\"",
                "state DefenseWarAdversary(against: party) \"alliance 7000: a state is an enemy in the war for which defense is promised (defcocon)\"",
                "state OffenseAdversary(against: party) \"alliance 7000: a state is one of those against which offense is promised (offcoadv)\"",
            ],
            declared);
    }

    [Fact]
    public void Rows_left_out_say_whether_they_are_still_named()
    {
        _folder.With("table.csv", AllianceTables.Atop(
            AllianceTables.Row(7000, 1, "1901-01-01", "1911-01-01", "nonagg"),
            AllianceTables.Row(7000, 2, "1901-01-01", "1911-01-01"),
            AllianceTables.Row(7100, 1, "1901-01-01", "1901-01-01", "nonagg"),
            AllianceTables.Row(7100, 2, "1901-01-01", "1911-01-01", "nonagg"),
            AllianceTables.Row(7200, 1, "1901-01-01", "1911-01-01", "phase=1"),
            AllianceTables.Row(7200, 2, "1901-01-01", "1911-01-01", "phase=1")));
        Import("table.csv");

        Assert.Equal(
            [
                "line 3: alliance 7000, member 2: owes none of defense, offense, neutral, nonagg, noothall and names no threat; named as a member only",
                "line 4: alliance 7100, member 1: its first free day does not lie after its first day",
                "line 5: alliance 7100, member 2: no other member is bound on any of its days; no row of the alliance became a commitment, so that it is not written",
                "line 6: alliance 7200, member 1: owes none of defense, offense, neutral, nonagg, noothall and names no threat; no row of the phase became a commitment, so that it is not written",
                "line 7: alliance 7200, member 2: owes none of defense, offense, neutral, nonagg, noothall and names no threat; no row of the phase became a commitment, so that it is not written",
            ],
            _folder.Read("Out/left-out.txt").TrimEnd().Split('\n').Where(line => line.StartsWith("line ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Pact_against_somebody_breaks_the_promise_to_join_none()
    {
        _folder.With("table.csv", AllianceTables.Atop(
            AllianceTables.Row(7000, 1, "1901-01-01", "1911-01-01", "noothall"),
            AllianceTables.Row(7000, 3, "1901-01-01", "1911-01-01"),
            AllianceTables.Row(7100, 1, "1905-01-01", "1908-01-01", "defense", "defcoadv", "statthr1=3"),
            AllianceTables.Row(7100, 2, "1905-01-01", "1908-01-01")));
        Import("table.csv");

        var result = _folder.Run("check", "Out", "-q");

        Assert.Contains("Norland shall JoinPact(against: StWestmarkIsles)", result.Output, StringComparison.Ordinal);
        Assert.Single(result.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Findings_name_the_open_conditions_they_depend_on()
    {
        _folder.With("table.csv", AllianceTables.With(AllianceTables.With(AllianceTables.Clash, 2, "defcoloc", "1"), 2, "defcoadv", "1"));
        Import("table.csv");

        var output = _folder.Run("check", "Out").Output;

        Assert.Contains("DefensePlace begins", output, StringComparison.Ordinal);
        Assert.Contains("DefenseAdversary(against: StWestmarkIsles) begins", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_an_earlier_run_are_left_or_removed()
    {
        Import("clash.csv");
        Assert.EndsWith("\n4 files in Out: 0 written, 4 as before.\n", Import("clash.csv"), StringComparison.Ordinal);

        _folder.With("Out/mine.commit", "module Mine\n").With("table.csv", string.Join('\n', AllianceTables.Clash.Split('\n')[..3]) + "\n");

        Assert.EndsWith("\n3 files in Out: 2 written, 1 as before, 1 no longer needed and removed.\n", Import("table.csv"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.FullPath, "Out/mine.commit")));
    }

    [Fact]
    public void Order_of_rows_and_columns_makes_no_difference_but_for_the_lines()
    {
        Import("clash.csv");
        var before = _folder.Read("Out/states.commit");

        var lines = AllianceTables.Clash.TrimEnd().Split('\n').Select(line => string.Join(',', line.Split(',').Reverse())).ToList();
        _folder.With("clash.csv", string.Join("\r\n", lines.Skip(1).Reverse().Prepend(lines[0])));
        Import("clash.csv");

        Assert.Equal(before, _folder.Read("Out/states.commit"));
        Assert.Equal(1, AllianceTables.Episodes(_folder, "Out"));
    }

    [Fact]
    public Task Tables_that_cannot_be_read_end_with_2_and_the_line()
    {
        (string Name, string Text)[] tables =
        [
            ("empty", ""),
            ("columns", AllianceTables.Clash.Replace("nonagg", "nonag", StringComparison.Ordinal)),
            ("cells", AllianceTables.Clash + "1,2\n"),
            ("quotes", AllianceTables.Clash + "\"7000,1\n1,2\n"),
            ("quoted", AllianceTables.Clash + "\"a\"b,1\n"),
            ("number", AllianceTables.With(AllianceTables.Clash, 3, "member", "Sudland")),
            ("missing", AllianceTables.With(AllianceTables.Clash, 3, "member", "")),
            ("negative", AllianceTables.With(AllianceTables.Clash, 3, "member", "-5")),
            ("flag", AllianceTables.With(AllianceTables.Clash, 3, "defense", "2")),
            ("day", AllianceTables.With(AllianceTables.With(AllianceTables.Clash, 4, "moexit", "2"), 4, "dayexit", "30")),
            ("month", AllianceTables.With(AllianceTables.Clash, 4, "moexit", "0")),
            ("several", AllianceTables.With(AllianceTables.With(AllianceTables.Clash, 4, "moexit", "13"), 5, "nonagg", "yes")),
        ];
        var text = new StringBuilder();
        foreach (var (name, table) in tables)
        {
            var result = _folder.With($"{name}.csv", table).Run("import", "atop", $"{name}.csv", "-o", "Out");
            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            text.Append(result.Error).Append('\n');
        }

        text.Append(_folder.Run("import", "atop", "nowhere.csv", "--states", "clash.csv", "-o", "Out").Error);
        Assert.False(Directory.Exists(Path.Combine(_folder.FullPath, "Out")));
        return Verifier.Verify(text.ToString());
    }

    /// <summary>Norland is to defend Sudland from 1901 to 1911, and Westmark joins them for the last two years.</summary>
    private static string WestmarkJoinsIn1909(params Dictionary<string, string>[] others) => AllianceTables.Atop(
    [
        AllianceTables.Row(7000, 1, "1901-01-01", "1911-01-01", "defense"),
        AllianceTables.Row(7000, 2, "1901-01-01", "1911-01-01"),
        AllianceTables.Row(7000, 3, "1909-01-01", "1911-01-01"),
        .. others,
    ]);

    private string Import(string table)
    {
        var result = _folder.Run("import", "atop", table, "--states", "states.csv", "-o", "Out");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }

    private string Written() => string.Concat(
        Directory.GetFiles(Path.Combine(_folder.FullPath, "Out")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .Select(name => $"==== {name}\n{_folder.Read($"Out/{name}")}\n"));
}
