namespace CommitLang.Runtime;

/// <summary>
/// Refuses facts that cannot be (language 2.2, 2.5): names that nobody declared, spans that end before they begin, what is
/// declared never to happen, acts that exclude each other or can be done once only, and acts without what they require.
/// </summary>
/// <param name="vocabulary">What is declared.</param>
internal sealed class FactRules(Vocabulary vocabulary)
{
    private readonly bool _hasPrerequisites = vocabulary.HasPrerequisites;
    private readonly bool _hasExclusions = vocabulary.HasExclusions;
    private readonly HashSet<GroundTerm> _known = [];
    private readonly Dictionary<Deed, Consequences> _consequences = [];
    private readonly Dictionary<string, (Day Day, int Place)> _single = new(StringComparer.Ordinal);
    private readonly Dictionary<Deed, SpanTimeline> _done = [];
    private readonly Dictionary<Deed, SpanTimeline> _barred = [];
    private readonly Dictionary<Deed, Day> _first = [];

    /// <summary>Refuses a fact, or remembers it.</summary>
    /// <exception cref="FactRefusedException">The fact cannot be.</exception>
    public void Take(Fact fact, IReadOnlyList<Fact> facts)
    {
        var place = facts.Count + 1;
        if (fact.From.IsNever || fact.From >= fact.End)
        {
            throw new FactRefusedException(fact, place, "it ends before it begins");
        }

        switch (fact)
        {
            case Fact.Event happening:
                CheckName(fact, happening.Term, place, vocabulary.HappeningOf(happening.Term.Name) is { IsState: false } found ? found.Parameters : null);
                CheckNever(fact, happening.Term, place);
                break;
            case Fact.State state:
                CheckName(fact, state.Term, place, vocabulary.HappeningOf(state.Term.Name) is { IsState: true } known ? known.Parameters : null);
                CheckNever(fact, state.Term, place);
                break;
            case Fact.Act act:
                Take(act, place, facts);
                break;
        }
    }

    /// <summary>Refuses an act before which what it requires was not done; said when all facts about earlier days are known.</summary>
    /// <exception cref="FactRefusedException">There is such an act.</exception>
    public void CheckPrerequisites(IReadOnlyList<Fact> facts)
    {
        for (var i = 0; _hasPrerequisites && i < facts.Count; i++)
        {
            if (facts[i] is Fact.Act act)
            {
                CheckPrerequisites(act, i + 1);
            }
        }
    }

    /// <summary>Refuses an act before which what it requires was not done.</summary>
    /// <exception cref="FactRefusedException">It is such an act.</exception>
    public void CheckPrerequisites(Fact.Act act, int place)
    {
        foreach (var required in ConsequencesOf(act.Deed).Requires)
        {
            if (!_first.TryGetValue(required, out var first) || first >= act.First)
            {
                throw new FactRefusedException(act, place, $"it requires that on an earlier day {required}");
            }
        }
    }

    private void Take(Fact.Act act, int place, IReadOnlyList<Fact> facts)
    {
        if (vocabulary.HasDeclarations && !vocabulary.IsParty(act.Deed.Actor))
        {
            throw new FactRefusedException(act, place, $"no party is called {act.Deed.Actor}");
        }

        CheckName(act, act.Deed.Act, place, vocabulary.ActOf(act.Deed.Act.Name)?.Parameters);
        var comesWith = ConsequencesOf(act.Deed);
        if (comesWith.IsNever is { } never)
        {
            throw new FactRefusedException(act, place, $"it is declared that never {never}");
        }

        foreach (var begun in vocabulary is { HasNever: true, HasStateActs: true } ? vocabulary.ChangesOf(act.Deed).Where(change => change.IsBegun) : [])
        {
            CheckNever(act, begun.State, place);
        }

        foreach (var key in comesWith.Single)
        {
            if (_single.TryGetValue(key, out var other) && other.Day != act.First)
            {
                throw new FactRefusedException(act, place, "it can be done once only, and was in", facts[other.Place - 1], other.Place);
            }
        }

        foreach (var (excluded, isForGood) in comesWith.Excludes)
        {
            Refuse(_done, excluded, act, isForGood ? Day.Never : act.End);
        }

        for (var i = 0; _hasExclusions && i < comesWith.Performs.Count; i++)
        {
            Refuse(_barred, comesWith.Performs[i], act, act.End);
        }

        Remember(act, place, comesWith);

        void Refuse(Dictionary<Deed, SpanTimeline> spans, Deed deed, Fact.Act taken, Day end)
        {
            if (spans.TryGetValue(deed, out var days) && days.Meets(taken.First, end))
            {
                var other = facts.Select((known, i) => (Fact: known, Place: i + 1)).First(known => known.Fact is Fact.Act earlier && Exclude(earlier, taken));
                throw new FactRefusedException(taken, place, "it is excluded by", other.Fact, other.Place);
            }
        }
    }

    private void Remember(Fact.Act act, int place, Consequences comesWith)
    {
        foreach (var key in comesWith.Single)
        {
            _single.TryAdd(key, (act.First, place));
        }

        foreach (var (excluded, isForGood) in comesWith.Excludes)
        {
            Add(_barred, excluded, act.First, isForGood ? Day.Never : act.End);
        }

        foreach (var done in _hasExclusions || _hasPrerequisites ? comesWith.Performs : [])
        {
            if (_hasExclusions)
            {
                Add(_done, done, act.First, act.End);
            }

            if (_hasPrerequisites && (!_first.TryGetValue(done, out var first) || act.First < first))
            {
                _first[done] = act.First;
            }
        }
    }

    private bool Exclude(Fact.Act left, Fact.Act right) => ExcludesOneWay(left, right) || ExcludesOneWay(right, left);

    private bool ExcludesOneWay(Fact.Act left, Fact.Act right) => ConsequencesOf(left.Deed).Excludes.Any(excluded =>
        ConsequencesOf(right.Deed).Performs.Contains(excluded.Deed)
        && left.First < right.End && (excluded.IsForGood || right.First < left.End));

    private void CheckName(Fact fact, GroundTerm term, int place, IReadOnlyList<string>? parameters)
    {
        if (!vocabulary.HasDeclarations || _known.Contains(term))
        {
            return;
        }

        if (parameters is null)
        {
            var what = fact switch
            {
                Fact.Event => "event",
                Fact.State => "state",
                _ => "act",
            };
            throw new FactRefusedException(fact, place, $"no {what} is called {term.Name}");
        }

        if (!term.Arguments.Select(argument => argument.Parameter).SequenceEqual(parameters))
        {
            throw new FactRefusedException(fact, place, $"the parameters of {term.Name} are ({string.Join(", ", parameters)})");
        }

        _known.Add(term);
    }

    private void CheckNever(Fact fact, GroundTerm term, int place)
    {
        if (vocabulary.HasNever && vocabulary.InAreasAround(term).FirstOrDefault(vocabulary.IsNever) is { } never)
        {
            throw new FactRefusedException(fact, place, $"it is declared that never {never}");
        }
    }

    private Consequences ConsequencesOf(Deed deed)
    {
        if (!_consequences.TryGetValue(deed, out var found))
        {
            _consequences[deed] = found = new Consequences(deed, vocabulary);
        }

        return found;
    }

    private static void Add(Dictionary<Deed, SpanTimeline> spans, Deed deed, Day from, Day end)
    {
        if (!spans.TryGetValue(deed, out var days))
        {
            spans[deed] = days = new SpanTimeline();
        }

        days.Add(from, end);
    }

    /// <summary>What comes with a deed, and what cannot come with it.</summary>
    private sealed class Consequences
    {
        public Consequences(Deed deed, Vocabulary vocabulary)
        {
            Performs = vocabulary.Performs(deed);
            IsNever = vocabulary.HasNever ? Performs.FirstOrDefault(vocabulary.IsNever) : null;
            Excludes = [.. vocabulary.ExcludedBy(deed)];
            foreach (var done in vocabulary.KindsOf(deed))
            {
                if (vocabulary.ActOf(done.Act.Name) is not { } act)
                {
                    continue;
                }

                Requires.AddRange(TermPattern.Apply(act.Requires, done, vocabulary));
                if (act.IsOnce)
                {
                    Single.Add($"{done.Actor} {done.Act}");
                }

                if (act.ExclusivePer is { } parameter)
                {
                    Single.Add($"{done.Actor} {act.Name} {parameter} {done.Act[parameter]}");
                }
            }
        }

        public IReadOnlyList<Deed> Performs { get; }

        public Deed? IsNever { get; }

        public List<Deed> Requires { get; } = [];

        public IReadOnlyList<(Deed Deed, bool IsForGood)> Excludes { get; }

        public List<string> Single { get; } = [];
    }
}
