using System.Globalization;

namespace CommitLang.Checker.Tests.Oracles;

/// <summary>What a clause about a state and its acts asks.</summary>
internal enum Asks
{
    /// <summary>That the state holds, on every day in force or from a day of the window on.</summary>
    Ensure,

    /// <summary>An act, once.</summary>
    Do,

    /// <summary>That an act is done on no day in force.</summary>
    Avoid,
}

/// <summary>How a clause reads the state.</summary>
internal enum Reads
{
    Nothing,
    While,
    Unless,
    When,
}

/// <summary>A dated clause. Days count from 0.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Asks">What it asks.</param>
/// <param name="Deed">Of which act: 0 begins the state, 1 ends it, 2 does neither.</param>
/// <param name="Reads">How it reads the state.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">The first day without it; null when there is none.</param>
/// <param name="By">The last day of what is to be done or brought about; null when it is to be so all along.</param>
/// <param name="WhenAlarm">Whether it waits for the alarm.</param>
internal sealed record StateClause(string Name, Asks Asks, int Deed, Reads Reads, int From, int? Until, int? By, bool WhenAlarm)
{
    public bool IsValidOn(int day) => day >= From && (Until is not { } until || day < until);

    public override string ToString()
    {
        var verb = Asks switch { Asks.Ensure => "shall ensure War", Asks.Do => $"shall {Act}", _ => $"shall not {Act}" };
        var reads = Reads switch { Reads.While => " while War", Reads.Unless => " unless War", Reads.When => WhenAlarm ? "" : " when War", _ => "" };
        var until = Until is { } end ? $" until {Date(end)}" : "";
        var by = By is { } last ? $" by {Date(last)}" : "";
        return $"commitment {Name} {{ A {verb}{(WhenAlarm ? " when Alarm" : "")}{reads} from {Date(From)}{until}{by} }}";
    }

    private string Act => Deed switch { 0 => "Wage", 1 => "Quell", _ => "Help(of: B)" };

    private static string Date(int day) => $"2000-01-{(day + 1).ToString("00", CultureInfo.InvariantCulture)}";
}

/// <summary>
/// Decides by trying every course of events and everything that can be done day by day which sets of clauses cannot be kept
/// together (language 2.5, 2.6, and the reference on acts that begin and end a state).
/// </summary>
/// <param name="clauses">The clauses, all borne by one party.</param>
/// <param name="canBegin">Whether its acts begin the state; else it is in others' hands.</param>
/// <param name="horizon">The day that stands for all after it.</param>
internal sealed class StateOracle(IReadOnlyList<StateClause> clauses, bool canBegin, int horizon)
{
    /// <summary>The sets that contradict and of which no part does.</summary>
    public IReadOnlyList<ClashingSet> ClashingSets()
    {
        var first = new Course?[1 << clauses.Count];
        var canEscape = new bool[first.Length];
        foreach (var course in Course.All(string.Join("\n", clauses), horizon).OrderBy(course => course.Place))
        {
            for (var set = 1; set < first.Length; set++)
            {
                if (first[set] is not null && canEscape[set])
                {
                    continue;
                }

                var behaviours = Compliant([.. clauses.Where((_, i) => (set >> i & 1) != 0)], course);
                canEscape[set] |= behaviours.Any(steps => steps.All(step => step >= InForce));
                first[set] ??= behaviours.Count == 0 ? course : null;
            }
        }

        return [.. LeastSets.Of([.. first.Select(course => course is not null)]).Select(set => new ClashingSet(
            LeastSets.NameOf(set, clauses.Select(clause => clause.Name)), !canEscape[set], first[set]?.Text([]) ?? ""))];
    }

    /// <summary>How far the clauses have come in the end, for each way in which all of them are kept.</summary>
    private List<int[]> Compliant(List<StateClause> set, Course course)
    {
        // The state as it is, and as it would be had nobody else undone or refused it; for each clause how far it has come.
        HashSet<string> all = [string.Join(",", new[] { 0, canBegin ? 0 : 1 }.Concat(set.Select(_ => 0)))];
        for (var day = 0; day <= horizon; day++)
        {
            var next = new HashSet<string>();
            foreach (var state in all)
            {
                for (var done = 0; done < 8; done++)
                {
                    if (canBegin || (done & 1) == 0)
                    {
                        next.UnionWith(After(set, [.. state.Split(',').Select(int.Parse)], day, done, course));
                    }
                }
            }

            all = next;
        }

        return [.. all.Select(state => state.Split(',').Skip(2).Select(int.Parse).ToArray())
            .Where(steps => set.Index().All(item => item.Item.By is null || steps[item.Index] % InForce != Open))];
    }

    // Added to how far a clause has come once it has been in force.
    private const int InForce = 10;
    private const int Dormant = 0;
    private const int Open = 1;
    private const int Done = 2;
    private const int GoesOn = 3;

    private static IEnumerable<string> After(List<StateClause> set, int[] state, int day, int done, Course course)
    {
        var (begun, ended) = ((done & 1) != 0, (done & 2) != 0);
        var holds = !ended && (begun || day == course.WarBegins || state[0] == 1 && day != course.WarEnds);
        var kept = !ended && (begun || day == course.WarBegins || state[1] == 1);
        IEnumerable<int[]> all = [[holds ? 1 : 0, kept ? 1 : 0]];
        for (var i = 0; i < set.Count; i++)
        {
            var steps = Steps(set[i], state[i + 2], day, done, holds, kept, day >= course.Alarm && course.Alarm >= set[i].From);
            all = all.SelectMany(before => steps.Select(step => (int[])[.. before, step])).ToList();
        }

        return all.Select(next => string.Join(",", next));
    }

    /// <summary>Where a clause can stand after a day, and whether it has been in force; nowhere when it is broken.</summary>
    private static int[] Steps(StateClause clause, int before, int day, int done, bool holds, bool kept, bool alarm)
    {
        var isOff = clause.Reads == Reads.While && !holds || clause.Reads == Reads.Unless && holds;
        var isCome = clause.WhenAlarm ? alarm : clause.Reads != Reads.When || holds;
        var isDone = clause.Asks == Asks.Ensure ? kept : (done >> clause.Deed & 1) != 0;
        var (step, isInForce) = (before % InForce, before >= InForce);
        if (clause.By is not { } by)
        {
            // A standing clause latches with its `when`.
            step = step == Open || clause.IsValidOn(day) && isCome ? Open : Dormant;
            var isOn = step == Open && clause.IsValidOn(day) && !isOff;
            isInForce |= isOn;
            return isOn && (clause.Asks == Asks.Avoid ? isDone : !isDone) ? [] : [Noted(step)];
        }

        if (step == Dormant && clause.IsValidOn(day) && isCome && !isOff)
        {
            step = day <= by ? Open : Done;
            isInForce |= step == Open;
        }

        if (step == GoesOn)
        {
            // What is called off once begun has to go on no longer.
            return !clause.IsValidOn(day) || isOff ? [Noted(Done)] : isDone ? [Noted(GoesOn)] : [];
        }

        if (step != Open)
        {
            return [Noted(step)];
        }

        if (isOff)
        {
            return [Noted(Done)];
        }

        var next = isDone ? clause.Asks == Asks.Ensure ? (int[])[Open, GoesOn] : [Done] : [Open];
        return [.. (day < by ? next : next.Where(after => after != Open)).Select(Noted)];

        int Noted(int at) => at + (isInForce ? InForce : 0);
    }
}
