namespace CommitLang.Runtime;

/// <summary>The norms that facts can have changed since they were read last.</summary>
internal sealed class TouchedNorms
{
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<GroundTerm, List<Norm>> _byTerm = [];
    private readonly Dictionary<Fact, Norm[]> _byHappening = [];
    private readonly HashSet<Norm> _touched = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Norm> _always = new(ReferenceEqualityComparer.Instance);

    public TouchedNorms(NormModel model)
    {
        _vocabulary = model.Vocabulary;
        foreach (var norm in model.Norms)
        {
            // What depends on other norms is read again whenever it is asked for.
            if (!model.CanForget(norm))
            {
                _always.Add(norm);
            }

            foreach (var term in TermsOf(norm))
            {
                if (!_byTerm.TryGetValue(term, out var norms))
                {
                    _byTerm[term] = norms = [];
                }

                norms.Add(norm);
            }
        }
    }

    public bool Contains(Norm norm) => _touched.Contains(norm) || _always.Contains(norm);

    public void Clear() => _touched.Clear();

    public void Touch(Fact fact)
    {
        var happening = fact switch
        {
            Fact.Event { Term: var term } => new Fact.Event(default, term),
            Fact.State { Term: var term } => new Fact.State(default, default, term),
            Fact.Act { Deed: var deed } => new Fact.Act(default, default, deed),
            _ => fact,
        };
        if (!_byHappening.TryGetValue(happening, out var norms))
        {
            _byHappening[happening] = norms = [.. TermsOf(happening).SelectMany(term => _byTerm.GetValueOrDefault(term) ?? []).Distinct()];
        }

        _touched.UnionWith(norms);
    }

    private IEnumerable<GroundTerm> TermsOf(Fact fact) => fact switch
    {
        Fact.Event happening => _vocabulary.InAreasAround(happening.Term),
        Fact.State state => _vocabulary.InAreasAround(state.Term),
        Fact.Act act => _vocabulary.Performs(act.Deed).Select(done => done.Act).Concat(_vocabulary.HasStateActs ? _vocabulary.ChangesOf(act.Deed).SelectMany(Changed) : []),
        _ => [],
    };

    /// <summary>A state that begins is so in the areas around it too, and with what ends it ends in the areas within.</summary>
    private IEnumerable<GroundTerm> Changed(StateChange change) =>
        _byTerm.Keys.Where(term => term.Name == change.State.Name
            && (_vocabulary.InAreasAround(change.State).Contains(term) || _vocabulary.InAreasAround(term).Contains(change.State)));

    private static IEnumerable<GroundTerm> TermsOf(Norm norm) => norm.Alternatives.Prepend(norm.Act)
        .Concat(new[] { norm.When, norm.While, norm.Unless, norm.Until }.SelectMany(TermsOf))
        .Concat(new[] { norm.NotBefore, (norm.Deadline as Deadline.By)?.Moment, (norm.Deadline as Deadline.WithinOf)?.Moment }.SelectMany(TermsOf))
        .Distinct();

    private static IEnumerable<GroundTerm> TermsOf(Condition? condition) => condition switch
    {
        Happened happened => TermsOf(happened.Moment),
        Holds holds => [holds.State],
        HappenedBefore before => TermsOf(before.First).Concat(TermsOf(before.Second)),
        HappenedAfter after => TermsOf(after.First).Concat(TermsOf(after.Second)),
        WithinOf within => TermsOf(within.Moment),
        LongSince since => TermsOf(since.Moment),
        Not not => TermsOf(not.Inner),
        AllOf all => all.Parts.SelectMany(TermsOf),
        AtLeast some => some.Parts.SelectMany(TermsOf),
        _ => [],
    };

    private static IEnumerable<GroundTerm> TermsOf(Moment? moment) => moment switch
    {
        Moment.Event happening => [happening.Term],
        Moment.Performance performance => [performance.Deed.Act],
        Moment.Conduct conduct => [conduct.Deed.Act],
        _ => [],
    };
}
