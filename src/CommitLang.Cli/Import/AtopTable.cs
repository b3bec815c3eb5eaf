using System.Collections.Immutable;
using CommitLang.Runtime;

namespace CommitLang.Cli.Import;

/// <summary>The member table of Alliance Treaty Obligations and Provisions: one row per alliance, phase and member.</summary>
internal sealed class AtopTable : IAllianceTable
{
    /// <summary>The table looks no further than the day before.</summary>
    private static readonly Day End = Day.Of(2017, 1, 1);

    private static readonly string[] Columns =
    [
        "atopid", "phase", "member", "yrent", "moent", "dayent", "yrexit", "moexit", "dayexit",
        "defense", "offense", "neutral", "nonagg", "noothall",
        "defcoadv", "defcoloc", "defcocon", "defconum", "defcodem", "defconpr",
        "offcoadv", "offcoloc", "offcocon", "offconum", "offcodem",
        "neucoadv", "neucoloc", "neucocon", "neuconum", "neucodem", "neuconpr", "neucoatt",
        "olimob", "obvary", "statthr1", "statthr2",
    ];

    IReadOnlyList<string> IAllianceTable.Columns => Columns;

    public string Name => "Atop";

    public string Title => "Alliance Treaty Obligations and Provisions, member table";

    public IReadOnlyList<Phase> Phases(CsvTable table, List<LeftOut> leftOut)
    {
        var phases = new SortedDictionary<(int, int), Phase>();
        var rows = new List<(Phase Phase, CsvRow Row, int State, DaySet Days)>();
        foreach (var row in table.Rows)
        {
            var key = (row.Needed("atopid"), row.Needed("phase"));
            var state = row.Needed("member");
            var days = DaysOf(row);
            if (days.IsEmpty)
            {
                leftOut.Add(new LeftOut(row.Line, $"alliance {key.Item1}, member {state}: its first free day does not lie after its first day"));
                continue;
            }

            if (!phases.TryGetValue(key, out var phase))
            {
                phases[key] = phase = new Phase(key.Item1, key.Item2);
            }

            phase.AddMember(state, days);
            rows.Add((phase, row, state, days));
        }

        var ofNothing = new List<(Phase Phase, LeftOut Row)>();
        foreach (var ofPhase in rows.GroupBy(row => row.Phase))
        {
            var others = ofPhase.OrderBy(row => row.State).ThenBy(row => row.Days.First).ToList();
            foreach (var (phase, row, state, days) in ofPhase)
            {
                var bearing = Read(row, state, days.First) with
                {
                    Partners =
                    [
                        .. others.Where(other => other.State != state)
                            .Select(other => (other.State, Days: other.Days.Intersect(days))).Where(other => !other.Days.IsEmpty),
                    ],
                };
                if (bearing.SaysAnything && !bearing.Partners.IsEmpty)
                {
                    phase.Bearings.Add(bearing);
                }
                else
                {
                    ofNothing.Add((phase, new LeftOut(row.Line, $"alliance {phase.Alliance}, member {state}: {Reason(bearing)}")));
                }
            }
        }

        leftOut.AddRange(ofNothing.Select(left => left.Row.InPhase(left.Phase)));
        return [.. phases.Values];
    }

    private static string Reason(Bearing bearing) => bearing.SaysAnything
        ? "no other member is bound on any of its days"
        : "owes none of defense, offense, neutral, nonagg, noothall and names no threat";

    private static DaySet DaysOf(CsvRow row) => DaySet.Span(
        row.Date("yrent", "moent", "dayent", monthsLater: 0),
        row.Number("yrexit") == 0 ? End : row.Date("yrexit", "moexit", "dayexit", monthsLater: 1));

    private static Bearing Read(CsvRow row, int state, Day entry)
    {
        var named = new[] { row.Number("statthr1"), row.Number("statthr2") }
            .Where(threat => threat != 0 && threat != state).Distinct().Order().ToImmutableArray();
        return new Bearing
        {
            Lines = [row.Line],
            State = state,
            Entry = entry,
            Defense = row.Flag("defense") ? AidOf(row, named, "def", "Defense", row.Flag("defconpr")) : null,
            Offense = row.Flag("offense") ? AidOf(row, named, "off", "Offense", unlessProvoked: false) : null,
            Neutrality = row.Flag("neutral") ? NeutralityOf(row) : null,
            IsNonaggression = row.Flag("nonagg"),
            IsExclusive = row.Flag("noothall"),
            Named = named,
            Conditions = OpenCondition.OfAll(row),
        };
    }

    private static Aid AidOf(CsvRow row, ImmutableArray<int> named, string prefix, string duty, bool unlessProvoked)
    {
        var isOfSome = row.Flag($"{prefix}coadv");
        var scope = !isOfSome && !row.Flag($"{prefix}cocon") ? Scope.Any : named.IsEmpty ? Scope.Unknown : Scope.Listed;
        var adversary = isOfSome ? OpenCondition.Adversary(prefix, duty) : OpenCondition.WarAdversary(prefix, duty);
        var conditions = OpenCondition.Of(row, prefix, duty);
        return new Aid(scope, unlessProvoked, scope == Scope.Unknown ? [adversary, .. conditions] : conditions);
    }

    private static Neutrality NeutralityOf(CsvRow row)
    {
        var conditions = OpenCondition.Of(row, "neu", "Neutrality");
        return new Neutrality(
            row.Flag("neuconpr") | row.Flag("neucoatt"),
            row.Flag("neucoadv") ? [OpenCondition.Adversary("neu", "Neutrality"), .. conditions] : conditions);
    }
}
