using CommitLang.Checker.Encoding;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Solving;

/// <summary>
/// Closed form for the common shape, <see cref="PlainPair"/>. A clash is a day on which the ban comes into force and a day,
/// not before it, on which the duty falls due, such that the ban binds on every day of the window; what is wanted of each
/// happening bounds its days by these two alone. Both are taken as early as can be: all bounds grow with them.
/// Nested conditions can hold in several ways. In the scenario that is looked for nothing changes after the duty has fallen due,
/// as that would be one happening more, so that one way holds all along: none comes before the first that the ways have on their
/// own. If the Runtime bears that out it is the one; otherwise the question is left open.
/// </summary>
internal sealed class IntervalSolver : IScenarioSolver
{
    private const Need OfDuty = Need.Due | Need.Through;
    private const Need NotOfDuty = Need.NotDue | Need.NotThrough;

    public Answer Find(IQuestion question, CancellationToken cancellationToken)
    {
        if (question is not ClashQuestion { Space: var space, Conduct: var conduct } || PlainPair.Of(space) is not { } pair || Counting.Matters(space.Norms, conduct))
        {
            return Answer.Unknown;
        }

        var ways = conduct.Ways(pair.Duty, pair.Duty.Bearer.Members[0].Name, Conduct.WantedBy(space.Norms)).ToList();
        if (ways.Exists(way => conduct.Requires(way).Any()))
        {
            return Answer.Unknown;
        }

        // Only what breaks the ban whichever way the duty is kept can clash.
        if (!ways.TrueForAll(way => conduct.Falls(way, pair.Ban, pair.Ban.Bearer.Members[0].Name)))
        {
            return Answer.None;
        }

        var scenarios = new List<Scenario>();
        foreach (var shape in pair.Ways.Select(needs => new Shape(pair, needs)))
        {
            if (shape.EarliestDue() is not { } due)
            {
                continue;
            }

            var before = scenarios.Count;
            scenarios.AddRange(shape.Scenarios(due).Select(scenario => pair.Besides.AddTo(scenario, space.Origin)));
            if (scenarios.Count == before)
            {
                return Answer.Unknown;
            }
        }

        // It is replayed all the same: the Runtime has the last word.
        return scenarios.Min(CanonicalOrder.Instance) is not { } first ? Answer.None
            : question.Try(first) == true ? new Answer(first, true)
            : Answer.Unknown;
    }

    private sealed class Shape(PlainPair pair, PlainNeeds needs)
    {
        private readonly List<PlainNeeds.Entry> _needs = [.. needs.All.OrderBy(need => need.Atom)];

        /// <summary>The ban must be in force before the duty falls due, and not just on that day.</summary>
        private bool MustPrecede => _needs.Exists(need =>
            need.Wants(Need.OnDue) && need.Wants(Need.NotLatch) || need.Wants(Need.Latch) && need.Wants(Need.NotOnDue));

        private Day EarliestLatch => Latest(pair.Ban.ValidFrom, Need.Latch);

        /// <summary>The earliest day on which the duty can fall due, or null when the ban cannot cover its window.</summary>
        public Day? EarliestDue()
        {
            var latch = EarliestLatch;
            var due = Latest(Day.Max(pair.Duty.ValidFrom, MustPrecede ? latch.AddDays(1) : latch), Need.OnDue);
            return IsCovered(due) ? due : null;
        }

        /// <summary>The ways to make it fall due on the day and not before.</summary>
        public IEnumerable<Scenario> Scenarios(Day due)
        {
            var plain = Assign(due, EarliestLatch, null);
            if (plain is not null && (due == pair.Duty.ValidFrom || plain.Entries.Any(entry => Delays(entry, due))))
            {
                return [plain];
            }

            var latches = MustPrecede || EarliestLatch == due ? [EarliestLatch] : new[] { EarliestLatch, due };
            return latches.SelectMany(latch => _needs.Where(need => need.Wants(OfDuty | NotOfDuty))
                .Select(need => Assign(due, latch, need)).OfType<Scenario>());
        }

        private Day Latest(Day from, Need wanted)
        {
            foreach (var need in _needs)
            {
                from = need.Wants(wanted) ? Day.Max(from, need.Floor) : from;
            }

            return from;
        }

        /// <summary>Whether an entry alone keeps the duty from falling due on any day before.</summary>
        private bool Delays(ScenarioEntry entry, Day due) => _needs.Find(need => need.Atom.Equals(entry.Atom)) is { } need
            && (need.Wants(OfDuty) && entry.From == due
                || need.Wants(NotOfDuty) && entry.End == due && entry.From <= pair.Duty.ValidFrom);

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
        private Scenario? Assign(Day due, Day latch, PlainNeeds.Entry? delayer)
        {
            var entries = new List<ScenarioEntry>();
            foreach (var need in _needs)
            {
                var entry = IsEvent(need) ? Event(need, due, latch, need == delayer) : State(need, due, latch, need == delayer);
                var isOnDue = entry.From <= due && due < entry.End;
                var isOnLatch = entry.From <= latch && latch < entry.End;
                if (need.Wants(Need.OnDue) && !isOnDue || need.Wants(Need.NotOnDue) && isOnDue
                    || need.Wants(Need.Latch) && !isOnLatch || need.Wants(Need.NotLatch) && isOnLatch)
                {
                    return null;
                }

                if (!entry.From.IsNever)
                {
                    entries.Add(entry);
                }
                else if (need == delayer)
                {
                    return null;
                }
            }

            var scenario = new Scenario([.. entries.OrderBy(entry => entry.From).ThenBy(entry => entry.Atom)]);
            return delayer is null || scenario.Entries.Any(entry => Delays(entry, due)) ? scenario : null;
        }

        private static ScenarioEntry Event(PlainNeeds.Entry need, Day due, Day latch, bool isDelayer)
        {
            var from = need.Wants(Need.NotLatch) ? Day.Max(need.Floor, latch.AddDays(1)) : need.Floor;
            return new ScenarioEntry(need.Atom, !need.Wants(Need.OnDue | Need.Latch) ? Day.Never : isDelayer ? due : from, Day.Never);
        }

        private ScenarioEntry State(PlainNeeds.Entry need, Day due, Day latch, bool isDelayer)
        {
            var origin = needs.Origin;
            if (need.Wants(Need.OnDue))
            {
                return new ScenarioEntry(need.Atom, isDelayer ? due : need.Wants(Need.NotLatch) ? latch.AddDays(1) : origin, Day.Never);
            }

            if (need.Wants(Need.Latch))
            {
                return new ScenarioEntry(need.Atom, origin, isDelayer ? due : need.Wants(Need.NotOnDue) ? latch.AddDays(1) : Day.Never);
            }

            return isDelayer
                ? new ScenarioEntry(need.Atom, need.Wants(Need.NotLatch) && latch < due ? latch.AddDays(1) : origin, due)
                : new ScenarioEntry(need.Atom, Day.Never, Day.Never);
        }

        private static bool IsEvent(PlainNeeds.Entry need) => need.Atom.Kind == FactKind.Event;
    }
}
