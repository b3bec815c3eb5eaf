using CommitLang.Runtime;

namespace CommitLang.Cli.Import;

/// <summary>The directed table of Correlates of War alliances: one row for what a state owes one other.</summary>
internal sealed class CowTable : IAllianceTable
{
    /// <summary>The table looks no further than the day before.</summary>
    private static readonly Day End = Day.Of(2013, 1, 1);

    private static readonly string[] Columns =
    [
        "version4id", "ccode1", "ccode2", "dyad_st_day", "dyad_st_month", "dyad_st_year", "dyad_end_day", "dyad_end_month",
        "dyad_end_year", "defense", "neutrality", "nonaggression",
    ];

    IReadOnlyList<string> IAllianceTable.Columns => Columns;

    public string Name => "Cow";

    public string Title => "Correlates of War, formal alliances, directed table";

    public IReadOnlyList<Phase> Phases(CsvTable table, List<LeftOut> leftOut)
    {
        var phases = new SortedDictionary<int, Phase>();
        var rows = new List<Row>();
        var ofNothing = new List<(Phase Phase, LeftOut Row)>();
        foreach (var row in table.Rows)
        {
            var read = new Row(row.Line, row.Needed("version4id"), row.Needed("ccode1"), row.Needed("ccode2"), DaysOf(row),
                row.Flag("defense"), row.Flag("neutrality"), row.Flag("nonaggression"));
            if (!phases.TryGetValue(read.Alliance, out var phase))
            {
                phases[read.Alliance] = phase = new Phase(read.Alliance, 0);
            }

            var pair = $"alliance {read.Alliance}, {read.State} toward {read.Partner}";
            if (Reason(read) is { } reason)
            {
                leftOut.Add(new LeftOut(row.Line, $"{pair}: {reason}"));
            }
            else if (!read.OwesAnything)
            {
                ofNothing.Add((phase, new LeftOut(row.Line, $"{pair}: owes none of defense, neutrality, nonaggression")));
            }
            else
            {
                rows.Add(read);
            }

            if (read.State != read.Partner)
            {
                phase.AddMember(read.State, read.Days);
                phase.AddMember(read.Partner, read.Days);
            }
        }

        // What a member owes several others for the same days is one article.
        foreach (var same in rows.GroupBy(row => (row.Alliance, row.State, row.Defense, row.Neutrality, row.Nonaggression, row.Days.First))
            .OrderBy(rows => rows.Min(row => row.Line)))
        {
            phases[same.Key.Alliance].Bearings.Add(new Bearing
            {
                Lines = [.. same.Select(row => row.Line).Order()],
                State = same.Key.State,
                Entry = same.Key.First,
                Defense = same.Key.Defense ? new Aid(Scope.Any, UnlessProvoked: false, []) : null,
                Neutrality = same.Key.Neutrality ? new Neutrality(OnlyWhenAttacked: false, []) : null,
                IsNonaggression = same.Key.Nonaggression,
                Partners = [.. same.Select(row => (row.Partner, row.Days)).OrderBy(partner => partner.Partner).ThenBy(partner => partner.Days.First)],
            });
        }

        leftOut.AddRange(ofNothing.Select(left => left.Row.InPhase(left.Phase)));
        return [.. phases.Values];
    }

    private static string? Reason(Row row) =>
        row.State == row.Partner ? "a state owes nothing to itself"
        : row.Days.IsEmpty ? "its first free day does not lie after its first day"
        : null;

    private static DaySet DaysOf(CsvRow row) => DaySet.Span(
        row.Date("dyad_st_year", "dyad_st_month", "dyad_st_day", monthsLater: 0),
        row.Number("dyad_end_year") == 0 ? End : row.Date("dyad_end_year", "dyad_end_month", "dyad_end_day", monthsLater: 1));

    private sealed record Row(int Line, int Alliance, int State, int Partner, DaySet Days, bool Defense, bool Neutrality, bool Nonaggression)
    {
        public bool OwesAnything => Defense || Neutrality || Nonaggression;
    }
}
