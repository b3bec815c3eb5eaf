using System.Globalization;
using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Runtime;

namespace CommitLang.Cli.Import;

/// <summary>One row of a table. What a cell should not hold is added to the problems and read as nothing.</summary>
internal sealed class CsvRow(CsvTable table, int line, string[] cells)
{
    private const int LatestYear = 9998;

    public int Line => line;

    public string Text(string column) => table.IndexOf(column) is >= 0 and var index ? cells[index].Trim() : "";

    public bool IsEmpty(string column) => Text(column).Length == 0;

    /// <summary>0 and nothing are no, 1 is yes.</summary>
    public bool Flag(string column) => Text(column) switch
    {
        "" or "0" => false,
        "1" => true,
        var text => Wrong(column, text, "0 or 1"),
    };

    /// <summary>A whole number that is not negative; nothing is 0.</summary>
    public int Number(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return 0;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Wrong(column, text, "a whole number");
        }

        return number;
    }

    /// <summary>A number that must be there.</summary>
    public int Needed(string column)
    {
        if (IsEmpty(column))
        {
            Wrong(column, "", "a whole number");
        }

        return Number(column);
    }

    /// <summary>The day in three columns; when the day of the month is missing, the first of a month.</summary>
    /// <param name="year">The column of the year.</param>
    /// <param name="month">The column of the month.</param>
    /// <param name="day">The column of the day.</param>
    /// <param name="monthsLater">How many months later the day is when it is missing.</param>
    public Day Date(string year, string month, string day, int monthsLater)
    {
        var (y, m, d) = (Needed(year), Needed(month), Number(day));
        if (y is < 1 or > LatestYear)
        {
            Wrong(year, Text(year), "a year");
        }
        else if (m is < 1 or > 12)
        {
            Wrong(month, Text(month), "a month");
        }
        else if (d > DateTime.DaysInMonth(y, m))
        {
            Wrong(day, Text(day), "a day of that month");
        }
        else
        {
            return d > 0 ? Day.Of(y, m, d) : Day.Of(y, m, 1).Add(new Period(monthsLater, PeriodUnit.Months));
        }

        return default;
    }

    private bool Wrong(string column, string value, string expected)
    {
        table.Problems.Add(ToolDiagnostics.WrongValue, ("path", table.Path), ("line", line.ToString(CultureInfo.InvariantCulture)),
            ("column", column), ("value", OneLine.Of(value)), ("expected", expected));
        return false;
    }
}
