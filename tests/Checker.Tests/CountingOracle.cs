using System.Globalization;

namespace CommitLang.Checker.Tests.Oracles;

/// <summary>What can be done in the counting oracle's programs, all of it by one party.</summary>
internal enum Deed
{
    DrillPort,
    DrillField,
    DrillLand,
    StationPort,
    StationField,
    StationLand,
    Open,
    Pay,
}

/// <summary>How a clause speaks of conduct.</summary>
internal enum Verb
{
    Shall,
    ShallContinuously,
    ShallNot,
}

/// <summary>Which amounts a clause speaks of.</summary>
internal enum Bound
{
    Any,
    AtLeast,
    Exactly,
    AtMost,
}

/// <summary>A dated clause about amounts. Days count from 0; the last day that is looked at stands for all after it.</summary>
internal sealed record Measured(string Name, Verb Verb, Deed Deed, Bound Bound, int Quantity, bool IsInTotal, int From, int? Until, int By)
{
    public bool IsCap => Verb != Verb.ShallNot && Bound == Bound.AtMost;

    public bool IsDuty => Verb != Verb.ShallNot && !IsCap;

    public bool IsLasting => Verb == Verb.Shall && IsDuty && Deed is >= Deed.StationPort and <= Deed.StationLand;

    /// <summary>Whether the own amount of a deed counts toward what the clause speaks of.</summary>
    public bool Counts(Deed deed) => deed == Deed
        || Deed == Deed.DrillLand && deed is Deed.DrillPort or Deed.DrillField && Deed == Deed.DrillLand
        || Deed == Deed.StationLand && deed is Deed.StationPort or Deed.StationField && Deed == Deed.StationLand;

    /// <summary>Whether so much is what it asks for, or what it forbids.</summary>
    public bool IsMeant(int amount) => Bound switch
    {
        Bound.Any => amount >= 1,
        Bound.AtLeast => amount >= Quantity,
        Bound.Exactly => amount == Quantity,
        _ => amount > Quantity,
    };

    public bool IsValidOn(int day) => day >= From && (Until is not { } until || day < until);

    public override string ToString()
    {
        var verb = Verb switch { Verb.Shall => "shall", Verb.ShallContinuously => "shall continuously", _ => "shall not" };
        var act = Deed switch
        {
            Deed.Open => "Open",
            Deed.Pay => "Pay",
            _ => $"{(Deed <= Deed.DrillLand ? "Drill" : "Station")}(in: {((int)Deed % 3) switch { 0 => "Port", 1 => "Field", _ => "Land" }})",
        };
        var unit = Deed == Deed.Pay ? "euros" : "troops";
        var bound = Bound switch { Bound.Any => "", Bound.AtLeast => ", at least", Bound.Exactly => ", exactly", _ => ", at most" };
        var amount = Bound == Bound.Any ? "" : string.Create(CultureInfo.InvariantCulture, $"{bound} {Quantity} {unit}{(IsInTotal ? " in total" : "")}");
        var until = Until is { } end ? $" until {Date(end)}" : "";
        var by = Verb == Verb.Shall && IsDuty ? $" by {Date(By)}" : "";
        return $"commitment {Name} {{ A {verb} {act}{amount} from {Date(From)}{until}{by} }}";
    }

    private static string Date(int day) => $"2000-01-{(day + 1).ToString("00", CultureInfo.InvariantCulture)}";
}

/// <summary>Decides by trying every amount on every day which sets of dated clauses cannot be kept together (language 2.5).</summary>
internal sealed class CountingOracle(IReadOnlyList<Measured> clauses, int? troops, int? euros)
{
    /// <summary>The last day on which something changes; the one after it stands for ever.</summary>
    public const int LastDay = 4;

    private const int Most = 4;

    public SortedSet<string> MinimalSets()
    {
        var clashing = Enumerable.Range(0, 1 << clauses.Count)
            .Select(set => !CanComply([.. clauses.Where((_, i) => (set >> i & 1) != 0)])).ToList();
        var minimal = Enumerable.Range(1, clashing.Count - 1).Where(set => clashing[set]
            && !Enumerable.Range(1, set - 1).Any(part => (part & set) == part && clashing[part]));
        return new SortedSet<string>(minimal.Select(set => string.Join(" ", clauses.Where((_, i) => (set >> i & 1) != 0)
            .Select(clause => clause.Name).Order(StringComparer.Ordinal))), StringComparer.Ordinal);
    }

    /// <summary>Whether all clauses but the last can be kept and the last, of an act that does not go on, is not.</summary>
    public bool CanBreakLast() => Ends([.. clauses], clauses.Count - 1)
        .Any(state => IsKept([.. clauses.SkipLast(1)], state[..^3].Concat(state[^2..]).ToArray()) && IsBroken(clauses[^1], state[^3]));

    private bool CanComply(List<Measured> set) => Ends(set, -1).Any(state => IsKept(set, state));

    /// <summary>What any conduct can come to in the end that breaks nothing on the way; one of the clauses may be broken.</summary>
    private IEnumerable<int[]> Ends(List<Measured> set, int asserted)
    {
        // Doing more can be a way out of what is forbidden in one amount.
        var deeds = set.Where((clause, i) => clause.IsDuty || clause.Bound == Bound.Exactly || i == asserted).Select(clause => clause.Deed).Distinct().ToList();

        // For each clause how far it has come: 0 open, 1 done or going on, or the total so far; then the same of opening and paying.
        HashSet<string> states = [string.Join(",", Enumerable.Repeat(0, set.Count + 2))];
        for (var day = 0; day <= LastDay + 1; day++)
        {
            var next = new HashSet<string>();
            foreach (var state in states)
            {
                foreach (var amounts in Amounts(deeds, day))
                {
                    next.UnionWith(After(set, [.. state.Split(',').Select(int.Parse)], day, amounts, asserted));
                }
            }

            states = next;
        }

        return states.Select(state => (int[])[.. state.Split(',').Select(int.Parse)]);
    }

    private IEnumerable<Dictionary<Deed, int>> Amounts(List<Deed> deeds, int day)
    {
        IEnumerable<Dictionary<Deed, int>> all = [[]];
        foreach (var deed in deeds)
        {
            // What is paid or opened every day for ever serves nothing.
            var most = deed is Deed.Open or Deed.Pay && day > LastDay ? 0 : deed == Deed.Open ? 1 : Most;
            all = all.SelectMany(before => Enumerable.Range(0, most + 1).Select(amount => new Dictionary<Deed, int>(before) { [deed] = amount }));
        }

        return all.Where(amounts => troops is not { } most || amounts.Where(done => done.Key < Deed.Open).Sum(done => done.Value) <= most);
    }

    /// <summary>The states a day can lead to; none when something forbidden was done or something owed was not.</summary>
    private IEnumerable<string> After(List<Measured> set, int[] state, int day, Dictionary<Deed, int> amounts, int asserted)
    {
        var next = (int[])state.Clone();
        next[^2] += amounts.GetValueOrDefault(Deed.Open);
        next[^1] += amounts.GetValueOrDefault(Deed.Pay);
        if (next[^2] > 1 || euros is { } most && next[^1] > most)
        {
            return [];
        }

        // A lasting act may be begun on the day or not: both are tried.
        var begins = new List<int>();
        for (var i = 0; i < set.Count; i++)
        {
            var clause = set[i];
            var amount = amounts.Where(done => clause.Counts(done.Key)).Sum(done => done.Value);
            if (!clause.IsDuty || clause.Verb == Verb.ShallContinuously)
            {
                next[i] = clause.IsInTotal && clause.IsValidOn(day) ? Math.Min(next[i] + amount, 20) : next[i];
                var isMeant = clause.IsMeant(clause.IsInTotal ? next[i] : amount);
                if (clause.IsValidOn(day) && clause.IsDuty != isMeant && i != asserted)
                {
                    return [];
                }

                next[i] = i == asserted && !clause.IsInTotal && clause.IsValidOn(day) && clause.IsDuty != isMeant ? 1 : next[i];
            }
            else if (clause.IsInTotal)
            {
                next[i] = clause.IsValidOn(day) && day <= clause.By ? Math.Min(next[i] + amount, 20) : next[i];
            }
            else if (clause.IsLasting && state[i] == 1)
            {
                if (clause.IsValidOn(day) && !clause.IsMeant(amount))
                {
                    return [];
                }
            }
            else if (state[i] == 0 && clause.IsMeant(amount) && day >= clause.From && day <= clause.By)
            {
                if (clause.IsLasting)
                {
                    begins.Add(i);
                }
                else
                {
                    next[i] = 1;
                }
            }
        }

        return Enumerable.Range(0, 1 << begins.Count).Select(choice =>
        {
            var chosen = (int[])next.Clone();
            for (var k = 0; k < begins.Count; k++)
            {
                chosen[begins[k]] = choice >> k & 1;
            }

            return string.Join(",", chosen);
        });
    }

    private static bool IsBroken(Measured clause, int state) => clause.IsInTotal ? clause.IsMeant(state) != clause.IsDuty
        : clause is { IsDuty: true, Verb: Verb.Shall } ? state == 0
        : state == 1;

    private static bool IsKept(List<Measured> set, int[] state) => !set.Where((clause, i) =>
        clause is { IsDuty: true, Verb: Verb.Shall } && (clause.IsInTotal ? !clause.IsMeant(state[i]) : state[i] == 0)).Any();
}
