using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// The scenarios that matter to a set of norms: what is free to happen, what the facts and constraints fix, and the
/// finitely many days on which something can change (language 2.2).
/// </summary>
internal sealed class ScenarioSpace
{
    private readonly ProgramIndex _index;
    private readonly List<GroundFact> _facts = [];
    private readonly List<(ConstraintKind Kind, Atom Left, Atom Right)> _constraints = [];

    private readonly IReadOnlyList<Norm> _focus;

    public ScenarioSpace(ProgramIndex index, IReadOnlyList<Norm> norms)
        : this(index, norms, norms, [])
    {
    }

    /// <summary>
    /// The scenarios that matter to some norms, of which only those in focus have to come into force. Facts are known
    /// besides those that the conditions read.
    /// </summary>
    public ScenarioSpace(ProgramIndex index, IReadOnlyList<Norm> norms, IReadOnlyList<Norm> focus, IEnumerable<GroundFact> facts)
    {
        _index = index;
        _focus = focus;
        _facts.AddRange(facts);
        Norms = norms;
        Side = [.. norms.SelectMany(index.PerformersOf).Distinct(StringComparer.Ordinal)];
        var readsNorms = norms.Any(ConditionReader.ReadsNorms);
        Known = readsNorms ? WithNormsRead(norms) : norms;
        var atoms = Close(readsNorms ? Known.SelectMany(ConditionReader.AtomsOf).Concat(ActsOfNormsRead()) : Known.SelectMany(ConditionReader.AtomsOf));
        OwnReads = [.. atoms.Where(IsOwn).Select(atom => new Deed(atom.Actor ?? "", atom.Term))];
        Free = [.. atoms.Where(atom => !IsOwn(atom) && !IsSettled(atom))];
        Required = Free.IsEmpty ? [] : [.. focus.SelectMany(ConditionReader.RequiredBy).Where(Free.Contains).Distinct()];
    }

    public IReadOnlyList<Norm> Norms { get; }

    /// <summary>The norms and those whose status they read.</summary>
    public IReadOnlyList<Norm> Known { get; }

    /// <summary>The parties whose conduct is behaviour.</summary>
    public ImmutableArray<string> Side { get; }

    /// <summary>What a scenario can let happen, in ordinal order.</summary>
    public ImmutableArray<Atom> Free { get; }

    /// <summary>What must happen for all the norms to come into force.</summary>
    public ImmutableArray<Atom> Required { get; }

    /// <summary>The side's own acts that conditions read.</summary>
    public ImmutableArray<Deed> OwnReads { get; }

    /// <summary>The days on which something can change by the text alone, and one period away from them.</summary>
    public ImmutableArray<Day> BaseDays => field.IsDefault ? field = ChangeDays() : field;

    public Day Origin => _index.Program.Origin;

    public Vocabulary Vocabulary => _index.Program.Vocabulary;

    public IEnumerable<(ConstraintKind Kind, Atom Left, Atom Right)> Constraints => _constraints;

    public IEnumerable<GroundFact> Facts => _facts;

    public FactLog LogOf(Scenario scenario) => scenario.AddTo(FactLogs.Of(Vocabulary, _facts));

    public Evaluation Evaluate(FactLog log) => new(log, Known, Horizon);

    /// <summary>Recurring duties are looked at up to a period after the last day on which anything changes.</summary>
    public Day Horizon => Known.All(norm => norm.Every is null) ? Origin : BaseDays[^1].Add(LongestPeriod).Add(LongestPeriod);

    /// <summary>The earliest day on which an atom can come to count, judged by the clauses that need it.</summary>
    public Day EarliestDay(Atom atom)
    {
        var earliest = Origin;
        foreach (var norm in _focus)
        {
            var first = Evaluation.ValidityOf(norm).First;
            if (!first.IsNever && ConditionReader.Conjuncts(norm.When).OfType<Happened>().Any(h => atom.Equals(Atom.Of(h.Moment))))
            {
                earliest = Day.Max(earliest, first);
            }
        }

        return earliest;
    }

    /// <summary>The days to try after some have been chosen, ascending: where something changes, and a period after.</summary>
    public IEnumerable<Day> CandidatesAfter(IReadOnlyList<Day> chosen)
    {
        var from = chosen.Count == 0 ? Origin : chosen[^1];
        var near = new SortedSet<Day>();
        foreach (var day in chosen)
        {
            AddAround(near, day, forwardOnly: true);
        }

        // Lazily merged: a search that succeeds looks at the first few only.
        using var others = near.GetViewBetween(from, Day.Never).GetEnumerator();
        var hasOther = others.MoveNext();
        for (var i = FirstIndex(from); i < BaseDays.Length; i++)
        {
            while (hasOther && others.Current <= BaseDays[i])
            {
                if (others.Current < BaseDays[i])
                {
                    yield return others.Current;
                }

                hasOther = others.MoveNext();
            }

            yield return BaseDays[i];
        }

        while (hasOther)
        {
            yield return others.Current;
            hasOther = others.MoveNext();
        }
    }

    private int FirstIndex(Day day)
    {
        var at = BaseDays.BinarySearch(day);
        return at < 0 ? ~at : at;
    }

    /// <summary>Whether the facts and constraints allow the scenario.</summary>
    public bool Allows(Scenario scenario)
    {
        if (_constraints.Count == 0)
        {
            return true;
        }

        var log = LogOf(scenario);
        foreach (var (kind, left, right) in _constraints)
        {
            if (!ConstraintCheck.Holds(kind, left, right, log))
            {
                return false;
            }
        }

        return true;
    }

    private ImmutableArray<Period> Periods => field.IsDefault
        ? field = [.. Known.SelectMany(ConditionReader.PeriodsOf).Distinct().OrderBy(p => p.ToString(), StringComparer.Ordinal)]
        : field;

    private Period LongestPeriod => Periods.IsEmpty ? Period.Days(1) : Periods.MaxBy(p => Origin.Add(p));

    private bool IsOwn(Atom atom) =>
        atom.Kind == FactKind.Act
        && _index.Conduct.Performs(new Deed(atom.Actor ?? "", atom.Term)).Any(deed => Side.Contains(deed.Actor));

    private bool IsSettled(Atom atom) =>
        _facts.Any(fact => fact.Kind == atom.Kind && fact.Actor == atom.Actor && fact.Term.Equals(atom.Term));

    private List<Norm> WithNormsRead(IReadOnlyList<Norm> norms)
    {
        var known = new List<Norm>(norms);
        for (var i = 0; i < known.Count; i++)
        {
            foreach (var read in ConditionReader.NormsReadBy(known[i]).SelectMany(_index.NormsOf))
            {
                if (!known.Contains(read, ReferenceEqualityComparer.Instance))
                {
                    known.Add(read);
                }
            }
        }

        return known;
    }

    private IEnumerable<Atom> ActsOfNormsRead() => Known
        .SelectMany(ConditionReader.NormsReadBy).SelectMany(_index.NormsOf)
        .SelectMany(norm => norm.Bearer.Members.Select(member => new Atom(FactKind.Act, member.Name, norm.Act)));

    /// <summary>Adds what constraints bind to the atoms, and the facts about them.</summary>
    private SortedSet<Atom> Close(IEnumerable<Atom> start)
    {
        var atoms = new SortedSet<Atom>(start);
        var queue = new Queue<Atom>(atoms);
        while (queue.TryDequeue(out var atom))
        {
            if (_index.IsUnbound(atom))
            {
                continue;
            }

            foreach (var fact in _index.FactsAbout(atom))
            {
                if (!_facts.Contains(fact))
                {
                    _facts.Add(fact);
                }
            }

            foreach (var constraint in _index.ConstraintsAbout(atom))
            {
                if (!_constraints.Contains(constraint))
                {
                    _constraints.Add(constraint);
                }

                foreach (var other in new[] { constraint.Left, constraint.Right })
                {
                    if (atoms.Add(other))
                    {
                        queue.Enqueue(other);
                    }
                }
            }
        }

        return atoms;
    }

    private ImmutableArray<Day> ChangeDays()
    {
        var days = new SortedSet<Day> { Origin };
        foreach (var day in Known.SelectMany(ConditionReader.DaysOf)
            .Concat(_facts.SelectMany(fact => new[] { fact.From, fact.End })).Where(day => !day.IsNever && day >= Origin))
        {
            days.Add(day);
        }

        // A round for each written period, two at the most: a deadline can be to meet the end of another.
        var rounds = Math.Clamp(Known.SelectMany(ConditionReader.PeriodsOf).Count(), 1, 2);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var day in days.ToList())
            {
                AddAround(days, day, forwardOnly: false);
            }
        }

        return [.. days.Where(day => day >= Origin)];
    }

    /// <summary>Adds a day, its neighbours, and the days that are a period away from it.</summary>
    public void AddAround(SortedSet<Day> days, Day day, bool forwardOnly)
    {
        days.Add(day);
        days.Add(day.AddDays(1));
        if (!forwardOnly && day > Origin)
        {
            days.Add(day.AddDays(-1));
        }

        foreach (var period in Periods)
        {
            var after = day.Add(period);
            days.Add(after);
            days.Add(after.AddDays(1));
            if (!forwardOnly && day > Origin)
            {
                // The first day from which the period reaches the day, the one before it and the one after it.
                days.Add(FirstReaching(day, period));
                days.Add(FirstReaching(day.AddDays(-1), period));
                days.Add(FirstReaching(day.AddDays(1), period));
            }
        }
    }

    private Day FirstReaching(Day day, Period period)
    {
        var length = Origin.Add(period).Number - Origin.Number;
        var start = new Day(Math.Max(Origin.Number, day.Number - length - 4));
        while (start.Add(period) < day)
        {
            start = start.AddDays(1);
        }

        return start;
    }
}
