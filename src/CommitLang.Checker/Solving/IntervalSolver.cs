using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Solving;

/// <summary>
/// Closed form for the common shape, <see cref="PlainPair"/>. A clash is a day on which the ban comes into force and a day,
/// not before it, on which the duty falls due, such that the ban binds on every day of the window; what is wanted of each
/// happening bounds its days by these two alone. Both are taken as early as can be: all bounds grow with them.
/// </summary>
internal sealed class IntervalSolver : IScenarioSolver
{
    private const Need OnDue = Need.Due | Need.Through | Need.Barred;
    private const Need NotOnDue = Need.NotDue | Need.NotThrough | Need.NotBarred;
    private const Need OfDuty = Need.Due | Need.Through;
    private const Need NotOfDuty = Need.NotDue | Need.NotThrough;

    public Answer Find(IQuestion question, CancellationToken cancellationToken)
    {
        if (question is not ClashQuestion { Space: var space } clash || PlainPair.Of(space) is not { } pair
            || AnyRequired(clash, pair.Duty))
        {
            return Answer.Unknown;
        }

        if (!IsBarred(clash, pair) || new Shape(pair) is not { IsConsistent: true } shape || shape.EarliestDue() is not { } due)
        {
            return Answer.None;
        }

        // It is replayed all the same: the Runtime has the last word.
        return shape.Scenarios(due).Order(CanonicalOrder.Instance).FirstOrDefault() is { } scenario && question.Holds(scenario)
            ? new Answer(scenario, true)
            : Answer.Unknown;
    }

    private static bool AnyRequired(ClashQuestion clash, Norm duty) =>
        Ways(clash, duty).Any(way => clash.Conduct.Requires(way).Any());

    /// <summary>Whether whatever keeps the duty breaks the ban.</summary>
    private static bool IsBarred(ClashQuestion clash, PlainPair pair) =>
        Ways(clash, pair.Duty).All(way => clash.Conduct.Falls(way, pair.Ban, pair.Ban.Bearer.Members[0].Name));

    private static IEnumerable<Deed> Ways(ClashQuestion clash, Norm duty) =>
        clash.Conduct.Ways(duty, duty.Bearer.Members[0].Name, clash.Space.Norms.SelectMany(norm => norm.Exceptions));

    private sealed class Shape(PlainPair pair)
    {
        private readonly List<(Atom Atom, Need Need)> _needs = [.. pair.Needs.All.OrderBy(need => need.Atom)];

        /// <summary>Nothing is wanted and unwanted on one day.</summary>
        public bool IsConsistent => _needs.TrueForAll(pair => !(Any(pair.Need, OnDue) && Any(pair.Need, NotOnDue))
            && !(Any(pair.Need, Need.Latch) && Any(pair.Need, Need.NotLatch))
            && !(IsEvent(pair.Atom) && Any(pair.Need, Need.Latch) && Any(pair.Need, NotOnDue)));

        /// <summary>The ban must be in force before the duty falls due, and not just on that day.</summary>
        private bool MustPrecede => _needs.Exists(pair =>
            Any(pair.Need, OnDue) && Any(pair.Need, Need.NotLatch) || Any(pair.Need, Need.Latch) && Any(pair.Need, NotOnDue));

        private Day EarliestLatch => Latest(pair.Ban.ValidFrom, Need.Latch);

        /// <summary>The earliest day on which the duty can fall due, or null when the ban cannot cover its window.</summary>
        public Day? EarliestDue()
        {
            var latch = EarliestLatch;
            var due = Latest(Day.Max(pair.Duty.ValidFrom, MustPrecede ? latch.AddDays(1) : latch), OnDue);
            return IsCovered(due) ? due : null;
        }

        private Day Latest(Day from, Need wanted) => _needs.Where(need => Any(need.Need, wanted))
            .Aggregate(from, (day, need) => Day.Max(day, pair.Needs.FloorOf(need.Atom)));

        /// <summary>The ways to make it fall due on the day and not before.</summary>
        public IEnumerable<Scenario> Scenarios(Day due)
        {
            var plain = Assign(due, EarliestLatch, null);
            if (plain is not null && (due == pair.Duty.ValidFrom || plain.Entries.Any(entry => Delays(entry, due))))
            {
                return [plain];
            }

            var latches = MustPrecede || EarliestLatch == due ? [EarliestLatch] : new[] { EarliestLatch, due };
            return latches.SelectMany(latch => _needs.Where(need => Any(need.Need, OfDuty | NotOfDuty))
                .Select(need => Assign(due, latch, need.Atom)).OfType<Scenario>());
        }

        /// <summary>Whether an entry alone keeps the duty from falling due on any day before.</summary>
        private bool Delays(ScenarioEntry entry, Day due)
        {
            var need = _needs.Find(need => need.Atom.Equals(entry.Atom)).Need;
            return Any(need, OfDuty) && entry.From == due
                || Any(need, NotOfDuty) && entry.End == due && entry.From <= pair.Duty.ValidFrom;
        }

        private bool IsCovered(Day due)
        {
            var (duty, ban) = (pair.Duty, pair.Ban);
            var last = duty.Deadline switch
            {
                Deadline.AtOnce => due,
                Deadline.Within within => due.Add(within.Period),
                _ => duty.RunsOut.IsNever ? Day.Never : duty.RunsOut.AddDays(-1),
            };
            var end = Day.Min(ban.RunsOut, ban.WithdrawnOn);
            return due < Day.Min(duty.RunsOut, duty.WithdrawnOn)
                && (duty.WithdrawnOn.IsNever || duty.WithdrawnOn > last)
                && (end.IsNever || !last.IsNever && last < end);
        }

        /// <summary>Everything as early as it can be, the delayer as long as it must; null when that breaks a bound.</summary>
        private Scenario? Assign(Day due, Day latch, Atom? delayer)
        {
            var entries = new List<ScenarioEntry>();
            foreach (var (atom, need) in _needs)
            {
                var (from, end) = IsEvent(atom) ? EventDays(atom, need, due, latch, atom == delayer) : StateDays(need, due, latch, atom == delayer);
                var isOnDue = from <= due && due < end;
                var isOnLatch = from <= latch && latch < end;
                if (Any(need, OnDue) && !isOnDue || Any(need, NotOnDue) && isOnDue
                    || Any(need, Need.Latch) && !isOnLatch || Any(need, Need.NotLatch) && isOnLatch)
                {
                    return null;
                }

                if (!from.IsNever)
                {
                    entries.Add(new ScenarioEntry(atom, from, end));
                }
                else if (atom == delayer)
                {
                    return null;
                }
            }

            var scenario = new Scenario([.. entries.OrderBy(entry => entry.From).ThenBy(entry => entry.Atom)]);
            return delayer is null || scenario.Entries.Any(entry => Delays(entry, due)) ? scenario : null;
        }

        private (Day From, Day End) EventDays(Atom atom, Need need, Day due, Day latch, bool isDelayer)
        {
            if (!Any(need, OnDue | Need.Latch))
            {
                return (Day.Never, Day.Never);
            }

            var from = Any(need, Need.NotLatch) ? Day.Max(pair.Needs.FloorOf(atom), latch.AddDays(1)) : pair.Needs.FloorOf(atom);
            return (isDelayer ? due : from, Day.Never);
        }

        private (Day From, Day End) StateDays(Need need, Day due, Day latch, bool isDelayer)
        {
            if (Any(need, OnDue))
            {
                return (isDelayer ? due : Any(need, Need.NotLatch) ? latch.AddDays(1) : pair.Needs.Origin, Day.Never);
            }

            if (Any(need, Need.Latch))
            {
                return (pair.Needs.Origin, isDelayer ? due : Any(need, NotOnDue) ? latch.AddDays(1) : Day.Never);
            }

            return isDelayer
                ? (Any(need, Need.NotLatch) && latch < due ? latch.AddDays(1) : pair.Needs.Origin, due)
                : (Day.Never, Day.Never);
        }

        private static bool IsEvent(Atom atom) => atom.Kind == FactKind.Event;

        private static bool Any(Need need, Need wanted) => (need & wanted) != 0;
    }
}
