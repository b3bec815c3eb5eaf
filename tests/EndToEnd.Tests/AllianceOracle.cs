using System.Globalization;

namespace CommitLang.EndToEnd.Tests;

/// <summary>
/// The clashes of a table of alliance members, counted row by row from what the columns mean, with nothing of the language
/// or the checker in between.
/// </summary>
internal static class AllianceOracle
{
    /// <summary>The lines of the duty and of the promise not to fight, once for each friend, foe and kind of duty and promise.</summary>
    public static IEnumerable<(int Duty, int Ban)> Clashes(IReadOnlyList<string> lines)
    {
        var columns = lines[0].Split(',').Index().ToDictionary(column => column.Item, column => column.Index);
        var rows = lines.Skip(1).Select((line, i) => new Row(i + 2, line.Split(','), columns)).ToList();
        var phases = rows.ToLookup(row => (row["atopid"], row["phase"]));
        var ofState = rows.ToLookup(row => row["member"]);
        return
            from duty in rows
            from friend in phases[(duty["atopid"], duty["phase"])].Where(row => row["member"] != duty["member"])
            let owed = duty.Days.With(friend.Days)
            from isDefense in new[] { true, false }
            where !owed.IsEmpty && duty.Has(isDefense ? "defense" : "offense")
            from ban in ofState[duty["member"]]
            from foe in phases[(ban["atopid"], ban["phase"])].Where(row => row["member"] != duty["member"] && row["member"] != friend["member"])
            let promised = owed.With(ban.Days).With(foe.Days)
            where !promised.IsEmpty
                && Reaches(duty, isDefense ? "def" : "off", foe["member"], promised, phases[(duty["atopid"], duty["phase"])])
            from isOnBoth in Promises(ban, isDefense)
            select (duty.Line, ban.Line);
    }

    /// <summary>Not to use force; and not to help the enemy of a partner, unless only one who was attacked is not to be fought.</summary>
    private static IEnumerable<bool> Promises(Row ban, bool isDefense) =>
    [
        .. ban.Has("nonagg") ? [true] : Array.Empty<bool>(),
        .. ban.Has("neutral") && !(isDefense && (ban.Has("neucoatt") || ban.Has("neuconpr"))) ? [true] : Array.Empty<bool>(),
    ];

    private static bool Reaches(Row duty, string prefix, int foe, Span days, IEnumerable<Row> phase)
    {
        int[] named = [.. new[] { duty["statthr1"], duty["statthr2"] }.Where(state => state != 0)];
        return named.Contains(foe)
            || !((duty.Has($"{prefix}coadv") || duty.Has($"{prefix}cocon")) && named.Length > 0)
            && !phase.Any(row => row["member"] == foe && !row.Days.With(days).IsEmpty);
    }

    private readonly record struct Span(DateOnly From, DateOnly End)
    {
        public bool IsEmpty => From >= End;

        public Span With(Span other) => new(From > other.From ? From : other.From, End < other.End ? End : other.End);
    }

    private sealed class Row(int line, string[] cells, Dictionary<string, int> columns)
    {
        public int Line => line;

        public Span Days { get; } = new(
            Of(cells, columns, "ent", 0), cells[columns["yrexit"]] == "0" ? new DateOnly(2017, 1, 1) : Of(cells, columns, "exit", 1));

        public int this[string column] => Number(cells[columns[column]]);

        public bool Has(string column) => this[column] == 1;

        private static DateOnly Of(string[] cells, Dictionary<string, int> columns, string suffix, int monthsLater)
        {
            var day = Number(cells[columns[$"day{suffix}"]]);
            var date = new DateOnly(Number(cells[columns[$"yr{suffix}"]]), Number(cells[columns[$"mo{suffix}"]]), Math.Max(day, 1));
            return day > 0 ? date : date.AddMonths(monthsLater);
        }

        private static int Number(string cell) => cell.Length == 0 ? 0 : int.Parse(cell, CultureInfo.InvariantCulture);
    }
}
