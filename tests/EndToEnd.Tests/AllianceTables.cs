using System.Globalization;
using System.Text.Json;

namespace CommitLang.EndToEnd.Tests;

/// <summary>Small made-up tables of alliances, in the columns of those that are published.</summary>
internal static class AllianceTables
{
    public const string States = """
        "stateabb","ccode","statenme"
        "NOR",1,"Norland"
        "SUD",2,"Kingdom of Sudland"
        "WES",3,"St. Westmark & Isles"
        "OST",4,"Ostmark"

        """;

    private static readonly string[] Columns = string.Join(' ',
        "atopid phase member yrent moent dayent yrexit moexit dayexit defense offense neutral nonagg noothall",
        "defcoadv defcoloc defcocon defconum defcodem defconpr offcoadv offcoloc offcocon offconum offcodem",
        "neucoadv neucoloc neucocon neuconum neucodem neuconpr neucoatt olimob obvary statthr1 statthr2").Split(' ');

    /// <summary>Norland is to defend Sudland against anybody, and has promised not to fight Westmark.</summary>
    public static string Clash => Atop(
        Row(7000, 1, "1901-01-01", "1911-01-01", "defense"),
        Row(7000, 2, "1901-01-01", "1911-01-01"),
        Row(7100, 1, "1905-01-01", "1908-01-01", "nonagg"),
        Row(7100, 3, "1905-01-01", "1908-01-01", "nonagg"));

    /// <summary>One row: the alliance, the member, its days, and the cells that are not 0: <c>nonagg</c> or <c>statthr1=4</c>.</summary>
    public static Dictionary<string, string> Row(int alliance, int member, string entry, string exit, params string[] cells)
    {
        var row = Columns.ToDictionary(column => column, _ => "0");
        row["atopid"] = alliance.ToString(CultureInfo.InvariantCulture);
        row["member"] = member.ToString(CultureInfo.InvariantCulture);
        (row["yrent"], row["moent"], row["dayent"]) = entry.Split('-') is [var y, var m, var d] ? (y, m, d) : default;
        (row["yrexit"], row["moexit"], row["dayexit"]) = exit.Split('-') is [var year, var month, var day] ? (year, month, day) : ("0", "0", "0");
        foreach (var cell in cells)
        {
            var parts = cell.Split('=');
            row[parts[0]] = parts is [_, var value] ? value : "1";
        }

        return row;
    }

    public static string Atop(params Dictionary<string, string>[] rows) =>
        string.Concat(rows.Select(row => string.Join(',', row.Values) + "\n").Prepend(string.Join(',', Columns) + "\n"));

    /// <summary>The table with another value in one cell.</summary>
    public static string With(string table, int line, string column, string value)
    {
        var lines = table.Split('\n');
        var cells = lines[line - 1].Split(',');
        cells[Array.IndexOf(Columns, column)] = value;
        lines[line - 1] = string.Join(',', cells);
        return string.Join('\n', lines);
    }

    /// <summary>How many pairs of ground norms a check of a folder reports, after it has found no error in the text.</summary>
    public static int Episodes(ToolFolder folder, string imported, params string[] options)
    {
        var result = folder.Run(["check", imported, "--kind", "contradiction", "--format", "json", .. options]);
        Assert.InRange(result.ExitCode, 0, 1);
        using var report = JsonDocument.Parse(result.Output);
        Assert.Empty(report.RootElement.GetProperty("diagnostics").EnumerateArray());
        return report.RootElement.GetProperty("findings").EnumerateArray().Sum(finding => finding.GetProperty("instances").GetInt32());
    }
}
