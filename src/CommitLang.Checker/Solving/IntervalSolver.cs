using CommitLang.Checker.Encoding;
using CommitLang.Checker.Witnesses;
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
        var isBarred = ways.TrueForAll(way => conduct.Falls(way, pair.Ban, pair.Ban.Bearer.Members[0].Name));
        if (!isBarred || new Shape(pair) is not { IsConsistent: true } shape || shape.EarliestDue() is not { } due)
        {
            return Answer.None;
        }

        // It is replayed all the same: the Runtime has the last word.
        return shape.Scenarios(due).Select(pair.Complete).Order(CanonicalOrder.Instance).FirstOrDefault() is { } scenario && question.Try(scenario) == true
            ? new Answer(scenario, true)
            : Answer.Unknown;
    }

    private sealed class Shape(PlainPair pair)
    {
        private readonly List<PlainNeeds.Entry> _needs = [.. pair.Needs.All.OrderBy(need => need.Atom)];

        /// <summary>Nothing is wanted and unwanted on one day.</summary>
        public bool IsConsistent => _needs.TrueForAll(need => !(need.Wants(OnDue) && need.Wants(NotOnDue))
            && !(need.Wants(Need.Latch) && need.Wants(Need.NotLatch))
            && !(IsEvent(need) && need.Wants(Need.Latch) && need.Wants(NotOnDue)));

        /// <summary>The ban must be in force before the duty falls due, and not just on that day.</summary>
        private bool MustPrecede => _needs.Exists(need =>
            need.Wants(OnDue) && need.Wants(Need.NotLatch) || need.Wants(Need.Latch) && need.Wants(NotOnDue));

        private Day EarliestLatch => Latest(pair.Ban.ValidFrom, Need.Latch);

        /// <summary>The earliest day on which the duty can fall due, or null when the ban cannot cover its window.</summary>
        public Day? EarliestDue()
        {
            var latch = EarliestLatch;
            var due = Latest(Day.Max(pair.Duty.ValidFrom, MustPrecede ? latch.AddDays(1) : latch), OnDue);
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
                if (need.Wants(OnDue) && !isOnDue || need.Wants(NotOnDue) && isOnDue
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
            return new ScenarioEntry(need.Atom, !need.Wants(OnDue | Need.Latch) ? Day.Never : isDelayer ? due : from, Day.Never);
        }

        private ScenarioEntry State(PlainNeeds.Entry need, Day due, Day latch, bool isDelayer)
        {
            var origin = pair.Needs.Origin;
            if (need.Wants(OnDue))
            {
                return new ScenarioEntry(need.Atom, isDelayer ? due : need.Wants(Need.NotLatch) ? latch.AddDays(1) : origin, Day.Never);
            }

            if (need.Wants(Need.Latch))
            {
                return new ScenarioEntry(need.Atom, origin, isDelayer ? due : need.Wants(NotOnDue) ? latch.AddDays(1) : Day.Never);
            }

            return isDelayer
                ? new ScenarioEntry(need.Atom, need.Wants(Need.NotLatch) && latch < due ? latch.AddDays(1) : origin, due)
                : new ScenarioEntry(need.Atom, Day.Never, Day.Never);
        }

        private static bool IsEvent(PlainNeeds.Entry need) => need.Atom.Kind == FactKind.Event;
    }
}
